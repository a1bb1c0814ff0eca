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
import { TokenField } from '../../../platform/forms/token-field.tsx'
import {
  myClaimChallengePath,
  myClaimFilePath,
  myClaimMorePath,
  myClaimRenewPath,
  myClaimWithdrawPath,
  myPayPath,
  myClaimProofPath,
  myProofsPath,
  offerEntryPath,
} from '../../paths.ts'
import { needField, type ClaimFile } from '../documents.ts'
import type { Balance } from '../money.ts'
import { stagesOf } from '../parcel.ts'
import type { Claim, ClaimEvent } from '../queries.ts'
import type { Progress } from '../standing.ts'
import { BalanceList } from './my-claims.tsx'
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
  /** Agreed money with nowhere to go yet. */
  readonly needsPay: boolean
  readonly payWords: string
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
      </Card>
      {wanted && (
        <InsetText>
          <strong>We need something from you.</strong> <span dir="auto">{wanted.words}</span>
        </InsetText>
      )}
      {refused && <Refusal {...props} refused={refused} />}
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
      <Change {...props} />
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

function Paying({ needsPay, payWords, progress, claim }: MyClaimProps) {
  if ((claim.kind !== 'payment' && claim.kind !== 'allowance') || claim.isInKind) return null
  if (needsPay)
    return (
      <InsetText>
        <strong>We do not know how to pay you yet.</strong> <a href={myPayPath}>Tell us how</a>
      </InsetText>
    )
  return progress.standing === 'agreed' ? <p>{payWords}</p> : null
}

function Refusal({
  refused,
  progress,
  challenge,
  claim,
  token,
  failed,
}: MyClaimProps & { readonly refused: ClaimEvent }) {
  return (
    <Card title="We said no" id="no">
      <h3>Why</h3>
      <p dir="auto">{refused.words}</p>
      <h3>What would change it</h3>
      <p dir="auto">{refused.wouldChange}</p>
      <h3>If you think this is not right</h3>
      <p>{challenge}</p>
      {progress.isChallenged ? (
        <p>You told us that this is not right. Somebody else looks at it again.</p>
      ) : (
        <form method="post" action={myClaimChallengePath(claim.id)} novalidate>
          <TokenField token={token} />
          <Textarea
            name="words"
            id="words"
            rows={4}
            label={{ text: 'Why is it not right?' }}
            hint={{ text: 'This goes to the managers, with what you sent. Somebody else looks at it again.' }}
            value={typedText(failed?.typed, 'words')}
            errorMessage={errorOf(failed?.errors, 'words')}
            attributes={{ dir: 'auto' }}
          />
          <Button preventDoubleClick>Ask us to look again</Button>
        </form>
      )}
    </Card>
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

function Change({ claim, mayWithdraw, mayRenew, token }: MyClaimProps) {
  return (
    <>
      {mayRenew && (
        <form method="post" action={myClaimRenewPath(claim.id)}>
          <TokenField token={token} />
          <Button preventDoubleClick>Renew it</Button>
        </form>
      )}
      {mayWithdraw && (
        <Details summaryText="Take it back">
          <p>We stop working on it. You can ask again whenever you want.</p>
          <form method="post" action={myClaimWithdrawPath(claim.id)}>
            <TokenField token={token} />
            <Button classes="govuk-button--warning" preventDoubleClick>
              Take it back
            </Button>
          </form>
        </Details>
      )}
    </>
  )
}

/** Right after asking. */
export function AskedReceipt({
  claim,
  decided,
  href,
}: {
  readonly claim: Claim
  readonly decided: string | null
  readonly href: string
}) {
  return (
    <>
      <PageHeading title="We have it" lead={`You asked for: ${claim.content.title}`} />
      <Card>
        <p>
          Your number is <strong>{claim.reference}</strong>. Say it if you call us.
        </p>
        <Parcel {...stagesOf(claim, false)} label="Where it has got to" />
        {decided !== null && <p>{decided}</p>}
        <p>
          <Button href={href}>Follow it</Button>
        </p>
      </Card>
    </>
  )
}
