import { Card, DataTable, EmptyState, formatDay, PageHeading, State } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { hasEnded } from '../../life/standing.ts'
import type { PledgeOf } from '../../organisations/queries.ts'
import { pledgePath } from '../../paths.ts'
import { kindWords } from '../../words.ts'
import type { OwnOrganisation } from '../own.ts'
import { pledgeStandsWords } from '../words.ts'

interface OwnPageProps {
  readonly own: OwnOrganisation
  readonly name: string
  readonly pledges: readonly PledgeOf[]
  readonly today: Day
}

export function OwnPage({ own, name, pledges, today }: OwnPageProps) {
  return (
    <>
      <PageHeading title={<span dir="auto">{own.name}</span>} caption={`Hello, ${name}`} lead={own.about ?? own.work} />
      <Next pledges={pledges} today={today} />
      <Pledges pledges={pledges} today={today} />
    </>
  )
}

const isLate = ({ standing, dueOn }: PledgeOf, today: Day) =>
  (standing === 'accepted' || standing === 'delivering') && dueOn !== null && dueOn < today

function Next({ pledges, today }: Pick<OwnPageProps, 'pledges' | 'today'>) {
  const late = pledges.filter((pledge) => isLate(pledge, today))
  return (
    <Card title="What’s next">
      {late.length === 0 ? (
        <p>Nothing waits for you.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {late.map(({ id, words, dueOn }) => (
            <li key={id}>
              The day of a pledge has gone by{dueOn !== null && ` (${formatDay(dueOn)})`}:{' '}
              <span dir="auto">“{words}”</span> Is it done? Tell us by the link in our last message about it.
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

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
