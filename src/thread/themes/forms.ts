import { z } from 'zod'
import { choice, requiredText } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'

const mostKeywords = 60

/** Words that speak for a theme, one to a line or parted by commas. */
const keywords = z.preprocess(
  (value) => (typeof value === 'string' ? value : ''),
  z
    .string()
    .transform((text) => [
      ...new Set(
        text
          .split(/[\n,]/)
          .map((word) => word.trim())
          .filter((word) => word !== ''),
      ),
    ])
    .refine((words) => words.length <= mostKeywords, { error: `Enter ${mostKeywords} words or fewer` })
    .refine((words) => words.every((word) => word.length <= 60), { error: 'Each word must be 60 letters or fewer' }),
)

export const themeForm = defineForm(
  'theme',
  z.object({
    name: requiredText('Enter what staff call the theme', 80),
    inTheirWords: requiredText('Enter what young people call it', 120),
    keywords,
    position: z.preprocess(
      (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : '0'),
      z.coerce
        .number({ error: 'The place in the list must be a number' })
        .int('The place in the list must be a whole number')
        .min(0)
        .max(999),
    ),
  }),
)
export type ThemeTyped = z.output<typeof themeForm.schema>

export const themeActs = ['end', 'take-up-again'] as const
export const endThemeForm = defineForm('end-theme', z.object({ act: choice(themeActs, 'Select what to do') }))
