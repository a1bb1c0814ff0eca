// What nobody read in time and what may be unsafe. The words themselves open on a page of their own, after a warning.
import { DataTable, EmptyState, InsetText, PageHeading, State } from '../../../design/index.ts'
import { PhoneLink } from '../../../design/texts/index.ts'
import type { CouncilSettings } from '../../../platform/councils/settings.ts'
import { whenInWords } from '../../../words/index.ts'
import { safetyDeskAskPath, safetyDeskPath } from '../../paths.ts'
import type { AtDesk, DeskShow, HeldElsewhere } from '../queries.ts'

interface DeskListProps {
  readonly rows: readonly AtDesk[]
  readonly isMore: boolean
  readonly page: number
  readonly show: DeskShow
  readonly elsewhere: readonly HeldElsewhere[]
  readonly now: Date
  readonly help: CouncilSettings['helpNow']
}

export function DeskList({ rows, isMore, page, show, elsewhere, now, help }: DeskListProps) {
  return (
    <>
      <PageHeading
        title="Safety desk"
        lead={
          show === 'open'
            ? 'Messages that nobody read in time, and messages that may mean that somebody is not safe. Read these first.'
            : 'Messages that somebody has read and acted on.'
        }
      />
      <InsetText>
        Is somebody in danger now? Call <PhoneLink number="999" />.
        {help.outOfHoursPhone !== '' && (
          <>
            {' '}
            Out of hours: {help.outOfHoursName || 'duty team'}, <PhoneLink number={help.outOfHoursPhone} />.
          </>
        )}
      </InsetText>
      <p class="govuk-body">
        {show === 'open' ? (
          <a href={`${safetyDeskPath}?show=acted`}>Show what was acted on</a>
        ) : (
          <a href={safetyDeskPath}>Show what is open</a>
        )}
      </p>
      <DataTable
        caption={show === 'open' ? 'Open' : 'Acted on'}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'who',
            header: 'From',
            isRowHeader: true,
            cell: (row) => (
              <a href={safetyDeskAskPath(row.id)}>
                <bdi>{row.person ?? (row.door === 'tell-us' ? 'Somebody who gave no name' : 'A group')}</bdi>
              </a>
            ),
          },
          { key: 'state', header: 'State', cell: (row) => <DeskState row={row} now={now} /> },
          { key: 'since', header: 'Waiting since', cell: ({ saidAt }) => whenInWords(saidAt, now) },
          { key: 'reader', header: 'Sent to', cell: ({ reader }) => reader ?? 'The managers' },
          { key: 'with', header: 'Now with', cell: ({ unreadWith }) => withWords[unreadWith ?? 'reader'] },
          {
            key: 'seen',
            header: 'First read',
            cell: ({ seenAt }) => (seenAt === null ? 'Nobody yet' : whenInWords(seenAt, now)),
          },
        ]}
        empty={
          <EmptyState title={show === 'open' ? 'Nothing is waiting' : 'Nothing yet'}>
            <p>
              {show === 'open'
                ? 'Everything was read in its time, and nothing that may be unsafe is open.'
                : 'What somebody acts on is kept here.'}
            </p>
          </EmptyState>
        }
      />
      {show === 'open' && <Elsewhere held={elsewhere} />}
      <p class="govuk-body">
        {page > 1 && (
          <a rel="prev" href={`${safetyDeskPath}?show=${show}&page=${page - 1}`}>
            Earlier page
          </a>
        )}{' '}
        {isMore && (
          <a rel="next" href={`${safetyDeskPath}?show=${show}&page=${page + 1}`}>
            Next page
          </a>
        )}
      </p>
    </>
  )
}

/** That others hold something is said, so that nobody takes an empty list for a quiet day. Whose it is stays with them. */
function Elsewhere({ held }: { readonly held: readonly HeldElsewhere[] }) {
  if (held.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">With other teams</h2>
      <p class="govuk-body">These may be unsafe too. They are outside what you may open, and somebody else has them.</p>
      <ul class="govuk-list govuk-list--bullet">
        {held.map(({ team, count, unread }) => (
          <li key={team ?? ''}>
            <bdi>{team ?? 'The managers of another team'}</bdi>: {count === 1 ? '1 message' : `${count} messages`},{' '}
            {unread === 0 ? 'all read' : `${unread} not read yet`}
          </li>
        ))}
      </ul>
    </>
  )
}

const withWords = { reader: 'The reader', cover: 'Whoever covers', desk: 'This desk' } as const

function DeskState({ row, now }: { readonly row: AtDesk; readonly now: Date }) {
  const isLate = row.seenAt === null && row.unreadUntil !== null && row.unreadUntil <= now
  return (
    <span class="states">
      {row.unsafe && <State is="waiting">May not be safe</State>} {isLate && <State is="soon">Not read in time</State>}
      {!isLate && row.seenAt === null && <State is="plain">Not read yet</State>}
      {row.seenAt !== null && <State is={row.hasActed ? 'good' : 'plain'}>{row.hasActed ? 'Acted on' : 'Read'}</State>}
    </span>
  )
}
