// Openings beyond caseloads, for the managers who look them over: the oldest that nobody has looked at comes first.
import { DataTable, EmptyState, formatInstant, PageHeading, Pager, SubNavigation } from '../../../../design/index.ts'
import { openingPath, openingsPath } from '../../../paths.ts'
import { openingsPerPage, type OpeningRow } from '../queries.ts'
import { reasonWords } from '../reasons.ts'

export interface OpeningsListProps {
  readonly openings: readonly OpeningRow[]
  readonly total: number
  readonly page: number
  readonly reviewed: boolean
}

export function OpeningsList({ openings, total, page, reviewed }: OpeningsListProps) {
  const hrefFor = (wanted: number) => `${openingsPath}?${reviewed ? 'show=reviewed&' : ''}page=${wanted}`
  return (
    <>
      <PageHeading
        title="Records opened with a reason"
        lead="Somebody opened a record that is not one of theirs. Was the reason a good one?"
      />
      <SubNavigation
        label="Which openings"
        items={[
          { text: 'To look at', href: openingsPath, active: !reviewed },
          { text: 'Looked at', href: `${openingsPath}?show=reviewed`, active: reviewed },
        ]}
      />
      <DataTable
        caption={`${total} to show`}
        hideCaption
        rowKey={({ id }) => id}
        rows={openings}
        columns={[
          {
            key: 'person',
            header: 'Whose record',
            isRowHeader: true,
            cell: ({ id, person }) => <a href={openingPath(id)}>{person}</a>,
          },
          { key: 'by', header: 'Opened by', cell: ({ openedBy }) => openedBy },
          { key: 'at', header: 'When', cell: ({ openedAt }) => formatInstant(openedAt) },
          {
            key: 'why',
            header: 'Why',
            cell: ({ reason, explanation }) => (
              <div>
                {reasonWords(reason)}
                <small>{explanation}</small>
              </div>
            ),
          },
          ...(reviewed ? [{ key: 'review', header: 'Looked at by', cell: ReviewCell }] : []),
        ]}
        empty={
          <EmptyState title={reviewed ? 'Nothing has been looked at yet' : 'Nothing to look at'}>
            <p>{reviewed ? 'What you look at is kept here.' : 'Every opening with a reason has been looked at.'}</p>
          </EmptyState>
        }
      />
      <Pager label="Openings" page={page} pages={Math.ceil(total / openingsPerPage)} hrefFor={hrefFor} />
    </>
  )
}

function ReviewCell({ reviewedBy, reviewedAt, review }: OpeningRow) {
  return (
    <div>
      {reviewedBy}
      {reviewedAt && `, ${formatInstant(reviewedAt)}`}
      <small>{review}</small>
    </div>
  )
}
