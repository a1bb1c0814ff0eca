// Everything a young person asked for, the newest first, each like a parcel.
import { Button, Card, EmptyState, formatDay, InsetText, PageHeading, Parcel } from '../../../design/index.ts'
import { myClaimPath, myOfferPath, myPayPath } from '../../paths.ts'
import { isToBePaid, type Balance } from '../money.ts'
import { stagesOf } from '../parcel.ts'
import type { Claim } from '../queries.ts'
import { money } from './words.tsx'

export interface AllowanceLeft {
  readonly title: string
  readonly slug: string
  readonly balance: Balance
}

interface MyClaimsProps {
  readonly claims: readonly Claim[]
  readonly allowances: readonly AllowanceLeft[]
  /** Null: they have not said yet. */
  readonly paid: string | null
}

export function MyClaims({ claims, allowances, paid }: MyClaimsProps) {
  return (
    <>
      <PageHeading
        title="My claims"
        lead="Follow each thing you asked for like a parcel."
        acts={<Button href={myOfferPath}>What can I get?</Button>}
      />
      {paid === null && claims.some(isToBePaid) && (
        <InsetText>
          <strong>We want to pay you, and do not know how.</strong> <a href={myPayPath}>Tell us how to pay you</a>
        </InsetText>
      )}
      {claims.length === 0 && (
        <EmptyState title="Nothing yet">
          <p>When you ask for something, you can follow it here.</p>
        </EmptyState>
      )}
      {allowances.map(({ title, slug, balance }) => (
        <Card key={slug} title={title}>
          <BalanceList balance={balance} />
        </Card>
      ))}
      {claims.map((claim) => (
        <Card key={claim.id} title={claim.content.title}>
          <p>
            Asked on {formatDay(claim.askedOn)}. Number {claim.reference}.
          </p>
          <Parcel {...stagesOf(claim, false)} label="Where it has got to" />
          <p>
            <a class="govuk-link" href={myClaimPath(claim.id)}>
              Open
              <span class="govuk-visually-hidden">
                {' '}
                {claim.content.title}, {claim.reference}
              </span>
            </a>
          </p>
        </Card>
      ))}
      <Card title="How I am paid">
        <p>{paid ?? 'You have not told us yet how to pay you.'}</p>
        <p>
          <a class="govuk-link" href={myPayPath}>
            {paid === null ? 'Tell us how to pay you' : 'Change how I am paid'}
          </a>
        </p>
      </Card>
    </>
  )
}

/** An allowance is money to be used over time: what there was, what is used, what is left. */
export function BalanceList({ balance }: { readonly balance: Balance }) {
  return (
    <dl class="facts">
      <div>
        <dt>Left for you</dt>
        <dd>
          <span class="facts__value">{money(balance.leftPence)}</span>
        </dd>
      </div>
      <div>
        <dt>{balance.since === 'year' ? 'For this year, in all' : 'In all'}</dt>
        <dd>{money(balance.limitPence)}</dd>
      </div>
      <div>
        <dt>Agreed so far</dt>
        <dd>{money(balance.agreedPence)}</dd>
      </div>
      {balance.askedPence > 0 && (
        <div>
          <dt>Asked for, not decided yet</dt>
          <dd>{money(balance.askedPence)}</dd>
        </div>
      )}
    </dl>
  )
}
