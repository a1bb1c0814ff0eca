import type { ComponentChildren } from 'preact'
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

export interface SummaryAction {
  readonly text: ComponentChildren
  readonly href: string
  /** Read aloud after the text: "Change", "name". */
  readonly visuallyHiddenText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface SummaryActions {
  readonly items?: readonly SummaryAction[] | undefined
  readonly classes?: string | undefined
}

type Part = Omit<Content, 'attributes'>

export interface SummaryRow {
  readonly key: Part
  readonly value?: Part | undefined
  readonly actions?: SummaryActions | undefined
  readonly classes?: string | undefined
}

export interface SummaryCard {
  readonly title?: (Part & { readonly headingLevel?: HeadingLevel | undefined }) | undefined
  readonly actions?: SummaryActions | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface SummaryListProps {
  readonly rows: readonly (SummaryRow | Absent)[]
  readonly card?: SummaryCard | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function SummaryList({ rows, card, classes, attributes }: SummaryListProps) {
  const shown = rows.filter(isPresent)
  const anyHasActions = shown.some(({ actions }) => actionsOf(actions).length > 0)
  const list = (
    <dl class={classList('govuk-summary-list', classes)} {...htmlAttributes(attributes)}>
      {shown.map((row) => (
        <Row row={row} anyHasActions={anyHasActions} cardTitle={card?.title?.text} />
      ))}
    </dl>
  )
  return card ? <Card card={card}>{list}</Card> : list
}

function actionsOf(actions: SummaryActions | undefined): readonly SummaryAction[] {
  return actions?.items ?? []
}

interface RowProps {
  readonly row: SummaryRow
  readonly anyHasActions: boolean
  readonly cardTitle: ComponentChildren
}

function Row({ row, anyHasActions, cardTitle }: RowProps) {
  const actions = actionsOf(row.actions)
  const lacksActions = anyHasActions && actions.length === 0
  return (
    <div
      class={classList('govuk-summary-list__row', lacksActions && 'govuk-summary-list__row--no-actions', row.classes)}
    >
      <dt class={classList('govuk-summary-list__key', row.key.classes)}>{row.key.text}</dt>
      <dd class={classList('govuk-summary-list__value', row.value?.classes)}>{row.value?.text}</dd>
      {actions.length > 0 && (
        <dd class={classList('govuk-summary-list__actions', row.actions?.classes)}>
          <RowActions actions={actions} cardTitle={cardTitle} />
        </dd>
      )}
    </div>
  )
}

interface RowActionsProps {
  readonly actions: readonly SummaryAction[]
  readonly cardTitle: ComponentChildren
}

function RowActions({ actions, cardTitle }: RowActionsProps) {
  const links = actions.map((action) => <ActionLink action={action} cardTitle={cardTitle} />)
  if (links.length === 1) return <>{links}</>
  return (
    <ul class="govuk-summary-list__actions-list">
      {links.map((link) => (
        <li class="govuk-summary-list__actions-list-item">{link}</li>
      ))}
    </ul>
  )
}

interface ActionLinkProps {
  readonly action: SummaryAction
  readonly cardTitle: ComponentChildren
}

function ActionLink({ action, cardTitle }: ActionLinkProps) {
  const { visuallyHiddenText } = action
  const inCard = hasContent(cardTitle)
  return (
    <a class={classList('govuk-link', action.classes)} href={action.href} {...htmlAttributes(action.attributes)}>
      {action.text}
      {(visuallyHiddenText || inCard) && (
        <span class="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {inCard && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  )
}

function Card({ card, children }: { readonly card: SummaryCard; readonly children: ComponentChildren }) {
  const { title, actions } = card
  const Heading = `h${title?.headingLevel ?? 2}` as const
  return (
    <div class={classList('govuk-summary-card', card.classes)} {...htmlAttributes(card.attributes)}>
      <div class="govuk-summary-card__title-wrapper">
        {title && <Heading class={classList('govuk-summary-card__title', title.classes)}>{title.text}</Heading>}
        <CardActions actions={actions} cardTitle={title?.text} />
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}

interface CardActionsProps {
  readonly actions: SummaryActions | undefined
  readonly cardTitle: ComponentChildren
}

function CardActions({ actions, cardTitle }: CardActionsProps) {
  const links = actionsOf(actions).map((action) => <ActionLink action={action} cardTitle={cardTitle} />)
  const classes = classList('govuk-summary-card__actions', actions?.classes)
  if (links.length === 0) return null
  if (links.length === 1) return <div class={classes}>{links}</div>
  return (
    <ul class={classes}>
      {links.map((link) => (
        <li class="govuk-summary-card__action">{link}</li>
      ))}
    </ul>
  )
}
