// The status of one person on one day: what it is, why, what changes next, what a person should look at, and what
// follows from it with the law behind each. The sentences are those that the young person reads.
import type { ComponentChildren } from 'preact'
import { Card, Details, formatDay, Tag } from '../../../design/index.ts'
import {
  CATEGORY_WORDS,
  CHECK_WORDS,
  DEFAULT_WORDS,
  entitlementWords,
  FLAG_WORDS,
  PHASE_WORDS,
  REASON_WORDS,
  type Decision,
  type EntitlementKey,
  type Settings,
  type Words,
} from '../../../eligibility/index.ts'
import type { Status } from '../status.ts'

export interface StatusPanelProps {
  readonly status: Status
  readonly settings: Settings
  readonly words?: Words
  /** "Status today", unless the page says otherwise. */
  readonly title?: string
}

export function StatusPanel({ status, settings, words = DEFAULT_WORDS, title = 'Status today' }: StatusPanelProps) {
  return (
    <>
      <StatusSummary status={status} title={title} />
      <NextChangeCard status={status} />
      <ChecksCard decision={status.decision} />
      <EntitlementsCard decision={status.decision} settings={settings} words={words} />
    </>
  )
}

/** "Relevant child" or "Former relevant child: 18 to 20". */
export function categoryName({ category, phase }: Pick<Decision, 'category' | 'phase'>): string {
  const { name } = CATEGORY_WORDS[category]
  return phase === null ? name : `${name}: ${PHASE_WORDS[phase].name}`
}

export function CategoryTag({ decision }: { readonly decision: Pick<Decision, 'category' | 'phase'> }) {
  const quiet = decision.category === 'none' || decision.category === 'unknown'
  return <Tag classes={quiet ? 'govuk-tag--grey' : undefined}>{categoryName(decision)}</Tag>
}

/** "until 30 June 2026 if nothing changes"; of what is not known nobody can say how long it lasts. */
export function untilWords({ category, until }: Pick<Decision, 'category' | 'until'>): string {
  return until === null || category === 'unknown' ? '' : `until ${formatDay(until)} if nothing changes`
}

/** What the status is and why, with the facts used, the law and what would change it. */
export function StatusSummary({ status, title }: { readonly status: Status; readonly title: string }) {
  const { decision, explanation } = status
  return (
    <Card title={title}>
      <p class="govuk-body">
        <CategoryTag decision={decision} /> {untilWords(decision)}
      </p>
      <p class="govuk-hint">In the words that the young person reads:</p>
      <p class="govuk-body">
        <strong>{explanation.headline}</strong>
      </p>
      {explanation.paragraphs.map((paragraph) => (
        <p class="govuk-body">{paragraph}</p>
      ))}
      <Details summaryText="Why: each reason with the law behind it">
        <ReasonList decision={decision} />
        <p class="govuk-body-s">{explanation.law}</p>
      </Details>
      {explanation.whatWouldChange.length > 0 && (
        <Details summaryText="What would change this answer">
          <Bullets>
            {explanation.whatWouldChange.map((change) => (
              <li>{change}</li>
            ))}
          </Bullets>
        </Details>
      )}
      {explanation.challenge !== '' && (
        <Details summaryText="If they think that this is wrong">
          <p class="govuk-body">{explanation.challenge}</p>
        </Details>
      )}
    </Card>
  )
}

export function ReasonList({ decision }: { readonly decision: Decision }) {
  return (
    <Bullets>
      {decision.reasons.map((reason) => (
        <li key={reason}>
          {REASON_WORDS[reason].sentence} <span class="govuk-hint">{REASON_WORDS[reason].citation}</span>
        </li>
      ))}
    </Bullets>
  )
}

/** What changes next, and when; nothing when nothing will. */
export function NextChangeCard({ status: { nextChange } }: { readonly status: Status }) {
  if (!nextChange) return null
  return (
    <Card title="What changes next">
      <p class="govuk-body">
        <strong>{formatDay(nextChange.on)}</strong>: {nextChange.what}
      </p>
      <p class="govuk-body">
        The status is then <CategoryTag decision={nextChange} />
      </p>
    </Card>
  )
}

/** Points that a person should look at; they never change the answer. */
export function ChecksCard({ decision }: { readonly decision: Decision }) {
  const looks = [
    ...decision.checks.map((code) => ({ code, words: CHECK_WORDS[code] })),
    ...decision.flags.map((code) => ({ code, words: FLAG_WORDS[code] })),
  ]
  if (looks.length === 0) return null
  return (
    <Card title="For a person to look at">
      <Bullets>
        {looks.map(({ code, words }) => (
          <li key={code}>
            <strong>{words.title}.</strong> {words.sentence} <span class="govuk-hint">{words.citation}</span>
          </li>
        ))}
      </Bullets>
    </Card>
  )
}

interface EntitlementsProps {
  readonly decision: Decision
  readonly settings: Settings
  readonly words?: Words
}

/** Everything that follows from the status, each with the law or the policy behind it. */
export function EntitlementsCard({ decision, settings, words = DEFAULT_WORDS }: EntitlementsProps) {
  return (
    <Card title="What follows from it">
      {decision.entitlements.length === 0 ? (
        <p class="govuk-body">Nothing follows from this status by law. The council may still help.</p>
      ) : (
        <dl class="facts">
          {decision.entitlements.map((key) => (
            <EntitlementRow key={key} entitlement={key} decision={decision} settings={settings} words={words} />
          ))}
        </dl>
      )}
    </Card>
  )
}

function EntitlementRow({
  entitlement,
  decision,
  settings,
  words,
}: EntitlementsProps & { readonly entitlement: EntitlementKey }) {
  const wording = entitlementWords(entitlement, settings, decision.lawOn, words)
  return (
    <div>
      <dt>{wording.title}</dt>
      <dd>
        <span>{wording.sentence}</span>
        <span class="facts__source">
          {wording.standing === 'statutory' ? 'Law' : 'Guidance or policy'}: {wording.citation}
          {wording.amount && ` (amount: ${wording.amount.source}, from ${formatDay(wording.amount.from)})`}
        </span>
      </dd>
    </div>
  )
}

function Bullets({ children }: { readonly children: ComponentChildren }) {
  return <ul class="govuk-list govuk-list--bullet">{children}</ul>
}
