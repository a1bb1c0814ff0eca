// What every component shares: the passthrough of attributes, class lists and the telling of text from markup.
import type { ComponentChildren } from 'preact'

export type AttributeValue = string | number | boolean | null | undefined

/**
 * Extra HTML attributes. A plain value is always written (`true` as `"true"`, nothing as `""`); with `optional` an
 * absent value leaves the attribute out and `true` writes its bare name. They win over the component's own.
 */
export type Attributes = Readonly<
  Record<string, AttributeValue | { readonly value: AttributeValue; readonly optional?: boolean | undefined }>
>

/** A place in a list that a page left empty: `condition && item`. */
export type Absent = false | null | undefined | ''

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** A piece of content with its own classes and attributes: a hint, a prefix, a key. */
export interface Content {
  readonly text: ComponentChildren
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The attributes as Preact wants them; spread them last. */
export function htmlAttributes(attributes: Attributes | undefined): Record<string, string | true> {
  const written: Record<string, string | true> = {}
  for (const [name, given] of Object.entries(attributes ?? {})) {
    const { value, optional } =
      typeof given === 'object' && given !== null ? given : { value: given, optional: undefined }
    if (optional !== true) written[name] = String(value ?? '')
    else if (value === true) written[name] = true
    else if (value !== false && value !== null && value !== undefined) written[name] = String(value)
  }
  return written
}

/** Class names in one attribute, the absent ones left out. */
export function classList(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(isPresent).join(' ')
}

export function isPresent<T>(item: T): item is Exclude<T, Absent> {
  return item !== false && item !== null && item !== undefined && item !== ''
}

/** Whether children will show anything at all. */
export function hasContent(children: ComponentChildren): boolean {
  if (Array.isArray(children)) return children.some(hasContent)
  return isPresent(children) && children !== true
}

/** Whether children are words only: some components set words in a paragraph and leave markup alone. */
export function isWordsOnly(children: ComponentChildren): boolean {
  if (Array.isArray(children)) return children.every(isWordsOnly)
  return typeof children !== 'object' || children === null
}
