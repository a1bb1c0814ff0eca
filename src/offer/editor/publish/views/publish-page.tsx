// The last look before everyone can read it: what is missing, what is hard to read, how it will look.
import { Button, FailedSummary, InsetText, PageHeading, Textarea } from '../../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { entryEditPath, entryFormPath, entryPublishPath } from '../../../paths.ts'
import type { Entry, Version } from '../../find.ts'
import { Preview, type PreviewProps } from '../../write/views/preview.tsx'
import type { Gate } from '../gate.ts'

export interface PublishProps {
  readonly entry: Entry
  readonly draft: Version
  readonly gate: Gate
  readonly preview: PreviewProps
  /** Why the caller may not publish it; null where they may. */
  readonly whyNot: string | null
  readonly needsTwo: boolean
  readonly failed: Failed | undefined
  readonly token: string
}

export function PublishPage(props: PublishProps) {
  const { entry, draft, gate, preview, failed } = props
  const isReady = gate.missing.length === 0
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Check it and publish" caption={<bdi>{draft.content.title}</bdi>} />
      {!isReady && (
        <InsetText>
          <p>This is missing. Put it into the draft first:</p>
          <ul class="govuk-list govuk-list--bullet">
            {gate.missing.map(({ field, message }) => (
              <li key={field}>
                <a class="govuk-link" href={`${entryFormPath(entry.slug)}#${field}`}>
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </InsetText>
      )}
      {isReady && <Act {...props} />}
      <Preview {...preview} />
    </>
  )
}

function Act({ entry, draft, gate, whyNot, needsTwo, failed, token }: PublishProps) {
  const typed = failed?.typed
  const isProposed = draft.stage === 'proposed'
  return (
    <form method="post" action={entryPublishPath(entry.slug)} novalidate id="publish">
      <TokenField token={token} />
      {gate.hard.length === 0 ? (
        <p class="govuk-body">Its reading age is {gate.readingAge}. Nothing in its words stands in the way.</p>
      ) : (
        <>
          <h2>Some of it is hard to read</h2>
          <ul class="govuk-list govuk-list--bullet">
            {gate.hard.map((line) => (
              <li key={line}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
          <p class="govuk-body">
            <a class="govuk-link" href={entryFormPath(entry.slug)}>
              Make the words plainer
            </a>
          </p>
          <Textarea
            id="override"
            name="override"
            label={{ text: 'Why does it have to be published as it is?', classes: 'govuk-label--s' }}
            hint={{ text: 'Only if the words cannot be plainer. Kept in the history' }}
            rows={2}
            value={typedText(typed, 'override') || (draft.gateOverride ?? '')}
            errorMessage={errorOf(failed?.errors, 'override')}
          />
        </>
      )}
      {(draft.standing === 'being-worked-on' || draft.standing === 'idea') && (
        <InsetText>
          It will stand among the ideas and not as a promise: nobody can ask for it. If it is in place already,{' '}
          <a class="govuk-link" href={`${entryFormPath(entry.slug)}#standing`}>
            change how it stands
          </a>{' '}
          first.
        </InsetText>
      )}
      {whyNot !== null && needsTwo && <InsetText>{whyNot}.</InsetText>}
      <div class="govuk-button-group">
        {whyNot === null ? (
          <Button name="act" value="publish" preventDoubleClick>
            {draft.standing === 'withdrawn' ? 'Withdraw it for everyone' : 'Publish it for everyone'}
          </Button>
        ) : (
          !isProposed && (
            <Button name="act" value="propose" preventDoubleClick>
              Propose it to a second person
            </Button>
          )
        )}
        <a class="govuk-link" href={entryEditPath(entry.slug)}>
          Not now
        </a>
      </div>
    </form>
  )
}
