// One claim, like a parcel: where it has got to, why, what is wanted, and what may be done.
import {
  Button,
  Card,
  Details,
  FailedSummary,
  FileUpload,
  formatDay,
  formatInstant,
  InsetText,
  PageHeading,
  Parcel,
  Textarea,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import type { Day } from '../../../platform/clock.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { sayPath } from '../../../voice/paths.ts'
import {
  myClaimFilePath,
  myClaimMorePath,
  myClaimRenewPath,
  myClaimWithdrawPath,
  myPayPath,
  myClaimProofPath,
  myProofsPath,
  offerEntryPath,
} from '../../paths.ts'
import { answerBy } from '../answer-by.ts'
import { needField, type ClaimFile } from '../documents.ts'
import { isToBePaid, type Balance } from '../money.ts'
import { stagesOf } from '../parcel.ts'
import type { Claim, ClaimEvent } from '../queries.ts'
import type { Progress } from '../standing.ts'
import { BalanceList } from './my-claims.tsx'
import { Refusal } from './refusal.tsx'
import { money } from './words.tsx'

export interface MyClaimProps {
  readonly claim: Claim
  readonly events: readonly ClaimEvent[]
  readonly progress: Progress
  readonly files: readonly ClaimFile[]
  /** 1 is the next in the queue. */
  readonly place: number | null
  readonly balance: Balance | null
  readonly mayWithdraw: boolean
  readonly mayRenew: boolean
  /** How; null where they have not said yet. */
  readonly paid: string | null
  readonly today: Day
  readonly challenge: string
  readonly token: string
  readonly failed?: Failed | undefined
}

export function MyClaim(props: MyClaimProps) {
  const { claim, events, progress, files, place, balance, failed } = props
  const refused = progress.standing === 'refused' ? events.findLast(({ what }) => what === 'refused') : undefined
  const agreed = events.findLast(({ what }) => what === 'agreed' || what === 'queued')
  const wanted = progress.wantsMore ? events.findLast(({ what }) => what === 'more-wanted') : undefined
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={claim.content.title} caption={`Number ${claim.reference}`} />
      <Card title="Where it has got to">
        <Parcel
          {...stagesOf({ ...claim, standing: progress.standing }, progress.isChallenged)}
          label="Where it has got to"
        />
        <AnswerBy {...props} />
        {place !== null && <Place place={place} />}
        {agreed !== undefined && agreed.pence !== null && progress.standing !== 'refused' && (
          <p>We agreed {money(agreed.pence)}.</p>
        )}
        {agreed?.words && progress.standing !== 'refused' && <p dir="auto">{agreed.words}</p>}
        {claim.expiresOn !== null && progress.standing === 'issued' && (
          <p>It holds until {formatDay(claim.expiresOn)}.</p>
        )}
        {claim.kind === 'proof' && progress.standing === 'issued' && (
          <p>
            <a href={myProofsPath}>Open my proofs</a>
          </p>
        )}
        {claim.kind === 'pass' && progress.standing === 'issued' && claim.expiresOn !== null && (
          <form method="post" action={myClaimProofPath(claim.id)}>
            <TokenField token={props.token} />
            <Button classes="govuk-button--secondary" preventDoubleClick>
              Show it as a code
            </Button>
          </form>
        )}
        <Paying {...props} />
        <Renew {...props} />
      </Card>
      {wanted && (
        <InsetText>
          <strong>We need something from you.</strong> <span dir="auto">{wanted.words}</span>
        </InsetText>
      )}
      {refused && <Refusal {...props} isChallenged={progress.isChallenged} refused={refused} />}
      {balance && (
        <Card title="Your balance">
          <BalanceList balance={balance} />
        </Card>
      )}
      <Card title="What you asked for">
        <p>
          Asked on {formatDay(claim.askedOn)}
          {claim.way === 'me' ? '' : `, ${wayWords[claim.way]}`}.
          {claim.askedPence !== null && ` You asked for ${money(claim.askedPence)}.`}
        </p>
        {claim.words !== null && (
          <blockquote class="own-quote">
            <p dir="auto" class="own-words">
              {claim.words}
            </p>
          </blockquote>
        )}
        <Files claim={claim} files={files} />
        <p>
          <a href={offerEntryPath(claim.slug)}>What the offer says now</a>
        </p>
      </Card>
      {progress.standing !== 'withdrawn' && <More {...props} isWanted={wanted !== undefined} />}
      <Happened events={events} />
      <TakeBack {...props} />
    </>
  )
}

const wayWords = {
  adviser: 'by somebody who works with you',
  text: 'by text',
  paper: 'on paper',
} as const

function Place({ place }: { readonly place: number }) {
  return (
    <p>
      {place === 1 ? 'You are next in the queue.' : `You are number ${place} in the queue.`} We tell you when it is your
      turn.
    </p>
  )
}

function Paying({ paid, claim }: MyClaimProps) {
  if (!isToBePaid(claim)) return null
  return paid === null ? (
    <InsetText>
      <strong>We do not know how to pay you yet.</strong> <a href={myPayPath}>Tell us how</a>
    </InsetText>
  ) : (
    <p>{paid}</p>
  )
}

function AnswerBy({ claim, progress, today }: MyClaimProps) {
  const by = answerBy({ ...claim, ...progress, withinDays: claim.content.claim.decidedWithinDays })
  if (by === null) return null
  if (by >= today) return <p>You get an answer by {formatDay(by)}.</p>
  return (
    <p>
      You should have had an answer by {formatDay(by)}. We are late. <a href={sayPath}>Ask us about it</a>
    </p>
  )
}

function Files({ claim, files }: Pick<MyClaimProps, 'claim' | 'files'>) {
  if (files.length === 0) return null
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id}>
          <a href={myClaimFilePath(claim.id, file.id)} download>
            <bdi>{file.name}</bdi>
          </a>
          {file.neededFor !== null && ` (${file.neededFor})`}
        </li>
      ))}
    </ul>
  )
}

function More({ claim, progress, isWanted, token, failed }: MyClaimProps & { readonly isWanted: boolean }) {
  const isPaid = progress.standing === 'paid'
  const isForm = progress.standing !== 'refused'
  const title = isPaid ? 'Send a receipt' : 'Send something more'
  const fault = ['need-other', 'words'].some((field) => errorOf(failed?.errors, field) !== undefined)
  if (!isForm) return null
  return (
    <Details summaryText={title} open={isWanted || fault}>
      <form method="post" action={myClaimMorePath(claim.id)} enctype="multipart/form-data" novalidate>
        <TokenField token={token} />
        <Textarea
          name="words"
          rows={3}
          label={{ text: 'What do you want to say?' }}
          value={typedText(failed?.typed, 'words')}
          errorMessage={errorOf(failed?.errors, 'words')}
          attributes={{ dir: 'auto' }}
        />
        <FileUpload
          name={needField('other')}
          label={{ text: 'A photo or a PDF' }}
          hint={{ text: 'Up to 25 MB each' }}
          errorMessage={errorOf(failed?.errors, needField('other'))}
          multiple
          attributes={{ accept: 'image/jpeg,image/png,image/webp,application/pdf' }}
        />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          Send
        </Button>
      </form>
    </Details>
  )
}

const happenedWords: Readonly<Record<ClaimEvent['what'], string>> = {
  asked: 'Asked for',
  seen: 'Seen',
  queued: 'Agreed, and put in the queue',
  'more-wanted': 'We asked you for something',
  'more-given': 'Sent more',
  agreed: 'Agreed',
  'part-paid': 'Part of it paid',
  paid: 'Paid',
  issued: 'Ready',
  refused: 'We said no',
  challenged: 'You asked us to look again',
  withdrawn: 'You took it back',
  revoked: 'Taken back',
}

function Happened({ events }: { readonly events: readonly ClaimEvent[] }) {
  return (
    <Details summaryText="Everything that happened">
      <ol>
        {events.map(({ at, what, by }) => (
          <li key={`${what}${at.toISOString()}`}>
            {formatInstant(at)}: {happenedWords[what]}
            {by !== null && (
              <>
                {' '}
                (<bdi>{by}</bdi>)
              </>
            )}
          </li>
        ))}
      </ol>
    </Details>
  )
}

function Renew({ claim, mayRenew, token }: MyClaimProps) {
  if (!mayRenew) return null
  return (
    <form method="post" action={myClaimRenewPath(claim.id)}>
      <TokenField token={token} />
      <Button preventDoubleClick>Renew it</Button>
    </form>
  )
}

function TakeBack({ claim, mayWithdraw, token }: MyClaimProps) {
  if (!mayWithdraw) return null
  return (
    <Details summaryText="Take it back">
      <p>We stop working on it. You can ask again whenever you want.</p>
      <form method="post" action={myClaimWithdrawPath(claim.id)}>
        <TokenField token={token} />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Take it back
        </Button>
      </form>
    </Details>
  )
}
