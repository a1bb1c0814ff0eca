import type { ComponentChildren } from 'preact'
import { type Attributes, type Content, classList, type HeadingLevel, htmlAttributes } from '../markup.ts'

export interface TimelineItem {
  readonly label: Pick<Content, 'text'>
  readonly text?: ComponentChildren
  /** Who did it: shown after "by". */
  readonly byline?: Pick<Content, 'text'> | undefined
  /** `timestamp` for machines (2027-03-05 or an ISO instant), `text` for people (5 March 2027 at 4:30pm). */
  readonly datetime: { readonly timestamp: string; readonly text: string }
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface TimelineProps {
  readonly items: readonly TimelineItem[]
  readonly headingLevel?: HeadingLevel | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Timeline({ items, headingLevel = 2, classes, attributes }: TimelineProps) {
  return (
    <div class={classList('moj-timeline', classes)} {...htmlAttributes(attributes)}>
      {items.map((item) => (
        <Entry item={item} headingLevel={headingLevel} />
      ))}
    </div>
  )
}

function Entry({ item, headingLevel }: { readonly item: TimelineItem; readonly headingLevel: HeadingLevel }) {
  const { label, text, byline, datetime } = item
  const Heading = `h${headingLevel}` as const
  return (
    <div class={classList('moj-timeline__item', item.classes)} {...htmlAttributes(item.attributes)}>
      <div class="moj-timeline__header">
        <Heading class="moj-timeline__title">{label.text}</Heading>
        {byline && <p class="moj-timeline__byline">by {byline.text}</p>}
      </div>
      <p class="moj-timeline__date">
        <time datetime={datetime.timestamp}>{datetime.text}</time>
      </p>
      <div class="moj-timeline__description">{text}</div>
    </div>
  )
}
