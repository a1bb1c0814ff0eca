// Rows that were set aside, and why: what to correct in the case system before the next import.
import {
  DataTable,
  EmptyState,
  FilterBar,
  Input,
  PageHeading,
  Pager,
  Select,
  type Column,
} from '../../../design/index.ts'
import { paths } from '../paths.ts'
import { numberWords } from '../words.ts'
import { setAsideAddress, type SetAsideWanted } from '../wanted.ts'
import type { ListedSetAside, SetAsideChoices } from './queries.ts'

export interface SetAsideProps {
  readonly rows: readonly ListedSetAside[]
  readonly wanted: SetAsideWanted
  readonly total: number
  readonly pages: number
  readonly choices: SetAsideChoices
  readonly seesAll: boolean
}

export function SetAside({ rows, wanted, total, pages, choices, seesAll }: SetAsideProps) {
  const address = (page: number) => setAsideAddress(paths.dataQuality, { ...wanted, page })
  return (
    <>
      <PageHeading
        title="Rows set aside"
        lead="These rows had errors, so they were not used; everything else went in. Correct them in the case system and import the year again."
      />
      {!seesAll && <p class="govuk-body">You see the rows of the people in your own view.</p>}
      <Filters wanted={wanted} choices={choices} found={numberWords(total, 'problem')} />
      <DataTable
        caption={`Rows set aside, page ${wanted.page}`}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nothing is set aside here">
            <p class="govuk-body">
              Either nothing was wrong in the latest imports, or the filters leave nothing.{' '}
              <a class="govuk-link" href={paths.dataQuality}>
                Clear the filters
              </a>
            </p>
          </EmptyState>
        }
      />
      <Pager label="Rows set aside" page={wanted.page} pages={pages} hrefFor={address} />
      {total > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={setAsideAddress(paths.dataQualityFile, { ...wanted, page: 1 })}>
            Save these as a CSV file
          </a>
        </p>
      )}
    </>
  )
}

interface FiltersProps extends Pick<SetAsideProps, 'wanted' | 'choices'> {
  readonly found: string
}

function Filters({ wanted, choices, found }: FiltersProps) {
  return (
    <FilterBar action={paths.dataQuality} clearHref={paths.dataQuality} found={found}>
      <Select
        id="rule"
        name="rule"
        label={{ text: 'Rule' }}
        value={wanted.rule}
        items={[any, ...choices.rules.map(({ rule, count }) => ({ value: rule, text: `${rule} (${count})` }))]}
      />
      <Select
        id="table"
        name="table"
        label={{ text: 'Table' }}
        value={wanted.table}
        items={[any, ...choices.tables.map((table) => ({ value: table, text: table }))]}
      />
      <Select
        id="year"
        name="year"
        label={{ text: 'Year' }}
        value={wanted.year === null ? '' : String(wanted.year)}
        items={[any, ...choices.years.map((year) => ({ value: String(year), text: String(year) }))]}
      />
      <Input id="child" name="child" label={{ text: 'Child id' }} value={wanted.child} spellcheck={false} />
    </FilterBar>
  )
}

const any = { value: '', text: 'Any' }

const columns: readonly Column<ListedSetAside>[] = [
  { key: 'child', header: 'Child id', isRowHeader: true, cell: ({ child_id }) => child_id ?? 'Not known' },
  {
    key: 'place',
    header: 'File and line',
    cell: ({ file, line, year }) => (
      <div>
        {line > 0 ? `${file}, line ${line}` : file}
        {year !== null && <small class="app-block">Return of {year}</small>}
      </div>
    ),
  },
  { key: 'table', header: 'Table', cell: (row) => row.return_table },
  { key: 'columns', header: 'Column', cell: (row) => row.columns.join(', ') },
  { key: 'value', header: 'Value', cell: ({ value }) => value ?? '' },
  {
    key: 'message',
    header: 'Why',
    cell: ({ message, rule }) => (
      <div>
        {message}
        <small class="app-block app-code">{rule}</small>
      </div>
    ),
  },
  { key: 'fix', header: 'What to do', cell: ({ fix }) => fix ?? '' },
]
