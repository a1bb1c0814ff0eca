// A state is always a word and a shape: circle good, triangle soon, square waiting. Colour only helps.
import type { ComponentChildren } from 'preact'

export type StateKind = 'good' | 'soon' | 'waiting' | 'plain'

interface StateProps {
  readonly is: StateKind
  readonly children: ComponentChildren
}

export function State({ is, children }: StateProps) {
  return (
    <strong class={`state state--${is}`}>
      <Shape is={is} />
      <span>{children}</span>
    </strong>
  )
}

function Shape({ is }: { readonly is: StateKind }) {
  if (is === 'plain') return null
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {is === 'good' && <circle cx="5" cy="5" r="5" fill="currentColor" />}
      {is === 'soon' && <path d="M5 0l5 10H0z" fill="currentColor" />}
      {is === 'waiting' && <path d="M0 0h10v10H0z" fill="currentColor" />}
    </svg>
  )
}
