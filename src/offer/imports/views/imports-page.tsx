// Bringing in what the council has: a spreadsheet, a list, a feed; and what was brought in before.
import {
  Button,
  DataTable,
  EmptyState,
  FailedSummary,
  FileUpload,
  formatInstant,
  Input,
  PageHeading,
  Textarea,
  type Column,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { offerImportPath, offerImportsPath } from '../../paths.ts'
import type { ImportLine } from '../queries.ts'
import { countsInWords, formWords, stateWords } from './words.ts'

interface ImportsProps {
  readonly imports: readonly ImportLine[]
  readonly mayChange: boolean
  readonly token: string
  readonly failed: Failed | undefined
}

export function ImportsPage(props: ImportsProps) {
  const { imports, mayChange, failed } = props
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Bring entries in"
        lead="From what you have. You see what it would do before anything changes; what comes in is a draft."
      />
      {mayChange && <NewImport {...props} />}
      <h2>Brought in before</h2>
      <DataTable
        caption="Imports"
        hideCaption
        columns={columns}
        rows={imports}
        rowKey={({ id }) => id}
        empty={<EmptyState title="Nothing yet" />}
      />
    </>
  )
}

function NewImport({ token, failed }: ImportsProps) {
  const typed = failed?.typed
  return (
    <form method="post" action={offerImportsPath} enctype="multipart/form-data" novalidate>
      <TokenField token={token} />
      <FileUpload
        id="files"
        name="files"
        multiple
        label={{ text: 'A file', classes: 'govuk-label--m' }}
        hint={{
          text: 'A spreadsheet (.xlsx), CSV, JSON of Open Referral or Outpost, or the CSV files of the older Open Referral together or in a zip. Up to 20 MB each',
        }}
        errorMessage={errorOf(failed?.errors, 'files')}
      />
      <Textarea
        id="pasted"
        name="pasted"
        label={{ text: 'Or a list, pasted', classes: 'govuk-label--m' }}
        hint={{ text: 'Bullets under headings, one entry on each line, or cells copied out of a table' }}
        rows={6}
        value={typedText(typed, 'pasted')}
        errorMessage={errorOf(failed?.errors, 'pasted')}
      />
      <Input
        id="address"
        name="address"
        type="url"
        label={{ text: 'Or the address of an Open Referral UK feed', classes: 'govuk-label--m' }}
        hint={{ text: 'Such as https://data.example.gov.uk/open-referral. It is read in the background' }}
        spellcheck={false}
        value={typedText(typed, 'address')}
        errorMessage={errorOf(failed?.errors, 'address')}
      />
      <Button preventDoubleClick>Read it</Button>
    </form>
  )
}

const columns: Column<ImportLine>[] = [
  {
    key: 'name',
    header: 'What',
    isRowHeader: true,
    cell: ({ id, name }) => (
      <a class="govuk-link" href={offerImportPath(id)}>
        <bdi>{name}</bdi>
      </a>
    ),
  },
  { key: 'form', header: 'Form', cell: ({ source }) => formWords(source) },
  {
    key: 'state',
    header: 'How far',
    cell: ({ state, counts }) => (
      <div>
        {stateWords[state]}
        {state === 'done' && <small>{countsInWords(counts)}</small>}
      </div>
    ),
  },
  {
    key: 'at',
    header: 'When',
    cell: ({ at, by }) => (
      <div>
        {formatInstant(at)}
        {by !== null && <small>{by}</small>}
      </div>
    ),
  },
]
