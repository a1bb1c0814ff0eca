// Lists of what is known: plain rows, and facts that say where they came from.
import type { ComponentChildren } from 'preact'
import { SummaryList } from './components/index.ts'

export interface DefinitionRow {
  readonly label: string
  readonly value: ComponentChildren
  /** Links; each adds hidden words so that it makes sense alone ("Change date of birth"). */
  readonly acts?: readonly { readonly label: string; readonly hidden: string; readonly href: string }[] | undefined
}

export function DefinitionRows({ rows }: { readonly rows: readonly DefinitionRow[] }) {
  return (
    <SummaryList
      rows={rows.map(({ label, value, acts = [] }) => ({
        key: { text: label },
        value: { text: value },
        actions: { items: acts.map((act) => ({ text: act.label, href: act.href, visuallyHiddenText: act.hidden })) },
      }))}
    />
  )
}

export interface Fact {
  readonly label: string
  readonly value: ComponentChildren
  /** Where it came from, in words: "the return of 2026", "told us on 3 March 2027". */
  readonly source: ComponentChildren
  readonly acts?: ComponentChildren
}

/** Facts with their sources: nobody has to guess why a page says what it says. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            <span class="facts__value">{fact.value}</span>
            <span class="facts__source">{fact.source}</span>
            {fact.acts && <span class="facts__acts">{fact.acts}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
