// What is mine: the sum for this year, each entry with why, and what a birthday changes.
import type { ComponentChildren } from 'preact'
import { Button, Card, Details, EmptyState, formatDay, Money, PageHeading, State } from '../../../design/index.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { sayPath } from '../../../voice/paths.ts'
import {
  didYouKnowPath,
  myClaimPath,
  myClaimsPath,
  myProofsPath,
  newClaimPath,
  offerEntryPath,
  offerPath,
  wantTooPath,
} from '../../paths.ts'
import { headingPhrase } from '../../phrases/index.ts'
import { amountText } from '../../phrases/rules.ts'
import type { PublishedEntry } from '../../published/offer.ts'
import type { OfferHeading } from '../../terms.ts'
import type { Mine, MineEntry } from '../mine.ts'
import { stateOf } from '../parcel.ts'
import { becauseOf, english, money, notYoursWords, toFindOutWords } from './words.tsx'

interface MinePageProps extends MineProps {
  /** The council’s own headings: a list of everything at once is too long to read. */
  readonly headings: readonly OfferHeading[]
}

interface MineProps {
  readonly mine: Mine
  readonly token: string
}

export function MinePage({ mine, headings, token }: MinePageProps) {
  const { yes, maybe, no, changes } = mine
  const sums = yes.filter(({ leftPence }) => leftPence !== null)
  const total = sums.reduce((sum, { leftPence }) => sum + (leftPence ?? 0), 0)
  return (
    <>
      <PageHeading
        title="What is mine"
        lead={
          <>
            Worked out from what we know of you. If something here is wrong, <a href={sayPath}>tell us</a>.
          </>
        }
      />
      <ul class="offer-moments">
        {besides.map(([href, words]) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
      {total > 0 && (
        <Card title="What you can still ask for this year">
          <Money pounds={total / 100} />
          <Details summaryText="How we count this">
            <ul>
              {sums.map(({ entry, leftPence }) => (
                <li key={entry.id}>
                  {entry.content.title}: {money(leftPence ?? 0)}
                </li>
              ))}
            </ul>
            <p>Money that comes each week, or each time, is not in the sum.</p>
          </Details>
        </Card>
      )}
      <h2>These are yours</h2>
      {yes.length === 0 && (
        <EmptyState title="Nothing that we can be sure of yet" level={3}>
          <p>
            Look at <a href={offerPath}>everything we offer</a>, or ask somebody who works with you.
          </p>
        </EmptyState>
      )}
      {headings.map((heading) => (
        <UnderHeading key={heading.key} heading={heading} mine={mine} token={token} />
      ))}
      {maybe.length > 0 && (
        <>
          <h2>These may be yours</h2>
          <p>You can ask for them. We find out with you what we do not know.</p>
          <Details summaryText={`Show them (${maybe.length})`}>
            <ul class="plain-list offer-list">
              {maybe.map((one) => (
                <li key={one.entry.id}>
                  <MineCard one={one} mine={mine} token={token} reason={maybeWords(one)} />
                </li>
              ))}
            </ul>
          </Details>
        </>
      )}
      {changes.map((change) => (
        <Details key={change.age} summaryText={`What changes when you turn ${change.age}, on ${formatDay(change.on)}`}>
          <Changed title="This begins" entries={change.begins} />
          <Changed title="This ends" entries={change.ends} />
          {change.begins.length + change.ends.length === 0 && <p>Nothing begins or ends then.</p>}
        </Details>
      ))}
      {no.length > 0 && (
        <Details summaryText={`What is not yours now, and why (${no.length})`}>
          <ul>
            {no.map(({ entry, fit }) => (
              <li key={entry.id}>
                <a href={offerEntryPath(entry.slug)}>{entry.content.title}</a>. {notYoursWords(fit, entry.content)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

const besides = [
  [myClaimsPath, 'My claims'],
  [myProofsPath, 'My proofs'],
  [didYouKnowPath, 'Did you know?'],
  [wantTooPath, 'We want this too'],
] as const

/** Money stands open: it is what most come for. */
function UnderHeading({ heading, mine, token }: MineProps & { readonly heading: OfferHeading }) {
  const of = ({ entry }: MineEntry) => heading.topics.includes(entry.content.topic)
  const under = mine.yes.filter(of)
  if (under.length === 0) return null
  return (
    <Details
      summaryText={`${english.say(headingPhrase(heading))} (${under.length})`}
      open={heading.topics.includes('money')}
    >
      <ul class="plain-list offer-list">
        {under.map((one) => (
          <li key={one.entry.id}>
            <MineCard one={one} mine={mine} token={token} reason={becauseOf(one.entry.content, mine.person)} />
          </li>
        ))}
      </ul>
    </Details>
  )
}

function maybeWords({ fit }: MineEntry): string {
  return fit.fits === 'maybe' ? `We need to find out ${fit.toFindOut.map(toFindOutWords).join(', or ')}.` : ''
}

interface MineCardProps extends MineProps {
  readonly one: MineEntry
  readonly reason: string
}

function MineCard({ one, mine, token, reason }: MineCardProps) {
  const { entry } = one
  return (
    <Card level={3} title={<a href={offerEntryPath(entry.slug)}>{entry.content.title}</a>}>
      <p>{entry.content.summary}</p>
      <p class="offer-list__amount">{amountText(english, entry.content)}</p>
      <p>{reason}</p>
      <Ask one={one} mine={mine} token={token} />
    </Card>
  )
}

function Ask({ one, mine, token }: MineProps & { readonly one: MineEntry }) {
  const { entry, ask, isOneTap } = one
  const hidden = <span class="govuk-visually-hidden">: {entry.content.title}</span>
  if (ask === null) return null
  if (ask.may === 'follow') {
    const claim = mine.claims.find(({ id }) => id === ask.claim)
    if (!claim) return null
    const [is, words] = stateOf(claim)
    return (
      <p>
        <State is={is}>{words}</State>{' '}
        <a href={myClaimPath(claim.id)}>
          See where it has got to
          {hidden}
        </a>
      </p>
    )
  }
  if (ask.may === 'not-again')
    return (
      <p>
        {ask.why === 'holds' ? 'You have this.' : 'You have had all of this for now.'}{' '}
        {ask.claim && (
          <a href={myClaimPath(ask.claim)}>
            See it
            {hidden}
          </a>
        )}
      </p>
    )
  const words = ask.renews === null ? 'Ask for it' : 'Renew it'
  const left = ask.balance && (ask.balance.agreedPence > 0 || ask.balance.askedPence > 0) && (
    <p>There is {money(ask.balance.leftPence)} left for you.</p>
  )
  if (isOneTap)
    return (
      <form method="post" action={newClaimPath(entry.slug)}>
        {left}
        <TokenField token={token} />
        <input type="hidden" name="version" value={entry.versionId} />
        <Button preventDoubleClick>
          {words}
          {hidden}
        </Button>
      </form>
    )
  return (
    <>
      {left}
      <Button href={newClaimPath(entry.slug)}>
        {words}
        {hidden}
      </Button>
    </>
  )
}

function Changed({
  title,
  entries,
}: {
  readonly title: ComponentChildren
  readonly entries: readonly PublishedEntry[]
}) {
  if (entries.length === 0) return null
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {entries.map(({ id, slug, content }) => (
          <li key={id}>
            <a href={offerEntryPath(slug)}>{content.title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
