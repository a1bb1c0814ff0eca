// One import: how far it is, what it would do, what it did, or why it failed.
import type { ComponentChildren } from 'preact'
import { Button, DefinitionRows, PageHeading, State, WarningText, formatInstant } from '../../../design/index.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { paths } from '../paths.ts'
import type { Import } from '../queries.ts'
import type { ChangeKind, Summary } from '../summary.ts'
import { kindWords, sizeWords, stateOf, titleOf } from '../words.ts'
import { Figures, Problems } from './figures.tsx'
import { TryAgain } from './try-again.tsx'
import { Working } from './working.tsx'

export interface ImportPageProps {
  readonly one: Import
  readonly token: string
  /** How many of each change the reader may look at one by one. */
  readonly listed: ReadonlyMap<ChangeKind, number>
  /** Another import that runs now, so that this one has to wait. */
  readonly other: Import | null
  /** Why the last press did nothing. */
  readonly refused?: string | undefined
}

export function ImportPage(props: ImportPageProps) {
  const { one } = props
  const { is, words } = stateOf(one)
  return (
    <>
      <PageHeading title={titleOf(one)} caption="Import" />
      <p class="govuk-body">
        <State is={is}>{words}</State>
      </p>
      {props.refused && <WarningText>{props.refused}</WarningText>}
      <Now {...props} />
      <h2 class="govuk-heading-m">About this import</h2>
      <About one={one} />
    </>
  )
}

function Now(props: ImportPageProps) {
  const { one, token, listed } = props
  switch (one.state) {
    case 'checking':
      return <Working one={one} words="The files are being checked. Nothing is changed." act={<Abandon {...props} />} />
    case 'running':
      return <Working one={one} words="The import is under way. It goes in whole or not at all." />
    case 'ready':
      return <Preview {...props} />
    case 'done':
      return one.result && <Figures one={one} summary={one.result} listed={listed} isDone />
    case 'failed':
      return (
        <>
          <WarningText>{one.failure ?? 'It failed, and nothing was changed.'}</WarningText>
          <TryAgain one={one} token={token} />
        </>
      )
    case 'abandoned':
      return <p class="govuk-body">Nothing was imported, and the files are no longer kept.</p>
    default:
      return one.state satisfies never
  }
}

function Preview(props: ImportPageProps) {
  const { one, token, listed, other } = props
  if (!one.preview) return null
  if (one.preview.blocked.length > 0) return <Blocked {...props} preview={one.preview} />
  const { yearDoubt } = one.preview
  return (
    <>
      {yearDoubt && <WarningText>{yearDoubt}</WarningText>}
      {other && (
        <p class="govuk-inset-text">
          {other.byName ?? 'Somebody at the command line'} is importing{' '}
          <a class="govuk-link" href={paths.import(other.id)}>
            {titleOf(other)}
          </a>{' '}
          now. You can import this when that is done.
        </p>
      )}
      <Figures one={one} summary={one.preview} listed={listed}>
        <div class="govuk-button-group">
          <form method="post" action={paths.confirm(one.id)}>
            <TokenField token={token} />
            <Button preventDoubleClick>Import</Button>
          </form>
          <Abandon {...props} />
        </div>
      </Figures>
    </>
  )
}

/** Figures would mislead here: only why, and what to do about it. */
function Blocked({ preview, ...props }: ImportPageProps & { readonly preview: Summary }) {
  const { one, token } = props
  return (
    <>
      {preview.blocked.map((why) => (
        <WarningText key={why}>{why}</WarningText>
      ))}
      <p class="govuk-body">
        <strong>This cannot be imported as it is.</strong> Nothing was changed. Correct the files and upload them again.
      </p>
      {isYearMissing(preview) && <TryAgain one={one} token={token} />}
      <h2 class="govuk-heading-m">Problems</h2>
      <Problems one={one} summary={preview} />
      <Abandon {...props} />
    </>
  )
}

/** All files could be read, and only the year is not known: it can be given by hand. */
const isYearMissing = ({ kind, year, files }: Summary) =>
  kind === 'ssda903' && year === null && files.every(({ table }) => table !== null)

function Abandon({ one, token }: ImportPageProps): ComponentChildren {
  return (
    <form method="post" action={paths.abandon(one.id)}>
      <TokenField token={token} />
      <Button classes="govuk-button--secondary" preventDoubleClick>
        Abandon
      </Button>
    </form>
  )
}

function About({ one }: { readonly one: Import }) {
  const { kind, createdAt, byName, finishedAt, files } = one
  return (
    <DefinitionRows
      rows={[
        { label: 'What', value: kindWords[kind] },
        { label: 'Begun', value: formatInstant(createdAt) },
        { label: 'By', value: byName ?? 'The command line' },
        ...(finishedAt ? [{ label: 'Ended', value: formatInstant(finishedAt) }] : []),
        { label: 'Number', value: <code class="app-code">{one.id}</code> },
        {
          label: 'Files',
          value: (
            <ul class="govuk-list">
              {files.map((file) => (
                <li key={file.fileId}>
                  {file.name} ({sizeWords(file.bytes)}
                  {file.removedAt ? ', no longer kept' : ''})
                  <br />
                  <small class="app-block">
                    SHA-256 <code class="app-code">{file.sha256}</code>
                  </small>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
