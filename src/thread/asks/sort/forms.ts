// Sorting one ask: its themes and who sees to it; and the same for several at once.
import { z } from 'zod'
import { choice } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/form.ts'
import { isUuid } from '../../../platform/ids.ts'
import type { WorkerId } from '../../../people/tables.ts'
import type { AskId, ThemeId } from '../../tables.ts'

const isId = (value: unknown): boolean => typeof value === 'string' && isUuid(value)
const idOf = <Id extends string>(message: string) => z.custom<Id>(isId, message)
const idOrNone = <Id extends string>(message: string) =>
  z.preprocess((value) => (value === undefined || value === '' ? null : value), idOf<Id>(message).nullable())
const listOf = <Id extends string>(message: string) =>
  z.preprocess(
    (value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value),
    z.array(idOf<Id>(message)).max(200),
  )

/** What the page showed goes with what was chosen, so that two people who sort at once undo nothing of each other's. */
export const sortForm = defineForm(
  'sort-ask',
  z.object({
    theme: listOf<ThemeId>('Select themes from the list'),
    'theme-seen': listOf<ThemeId>('Open the page again'),
    owner: idOrNone<WorkerId>('Select somebody from the list'),
    'owner-seen': idOrNone<WorkerId>('Open the page again'),
  }),
)
export type Sorted = z.output<typeof sortForm.schema>

export const bulkActs = ['theme', 'owner', 'answer'] as const

export const bulkForm = defineForm(
  'sort-asks',
  z
    .object({
      act: choice(bulkActs, 'Select what to do with them'),
      ask: listOf<AskId>('Select asks from the list').refine((asks) => asks.length > 0, {
        error: 'Tick the asks that you want to sort',
      }),
      theme: idOrNone<ThemeId>('Select a theme from the list'),
      owner: idOrNone<WorkerId>('Select somebody from the list'),
    })
    .superRefine(({ act, theme, owner }, context) => {
      if (act === 'theme' && theme === null)
        context.addIssue({ code: 'custom', path: ['theme'], message: 'Select a theme' })
      if (act === 'owner' && owner === null)
        context.addIssue({ code: 'custom', path: ['owner'], message: 'Select who sees to them' })
    }),
)

export const undoForm = defineForm(
  'undo-theme',
  z.object({ theme: idOf<ThemeId>('Select a theme'), ask: listOf<AskId>('Select asks from the list') }),
)
