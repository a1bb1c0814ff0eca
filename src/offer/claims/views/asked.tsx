// Right after asking: the number, where it has got to, and what helps it along.
import { Button, Card, PageHeading, Parcel } from '../../../design/index.ts'
import { myPayPath } from '../../paths.ts'
import { isMoney } from '../money.ts'
import { stagesOf } from '../parcel.ts'
import type { Claim } from '../queries.ts'

interface AskedProps {
  readonly claim: Claim
  readonly decided: string | null
  readonly isPaidKnown: boolean
  /** Where it is followed. */
  readonly href: string
}

export function AskedReceipt({ claim, decided, isPaidKnown, href }: AskedProps) {
  return (
    <>
      <PageHeading title="We have it" lead={`You asked for: ${claim.content.title}`} />
      <Card>
        <p>
          Your number is <strong>{claim.reference}</strong>. Say it if you call us.
        </p>
        <Parcel {...stagesOf(claim, false)} label="Where it has got to" />
        {decided !== null && <p>{decided}</p>}
        {isMoney(claim) && !isPaidKnown && (
          <p>
            The money comes sooner if we know how to pay you. <a href={myPayPath}>Tell us how</a>
          </p>
        )}
        <p>
          <Button href={href}>Follow it</Button>
        </p>
      </Card>
    </>
  )
}
