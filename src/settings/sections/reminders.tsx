// When the owner of an action is reminded, and how long the link that they get works.
import { z } from 'zod'
import type { CouncilSettings } from '../../platform/councils/settings.ts'
import { typedText, type Typed } from '../../platform/forms/form.ts'
import type { Section } from '../section.ts'
import { TextField } from '../views/fields.tsx'
import { withOwn } from './stored.ts'

type Reminding = CouncilSettings['actions']

const mostReminders = 5

const schema = z.custom<Typed>().transform((typed, context): Reminding => {
  const fault = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
  const number = (name: string, text: string, [least, most]: readonly [number, number]): number => {
    const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
    if (!(value >= least && value <= most)) fault(name, `Enter whole days, from ${least} to ${most}`)
    return value
  }
  const after = typedText(typed, 'remindDaysAfter')
    .split(/[\s,;]+/)
    .filter((text) => text !== '')
  if (after.length < 1 || after.length > mostReminders)
    fault('remindDaysAfter', `Enter from one to ${mostReminders} numbers, like 7, 14`)
  return {
    remindDaysBefore: number('remindDaysBefore', typedText(typed, 'remindDaysBefore').trim(), [1, 60]),
    remindDaysAfter: [...new Set(after.map((text) => number('remindDaysAfter', text, [1, 90])))].toSorted(
      (a, b) => a - b,
    ),
    linkDaysAfterDue: number('linkDaysAfterDue', typedText(typed, 'linkDaysAfterDue').trim(), [7, 365]),
  }
})

export const remindersSection: Section<Reminding> = {
  slug: 'reminders',
  title: 'Reminders of actions',
  lead: 'Whoever sees to an action is reminded before its day and after it. The message has a link to say how it goes.',
  schema,
  typedFrom: ({ settings: { actions } }) => ({
    remindDaysBefore: String(actions.remindDaysBefore),
    remindDaysAfter: actions.remindDaysAfter.join(', '),
    linkDaysAfterDue: String(actions.linkDaysAfterDue),
  }),
  apply: ({ name, settings }, actions) => ({ name, settings: withOwn(settings, { actions }) }),
  Fields: (props) => (
    <>
      <TextField
        {...props}
        name="remindDaysBefore"
        label="Days before its day: the first reminder"
        width="short"
        kind="number"
      />
      <TextField
        {...props}
        name="remindDaysAfter"
        label="Days after its day: further reminders"
        hint="Like 7, 14. On the last of them their manager is told too."
      />
      <TextField
        {...props}
        name="linkDaysAfterDue"
        label="Days after its day until the link in the message ends"
        width="short"
        kind="number"
      />
    </>
  ),
}
