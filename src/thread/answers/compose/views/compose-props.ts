// What the page is given.
import type { Failed } from '../../../../platform/forms/form.ts'
import type { AvoidWord } from '../../../../words/index.ts'
import type { Asked } from '../../asked.ts'
import type { EarlierAnswer } from '../meanwhile.ts'
import type { WordHints } from '../plain.ts'
import type { PromiseToTake } from '../promises.ts'
import type { RefusalTexts } from '../refusal-texts.ts'

export type Looking = { readonly kind: 'preview' } | { readonly kind: 'words'; readonly hints: readonly WordHints[] }

export interface ComposeProps {
  readonly asks: readonly Asked[]
  readonly earlier: readonly EarlierAnswer[]
  readonly promises: readonly PromiseToTake[]
  readonly texts: RefusalTexts
  readonly action: string
  readonly seen: string
  /** Somebody answered meanwhile: what the writer sends theirs beside. */
  readonly anyway: string | null
  readonly looking: Looking | null
  readonly avoidWords: readonly AvoidWord[]
  readonly token: string
  readonly failed?: Failed | undefined
}
