// How to challenge a "no" and who can help, ready to be sent or put better: the council's own sentences, or made from its
// contacts. Children Act 1989 ss.24D, 26(3) and 26A: representations, complaints and advocacy.
import { contactOf, type Contact } from '../../../platform/councils/contact.ts'
import type { Council } from '../../../platform/councils/council.ts'

export interface RefusalTexts {
  readonly challenge: string
  readonly advocacy: string
}

export function refusalTexts(council: Pick<Council, 'name' | 'settings'>): RefusalTexts {
  const { refusals } = council.settings
  const contact = contactOf(council)
  return {
    challenge:
      refusals.challenge ??
      `Press “not yet” and tell us why. We will look at it again. You can also complain: ${howToComplain(contact)}.`,
    advocacy:
      refusals.advocacy ??
      `An advocate can help you to say what you want. They do not work for us. ${howToAsk(contact)}.`,
  }
}

function howToComplain({ complaints, phone }: Contact): string {
  const ways = [complaints && `write to ${complaints}`, phone && `call ${phone}`].filter((way) => way !== '')
  return ways.length > 0 ? ways.join(' or ') : 'tell anybody who works with you'
}

const howToAsk = ({ advocacyName, advocacyPhone }: Contact): string =>
  advocacyPhone ? `Call ${advocacyName}: ${advocacyPhone}` : `Ask us for ${advocacyName}`
