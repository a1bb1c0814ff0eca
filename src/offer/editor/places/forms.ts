import { z } from 'zod'
import { choice, optionalText, requiredText } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/form.ts'
import { isUuid } from '../../../platform/ids.ts'
import { readPostcode } from '../../open-data/postcode.ts'
import type { ProviderId } from '../../tables.ts'
import { phoneField } from '../providers/fields.ts'
import { openingOf, spansOf } from './opening.ts'

const orNull = (text: string) => (text === '' ? null : text)

const hours = z
  .preprocess(
    (value) => spansOf(typeof value === 'string' ? value : ''),
    z.custom<ReturnType<typeof spansOf>>(() => true),
  )
  .transform((spans, context) => {
    if (spans !== null) return spans
    context.addIssue({ code: 'custom', message: 'Enter hours like 9:00 to 17:00, or 9:00 to 12:00, 13:00 to 17:00' })
    return z.NEVER
  })

const degrees = (most: number, label: string) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.trim() : ''),
    z
      .string()
      .refine((text) => text === '' || (/^-?\d{1,3}(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most), {
        message: `Enter the ${label} in degrees, like 53.114`,
      })
      .transform((text) => (text === '' ? null : Number(text))),
  )

export const placeForm = defineForm(
  'offer-place',
  z
    .object({
      name: requiredText('Enter what the place is called', 200),
      provider: z.preprocess(
        (value) => (value === '' || value === undefined ? null : value),
        z
          .custom<ProviderId>(
            (value) => typeof value === 'string' && isUuid(value),
            'Select who is there from the list',
          )
          .nullable(),
      ),
      address: requiredText('Enter the street and number', 200),
      city: requiredText('Enter the town or city', 100),
      county: requiredText('Enter the county', 100),
      postcode: z.preprocess(
        (value) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''),
        z
          .string()
          .transform((text) => readPostcode(text) ?? '')
          .refine((read) => read.includes(' '), { message: 'Enter a full UK postcode, like AM1 2HB' }),
      ),
      area: choice(['in', 'out'], 'Select whether it is in your area'),
      phone: phoneField,
      description: optionalText(600).transform(orNull),
      accessibility: optionalText(600).transform(orNull),
      latitude: degrees(90, 'latitude'),
      longitude: degrees(180, 'longitude'),
      'open-MO': hours,
      'open-TU': hours,
      'open-WE': hours,
      'open-TH': hours,
      'open-FR': hours,
      'open-SA': hours,
      'open-SU': hours,
      openingNote: optionalText(300).transform(orNull),
    })
    .refine(({ latitude, longitude }) => (latitude === null) === (longitude === null), {
      path: ['longitude'],
      message: 'Enter both the latitude and the longitude, or neither',
    })
    .transform(({ area, provider, ...given }) => ({
      ...given,
      providerId: provider,
      inArea: area === 'in',
      opening: openingOf({
        MO: given['open-MO'],
        TU: given['open-TU'],
        WE: given['open-WE'],
        TH: given['open-TH'],
        FR: given['open-FR'],
        SA: given['open-SA'],
        SU: given['open-SU'],
      }),
    })),
  { keepsDraft: true },
)
export type PlaceGiven = z.output<typeof placeForm.schema>
