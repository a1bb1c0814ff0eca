import type { ComponentChildren } from 'preact'
import { type Absent, type Attributes, type Content, classList, htmlAttributes, isPresent } from './markup.ts'
import { Tag } from './tag.tsx'

export interface TaskStatus {
  readonly text?: ComponentChildren
  /** Goes before the text. */
  readonly tag?: Content | undefined
  readonly classes?: string | undefined
}

export interface TaskListItem {
  readonly title: Omit<Content, 'attributes'>
  /** A task without an address cannot be started yet. */
  readonly href?: string | undefined
  readonly hint?: Pick<Content, 'text'> | undefined
  readonly status: TaskStatus
  readonly classes?: string | undefined
}

export interface TaskListProps {
  readonly items: readonly (TaskListItem | Absent)[]
  readonly idPrefix?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function TaskList({ items, idPrefix = 'task-list', classes, attributes }: TaskListProps) {
  return (
    <ul class={classList('govuk-task-list', classes)} {...htmlAttributes(attributes)}>
      {items.map((item, index) => isPresent(item) && <Task id={`${idPrefix}-${index + 1}`} item={item} />)}
    </ul>
  )
}

function Task({ id, item }: { readonly id: string; readonly item: TaskListItem }) {
  const { hint, status } = item
  return (
    <li class={classList('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        <TaskName item={item} describedBy={classList(hint && `${id}-hint`, `${id}-status`)} />
        {hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {hint.text}
          </div>
        )}
      </div>
      <div class={classList('govuk-task-list__status', status.classes)} id={`${id}-status`}>
        {status.tag ? <Tag {...status.tag}>{status.tag.text}</Tag> : status.text}
      </div>
    </li>
  )
}

function TaskName({ item, describedBy }: { readonly item: TaskListItem; readonly describedBy: string }) {
  const { title, href } = item
  if (!href) return <div class={title.classes}>{title.text}</div>
  return (
    <a class={classList('govuk-link govuk-task-list__link', title.classes)} href={href} aria-describedby={describedBy}>
      {title.text}
    </a>
  )
}
