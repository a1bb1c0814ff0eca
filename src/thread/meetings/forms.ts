import { z } from 'zod'
import { choice, optionalText, requiredText, withDays } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { isUuid, newId } from '../../platform/ids.ts'
import type { AskId, GroupId, ThemeId } from '../tables.ts'

export const meetingKinds = ['joint-meeting', 'group-meeting', 'panel-meeting', 'other'] as const

export const meetingForm = defineForm(
  'meeting',
  withDays(
    { held: { label: 'The day of the meeting', required: 'Enter the day of the meeting' } },
    {
      title: requiredText('Enter what the meeting is called', 200),
      kind: choice(meetingKinds, 'Select what kind of meeting it is'),
      place: optionalText(200),
      group: z
        .preprocess((value) => (typeof value === 'string' && isUuid(value) ? value : null), z.string().nullable())
        .transform((id) => id as GroupId | null), // looked up by the command
    },
  ),
  { keepsDraft: true },
)

/** One point, as it was said. A page without script sends no key of its own. */
export const pointForm = defineForm(
  'meeting-point',
  z.object({
    words: requiredText('Enter what was said', 4_000),
    key: z.preprocess((value) => (typeof value === 'string' && isUuid(value) ? value : newId()), z.string()),
  }),
)

/** A point put right, or struck out, while it is read back. */
export const correctForm = defineForm(
  'meeting-correct',
  z.object({
    act: choice(['save', 'strike', 'restore'], 'Select what to do'),
    words: optionalText(4_000),
  }),
)

/** The step that the meeting takes: back to taking down, on to reading back, or agreed by those who spoke. */
export const stepForm = defineForm(
  'meeting-step',
  z
    .object({ step: choice(['open', 'read-back', 'agreed'], 'Select a step'), agreedBy: optionalText(200) })
    .refine(({ step, agreedBy }) => step !== 'agreed' || agreedBy !== '', {
      path: ['agreedBy'],
      message: 'Enter who agreed, such as: the seven young people in the room',
    }),
)

/** Themes sorted together: `theme-ASK` holds the themes that were ticked for an ask. */
export const sortForm = defineForm(
  'meeting-sort',
  z.record(z.string(), z.union([z.string(), z.array(z.string())])).transform((typed) =>
    Object.entries(typed)
      .filter(([name]) => name.startsWith('asks'))
      .flatMap(([, ids]) => (typeof ids === 'string' ? [ids] : ids))
      .filter(isUuid)
      .map((ask) => ({
        ask: ask as AskId, // looked up with its meeting
        themes: [typed[`theme-${ask}`] ?? []].flat().filter(isUuid) as ThemeId[], // looked up as well
      })),
  ),
)
