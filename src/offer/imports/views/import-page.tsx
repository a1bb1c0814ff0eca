// One import, wherever it has got to: being read, waiting for the meaning of its columns, waiting for somebody to agree, done.
import {
  Button,
  Checkboxes,
  DataTable,
  EmptyState,
  FailedSummary,
  InsetText,
  PageHeading,
  Pager,
  Select,
  type Column,
} from '../../../design/index.ts'
import type { FieldError } from '../../../platform/forms/form.ts'
import { errorOf } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import {
  entryEditPath,
  importAgreePath,
  importColumnsPath,
  importDropPath,
  offerImportPath,
  offerStaffPath,
} from '../../paths.ts'
import { speakerOf } from '../../phrases/index.ts'
import { amountText } from '../../phrases/rules.ts'
import { entitlementTypes } from '../../terms.ts'
import { countPlanned, outcomes, type Outcome, type Planned } from '../plan.ts'
import type { Import } from '../queries.ts'
import { columnFields, columnKeys } from '../read/columns.ts'
import { countsInWords, formWords, outcomeWords, stateWords } from './words.ts'

export const perPage = 50

export interface ImportProps {
  readonly one: Import
  readonly planned: readonly Planned[]
  readonly outcome: Outcome | ''
  readonly page: number
  readonly mayChange: boolean
  readonly errors: readonly FieldError[] | undefined
  readonly token: string
}

export function ImportPage(props: ImportProps) {
  const { one, errors } = props
  return (
    <>
      <FailedSummary failed={errors && { errors }} />
      <PageHeading title={<bdi>{one.name}</bdi>} caption={formWords(one.source)} lead={stateWords[one.state]} />
      <ByState {...props} />
    </>
  )
}

function ByState(props: ImportProps) {
  const { one } = props
  switch (one.state) {
    case 'reading':
      return <Reading {...props} />
    case 'writing':
      return <Working one={one} words="The entries are being written. All of them come in, or none." />
    case 'columns':
      return <ColumnsForm {...props} />
    case 'waiting':
      return <Waiting {...props} />
    case 'failed':
      return <InsetText>{one.trouble ?? 'Nothing was changed.'}</InsetText>
    case 'dropped':
      return <p class="govuk-body">It was set aside. Nothing was changed.</p>
    case 'done':
      return (
        <>
          <p class="govuk-body">{countsInWords(one.counts)}.</p>
          <p class="govuk-body">
            They are drafts: nobody outside sees them.{' '}
            <a class="govuk-link" href={`${offerStaffPath}?trouble=imported&sort=-changed`}>
              Look at them
            </a>
            , check what was guessed, and publish each.
          </p>
        </>
      )
  }
}

function Reading(props: ImportProps) {
  const { one } = props
  const far = `${one.pages} ${one.pages === 1 ? 'page' : 'pages'} and ${one.services.toLocaleString('en-GB')} services read so far.`
  return (
    <>
      <Working one={one} words={far} />
      <Drop {...props} words="Stop reading it" />
    </>
  )
}

function Working({ one, words }: { readonly one: Import; readonly words: string }) {
  return (
    <div id="working" data-look-again>
      <p class="govuk-body" role="status">
        {words}
      </p>
      <p class="govuk-body">
        You can leave this page: the work goes on without it.{' '}
        <a class="govuk-link" href={offerImportPath(one.id)}>
          Look again
        </a>
      </p>
    </div>
  )
}

const shownSamples = 3

function ColumnsForm(props: ImportProps) {
  const { one, errors, token, mayChange } = props
  const { table } = one.rows
  if (table === null || !mayChange) return null
  const columns = table.header.map((heading, column) => ({
    heading: heading || `Column ${column + 1}`,
    column,
    samples: table.rows
      .map(({ cells }) => cells[column] ?? '')
      .filter((cell) => cell !== '')
      .slice(0, shownSamples),
  }))
  return (
    <form method="post" action={importColumnsPath(one.id)} id="columns">
      <TokenField token={token} />
      <p class="govuk-body">
        {table.rows.length.toLocaleString('en-GB')} rows. Say what each column means; it is remembered for the next
        time.
      </p>
      {table.notes.map((note) => (
        <InsetText key={note}>{note}</InsetText>
      ))}
      {errors && <p class="govuk-error-message">{errorOf(errors, 'columns')?.text}</p>}
      {columns.map(({ heading, column, samples }) => (
        <Select
          key={column}
          id={`column-${column}`}
          name={`column-${column}`}
          label={{ text: heading, classes: 'govuk-label--s' }}
          hint={{
            text: samples.length === 0 ? 'Empty' : samples.map((sample) => `“${sample.slice(0, 60)}”`).join(', '),
          }}
          value={one.columns?.[String(column)] ?? ''}
          items={[
            { value: '', text: 'Leave it out' },
            ...columnKeys.map((key) => ({ value: key, text: columnFields[key] })),
          ]}
        />
      ))}
      <Button preventDoubleClick>See what would come in</Button>
    </form>
  )
}

function Waiting(props: ImportProps) {
  const { one, planned, outcome, page } = props
  const counts = countPlanned(planned)
  const shown = outcome === '' ? planned : planned.filter((row) => row.outcome === outcome)
  const address = (to: Outcome | '', number = 1) => {
    const query = new URLSearchParams({ ...(to && { outcome: to }), ...(number > 1 && { page: String(number) }) })
    return `${offerImportPath(one.id)}${query.size === 0 ? '' : `?${query.toString()}`}`
  }
  return (
    <>
      <p class="govuk-body" role="status">
        {planned.length.toLocaleString('en-GB')} rows: {previewWords(counts)}. Nothing is changed yet.
      </p>
      {one.rows.entries?.notes.map((note) => (
        <InsetText key={note}>{note}</InsetText>
      ))}
      <Act {...props} />
      <nav class="moj-sub-navigation" aria-label="Which rows">
        <ul class="moj-sub-navigation__list">
          {(['', ...outcomes] as const).map((one_) => (
            <li key={one_} class="moj-sub-navigation__item">
              <a
                class="moj-sub-navigation__link"
                href={address(one_)}
                aria-current={outcome === one_ ? 'page' : undefined}
              >
                {one_ === ''
                  ? `All ${planned.length.toLocaleString('en-GB')}`
                  : `${outcomeWords[one_]} ${counts[one_].toLocaleString('en-GB')}`}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <DataTable
        caption="What would come in"
        hideCaption
        columns={rowColumns}
        rows={shown.slice((page - 1) * perPage, page * perPage)}
        rowKey={({ row }) => `${row.where}${row.ok ? row.sourceId : ''}`}
        empty={<EmptyState title="No rows of this kind" />}
      />
      <Pager
        label="Rows"
        page={page}
        pages={Math.ceil(shown.length / perPage)}
        hrefFor={(number) => address(outcome, number)}
      />
      {one.rows.table !== null && (
        <details class="govuk-details" open={props.errors !== undefined}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Change what the columns mean</span>
          </summary>
          <div class="govuk-details__text">
            <ColumnsForm {...props} />
          </div>
        </details>
      )}
    </>
  )
}

const previewWords = (counts: Readonly<Record<Outcome, number>>) =>
  outcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${counts[outcome].toLocaleString('en-GB')} ${outcomeWords[outcome].toLowerCase()}`)
    .join(', ')

function Act(props: ImportProps) {
  const { one, planned, mayChange, errors, token } = props
  if (!mayChange) return null
  const counts = countPlanned(planned)
  const written = counts.new + counts.changed
  if (written === 0)
    return (
      <>
        <InsetText>There is nothing new in it, so there is nothing to bring in.</InsetText>
        <Drop {...props} words="Set it aside" />
      </>
    )
  return (
    <>
      <form method="post" action={importAgreePath(one.id)}>
        <TokenField token={token} />
        {counts.trouble > 0 && (
          <Checkboxes
            name="leaveOut"
            errorMessage={errorOf(errors, 'leaveOut')}
            items={[
              {
                value: 'yes',
                text:
                  counts.trouble === 1
                    ? 'Leave out the row in trouble'
                    : `Leave out the ${counts.trouble} rows in trouble`,
              },
            ]}
          />
        )}
        <Button preventDoubleClick>
          {written === 1 ? 'Bring 1 draft in' : `Bring ${written.toLocaleString('en-GB')} drafts in`}
        </Button>
      </form>
      <Drop {...props} words="Set it aside" />
    </>
  )
}

function Drop({ one, token, words, mayChange }: ImportProps & { readonly words: string }) {
  if (!mayChange) return null
  return (
    <form method="post" action={importDropPath(one.id)}>
      <TokenField token={token} />
      <Button classes="govuk-button--secondary">{words}</Button>
    </form>
  )
}

const rowColumns: Column<Planned>[] = [
  { key: 'where', header: 'Where', cell: ({ row }) => row.where },
  {
    key: 'title',
    header: 'Entry',
    isRowHeader: true,
    cell: ({ row, known }) => {
      const title = row.ok ? row.content.title : row.title
      return known ? (
        <a class="govuk-link" href={entryEditPath(known.slug)}>
          <bdi>{title}</bdi>
        </a>
      ) : (
        <bdi>{title}</bdi>
      )
    },
  },
  { key: 'outcome', header: 'What happens', cell: ({ outcome }) => outcomeWords[outcome] },
  { key: 'says', header: 'How it was read', cell: ({ row }) => <Says row={row} /> },
]

function Says({ row }: Pick<Planned, 'row'>) {
  if (!row.ok)
    return (
      <div>
        {row.troubles.map((trouble) => (
          <div key={trouble}>{trouble}</div>
        ))}
      </div>
    )
  return (
    <div>
      {entitlementTypes[row.content.type].words}: {amountText(speakerOf('en'), row.content)}
      {row.notes.length > 0 && <small>To check: {row.notes.join('; ')}</small>}
    </div>
  )
}
