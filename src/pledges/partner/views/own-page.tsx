import { Card, DataTable, EmptyState, formatDay, formatInstant, PageHeading, State } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { addMonths } from '../../applications/due.ts'
import type { Received } from '../../applications/queries.ts'
import { waitsForAnswer } from '../../applications/standing.ts'
import { ReceivedTable } from '../../applications/views/received.tsx'
import { hasEnded } from '../../life/standing.ts'
import type { OpportunityFound } from '../../opportunities/queries.ts'
import { OwnTable } from '../../opportunities/views/own.tsx'
import type { PledgeOf } from '../../organisations/queries.ts'
import {
  newOpportunityPath,
  partnerApplicationPath,
  partnerApplicationsPath,
  partnerOpportunityPath,
  pledgePath,
} from '../../paths.ts'
import { kindWords } from '../../words.ts'
import type { OwnOrganisation } from '../own.ts'
import { pledgeStandsWords } from '../words.ts'

interface OwnPageProps {
  readonly own: OwnOrganisation
  readonly name: string
  readonly pledges: readonly PledgeOf[]
  readonly opportunities: readonly OpportunityFound[]
  readonly applications: readonly Received[]
  readonly today: Day
}

export function OwnPage({ own, name, pledges, opportunities, applications, today }: OwnPageProps) {
  return (
    <>
      <PageHeading title={<span dir="auto">{own.name}</span>} caption={`Hello, ${name}`} lead={own.about ?? own.work} />
      <Next pledges={pledges} opportunities={opportunities} applications={applications} today={today} />
      <h2 class="govuk-heading-m">Applications that wait for you</h2>
      <ReceivedTable applications={applications.filter(({ standing }) => waitsForAnswer(standing))} />
      <p>
        <a href={partnerApplicationsPath}>All applications</a>
      </p>
      <h2 class="govuk-heading-m">What you offer</h2>
      <OwnTable opportunities={opportunities} />
      {opportunities.length > 0 && (
        <p>
          <a href={newOpportunityPath}>Offer something</a>
        </p>
      )}
      <Pledges pledges={pledges} today={today} />
    </>
  )
}

const isLate = ({ standing, dueOn }: PledgeOf, today: Day) =>
  (standing === 'accepted' || standing === 'delivering') && dueOn !== null && dueOn < today

type NextProps = Pick<OwnPageProps, 'pledges' | 'opportunities' | 'applications' | 'today'>

/** What to do, the most pressing first. */
function Next(props: NextProps) {
  const lines = nextOf(props)
  return (
    <Card title="What’s next">
      {lines.length === 0 ? (
        <p>Nothing waits for you.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {lines.map(({ text, href, link }) => (
            <li key={`${text}${href ?? ''}`} dir="auto">
              {text} {href !== null && <a href={href}>{link}</a>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

interface Line {
  readonly text: string
  readonly href: string | null
  readonly link: string
}

function nextOf({ pledges, opportunities, applications, today }: NextProps): readonly Line[] {
  return [
    ...applications
      .filter(({ standing }) => waitsForAnswer(standing))
      .map(({ id, card, isLate, answerDue }) => ({
        text: `${isLate ? 'Late: your answer was' : 'Your answer is'} due ${formatInstant(answerDue)}.`,
        href: partnerApplicationPath(id),
        link: `Answer ${card.firstName}`,
      })),
    ...applications
      .filter(({ standing }) => standing === 'offered')
      .map(({ id, card }) => ({
        text: 'You said yes.',
        href: partnerApplicationPath(id),
        link: `Has ${card.firstName} started?`,
      })),
    ...applications
      .filter((one) => asksHowItGoes(one, today))
      .map(({ id, card, startedOn }) => ({
        text: startedOn === null ? '' : `Started on ${formatDay(startedOn)}.`,
        href: partnerApplicationPath(id),
        link: `Is ${card.firstName} still there?`,
      })),
    ...opportunities
      .filter(({ returnedWhy }) => returnedWhy !== null)
      .map(({ id, draft }) => ({
        text: 'There is something to change.',
        href: partnerOpportunityPath(id),
        link: draft.title,
      })),
    ...opportunities
      .filter(({ standing, returnedWhy }) => standing === 'drafted' && returnedWhy === null)
      .map(({ id, draft }) => ({
        text: 'Not sent to be checked yet:',
        href: partnerOpportunityPath(id),
        link: draft.title,
      })),
    ...pledges
      .filter((pledge) => waitsForOffer(pledge, opportunities))
      .map(({ words }) => ({
        text: `We are counting on “${words}”, and nobody can ask for it yet.`,
        href: newOpportunityPath,
        link: 'Offer it to everyone who may have it',
      })),
    ...pledges
      .filter((pledge) => isLate(pledge, today))
      .map(({ words, dueOn }) => ({
        text: `The day of a pledge has gone by${dueOn === null ? '' : ` (${formatDay(dueOn)})`}: “${words}” Is it done? Tell us by the link in our last message about it.`,
        href: null,
        link: '',
      })),
  ]
}

/** A place, a thing or an hour that was pledged and accepted, and is offered nowhere yet; a change of how they work is not. */
const waitsForOffer = ({ id, kind, standing }: PledgeOf, opportunities: readonly OpportunityFound[]): boolean =>
  (standing === 'accepted' || standing === 'delivering') &&
  kind !== 'change' &&
  !opportunities.some(({ pledgeId, standing: stands }) => pledgeId === id && stands !== 'withdrawn')

const asksHowItGoes = ({ standing, startedOn, thereAtThree, thereAtSix }: Received, today: Day): boolean =>
  standing === 'started' &&
  startedOn !== null &&
  ((thereAtThree === null && addMonths(startedOn, 3) <= today) ||
    (thereAtSix === null && addMonths(startedOn, 6) <= today))

function Pledges({ pledges, today }: Pick<OwnPageProps, 'pledges' | 'today'>) {
  return (
    <>
      <h2 class="govuk-heading-m">What you pledged</h2>
      <DataTable
        caption="What you pledged, the newest first"
        hideCaption
        columns={[
          {
            key: 'words',
            header: 'Pledge',
            isRowHeader: true,
            cell: ({ words, kind }) => (
              <>
                <span dir="auto">{words}</span>
                <small>{kindWords[kind]}</small>
              </>
            ),
          },
          { key: 'made', header: 'Made', cell: ({ madeOn }) => formatDay(madeOn) },
          {
            key: 'due',
            header: 'By when',
            cell: ({ dueOn, standing }) => (dueOn === null || hasEnded(standing) ? '–' : formatDay(dueOn)),
          },
          {
            key: 'stands',
            header: 'Where it stands',
            cell: (pledge) =>
              isLate(pledge, today) ? <State is="soon">Its day has gone by</State> : pledgeStandsWords[pledge.standing],
          },
        ]}
        rows={pledges}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No pledges here yet">
            <p>
              <a href={pledgePath}>Make a pledge</a>. Did you make one before? Tell us, and we put it on this page.
            </p>
          </EmptyState>
        }
      />
      {pledges.some(({ standing }) => !hasEnded(standing)) && (
        <p>Is one done, or do you need longer? Tell us by the link in our last message about it.</p>
      )}
    </>
  )
}

/** An account of nobody's organisation: it says what to do, and shows nothing. */
export function NotLinked() {
  return (
    <>
      <PageHeading title="Your page is not ready yet" />
      <p>
        Your account is not linked to an organisation. Ask whoever you work with at the council to link it, then come
        back to this page.
      </p>
    </>
  )
}
