import { z } from 'zod'
import { InsetText } from '../../design/index.ts'
import type { Helpline } from '../../platform/councils/help-settings.ts'
import type { CouncilSettings } from '../../platform/councils/settings.ts'
import { typedText, type Typed } from '../../platform/forms/form.ts'
import type { Section } from '../section.ts'
import { LongField, TextField } from '../views/fields.tsx'
import { readLines } from './lines.ts'
import { withOwn } from './stored.ts'

type HelpNow = CouncilSettings['helpNow']

const own = [
  'outOfHoursName',
  'outOfHoursPhone',
  'advocacyName',
  'advocacyPhone',
  'advocacyEmail',
  'advocacyWeb',
] as const

const phone = /^\+?[\d ()-]{3,40}$/
const checks: Readonly<Partial<Record<(typeof own)[number], readonly [RegExp, string]>>> = {
  outOfHoursPhone: [phone, 'Enter a phone number, like 01632 960 001'],
  advocacyPhone: [phone, 'Enter a phone number, like 01632 960 001'],
  advocacyEmail: [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Enter an email address in the correct format, like name@example.org'],
  advocacyWeb: [/^https:\/\/[^\s]+\.[^\s]+$/, 'Enter a web address that begins with https://'],
}

const schema = z.custom<Typed>().transform((typed, context): HelpNow => {
  const value = (name: (typeof own)[number]): string => {
    const text = typedText(typed, name).trim().slice(0, 200)
    const [shape, message] = checks[name] ?? [/^/, '']
    if (text !== '' && !shape.test(text)) context.addIssue({ code: 'custom', path: [name], message })
    return text
  }
  return {
    outOfHoursName: value('outOfHoursName'),
    outOfHoursPhone: value('outOfHoursPhone'),
    helplines: readLines({ typed, name: 'helplines', context }, readHelpline, () => {
      return 'enter a name, a phone number or a number to text, and a note, with | between them'
    }),
    advocacyName: value('advocacyName'),
    advocacyPhone: value('advocacyPhone'),
    advocacyEmail: value('advocacyEmail'),
    advocacyWeb: value('advocacyWeb'),
  }
})

function readHelpline(line: string): Helpline | null {
  const [name = '', call = '', text = '', note = ''] = line.split('|').map((part) => part.trim())
  const isFine = name !== '' && (call !== '' || text !== '') && (call === '' || phone.test(call))
  return isFine && (text === '' || /^\d{5,11}(?: [A-Z]{1,20})?$/.test(text)) ? { name, phone: call, text, note } : null
}

export const helpNowSection: Section<HelpNow> = {
  slug: 'help-now',
  title: 'Help now',
  lead: 'Whom a young person is shown, beside what they write, when their words speak of danger.',
  schema,
  typedFrom: ({ settings: { helpNow } }) => ({
    ...Object.fromEntries(own.map((name) => [name, helpNow[name]])),
    helplines: helpNow.helplines.map((line) => [line.name, line.phone, line.text, line.note].join(' | ')).join('\n'),
  }),
  apply: ({ name, settings }, helpNow) => ({ name, settings: withOwn(settings, { helpNow }) }),
  Fields: (props) => (
    <>
      {typedText(props.typed, 'outOfHoursPhone').trim() === '' && (
        <InsetText>
          There is no number for nights and weekends here. Young people are shown 999 and the national lines only.
        </InsetText>
      )}
      <p>999 always stands first. Nothing here is a message service: each is a line on which a person answers.</p>
      <h2>Nights and weekends</h2>
      <TextField
        {...props}
        name="outOfHoursName"
        label="Who answers (optional)"
        hint="In words that a young person knows: Ashmere’s duty team"
      />
      <TextField {...props} name="outOfHoursPhone" label="Phone number (optional)" kind="tel" />
      <h2>National lines</h2>
      <LongField
        {...props}
        name="helplines"
        label="One line each"
        hint="Name | phone | number to text and the word to send | note"
        rows={6}
      />
      <h2>Somebody on their side</h2>
      <TextField {...props} name="advocacyName" label="Name of the advocacy service (optional)" />
      <TextField {...props} name="advocacyPhone" label="Its phone number (optional)" kind="tel" />
      <TextField {...props} name="advocacyEmail" label="Its email address (optional)" kind="email" />
      <TextField {...props} name="advocacyWeb" label="Its web address (optional)" width="full" />
    </>
  ),
}
