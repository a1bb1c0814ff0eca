// The plan on a page: priorities side by side, what is being done under each, and what will be better.
import { formatDay, formatDayShort } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { ActionMark, StandingMark } from '../../promises/views/standing-mark.tsx'
import type { Plan, PlanColumn, PlanLine } from '../queries.ts'

/** So many lines fit into a column of a printed page; the rest is counted. */
const mostLines = 9

export function PlanGrid({ plan }: { readonly plan: Plan }) {
  const { columns, on } = plan
  return (
    <div class={columns.length > 5 ? 'plan plan--many' : 'plan'}>
      {columns.map((column) => (
        <section key={column.priority.id} class="plan__column">
          <h2 dir="auto">{column.priority.title}</h2>
          <div>
            <h3>What we do</h3>
            <Lines column={column} on={on} />
          </div>
          <div>
            <h3>What will be better</h3>
            <p dir="auto">{column.priority.impact ?? 'Not written down yet.'}</p>
          </div>
        </section>
      ))}
    </div>
  )
}

function Lines({ column: { lines }, on }: { readonly column: PlanColumn; readonly on: Day | null }) {
  if (lines.length === 0) return <p>Nothing is promised here yet.</p>
  const more = lines.slice(mostLines)
  return (
    <>
      <ul class="plan__lines">
        {lines.slice(0, mostLines).map((line) => (
          <li key={line.id}>
            <StateMark state={line.state} /> <span dir="auto">{line.words}</span>
            <LineDates line={line} on={on} />
          </li>
        ))}
      </ul>
      {more.length > 0 && <p>{moreWords(more)}</p>}
    </>
  )
}

function moreWords(lines: readonly PlanLine[]): string {
  const over = lines.filter(({ state: { is } }) => is === 'done' || is === 'kept').length
  return over === 0 ? `and ${lines.length} more` : `and ${lines.length} more, ${over} of them done`
}

export const StateMark = ({ state }: Pick<PlanLine, 'state'>) =>
  state.of === 'action' ? <ActionMark standing={state.is} /> : <StandingMark standing={state.is} />

function LineDates({ line: { dueOn, isOverdue, then }, on }: { readonly line: PlanLine; readonly on: Day | null }) {
  const isSame = then !== null && then !== 'new' && !then.isDifferent
  return (
    <small>
      {dueOn !== null && ` ${isOverdue ? 'was due' : 'by'} ${formatDayShort(dueOn)}`}
      {then === 'new' && on !== null && <> · new since {formatDayShort(on)}</>}
      {then !== null && then !== 'new' && !isSame && <> · changed</>}
    </small>
  )
}

/** Line by line what stood then and what stands now; nothing where all is as it was. */
export function Changes({ plan }: { readonly plan: Plan }) {
  const { on } = plan
  if (on === null) return null
  const changed = plan.columns.flatMap(({ lines, priority }) =>
    lines.filter(({ then }) => then === 'new' || then?.isDifferent).map((line) => ({ line, priority: priority.title })),
  )
  if (changed.length === 0) return <p>Nothing has changed since {formatDay(on)}.</p>
  return (
    <table class="data-table" role="table">
      <caption>What has changed since {formatDay(on)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['What', 'Priority', `On ${formatDay(on)}`, 'Now'].map((header) => (
            <th key={header} scope="col" role="columnheader">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {changed.map(({ line, priority }) => (
          <tr key={line.id} role="row">
            <th scope="row" role="rowheader" dir="auto">
              {line.words}
            </th>
            <td role="cell" data-label="Priority">
              {priority}
            </td>
            <td role="cell" data-label={`On ${formatDay(on)}`}>
              <Then line={line} />
            </td>
            <td role="cell" data-label="Now">
              <StateMark state={line.state} />
              {line.dueOn !== null && <small>by {formatDayShort(line.dueOn)}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Then({ line: { then } }: { readonly line: PlanLine }) {
  if (then === null || then === 'new') return <>Not there yet</>
  return (
    <>
      <StateMark state={then.state} />
      {then.dueOn !== null && <small>by {formatDayShort(then.dueOn)}</small>}
    </>
  )
}
