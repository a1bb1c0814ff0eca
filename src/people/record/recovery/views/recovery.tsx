// Restricted records that nobody looks after: that there are any and what was proposed. Never whose they are.
import { Button, Card, EmptyState, formatInstant, InsetText, PageHeading } from '../../../../design/index.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import type { AccountId } from '../../../../platform/ids.ts'
import { recoveryAnswerPath, recoveryOfPath } from '../../../paths.ts'
import type { Proposal, WithoutKeeper } from '../queries.ts'

export interface RecoveryProps {
  readonly records: readonly WithoutKeeper[]
  readonly me: AccountId | null
  readonly mayPropose: boolean
  readonly mayAgree: boolean
  readonly token: string
}

export function Recovery(props: RecoveryProps) {
  const { records } = props
  return (
    <>
      <PageHeading
        title="Records that nobody looks after"
        lead="Everyone who looked after these restricted records has left. Two people name somebody new: an administrator proposes, a service manager agrees. Neither of them sees the record, and both are recorded."
      />
      {records.length === 0 && (
        <EmptyState title="There is none">
          <p>Every restricted record has somebody who looks after it.</p>
        </EmptyState>
      )}
      {records.map((one, index) => (
        <Card key={one.record} title={titleOf(index, records.length)}>
          <p>
            {one.isOpenedBySome
              ? 'Somebody who is named can still open it, but nobody can say who else may.'
              : 'Nobody can open it, or say who may.'}
          </p>
          {one.proposal ? <Proposed {...props} proposal={one.proposal} /> : <NotProposed {...props} one={one} />}
        </Card>
      ))}
    </>
  )
}

const titleOf = (index: number, all: number) =>
  `A restricted record has nobody who looks after it${all > 1 ? ` (${index + 1} of ${all})` : ''}`

function NotProposed({ one, mayPropose }: RecoveryProps & { readonly one: WithoutKeeper }) {
  if (!mayPropose) return <InsetText>An administrator proposes who should look after it. Then you can agree.</InsetText>
  return <Button href={recoveryOfPath(one.record)}>Propose who looks after it</Button>
}

function Proposed({ proposal, me, mayAgree, token }: RecoveryProps & { readonly proposal: Proposal }) {
  const isMine = proposal.proposedBy === me
  return (
    <>
      <p>
        {proposal.proposer} proposed <strong>{proposal.account}</strong> on {formatInstant(proposal.proposedAt)}:
      </p>
      <InsetText>{proposal.why}</InsetText>
      {isMine || mayAgree ? (
        <Answer proposal={proposal} isMine={isMine} isOther={mayAgree && proposal.accountId !== me} token={token} />
      ) : (
        <p>It waits for a service manager to agree.</p>
      )}
    </>
  )
}

interface AnswerProps {
  readonly proposal: Proposal
  readonly isMine: boolean
  /** May agree, and is not who is proposed. */
  readonly isOther: boolean
  readonly token: string
}

function Answer({ proposal, isMine, isOther, token }: AnswerProps) {
  const mayAgree = isOther && !isMine
  return (
    <form method="post" action={recoveryAnswerPath(proposal.id)}>
      <TokenField token={token} />
      {mayAgree && (
        <p>
          Before you agree, speak with {proposal.account}: could this be the record of somebody they know? You see no
          more of it than this.
        </p>
      )}
      {!mayAgree && !isMine && <p>You are the one proposed, so another service manager has to agree.</p>}
      <div class="govuk-button-group">
        {mayAgree && (
          <Button name="answer" value="agree" preventDoubleClick>
            Agree: name {proposal.account}
          </Button>
        )}
        <Button name="answer" value="refuse" classes="govuk-button--secondary" preventDoubleClick>
          {isMine ? 'Take it back' : 'Do not agree'}
        </Button>
      </div>
    </form>
  )
}
