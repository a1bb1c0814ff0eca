// What the address of the list of answers asks for. An address may hold anything; what does not fit is left out.
import { z } from 'zod'
import { answersPath } from '../../paths.ts'

export const answerTabs = ['unlinked', 'on-the-way', 'delivered', 'not-yet'] as const
export type AnswerTab = (typeof answerTabs)[number]
export const perPage = 50

export const wantedFromAddress = z.object({
  show: z.enum(answerTabs).catch('unlinked'),
  q: z.string().trim().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type WantedAnswers = z.output<typeof wantedFromAddress>

export function answersListPath(wanted: WantedAnswers, change: Partial<WantedAnswers> = {}): string {
  const next = { ...wanted, page: 1, ...change }
  const search = new URLSearchParams()
  if (next.show !== 'unlinked') search.set('show', next.show)
  if (next.q !== '') search.set('q', next.q)
  if (next.page > 1) search.set('page', String(next.page))
  const asked = search.toString()
  return asked === '' ? answersPath : `${answersPath}?${asked}`
}
