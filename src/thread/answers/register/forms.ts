import { z } from 'zod'
import { tick } from '../../../platform/forms/fields.ts'
import { defineForm, type Form } from '../../../platform/forms/form.ts'
import { isUuid } from '../../../platform/ids.ts'
import type { AskId } from '../../tables.ts'

export type LinkAct =
  | { readonly act: 'link'; readonly ask: readonly AskId[]; readonly wasHeard: boolean }
  | { readonly act: 'unlink'; readonly ask: readonly AskId[] }

const asks = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z
    .array(
      z.custom<AskId>((value) => typeof value === 'string' && isUuid(value)),
      'Tick what it answers',
    )
    .min(1, 'Tick what it answers')
    .max(200),
)

export const linkForm: Form<LinkAct> = defineForm(
  'link-answer',
  z.discriminatedUnion('act', [
    z.object({ act: z.literal('link'), ask: asks, wasHeard: tick }),
    z.object({ act: z.literal('unlink'), ask: asks }),
  ]),
)
