import { z } from 'zod'
import { optionalText, requiredText } from '../../platform/forms/fields.ts'
import type { Section } from '../section.ts'
import { TextField } from '../views/fields.tsx'
import { without } from './stored.ts'

const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
const badEmail = { error: 'Enter an email address in the correct format, like name@council.gov.uk' }
const email = (message: string) => requiredText(message, 200).refine(isEmail, badEmail)
const optionalEmail = optionalText(200).refine((text) => text === '' || isEmail(text), badEmail)
const phone = (message: string) =>
  requiredText(message, 40).refine((text) => /^\+?[\d ()-]{3,}$/.test(text), {
    error: 'Enter a phone number, like 01632 960 001',
  })

const schema = z.object({
  name: requiredText('Enter the name of the council', 120),
  shortName: optionalText(40),
  team: requiredText('Enter the name of the team', 120),
  phone: phone('Enter the phone number of the team'),
  email: email('Enter the email address of the team'),
  outOfHoursPhone: phone('Enter the phone number for nights and weekends'),
  complaints: email('Enter the email address for complaints'),
  advocacyName: requiredText('Enter the name of the advocacy service', 120),
  advocacyPhone: phone('Enter the phone number of the advocacy service'),
  panelChairEmail: optionalEmail,
})

export const councilSection: Section<z.output<typeof schema>> = {
  slug: 'council',
  title: 'Council and contact',
  lead: 'The name of the council, and whom young people can call. It stands on every page and in every letter.',
  schema,
  typedFrom: ({ name, settings: { shortName = '', contact } }) => ({
    name,
    shortName,
    ...contact,
    panelChairEmail: contact.panelChairEmail ?? '',
  }),
  apply: ({ settings }, { name, shortName, panelChairEmail, ...contact }) => ({
    name,
    settings: {
      ...without(settings, 'shortName'),
      ...(shortName && { shortName }),
      contact: { ...contact, ...(panelChairEmail && { panelChairEmail }) },
    },
  }),
  Fields: (props) => (
    <>
      <TextField {...props} name="name" label="Name of the council" width="full" />
      <TextField {...props} name="shortName" label="Short name (optional)" hint="What people say: Ashmere" />
      <h2>Whom to reach</h2>
      <TextField {...props} name="team" label="Name of the team" />
      <TextField {...props} name="phone" label="Phone number of the team" kind="tel" />
      <TextField {...props} name="email" label="Email address of the team" kind="email" />
      <TextField {...props} name="outOfHoursPhone" label="Phone number for nights and weekends" kind="tel" />
      <TextField {...props} name="complaints" label="Email address for complaints" kind="email" />
      <TextField {...props} name="advocacyName" label="Name of the advocacy service" />
      <TextField {...props} name="advocacyPhone" label="Phone number of the advocacy service" kind="tel" />
      <TextField
        {...props}
        name="panelChairEmail"
        label="Email address of whoever chairs the panel (optional)"
        hint="They are told when the same thing has been asked three times or more without an answer that was good enough."
        kind="email"
      />
    </>
  ),
}
