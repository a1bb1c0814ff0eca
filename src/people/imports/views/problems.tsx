// Each problem with its place, for correcting them in the case system.
import { DataTable, FilterBar, Input, PageHeading, Pager, Select, type Column } from '../../../design/index.ts'
import { paths } from '../paths.ts'
import type { ListedProblem } from '../found-queries.ts'
import { KEPT_PER_RULE } from '../notes.ts'
import type { Import } from '../queries.ts'
import { numberWords, titleOf } from '../words.ts'
import { problemsAddress, type ProblemsWanted } from '../wanted.ts'

export interface ProblemsProps {
  readonly one: Import
  readonly wanted: ProblemsWanted
  readonly problems: readonly ListedProblem[]
  readonly total: number
  readonly pages: number
}

export function Problems({ one, wanted, problems, total, pages }: ProblemsProps) {
  const rules = (one.result ?? one.preview)?.byRule ?? []
  const title = rules.find(({ rule }) => rule === wanted.rule)?.title
  return (
    <>
      <PageHeading title="Problems" caption={titleOf(one)} lead={title} />
      <FilterBar
        action={paths.problems(one.id)}
        clearHref={paths.problems(one.id)}
        found={numberWords(total, 'problem')}
      >
        <Select
          id="rule"
          name="rule"
          label={{ text: 'Rule' }}
          value={wanted.rule}
          items={[
            { value: '', text: 'Any' },
            ...rules.map(({ rule, count }) => ({ value: rule, text: `${rule} (${count.toLocaleString('en-GB')})` })),
          ]}
        />
        <Select
          id="level"
          name="level"
          label={{ text: 'Level' }}
          value={wanted.level}
          items={[
            { value: '', text: 'Any' },
            { value: 'error', text: 'Errors' },
            { value: 'warning', text: 'Warnings' },
          ]}
        />
        <Input id="child" name="child" label={{ text: 'Child id' }} value={wanted.child} spellcheck={false} />
      </FilterBar>
      {rules.some(({ count }) => count > KEPT_PER_RULE) && (
        <p class="govuk-body">
          Of each rule the first {KEPT_PER_RULE.toLocaleString('en-GB')} places are listed; all of them are counted on
          the page of the import.
        </p>
      )}
      <DataTable
        caption={`Problems, page ${wanted.page}`}
        hideCaption
        columns={columns}
        rows={problems}
        rowKey={({ number }) => String(number)}
        empty={<p class="govuk-body">There is no such problem.</p>}
      />
      <Pager
        label="Problems"
        page={wanted.page}
        pages={pages}
        hrefFor={(page) => problemsAddress(paths.problems(one.id), { ...wanted, page })}
      />
      {total > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={problemsAddress(paths.problemsFile(one.id), { ...wanted, page: 1 })}>
            Save these as a CSV file
          </a>
        </p>
      )}
    </>
  )
}

const columns: readonly Column<ListedProblem>[] = [
  {
    key: 'place',
    header: 'File and line',
    isRowHeader: true,
    cell: ({ file, line }) => (line > 0 ? `${file}, line ${line}` : file),
  },
  { key: 'child', header: 'Child id', cell: ({ child_id }) => child_id ?? '' },
  { key: 'column', header: 'Column', cell: ({ column_name }) => column_name },
  { key: 'value', header: 'Value', cell: ({ value }) => value ?? '' },
  {
    key: 'message',
    header: 'What is wrong',
    cell: ({ message, level, rule }) => (
      <div>
        {message}
        <small class="app-block app-code">
          {level === 'error' ? 'Error' : 'Warning'} {rule}
        </small>
      </div>
    ),
  },
  { key: 'fix', header: 'What to do', cell: ({ fix }) => fix },
]
