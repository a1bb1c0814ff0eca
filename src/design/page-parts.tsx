// The pieces that most pages are made of, in either mood.
import type { ComponentChildren } from 'preact'

interface PageHeadingProps {
  readonly title: ComponentChildren
  /** A few words over the title: whose page, or which part of a longer task. */
  readonly caption?: ComponentChildren
  /** One sentence under the title. */
  readonly lead?: ComponentChildren
  /** Buttons for what one comes here to do. */
  readonly acts?: ComponentChildren
}

export function PageHeading({ title, caption, lead, acts }: PageHeadingProps) {
  return (
    <div class="page-heading">
      <h1>
        {caption && <span class="page-heading__caption">{caption} </span>}
        {title}
      </h1>
      {lead && <p class="page-heading__lead">{lead}</p>}
      {acts && <div class="page-heading__acts">{acts}</div>}
    </div>
  )
}

interface CardProps {
  readonly title?: ComponentChildren
  readonly level?: 2 | 3 | 4
  readonly id?: string
  readonly children: ComponentChildren
}

/** A surface with one matter on it. With a title it is a section that can be found by its heading. */
export function Card({ title, level = 2, id, children }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <section class="card" id={id}>
      {title && <Heading class="card__title">{title}</Heading>}
      {children}
    </section>
  )
}

interface EmptyStateProps {
  readonly title: ComponentChildren
  /** Why there is nothing, and what to do about it. */
  readonly children?: ComponentChildren
  readonly level?: 2 | 3
}

/** Nothing here, said kindly: never an empty list, and never for a read that failed. */
export function EmptyState({ title, children, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div class="empty">
      <Heading class="card__title">{title}</Heading>
      {children}
    </div>
  )
}

/** The column that matters, with the next act beside it (below it on a phone). */
export function WithAside({
  aside,
  children,
}: {
  readonly aside: ComponentChildren
  readonly children: ComponentChildren
}) {
  return (
    <div class="with-aside">
      <div>{children}</div>
      <aside>{aside}</aside>
    </div>
  )
}

export function TwoColumns({ children }: { readonly children: ComponentChildren }) {
  return <div class="two-columns">{children}</div>
}
