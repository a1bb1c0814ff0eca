// What the address of the list of actions asks for. An address may hold anything; what does not fit is left out.
import { z } from 'zod'
import { isUuid } from '../../../platform/ids.ts'
import { actionsPath } from '../../paths.ts'
import type { PriorityId } from '../../tables.ts'

export const actionStates = ['overdue', 'soon', 'stuck', 'asked', 'no-owner', 'done', 'dropped', 'all'] as const
export type ActionState = (typeof actionStates)[number]
export const actionSorts = ['due', '-due', 'title', '-title', 'owner', '-owner', 'changed', '-changed'] as const
export type ActionSort = (typeof actionSorts)[number]
export const perPage = 50

export const wantedFromAddress = z.object({
  q: z
    .string()
    .transform((text) => text.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, 100))
    .catch(''),
  whose: z.enum(['all', 'mine']).catch('all'),
  state: z.enum(actionStates).or(z.literal('')).catch(''),
  priority: z
    .custom<PriorityId>((value) => typeof value === 'string' && isUuid(value))
    .or(z.literal(''))
    .catch(''),
  sort: z.enum(actionSorts).or(z.literal('')).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type WantedActions = z.output<typeof wantedFromAddress>

/** The list's address with some of it changed; a change of anything but the page starts at the first page again. */
export function actionListPath(
  wanted: WantedActions,
  change: Partial<WantedActions> = {},
  path: string = actionsPath,
): string {
  const next = { ...wanted, page: 1, ...change }
  const search = new URLSearchParams()
  for (const key of ['q', 'whose', 'state', 'priority', 'sort'] as const)
    if (next[key] !== '' && next[key] !== 'all') search.set(key, next[key])
  if (next.state === 'all') search.set('state', 'all')
  if (next.page > 1) search.set('page', String(next.page))
  const asked = search.toString()
  return asked === '' ? path : `${path}?${asked}`
}
