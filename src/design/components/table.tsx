import type { ComponentChildren } from 'preact'
import { type Absent, type Attributes, classList, hasContent, htmlAttributes, isPresent } from './markup.ts'

export interface TableCell {
  readonly text?: ComponentChildren
  readonly format?: 'numeric' | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface TableProps {
  readonly rows: readonly (readonly TableCell[] | Absent)[]
  readonly head?: readonly TableCell[] | undefined
  readonly caption?: ComponentChildren
  readonly captionClasses?: string | undefined
  readonly firstCellIsHeader?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Table(props: TableProps) {
  return (
    <table class={classList('govuk-table', props.classes)} {...htmlAttributes(props.attributes)}>
      {hasContent(props.caption) && (
        <caption class={classList('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>
      )}
      {props.head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {props.head.map((cell) => (
              <HeaderCell cell={cell} scope="col" />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {props.rows.filter(isPresent).map((row) => (
          <tr class="govuk-table__row">
            {row.map((cell, index) =>
              index === 0 && props.firstCellIsHeader ? <HeaderCell cell={cell} scope="row" /> : <Cell cell={cell} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HeaderCell({ cell, scope }: { readonly cell: TableCell; readonly scope: 'col' | 'row' }) {
  const format = scope === 'col' && cell.format && `govuk-table__header--${cell.format}`
  return (
    <th scope={scope} class={classList('govuk-table__header', format, cell.classes)} {...spansAndAttributes(cell)}>
      {cell.text}
    </th>
  )
}

function Cell({ cell }: { readonly cell: TableCell }) {
  const format = cell.format && `govuk-table__cell--${cell.format}`
  return (
    <td class={classList('govuk-table__cell', format, cell.classes)} {...spansAndAttributes(cell)}>
      {cell.text}
    </td>
  )
}

function spansAndAttributes({ colspan, rowspan, attributes }: TableCell) {
  return { colspan, rowspan, ...htmlAttributes(attributes) }
}
