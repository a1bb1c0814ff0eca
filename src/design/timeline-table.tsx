// The table that says what a timeline's picture shows.
import { formatDay } from './dates.ts'
import type { TimelineBar, TimelineRow } from './timeline-rows.ts'

export function TimelineTable({ title, rows }: { readonly title: string; readonly rows: readonly TimelineRow[] }) {
  return (
    <details class="govuk-details timeline__twin">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Show this as a table</span>
      </summary>
      <div class="govuk-details__text">
        <table class="data-table" role="table">
          <caption class="govuk-visually-hidden">{title}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {['What', 'From', 'To'].map((header) => (
                <th key={header} scope="col" role="columnheader">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.flatMap((row) =>
              row.bars.map((bar) => <TableRow key={`${row.label}${bar.from}`} row={row} bar={bar} />),
            )}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function TableRow({ row, bar }: { readonly row: TimelineRow; readonly bar: TimelineBar }) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {row.label === bar.label ? bar.label : `${row.label}: ${bar.label}`}
      </th>
      <td role="cell" data-label="From">
        {formatDay(bar.from)}
      </td>
      <td role="cell" data-label="To">
        {bar.to ? formatDay(bar.to) : 'now'}
      </td>
    </tr>
  )
}
