// The plan on a page: priorities side by side, what is being done under each, and what will be better.
import { formatDay, formatDayShort } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { ActionMark, StandingMark } from '../../promises/views/standing-mark.tsx'
import type { Plan, PlanColumn, PlanLine, PlanPromise } from '../queries.ts'

/** So many lines fit into a column of a printed page; the rest is counted. */
const mostOf = (columns: number) => (columns > 5 ? 9 : 12)

export function PlanGrid({ plan }: { readonly plan: Plan }) {
  const { columns, on } = plan
  const most = mostOf(columns.length)
  return (
    <div class={classesOf(columns)}>
      {columns.map((column) => (
        <section key={column.priority.id} class="plan__column">
          <h2 dir="auto">{column.priority.title}</h2>
          <div>
            <Found column={column} most={Math.floor(most / 2)} on={on} />
            <h3>What we promised and do</h3>
            {column.promises.length === 0 ? (
              <p>Nothing is promised here yet.</p>
            ) : (
              <Lines promises={column.promises} most={most - Math.min(findingLines(column), most / 2)} on={on} />
            )}
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

interface FoundProps {
  readonly column: PlanColumn
  readonly most: number
  readonly on: Day | null
}

/** What an inspection found is neither promised nor done: it stands apart, with what is done about it. */
const Found = ({ column: { findings }, most, on }: FoundProps) =>
  findings.length === 0 ? null : (
    <>
      <h3>What was found</h3>
      <Lines promises={findings} most={most} on={on} />
    </>
  )

const findingLines = ({ findings }: PlanColumn) => flat(findings).length

/** How large the print may be depends on how much stands in the fullest column. */
function classesOf(columns: readonly PlanColumn[]): string {
  const fullest = Math.max(...columns.map(({ findings, promises }) => flat([...findings, ...promises]).length), 0)
  if (columns.length > 5) return 'plan plan--many'
  if (fullest <= 5) return 'plan plan--roomy'
  return fullest <= 8 ? 'plan' : 'plan plan--full'
}

const flat = (promises: readonly PlanPromise[]): PlanLine[] =>
  promises.flatMap((promise) => [promise, ...promise.actions])

interface LinesProps {
  readonly promises: readonly PlanPromise[]
  readonly most: number
  readonly on: Day | null
}

/** Each promise in its own words with its actions under it, as many lines as there is room for. */
function Lines({ promises, most, on }: LinesProps) {
  const shown = promises.flatMap((promise, index) => {
    const room = most - flat(promises.slice(0, index)).length
    return room > 0 ? [{ promise, actions: promise.actions.slice(0, room - 1) }] : []
  })
  const all = flat(promises)
  const more = all.slice(flat(shown.map(({ promise, actions }) => ({ ...promise, actions }))).length)
  return (
    <>
      <ul class="plan__lines">
        {shown.map(({ promise, actions }) => (
          <li key={promise.id}>
            <Line line={promise} on={on} />
            {actions.length > 0 && (
              <ul class="plan__actions">
                {actions.map((action) => (
                  <li key={action.id}>
                    <Line line={action} on={on} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {more.length > 0 && <p>{moreWords(more)}</p>}
    </>
  )
}

const Line = ({ line, on }: { readonly line: PlanLine; readonly on: Day | null }) => (
  <div class="plan__line">
    <StateMark state={line.state} />{' '}
    <span dir="auto" class={line.state.of === 'promise' ? 'plan__promise' : undefined}>
      {line.words}
    </span>
    <LineDates line={line} on={on} />
  </div>
)

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
  const changed = plan.columns.flatMap(({ findings, promises, priority }) =>
    flat([...findings, ...promises])
      .filter(({ then }) => then === 'new' || then?.isDifferent)
      .map((line) => ({ line, priority: priority.title })),
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
