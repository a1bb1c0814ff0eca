// The figures of an import: of the preview before it, and of the result after it, in the same shape.
import type { ComponentChildren } from 'preact'
import {
  DataTable,
  DefinitionRows,
  Details,
  WarningText,
  type Column,
  type DefinitionRow,
} from '../../../design/index.ts'
import { TABLE_NAMES } from '../../../ssda903/index.ts'
import { paths } from '../paths.ts'
import type { Import } from '../queries.ts'
import type { ChangeKind, RuleCount, RuleRun, Summary } from '../summary.ts'
import { changeWords, numberWords } from '../words.ts'

interface FiguresProps {
  readonly one: Import
  readonly summary: Summary
  readonly listed: ReadonlyMap<ChangeKind, number>
  readonly isDone?: boolean
  /** What can be done now, right under the figures. */
  readonly children?: ComponentChildren
}

export function Figures(props: FiguresProps) {
  const { one, summary, isDone, children } = props
  return (
    <>
      <h2 class="govuk-heading-m">{isDone ? 'What changed' : 'What would change'}</h2>
      <DefinitionRows rows={[...yearRows(summary), ...peopleRows(props), ...allocationRows(summary)]} />
      {children}
      <h2 class="govuk-heading-m">Rows</h2>
      <Rows summary={summary} />
      <h2 class="govuk-heading-m">Problems</h2>
      <Problems one={one} summary={summary} />
      {summary.rules.length > 0 && <Rules rules={summary.rules} />}
    </>
  )
}

function yearRows({ kind, year, yearWhy }: Summary): DefinitionRow[] {
  if (kind !== 'ssda903') return []
  return [{ label: 'Year', value: year === null ? `Not known: ${yearWhy}` : `${year} (${yearWhy})` }]
}

function peopleRows({ one, summary, listed }: FiguresProps): DefinitionRow[] {
  const { people, kind, ended, gone } = summary
  const count = (number: number, change?: ChangeKind) => ({
    value: number.toLocaleString('en-GB'),
    acts:
      change !== undefined && (listed.get(change) ?? 0) > 0
        ? [
            {
              label: 'Show',
              hidden: `who: ${changeWords[change].title}`,
              href: `${paths.changes(one.id)}?change=${change}`,
            },
          ]
        : undefined,
  })
  const who = kind === 'workers' ? 'workers' : 'people'
  const rows: DefinitionRow[] = [
    { label: `New ${who}`, ...count(people.new, 'new') },
    { label: `Changed ${who}`, ...count(people.changed, 'changed') },
    { label: 'Unchanged', ...count(people.unchanged) },
    { label: kind === 'ssda903' ? 'People set aside whole' : 'Rows set aside', ...count(people.setAside, 'stopped') },
  ]
  if (kind !== 'ssda903') return rows
  return [
    ...rows,
    { label: 'Care ended with this return', ...count(ended, 'ended') },
    { label: 'In the last return, not in this one', ...count(gone, 'gone') },
  ]
}

function allocationRows({ allocations }: Summary): DefinitionRow[] {
  if (!allocations) return []
  const { new: fresh, changed, unchanged } = allocations
  return [{ label: 'Who works with whom', value: `${fresh} new, ${changed} changed, ${unchanged} unchanged` }]
}

interface TableRow {
  readonly table: string
  readonly read: number
  readonly setAside: number
  readonly isKept: boolean
}

function Rows({ summary }: { readonly summary: Summary }) {
  const rows = Object.entries(summary.rows)
    .map(([table, counts]): TableRow => ({ table, ...counts, isKept: !summary.notKept.includes(table) }))
    .toSorted((a, b) => place(a) - place(b))
  return (
    <>
      <DataTable
        caption="Rows by table"
        hideCaption
        columns={rowColumns}
        rows={rows}
        rowKey={({ table }) => table}
        empty={<p class="govuk-body">No table was read.</p>}
      />
      {summary.notKept.length > 0 && (
        <p class="govuk-body">
          {summary.notKept.join(', ')}: checked, but not kept, because the settings state no purpose for keeping them.
        </p>
      )}
    </>
  )
}

/** In the Department's order; the database keeps no order of its own. */
const place = ({ table }: TableRow): number => (TABLE_NAMES as readonly string[]).indexOf(table)

const rowColumns: readonly Column<TableRow>[] = [
  { key: 'table', header: 'Table', isRowHeader: true, cell: ({ table }) => table },
  { key: 'read', header: 'Rows read', isNumeric: true, cell: ({ read }) => read.toLocaleString('en-GB') },
  { key: 'aside', header: 'Set aside', isNumeric: true, cell: ({ setAside }) => setAside.toLocaleString('en-GB') },
  { key: 'kept', header: 'Kept', cell: ({ isKept }) => (isKept ? 'Yes' : 'No') },
]

export function Problems({ one, summary }: { readonly one: Import; readonly summary: Summary }) {
  const goesIn = summary.blocked.length === 0
  if (summary.byRule.length === 0) return <p class="govuk-body">None was found.</p>
  return (
    <>
      <p class="govuk-body">
        {numberWords(summary.errors, 'error')} and {numberWords(summary.warnings, 'warning')}.{' '}
        {goesIn && 'A row with an error is set aside and the rest goes in; a row with a warning goes in as it is. '}
        <a class="govuk-link" href={paths.problems(one.id)}>
          See each of them
        </a>
      </p>
      <DataTable
        caption="Problems by kind"
        hideCaption
        columns={problemColumns(one)}
        rows={summary.byRule}
        rowKey={({ rule, level }) => `${rule} ${level}`}
        empty={null}
      />
    </>
  )
}

const problemColumns = (one: Import): readonly Column<RuleCount>[] => [
  {
    key: 'rule',
    header: 'Rule',
    isRowHeader: true,
    cell: ({ rule, title }) => (
      <div>
        <a class="govuk-link" href={`${paths.problems(one.id)}?rule=${encodeURIComponent(rule)}`}>
          {title}
        </a>
        <small class="app-block">
          <code class="app-code">{rule}</code>
        </small>
      </div>
    ),
  },
  { key: 'level', header: 'Level', cell: ({ level }) => (level === 'error' ? 'Error' : 'Warning') },
  { key: 'count', header: 'Places', isNumeric: true, cell: ({ count }) => count.toLocaleString('en-GB') },
  { key: 'fix', header: 'What to do', cell: ({ fix }) => fix },
]

/** A rule that could not run is said, never passed over. */
function Rules({ rules }: { readonly rules: readonly RuleRun[] }) {
  const count = (state: RuleRun['state']) => rules.filter((rule) => rule.state === state).length
  const failed = rules.filter(({ state }) => state === 'failed')
  const skipped = Map.groupBy(
    rules.filter(({ state }) => state === 'skipped'),
    ({ why }) => why,
  )
  return (
    <>
      <h3 class="govuk-heading-s">Rules</h3>
      <p class="govuk-body">
        {count('run')} run, {count('skipped')} skipped, {count('failed')} failed.
      </p>
      {failed.map(({ rule, title, why }) => (
        <WarningText key={rule}>
          A rule broke and did not finish: {title} ({why})
        </WarningText>
      ))}
      {[...skipped].map(([why, list]) => (
        <Details key={why} summaryText={`${numberWords(list.length, 'rule')} not run: ${why}`}>
          <ul class="govuk-list govuk-list--bullet">
            {list.map(({ rule, title }) => (
              <li key={rule}>{title}</li>
            ))}
          </ul>
        </Details>
      ))}
    </>
  )
}
