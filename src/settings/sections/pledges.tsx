// When a pledger is reminded, when an unkept pledge is closed, how long a review is open, and the weeks before an election.
import { z } from 'zod'
import { councilSettings, type CouncilSettings } from '../../platform/councils/settings.ts'
import { readDay } from '../../platform/forms/fields.ts'
import { dayBoxes, errorOf, typedDays, typedText, type Typed } from '../../platform/forms/form.ts'
import { asDay } from '../../platform/clock.ts'
import { DateInput } from '../../design/index.ts'
import type { FieldsProps, Section } from '../section.ts'
import { TextField } from '../views/fields.tsx'
import { withOwn } from './stored.ts'

/** The safety checks have a page of their own. */
type Pledging = Omit<CouncilSettings['pledges'], 'checks'>

const numbers = {
  remindDaysBefore: [1, 60],
  askOnceMoreDays: [1, 60],
  lapseDays: [2, 180],
  keepContactDays: [30, 1095],
  reviewVoteDays: [1, 60],
  reviewAnswerDays: [1, 180],
} as const satisfies Record<string, readonly [least: number, most: number]>

const schema = z.custom<Typed>().transform((typed, context): Pledging => {
  const fault = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
  const number = (name: keyof typeof numbers): number => {
    const [least, most] = numbers[name]
    const text = typedText(typed, name).trim()
    const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
    if (!(value >= least && value <= most)) fault(name, `Enter whole days, from ${String(least)} to ${String(most)}`)
    return value
  }
  const day = (name: string, label: string) => {
    const read = readDay(typed, name, label)
    if ('fault' in read) fault(name, read.fault)
    return 'day' in read ? read.day : null
  }
  const from = day('quietFrom', 'The first day')
  const until = day('quietUntil', 'The last day')
  if ((from === null) !== (until === null))
    fault(from === null ? 'quietFrom' : 'quietUntil', 'Enter both days, or neither')
  if (from !== null && until !== null && until < from) fault('quietUntil', 'The last day must be on or after the first')
  const askOnceMoreDays = number('askOnceMoreDays')
  const lapseDays = number('lapseDays')
  if (lapseDays <= askOnceMoreDays)
    fault('lapseDays', 'This must be later than the day on which they are asked once more')
  return {
    remindDaysBefore: number('remindDaysBefore'),
    askOnceMoreDays,
    lapseDays,
    keepContactDays: number('keepContactDays'),
    reviewVoteDays: number('reviewVoteDays'),
    reviewAnswerDays: number('reviewAnswerDays'),
    ...(from !== null && { quietFrom: from }),
    ...(until !== null && { quietUntil: until }),
  }
})

export const pledgesSection: Section<Pledging> = {
  slug: 'pledges',
  title: 'Pledges and the tree',
  lead: 'When pledgers are reminded, when an unkept pledge is closed, how long a review is open, and the weeks before an election.',
  schema,
  typedFrom: ({ settings: { pledges } }) => ({
    ...Object.fromEntries(Object.keys(numbers).map((name) => [name, String(pledges[name as keyof typeof numbers])])), // its own keys
    ...dayBoxes('quietFrom', pledges.quietFrom === undefined ? null : asDay(pledges.quietFrom)),
    ...dayBoxes('quietUntil', pledges.quietUntil === undefined ? null : asDay(pledges.quietUntil)),
  }),
  apply: ({ name, settings }, pledges) => {
    const { checks } = councilSettings.parse(settings).pledges
    return { name, settings: withOwn(settings, { pledges: { ...pledges, checks } }) }
  },
  Fields: (props) => (
    <>
      <Days {...props} name="remindDaysBefore" label="Days before its day: the reminder" />
      <Days {...props} name="askOnceMoreDays" label="Days after its day: asked once more" />
      <Days {...props} name="lapseDays" label="Days after its day: closed with a thank-you" />
      <Days {...props} name="keepContactDays" label="Days after the end until name and address are forgotten" />
      <h2>Reviews by young people</h2>
      <Days {...props} name="reviewVoteDays" label="Days to vote for whoever was not in the room" />
      <Days {...props} name="reviewAnswerDays" label="Days after that until their list is answered" />
      <h2>Before an election</h2>
      <p>Between these days councillors’ pledges stand on no public page, file or feed.</p>
      <Quiet {...props} name="quietFrom" legend="From" />
      <Quiet {...props} name="quietUntil" legend="Until" />
    </>
  ),
}

const Days = (props: FieldsProps & { readonly name: string; readonly label: string }) => (
  <TextField {...props} width="short" kind="number" />
)

const Quiet = ({ name, legend, typed, errors }: FieldsProps & { readonly name: string; readonly legend: string }) => (
  <DateInput
    id={name}
    namePrefix={name}
    fieldset={{ legend: { text: legend } }}
    values={typedDays(typed, name)}
    errorMessage={errorOf(errors, name)}
  />
)
