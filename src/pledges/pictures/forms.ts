import { z } from 'zod'
import { choice, optionalChoice, requiredText, withDays } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { givers, pictureUses, showings } from './tables.ts'

const chosenUses = z
  .preprocess((value: unknown) => (value === undefined ? [] : [value].flat()), z.array(z.string()))
  .transform((values) => pictureUses.filter((use) => values.includes(use)))

export const pictureForm = defineForm(
  'leaf-picture',
  withDays(
    { given: { label: 'The day of the consent' }, until: { label: 'The last day' } },
    {
      shows: choice(showings, 'Choose what it shows'),
      words: requiredText('Write in words what the picture shows', 300),
      age: optionalChoice(['under-18', 'adult'] as const),
      givenBy: optionalChoice(givers),
      childAgrees: z.preprocess((value) => value === 'yes', z.boolean()),
      uses: chosenUses,
    },
  ),
)
export type PictureTyped = z.output<typeof pictureForm.schema>

export const hideForm = defineForm('hide-picture', z.object({ why: requiredText('Say why', 300) }))
