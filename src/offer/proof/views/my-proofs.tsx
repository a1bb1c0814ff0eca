// My proofs: to show on the phone, to print, to take back.
import { Button, Card, formatDay, InsetText, PrintButton, QrCode } from '../../../design/index.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { Day } from '../../../platform/clock.ts'
import { myOfferPath, myProofPath, myProofPaperPath, myProofRevokePath, myProofsPath } from '../../paths.ts'
import type { Proof } from '../proofs.ts'
import { liveMinutes } from '../token.ts'

export interface ShownProof extends Proof {
  readonly title: string
}

interface MyProofsProps {
  readonly proofs: readonly ShownProof[]
  readonly today: Day
  /** A proof of the status can be made today. */
  readonly isLeaver: boolean
  readonly token: string
}

export const stateOf = ({ revokedAt, validUntil }: Proof, today: Day) =>
  revokedAt !== null ? 'taken-back' : validUntil < today ? 'ended' : 'good'

export function MyProofs({ proofs, today, isLeaver, token }: MyProofsProps) {
  const good = proofs.filter((proof) => stateOf(proof, today) === 'good')
  const hasStatus = good.some(({ entryId }) => entryId === null)
  return (
    <>
      <h1>Show that it is true</h1>
      <p>
        Somebody wants to know if you are a care leaver? Show them a code. They see “valid care leaver status” and a
        date. They do not see your name, or anything else.
      </p>
      {good.map((proof) => (
        <Card key={proof.id} title={<a href={myProofPath(proof.id)}>{proof.title}</a>}>
          <p>Good until {formatDay(proof.validUntil)}</p>
        </Card>
      ))}
      {!hasStatus && isLeaver && (
        <form method="post" action={myProofsPath}>
          <TokenField token={token} />
          <Button preventDoubleClick>Get a proof that I am a care leaver</Button>
        </form>
      )}
      {!isLeaver && (
        <InsetText>
          Our records do not say today that you have left care, so we cannot make this proof. If you think that is
          wrong, ask your adviser. <a href={myOfferPath}>See what you can get</a>
        </InsetText>
      )}
    </>
  )
}

interface MyProofProps {
  readonly proof: ShownProof
  readonly state: ReturnType<typeof stateOf>
  /** The whole address that the code leads to. */
  readonly address: string
  readonly isPaper: boolean
  readonly token: string
}

export function MyProof({ proof, state, address, isPaper, token }: MyProofProps) {
  if (state !== 'good')
    return (
      <>
        <h1>{proof.title}</h1>
        <p>
          {state === 'ended' ? `This ended on ${formatDay(proof.validUntil)}.` : 'You or your worker took this back.'}
        </p>
      </>
    )
  return (
    <>
      <h1>{proof.title}</h1>
      <p>Good until {formatDay(proof.validUntil)}</p>
      <p>
        <QrCode text={address} label="The code that others scan" size={280} />
      </p>
      {isPaper ? (
        <>
          <p>
            Or open:{' '}
            <span class="offer-card__address" dir="ltr">
              {address}
            </span>
          </p>
          <p>Keep this paper as you would keep a card. If you lose it, take it back: then it is worth nothing.</p>
          <PrintButton words="Print" />
        </>
      ) : (
        <>
          <p>
            This code is good for {liveMinutes} minutes. <a href={myProofPath(proof.id)}>Make a fresh one</a>
          </p>
          <p>
            <a href={address}>See what they see</a>
          </p>
          <p>
            <a href={myProofPaperPath(proof.id)}>A code to print on paper</a>
          </p>
        </>
      )}
      <form method="post" action={myProofRevokePath(proof.id)}>
        <TokenField token={token} />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          Take this proof back
        </Button>
      </form>
    </>
  )
}
