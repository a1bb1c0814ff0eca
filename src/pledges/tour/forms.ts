import { z } from 'zod'
import { optionalText, requiredText, tick, withDays } from '../../platform/forms/fields.ts'
import { defineForm, typedText, type Typed } from '../../platform/forms/form.ts'
import { isUuid, type AccountId } from '../../platform/ids.ts'
import { riskLevels, type Hazard } from '../tables.ts'

const blankIsNull = (longest: number) => optionalText(longest).transform((text) => (text === '' ? null : text))

const accountId = z
  .preprocess((value) => (value === '' || value === undefined ? null : value), z.string().nullable())
  .refine((value) => value === null || isUuid(value), 'Choose somebody from the list')
  .transform((value) => value as AccountId | null) // a UUID, as just checked

export const stopForm = defineForm(
  'tour-stop',
  withDays(
    { on: { label: 'The day', required: 'Enter the day', after: 'place' } },
    {
      place: requiredText('Enter the place', 160),
      purpose: requiredText('Enter what the stop is for', 400),
      from: blankIsNull(20),
      until: blankIsNull(20),
      address: blankIsNull(300),
      directions: blankIsNull(1_000),
      host: blankIsNull(160),
      people: blankIsNull(600),
      kit: optionalText(1_000).transform((text) =>
        text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .slice(0, 40),
      ),
      safety: accountId,
      isPublic: tick,
    },
  ),
  { keepsDraft: true },
)

export const mostHazards = 12
const hazardFields = ['hazard', 'who', 'measures', 'level'] as const

/** The rows of a risk assessment, read from boxes that are numbered: hazard-1, who-1… An empty row is no row. */
export const risksForm = defineForm(
  'tour-risks',
  z.unknown().transform((raw, context): Hazard[] => {
    const typed = (raw ?? {}) as Typed // forms hand over their fields
    const found: Hazard[] = []
    for (let row = 1; row <= mostHazards; row += 1) {
      const [hazard = '', who = '', measures = '', level = ''] = hazardFields.map((field) =>
        typedText(typed, `${field}-${String(row)}`)
          .trim()
          .slice(0, 600),
      )
      if ([hazard, who, measures].every((text) => text === '')) continue
      const fault = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [`${field}-${String(row)}`], message })
      if (hazard === '') fault('hazard', 'Enter what could go wrong')
      if (measures === '') fault('measures', 'Enter what is done about it')
      const known = riskLevels.find((one) => one === level)
      if (known === undefined) fault('level', 'Choose how much risk is left')
      else found.push({ hazard, who, measures, level: known })
    }
    if (found.length === 0 && context.issues.length === 0)
      context.addIssue({ code: 'custom', path: ['hazard-1'], message: 'Enter what could go wrong' })
    return found
  }),
  { keepsDraft: true },
)

export const signForm = defineForm(
  'tour-sign',
  z.object({
    sure: tick.refine((ticked) => ticked, 'Say that you have read it'),
    note: optionalText(600),
  }),
)
export const confirmForm = defineForm('tour-confirm', z.object({}))
export const cancelForm = defineForm('tour-cancel', z.object({ why: requiredText('Say why', 600) }))
export const reportForm = defineForm(
  'tour-report',
  z.object({
    leaves: z.preprocess(
      (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value.replaceAll(',', '')) : Number.NaN),
      z
        .number('Enter how many leaves were written, such as 24')
        .int('Enter a whole number')
        .min(0, 'Enter 0 or more')
        .max(100_000, 'Enter 100,000 or fewer'),
    ),
    report: requiredText('Write how it went', 4_000),
    followUps: optionalText(2_000),
  }),
  { keepsDraft: true },
)
