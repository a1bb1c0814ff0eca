import type { ComponentChildren } from 'preact'
import { hasContent, isWordsOnly } from './markup.ts'

/** Words alone become a paragraph; markup is shown as it is. */
export function Words({ children }: { readonly children?: ComponentChildren }) {
  return hasContent(children) && isWordsOnly(children) ? <p class="govuk-body">{children}</p> : <>{children}</>
}
