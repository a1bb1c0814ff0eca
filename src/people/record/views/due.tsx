// What falls due for this person, the earliest first.
import { Card, State, formatDay } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { dueItemPath } from '../../clocks/paths.ts'
import { dueRule } from '../../clocks/rules.ts'
import type { DueOnRecord } from '../queries.ts'

interface DueCardProps {
  readonly due: readonly DueOnRecord[]
  readonly today: Day
}

export function DueCard({ due, today }: DueCardProps) {
  if (due.length === 0) return null
  return (
    <Card title="Falls due">
      <ul class="govuk-list govuk-list--spaced">
        {due.map(({ id, kind, on }) => (
          <li key={id}>
            <a class="govuk-link" href={dueItemPath(id)}>
              {dueRule(kind)?.what ?? kind}
            </a>
            <br />
            {on < today ? <State is="soon">Since {formatDay(on)}</State> : formatDay(on)}
          </li>
        ))}
      </ul>
    </Card>
  )
}
