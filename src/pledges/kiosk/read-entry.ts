// What a tablet wrote about one entry, checked as strictly as what comes from a stranger's form.
import { z } from 'zod'
import { languageKeys } from '../../words/languages.ts'
import { pledgeKinds, pledgers } from '../tables.ts'
import { hangings } from './tables.ts'
import { readCardCode } from './sealed/card-code.ts'

const clean = (text: string) => text.replaceAll('\u0000', '').toWellFormed().normalize('NFC').trim()
const words = (longest: number) => z.string().transform((text) => clean(text).slice(0, longest))
const orNull = (longest: number) =>
  words(longest)
    .nullable()
    .catch(null)
    .transform((text) => (text === '' ? null : text))

const code = z.string().transform((typed, context) => {
  const read = readCardCode(typed)
  if (read === null) context.addIssue({ code: 'custom', message: 'Expected the code of a card' })
  return read ?? ''
})

const shared = {
  code,
  language: z.enum(languageKeys).catch('en'),
  /** By the tablet's own clock. */
  saidAt: orNull(40),
  words: words(4_000),
  hang: z.enum(hangings).catch('no'),
  namedAs: orNull(120),
}

export const entrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), ...shared }),
  z.object({
    kind: z.literal('pledge'),
    ...shared,
    pledger: z.enum(pledgers).catch('person'),
    offers: z.enum(pledgeKinds).catch('other'),
    name: words(120),
    organisation: orNull(160),
    reachBy: z.enum(['email', 'phone', 'none']).catch('none'),
    reachAt: orNull(200),
  }),
])

export type ReadEntry = z.output<typeof entrySchema>
export type ReadPledge = Extract<ReadEntry, { kind: 'pledge' }>
