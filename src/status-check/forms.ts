import { z } from 'zod'
import { defineForm, type Typed } from '../platform/forms/form.ts'
import { questions } from './questions.ts'
import { unknownBox } from './told.ts'

const longest = 200
const known = new Set(['go', 'at', ...questions.flatMap(({ id }) => [id, unknownBox(id)])])

/**
 * All answers so far, as they were typed: they travel in hidden fields and are checked anew with every page. Fields that
 * are no question are dropped.
 */
export const answersForm = defineForm(
  'status-check',
  z.custom<Typed>().transform((typed): Readonly<Record<string, string>> => {
    const kept = Object.entries(typed).flatMap(([name, value]): [string, string][] =>
      known.has(name) && typeof value === 'string' ? [[name, value.slice(0, longest)]] : [],
    )
    return Object.fromEntries(kept)
  }),
)
