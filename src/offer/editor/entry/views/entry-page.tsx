// One entry for those who keep it: how it stands, what is wrong with it, who keeps it, and all that was ever published.
import {
  Button,
  Card,
  DefinitionRows,
  formatDay,
  formatInstant,
  InsetText,
  PageHeading,
  State,
  WithAside,
} from '../../../../design/index.ts'
import type { Day } from '../../../../platform/clock.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import {
  entryAssurePath,
  entryCommentPath,
  entryDropPath,
  entryFormPath,
  entryOwnerPath,
  entryPublishPath,
  entrySendBackPath,
  entryTextsPath,
  entryVersionPath,
  entryWithdrawPath,
  offerEntryPath,
} from '../../../paths.ts'
import { speakerOf } from '../../../phrases/index.ts'
import { amountText } from '../../../phrases/rules.ts'
import type { Entry, Version } from '../../find.ts'
import { stageWords, standingKinds, standingWords } from '../../words.ts'

export interface EntryPageProps {
  readonly entry: Entry
  readonly today: Day
  /** Titles of entries that took another's place. */
  readonly titles: ReadonlyMap<string, string>
  readonly may: { readonly change: boolean; readonly publish: boolean }
  readonly token: string
}

export function StaffEntryPage(props: EntryPageProps) {
  const { entry } = props
  return (
    <>
      <PageHeading title={<bdi>{entry.title}</bdi>} caption="Local offer" lead={<Standing {...props} />} />
      <WithAside aside={<Keeper {...props} />}>
        <Draft {...props} />
        <Shown {...props} />
        <History {...props} />
      </WithAside>
    </>
  )
}

function Standing({ entry: { shown, coming, draft } }: EntryPageProps) {
  if (shown === null && coming === null && draft === null) return <>Nothing of this is left but its name.</>
  return (
    <>
      {shown === null ? (
        <State is="waiting">Not published yet</State>
      ) : (
        <State is={standingKinds[shown.standing]}>{standingWords[shown.standing]}</State>
      )}{' '}
      {shown !== null && <>since {formatDay(shown.startsOn)}. </>}
      {coming !== null && (
        <>
          From {formatDay(coming.startsOn)}: {standingWords[coming.standing].toLowerCase()}, version {coming.number}.
        </>
      )}
    </>
  )
}

function Draft({ entry, may, token }: EntryPageProps) {
  const { slug, draft, latestPublished } = entry
  if (draft === null) return null
  const isProposed = draft.stage === 'proposed'
  return (
    <Card title={isProposed ? 'A draft waits for a second person' : 'A draft'}>
      <p class="govuk-body">
        <Wrote version={draft} />
      </p>
      {draft.changeNote !== null && <p class="govuk-body">{draft.changeNote}</p>}
      {draft.toCheck !== null && (
        <InsetText>
          <bdi>{draft.toCheck}</bdi>
        </InsetText>
      )}
      <div class="govuk-button-group">
        {may.publish && (
          <Button href={entryPublishPath(slug)}>{isProposed ? 'Read it and decide' : 'Check it and publish'}</Button>
        )}
        {may.change && draft.standing !== 'withdrawn' && (
          <Button classes="govuk-button--secondary" href={entryFormPath(slug)}>
            Go on writing
          </Button>
        )}
        <a class="govuk-link" href={entryVersionPath(slug, draft.id)}>
          See it as young people will
        </a>
      </div>
      {may.change && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Drop this draft</span>
          </summary>
          <div class="govuk-details__text">
            {isProposed && (
              <form method="post" action={entrySendBackPath(slug)}>
                <TokenField token={token} />
                <Button classes="govuk-button--secondary">Send it back to be changed</Button>
              </form>
            )}
            <form method="post" action={entryDropPath(slug)}>
              <TokenField token={token} />
              <p class="govuk-body">
                {latestPublished === null ? 'Nothing of it was published.' : 'What is published stays as it is.'}
              </p>
              <Button classes="govuk-button--warning" preventDoubleClick>
                Drop the draft
              </Button>
            </form>
          </div>
        </details>
      )}
    </Card>
  )
}

function Shown({ entry, may, titles }: EntryPageProps) {
  const { slug, shown, draft } = entry
  if (shown === null) return null
  const speaker = speakerOf('en')
  const instead = shown.replacedBy === null ? undefined : titles.get(shown.replacedBy)
  return (
    <Card title="What the public reads">
      <p class="govuk-body">{shown.content.summary}</p>
      <DefinitionRows
        rows={[
          { label: 'How much', value: amountText(speaker, shown.content) },
          { label: 'Decided by', value: shown.content.claim.decidedBy ?? 'Nobody is named' },
          ...(shown.standing === 'withdrawn' ? [{ label: 'Instead', value: instead ?? 'Nothing took its place' }] : []),
        ]}
      />
      <div class="govuk-button-group">
        {may.change && draft === null && (
          <Button classes="govuk-button--secondary" href={entryFormPath(slug)}>
            {shown.standing === 'withdrawn' ? 'Offer it again' : 'Change it'}
          </Button>
        )}
        <a class="govuk-link" href={offerEntryPath(slug)}>
          Open its public page
        </a>
        {may.publish && shown.standing !== 'withdrawn' && (
          <a class="govuk-link" href={entryWithdrawPath(slug)}>
            Withdraw it
          </a>
        )}
      </div>
    </Card>
  )
}

function Keeper({ entry, today, may }: EntryPageProps) {
  const { slug, ownerPost, ownerEmail, reviewOn, assuredOn, assuredBy, shown, source } = entry
  const isOverdue = reviewOn !== null && reviewOn < today && shown !== null && shown.standing !== 'withdrawn'
  return (
    <Card title="Who keeps it">
      <p class="govuk-body">
        {ownerPost === null ? <State is="soon">Nobody yet</State> : <bdi>{ownerPost}</bdi>}
        {ownerEmail !== null && (
          <>
            <br />
            <bdi>{ownerEmail}</bdi>
          </>
        )}
      </p>
      <p class="govuk-body">
        {assuredOn === null
          ? 'Nobody has checked it yet.'
          : `Checked on ${formatDay(assuredOn)} by ${assuredBy ?? 'somebody'}.`}
      </p>
      <p class="govuk-body">
        {reviewOn === null ? (
          'No day is set to look again.'
        ) : isOverdue ? (
          <State is="soon">Look again: overdue since {formatDay(reviewOn)}</State>
        ) : (
          `Look again by ${formatDay(reviewOn)}.`
        )}
      </p>
      {source !== null && <p class="govuk-body">It was brought in by an import.</p>}
      {may.change && (
        <ul class="govuk-list">
          {shown !== null && shown.standing !== 'withdrawn' && (
            <li>
              <a class="govuk-link" href={entryAssurePath(slug)}>
                I have checked that it is true
              </a>
            </li>
          )}
          <li>
            <a class="govuk-link" href={entryTextsPath(slug)}>
              Languages and easy read
            </a>
          </li>
          <li>
            <a class="govuk-link" href={entryCommentPath(slug)}>
              What young people say of it
            </a>
          </li>
          <li>
            <a class="govuk-link" href={entryOwnerPath(slug)}>
              Change who keeps it
            </a>
          </li>
        </ul>
      )}
    </Card>
  )
}

function History({ entry, titles }: EntryPageProps) {
  const published = entry.versions.filter(({ stage }) => stage === 'published')
  if (published.length === 0) return null
  return (
    <section>
      <h2>What was published, the latest first</h2>
      {published.map((version) => (
        <Card
          key={version.id}
          level={3}
          title={`Version ${version.number}: ${standingWords[version.standing].toLowerCase()} from ${formatDay(version.startsOn)}`}
        >
          <p class="govuk-body">
            <Wrote version={version} />
          </p>
          {version.changeNote !== null && <p class="govuk-body">Why: {version.changeNote}</p>}
          {version.consultation !== null && <p class="govuk-body">Who was asked: {version.consultation}</p>}
          {version.gateOverride !== null && (
            <p class="govuk-body">Published in spite of the check of its words: {version.gateOverride}</p>
          )}
          {version.replacedBy !== null && (
            <p class="govuk-body">In its place: {titles.get(version.replacedBy) ?? 'another entry'}</p>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={entryVersionPath(entry.slug, version.id)}>
              Read version {version.number}
            </a>
          </p>
        </Card>
      ))}
    </section>
  )
}

function Wrote({ version: { writer, writtenAt, publisher, publishedAt, stage } }: { readonly version: Version }) {
  return (
    <>
      {stageWords[stage]}. Written {writer !== null && <>by {writer} </>}on {formatInstant(writtenAt)}
      {publishedAt !== null && (
        <>
          , published {publisher !== null && <>by {publisher} </>}on {formatInstant(publishedAt)}
        </>
      )}
      .
    </>
  )
}

/** Over a page in the young people’s own mood, so that nobody takes it for the real one. */
export function PreviewNote({ version }: { readonly version: Version }) {
  return (
    <InsetText>
      <strong>
        {version.stage === 'published'
          ? `Version ${version.number}, as it was published from ${formatDay(version.startsOn)}.`
          : 'A preview. Nobody outside sees this yet.'}
      </strong>
    </InsetText>
  )
}
