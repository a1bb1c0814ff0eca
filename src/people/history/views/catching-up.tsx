import type { ComponentChildren } from 'preact'
import { InsetText } from '../../../design/index.ts'

/** Said where a list goes by answers of an earlier day; `children` says what that does to this list. */
export function CatchingUp({ children }: { readonly children: ComponentChildren }) {
  return <InsetText>Today’s statuses are being worked out. {children} It takes a few minutes.</InsetText>
}
