// How to challenge a "no" and who can help, ready to be sent or put better: the council's own sentences, or made from its
// contacts. Children Act 1989 ss.24D, 26(3) and 26A: representations, complaints and advocacy.
import type { Council } from '../../../platform/councils/council.ts'

export interface RefusalTexts {
  readonly challenge: string
  readonly advocacy: string
}

export function refusalTexts({ settings }: Pick<Council, 'settings'>): RefusalTexts {
  const { refusals, contact } = settings
  return {
    challenge:
      refusals.challenge ??
      `Press “not yet” and tell us why. We will look at it again. You can also complain: write to ${contact.complaints} or call ${contact.phone}.`,
    advocacy:
      refusals.advocacy ??
      `An advocate can help you to say what you want. They do not work for us. Call ${contact.advocacyName}: ${contact.advocacyPhone}.`,
  }
}
