// How a provider and a place are reached, as it is typed.
import { z } from 'zod'
import { optionalText } from '../../../platform/forms/fields.ts'

const orNull = (text: string) => (text === '' ? null : text)

export const phoneField = optionalText(40)
  .refine((text) => text === '' || /^\+?[\d(][\d ()-]{1,}(?: ?(?:ext\.?|x) ?\d+)?$/i.test(text), {
    message: 'Enter a telephone number, like 01632 960 001',
  })
  .transform(orNull)

export const emailField = optionalText(200)
  .refine((text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), {
    message: 'Enter an email address, such as hello@advice.example',
  })
  .transform(orNull)

export const urlField = optionalText(600)
  .refine((text) => text === '' || z.url({ protocol: /^https?$/ }).safeParse(text).success, {
    message: 'Enter a whole web address, such as https://advice.example',
  })
  .transform(orNull)
