import {
  type Absent,
  type Attributes,
  type Content,
  classList,
  type HeadingLevel,
  hasContent,
  htmlAttributes,
  isPresent,
} from './markup.ts'
import { messageAttributes } from './messages.ts'
import { Words } from './words.tsx'

type Part = Pick<Content, 'text'>

export interface AccordionItem {
  readonly heading: Part
  readonly summary?: Part | undefined
  /** Words alone become a paragraph. */
  readonly content: Part
  readonly expanded?: boolean | undefined
}

export interface AccordionProps {
  /** Unique across a service: the browser remembers by it which sections were open. */
  readonly id: string
  readonly items: readonly (AccordionItem | Absent)[]
  readonly headingLevel?: HeadingLevel | undefined
  readonly rememberExpanded?: boolean | undefined
  readonly hideAllSectionsText?: string | undefined
  readonly hideSectionText?: string | undefined
  readonly hideSectionAriaLabelText?: string | undefined
  readonly showAllSectionsText?: string | undefined
  readonly showSectionText?: string | undefined
  readonly showSectionAriaLabelText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Accordion(props: AccordionProps) {
  const messages = messageAttributes({
    'hide-all-sections': props.hideAllSectionsText,
    'hide-section': props.hideSectionText,
    'hide-section-aria-label': props.hideSectionAriaLabelText,
    'show-all-sections': props.showAllSectionsText,
    'show-section': props.showSectionText,
    'show-section-aria-label': props.showSectionAriaLabelText,
  })
  return (
    <div
      class={classList('govuk-accordion', props.classes)}
      data-module="govuk-accordion"
      id={props.id}
      data-remember-expanded={props.rememberExpanded}
      {...messages}
      {...htmlAttributes(props.attributes)}
    >
      {props.items.map(
        (item, index) =>
          isPresent(item) && (
            <Section id={props.id} number={index + 1} item={item} headingLevel={props.headingLevel ?? 2} />
          ),
      )}
    </div>
  )
}

interface SectionProps {
  readonly id: string
  readonly number: number
  readonly item: AccordionItem
  readonly headingLevel: HeadingLevel
}

function Section({ id, number, item, headingLevel }: SectionProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div class={classList('govuk-accordion__section', item.expanded && 'govuk-accordion__section--expanded')}>
      <div class="govuk-accordion__section-header">
        <Heading class="govuk-accordion__section-heading">
          <span class="govuk-accordion__section-button" id={`${id}-heading-${number}`}>
            {item.heading.text}
          </span>
        </Heading>
        {hasContent(item.summary?.text) && (
          <div class="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${number}`}>
            {item.summary?.text}
          </div>
        )}
      </div>
      <div id={`${id}-content-${number}`} class="govuk-accordion__section-content">
        <Words>{item.content.text}</Words>
      </div>
    </div>
  )
}
