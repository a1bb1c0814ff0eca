// What was asked for, the oldest first: what I may decide, all that is open, and what is settled.
import {
  DataTable,
  EmptyState,
  formatDayShort,
  PageHeading,
  State,
  SubNavigation,
  type Column,
} from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { answerBy } from '../../claims/answer-by.ts'
import { stateOf } from '../../claims/parcel.ts'
import { money } from '../../claims/views/words.tsx'
import { claimPath, claimsPath } from '../../paths.ts'
import { shows, type ClaimLine, type Show } from '../queries.ts'

interface QueueProps {
  readonly claims: readonly ClaimLine[]
  readonly isMore: boolean
  readonly show: Show
  readonly page: number
  readonly today: Day
}

const showWords: Readonly<Record<Show, string>> = {
  mine: 'For me to decide',
  open: 'All that is open',
  settled: 'Settled',
}
const addressOf = (show: Show, page = 1) => `${claimsPath}?show=${show}${page > 1 ? `&page=${page}` : ''}`

export function Queue({ claims, isMore, show, page, today }: QueueProps) {
  return (
    <>
      <PageHeading title="Claims" lead="What young people asked for from the local offer. The oldest comes first." />
      <SubNavigation
        label="Which claims"
        items={shows.map((one) => ({ text: showWords[one], href: addressOf(one), active: one === show }))}
      />
      <DataTable
        caption={showWords[show]}
        columns={columnsFor(today)}
        rows={claims}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={show === 'mine' ? 'Nothing waits for you' : 'Nothing here'}>
            <p>
              {show === 'mine'
                ? 'What you may decide, of the young people whom you see, stands here as soon as it is asked for.'
                : 'There are no claims like these among the young people whom you see.'}
            </p>
          </EmptyState>
        }
      />
      <p>
        {page > 1 && (
          <a class="govuk-link" rel="prev" href={addressOf(show, page - 1)}>
            Before
          </a>
        )}{' '}
        {isMore && (
          <a class="govuk-link" rel="next" href={addressOf(show, page + 1)}>
            More
          </a>
        )}
      </p>
    </>
  )
}

const columnsFor = (today: Day): readonly Column<ClaimLine>[] => [
  {
    key: 'reference',
    header: 'Number',
    isRowHeader: true,
    cell: ({ id, reference }) => (
      <a class="govuk-link" href={claimPath(id)}>
        {reference}
      </a>
    ),
  },
  { key: 'name', header: 'Who', cell: ({ name }) => <bdi>{name ?? 'No name held'}</bdi> },
  { key: 'title', header: 'What', cell: ({ title }) => title },
  {
    key: 'asked',
    header: 'How much',
    isNumeric: true,
    cell: ({ askedPence, agreedPence }) => {
      const pence = agreedPence ?? askedPence
      return pence === null ? '' : money(pence)
    },
  },
  { key: 'on', header: 'Asked on', cell: ({ askedOn }) => formatDayShort(askedOn) },
  { key: 'by', header: 'Decide by', cell: (claim) => decideBy(claim, today) },
  { key: 'standing', header: 'Standing', cell: standingCell },
]

function decideBy(claim: ClaimLine, today: Day) {
  const by = answerBy(claim)
  if (by === null) return ''
  return by < today ? <State is="waiting">{`Late: ${formatDayShort(by)}`}</State> : formatDayShort(by)
}

function standingCell(claim: ClaimLine) {
  const { isChallenged, wantsMore } = claim
  if (isChallenged) return <State is="waiting">Asked to look again</State>
  if (wantsMore) return <State is="plain">Waiting for them</State>
  const [is, words] = stateOf(claim)
  return <State is={is}>{words}</State>
}
