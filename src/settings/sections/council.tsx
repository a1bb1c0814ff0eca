import { z } from 'zod'
import { optionalText, requiredText } from '../../platform/forms/fields.ts'
import { missingContacts } from '../../platform/councils/contact.ts'
import type { Section } from '../section.ts'
import { TextField } from '../views/fields.tsx'
import { MissingContacts } from '../views/missing-contacts.tsx'
import { without } from './stored.ts'

// What is left empty is shown to nobody, and stands among what is missing until it is given.
const isEmail = (text: string) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
const email = optionalText(200).refine(isEmail, {
  error: 'Enter an email address in the correct format, like name@council.gov.uk',
})
const phone = optionalText(40).refine((text) => text === '' || /^\+?[\d ()-]{3,}$/.test(text), {
  error: 'Enter a phone number, like 01632 960 001',
})

const schema = z.object({
  name: requiredText('Enter the name of the council', 120),
  shortName: optionalText(40),
  team: requiredText('Enter the name of the team', 120),
  phone: phone,
  email: email,
  outOfHoursPhone: phone,
  complaints: email,
  advocacyName: requiredText('Enter the name of the advocacy service', 120),
  advocacyPhone: phone,
  panelChairEmail: email,
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
      <MissingContacts missing={missingContacts(props.council)} />
      <TextField {...props} name="name" label="Name of the council" width="full" />
      <TextField {...props} name="shortName" label="Short name (optional)" hint="What people say: Ashmere" />
      <h2>Whom to reach</h2>
      <p>What you leave empty is left out of pages and letters.</p>
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
