import type { ComponentChildren } from 'preact'

interface SectionProps {
  readonly top: 1 | 2
  readonly title: string
  /** For what few will read. */
  readonly isSmall?: boolean
  readonly children: ComponentChildren
}

export function Section({ top, title, isSmall, children }: SectionProps) {
  const Heading = `h${top + 1}` as 'h2' | 'h3'
  return (
    <section class={isSmall ? 'letter__section letter__section--small' : 'letter__section'}>
      <Heading>{title}</Heading>
      {children}
    </section>
  )
}

export const Sentences = ({ of }: { readonly of: readonly string[] }) => (
  <>
    {of.map((text) => (
      <p key={text}>{text}</p>
    ))}
  </>
)
