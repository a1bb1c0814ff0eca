// One piece of evidence, and taking it back.
import {
  Button,
  Card,
  DefinitionRows,
  FailedSummary,
  formatDay,
  formatInstant,
  PageHeading,
  State,
  Textarea,
} from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { actionPath, evidenceFilePath, evidencePublicPath, evidenceWithdrawPath, promisePath } from '../../paths.ts'
import { withdrawForm } from '../forms.ts'
import type { Evidence } from '../queries.ts'
import { figureWords, kindWords } from './evidence-list.tsx'

export interface EvidencePageProps {
  readonly evidence: Evidence
  readonly mayChange: boolean
  readonly token: string
  readonly failed?: Failed | undefined
}

export function EvidencePage(props: EvidencePageProps) {
  const { evidence, mayChange, failed } = props
  const isInForce = evidence.withdrawnAt === null
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={<bdi>{evidence.title}</bdi>} caption={kindWords[evidence.kind]} />
      {isInForce ? <What evidence={evidence} /> : <Withdrawn evidence={evidence} />}
      <About evidence={evidence} />
      {mayChange && isInForce && !evidence.tellsOfOne && <WhoSees {...props} />}
      {mayChange && isInForce && <Withdraw {...props} />}
    </>
  )
}

type OnlyEvidence = Pick<EvidencePageProps, 'evidence'>

function Withdrawn({ evidence }: OnlyEvidence) {
  if (evidence.withdrawnAt === null) return null
  return (
    <p class="govuk-body">
      <State is="plain">Taken back</State> on {formatInstant(evidence.withdrawnAt)}: “<bdi>{evidence.withdrawnWhy}</bdi>
      ”. It is kept, and shows nothing any more.
    </p>
  )
}

function What({ evidence }: OnlyEvidence) {
  const { kind, url, body, id, fileName, fileBytes } = evidence
  return (
    <>
      {kind === 'file' && (
        <p class="govuk-body">
          <a class="govuk-link" href={evidenceFilePath(id)} download>
            <bdi>{fileName}</bdi>
          </a>{' '}
          ({sizeWords(fileBytes ?? 0)})
        </p>
      )}
      {kind === 'link' && url !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={url} rel="noreferrer noopener nofollow external">
            <bdi>{url}</bdi>
          </a>
        </p>
      )}
      {kind === 'figure' && (
        <p class="govuk-heading-l">
          <bdi>{figureWords(evidence)}</bdi>
        </p>
      )}
      {body !== null && (
        <p class="govuk-body" dir="auto">
          {body}
        </p>
      )}
    </>
  )
}

const sizeWords = (bytes: number) =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`

function About({ evidence }: OnlyEvidence) {
  const { shownOn, isPublic, addedBy, addedAt, promiseId, actionId } = evidence
  return (
    <DefinitionRows
      rows={[
        { label: 'Of', value: formatDay(shownOn) },
        {
          label: 'Who may see it',
          value: isPublic ? 'Everyone' : 'Those who work here and may read what it belongs to',
        },
        { label: 'Added', value: `${formatInstant(addedAt)}${addedBy === null ? '' : ` by ${addedBy}`}` },
        ...(promiseId !== null
          ? [{ label: 'Shows', value: <Link href={promisePath(promiseId)} text="A promise" /> }]
          : []),
        ...(actionId !== null
          ? [{ label: 'Shows', value: <Link href={actionPath(actionId)} text="An action" /> }]
          : []),
      ]}
    />
  )
}

const Link = ({ href, text }: { readonly href: string; readonly text: string }) => (
  <a class="govuk-link" href={href}>
    {text}
  </a>
)

function WhoSees({ evidence, token }: EvidencePageProps) {
  return (
    <form method="post" action={evidencePublicPath(evidence.id)} novalidate>
      <TokenField token={token} />
      <input type="hidden" name="isPublic" value={evidence.isPublic ? 'no' : 'yes'} />
      <Button preventDoubleClick classes="govuk-button--secondary">
        {evidence.isPublic ? 'Keep it from the public' : 'Let everyone see it'}
      </Button>
    </form>
  )
}

function Withdraw({ evidence, token, failed }: EvidencePageProps) {
  const path = evidenceWithdrawPath(evidence.id)
  return (
    <Card title="Take it back">
      <form method="post" action={path} novalidate {...draftAttributes(withdrawForm, path)}>
        <TokenField token={token} />
        <Textarea
          name="why"
          label={{ text: 'Why does it not show this?' }}
          hint={{ text: 'It cannot be put back. It is kept with your reason, and nobody can open it here any more' }}
          rows={2}
          value={typedText(failed?.typed, 'why')}
          errorMessage={errorOf(failed?.errors, 'why')}
          attributes={{ dir: 'auto' }}
        />
        <Button preventDoubleClick classes="govuk-button--warning">
          Take it back
        </Button>
      </form>
    </Card>
  )
}
