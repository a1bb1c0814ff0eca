// The imports page: what to bring in, and what was brought in before.
import {
  Button,
  Card,
  Checkboxes,
  DataTable,
  EmptyState,
  FileUpload,
  Input,
  PageHeading,
  Pager,
  Radios,
  State,
  WithAside,
  formatInstant,
  type Column,
  FailedSummary,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { paths } from '../paths.ts'
import { importsAPage, type Import } from '../queries.ts'
import { isReady, numberWords, stateOf, titleOf } from '../words.ts'

export interface ImportsProps {
  readonly imports: readonly Import[]
  readonly total: number
  readonly page: number
  readonly running: Import | null
  readonly token: string
  readonly failed?: Failed | undefined
}

export function Imports(props: ImportsProps) {
  return (
    <>
      <FailedSummary failed={props.failed} />
      <PageHeading
        title="Imports"
        lead="Bring in the yearly return, or a list of names or workers. You see what would change before anything does."
      />
      <WithAside aside={<Aside />}>
        {props.running && <RunningNow running={props.running} />}
        <UploadForm token={props.token} failed={props.failed} />
      </WithAside>
      <h2 class="govuk-heading-m">Imports so far</h2>
      <PastImports {...props} />
    </>
  )
}

function RunningNow({ running }: { readonly running: Import }) {
  return (
    <p class="govuk-inset-text">
      {running.byName ?? 'Somebody at the command line'} is importing now:{' '}
      <a class="govuk-link" href={paths.import(running.id)}>
        {titleOf(running)}
      </a>
      . You can check your files meanwhile, and import them when that is done.
    </p>
  )
}

function UploadForm({ token, failed }: Pick<ImportsProps, 'token' | 'failed'>) {
  const typed = failed?.typed
  return (
    <form method="post" action={paths.imports} enctype="multipart/form-data" novalidate>
      <TokenField token={token} />
      <Radios
        idPrefix="kind"
        name="kind"
        value={typedText(typed, 'kind') || 'ssda903'}
        fieldset={{ legend: { text: 'What are you importing?', classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errorOf(failed?.errors, 'kind')}
        items={[
          {
            value: 'ssda903',
            text: 'The SSDA903 return',
            hint: { text: 'Its CSV tables, all of one year together, or the one XML file.' },
          },
          {
            value: 'people',
            text: 'A list of people',
            hint: { text: 'Names and safe ways of contact: one CSV file.' },
          },
          { value: 'workers', text: 'A list of workers', hint: { text: 'And whom they work with: one CSV file.' } },
        ]}
      />
      <FileUpload
        id="files"
        name="files"
        multiple
        label={{ text: 'Files', classes: 'govuk-label--s' }}
        hint={{ text: 'Up to 300 MB each. For the return choose every table of the year at once.' }}
        errorMessage={errorOf(failed?.errors, 'files')}
      />
      <Input
        id="year"
        name="year"
        classes="govuk-input--width-4"
        inputmode="numeric"
        label={{ text: 'Year in which the collection ends (optional)' }}
        hint={{ text: 'For the return. Left blank, it is worked out from the dates and shown to you.' }}
        value={typedText(typed, 'year')}
        errorMessage={errorOf(failed?.errors, 'year')}
      />
      <Checkboxes
        idPrefix="newTeams"
        name="newTeams"
        items={[
          {
            value: 'yes',
            text: 'Make teams that do not exist yet',
            hint: { text: 'For a list of workers. Otherwise a row with an unknown team is set aside.' },
            checked: typedText(typed, 'newTeams') !== '',
          },
        ]}
      />
      <Button preventDoubleClick>Check the files</Button>
    </form>
  )
}

function Aside() {
  return (
    <Card title="How it goes">
      <ol class="govuk-list govuk-list--number">
        <li>The files are checked. Nothing is changed.</li>
        <li>You see who would be new, changed or set aside, and every problem.</li>
        <li>You import: all of it goes in, or nothing.</li>
      </ol>
      <p class="govuk-body">
        The same files twice change nothing. A new year adds to what is held and never erases it. What people have
        corrected stays corrected.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.columns}>
          The columns of the lists
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.dataQuality}>
          Rows that were set aside
        </a>
      </p>
    </Card>
  )
}

function PastImports({ imports, total, page }: ImportsProps) {
  return (
    <>
      <DataTable
        caption={`Imports, page ${page}`}
        hideCaption
        columns={columns}
        rows={imports}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nothing has been imported yet" level={3}>
            <p class="govuk-body">Begin with the oldest return you can export: every year adds to the history.</p>
          </EmptyState>
        }
      />
      <Pager
        label="Imports"
        page={page}
        pages={Math.ceil(total / importsAPage)}
        hrefFor={(wanted) => `${paths.imports}?page=${wanted}`}
      />
    </>
  )
}

const columns: readonly Column<Import>[] = [
  {
    key: 'what',
    header: 'Import',
    isRowHeader: true,
    cell: (one) => (
      <a class="govuk-link" href={paths.import(one.id)}>
        {titleOf(one)}
      </a>
    ),
  },
  { key: 'when', header: 'When', cell: ({ createdAt }) => formatInstant(createdAt) },
  { key: 'who', header: 'Who', cell: ({ byName }) => byName ?? 'The command line' },
  { key: 'files', header: 'Files', cell: ({ files }) => numberWords(files.length, 'file') },
  { key: 'what-changed', header: 'What changed', cell: (one) => whatChanged(one) },
  {
    key: 'state',
    header: 'State',
    cell: (one) => <State is={stateOf(one).is}>{stateOf(one).words}</State>,
  },
]

function whatChanged(one: Import): string {
  const { state, result, kind } = one
  if (state !== 'done' || result === null) return isReady(one) ? 'Nothing yet' : 'Nothing'
  const { people, allocations } = result
  const who = kind === 'workers' ? 'workers' : 'people'
  const pairs = allocations ? allocations.new + allocations.changed : 0
  if (people.new + people.changed + pairs === 0) return 'Nothing: all of it was held already'
  const more = pairs > 0 ? `, ${numberWords(pairs, 'allocation')}` : ''
  return `${people.new.toLocaleString('en-GB')} new and ${people.changed.toLocaleString('en-GB')} changed ${who}${more}`
}
