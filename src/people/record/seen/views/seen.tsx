// Who looked at this record, in the words that the young person reads on their own page.
import { DataTable, EmptyState, formatInstant, PageHeading, Pager } from '../../../../design/index.ts'
import { seenPath } from '../../../paths.ts'
import { roleWords } from '../../../workers/words.ts'
import { calledBy, type PersonRecord } from '../../queries.ts'
import { seenPerPage, type Seen } from '../queries.ts'

export interface SeenPageProps {
  readonly record: PersonRecord
  readonly seen: readonly Seen[]
  readonly total: number
  readonly page: number
}

export function SeenPage({ record, seen, total, page }: SeenPageProps) {
  return (
    <>
      <PageHeading
        title="Who looked at this record"
        caption={calledBy(record)}
        lead={
          record.withholdViewers
            ? 'This is kept from the young person for now, to keep somebody safe.'
            : 'The young person can see this too, in these words: “you” is them.'
        }
      />
      <DataTable
        caption={`${total} times`}
        hideCaption
        rowKey={({ id }) => id}
        rows={seen}
        columns={[
          { key: 'who', header: 'Who', isRowHeader: true, cell: WhoCell },
          { key: 'what', header: 'What they did', cell: WhatCell },
          { key: 'when', header: 'When', cell: ({ at }) => formatInstant(at) },
        ]}
        empty={<EmptyState title="Nobody has looked at this record yet" />}
      />
      <Pager
        label="Who looked"
        page={page}
        pages={Math.ceil(total / seenPerPage)}
        hrefFor={(wanted) => `${seenPath(record.id)}?page=${wanted}`}
      />
    </>
  )
}

function WhoCell({ who, roles, isThemself }: Seen) {
  if (isThemself) return <>The young person</>
  if (who === null) return <>The service itself</>
  return (
    <>
      {who}
      <small>{roles.map(roleWords).join(', ')}</small>
    </>
  )
}

function WhatCell({ words, reason }: Seen) {
  return (
    <div>
      {words}
      {reason !== null && <small>Reason: {reason}</small>}
    </div>
  )
}
