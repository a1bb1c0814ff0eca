// Whom to reach at a council, as pages and letters name them. What the council has not given is empty: pages then leave it
// out, for an invented number is worse than none.
import type { Council } from './council.ts'
import type { CouncilSettings } from './settings.ts'

export type Contact = CouncilSettings['contact'] & { readonly councilName: string }

/** Numbers for the night and of the advocates that the council gave under "Help now" serve here too. */
export function contactOf({ name, settings: { contact, helpNow } }: Pick<Council, 'name' | 'settings'>): Contact {
  const advocates = contact.advocacyPhone === '' && helpNow.advocacyPhone !== ''
  return {
    councilName: name,
    ...contact,
    outOfHoursPhone: contact.outOfHoursPhone || helpNow.outOfHoursPhone,
    ...(advocates && {
      advocacyName: helpNow.advocacyName || contact.advocacyName,
      advocacyPhone: helpNow.advocacyPhone,
    }),
  }
}

const wanted = {
  phone: 'the phone number of the team',
  email: 'the email address of the team',
  outOfHoursPhone: 'the phone number for nights and weekends',
  complaints: 'the email address for complaints',
  advocacyPhone: 'the phone number of the advocacy service',
} as const satisfies Partial<Record<keyof Contact, string>>

/** What young people should be shown and the council has not given, in words. */
export function missingContacts(council: Pick<Council, 'name' | 'settings'>): readonly string[] {
  const contact = contactOf(council)
  return (Object.keys(wanted) as (keyof typeof wanted)[]).filter((key) => contact[key] === '').map((key) => wanted[key])
}
