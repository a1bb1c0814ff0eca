// Pledges that go on and in which a check is missing or runs out soon.
import { DataTable, EmptyState, formatDay, PageHeading, State } from '../../../design/index.ts'
import { PledgeMark } from '../../board/views/standing-mark.tsx'
import { pledgeChecksPath } from '../../paths.ts'
import { kindWords } from '../../words.ts'
import type { Unchecked as Pledge } from '../queries.ts'
import { missingWords } from '../words.ts'

export function Unchecked({ pledges }: { readonly pledges: readonly Pledge[] }) {
  return (
    <>
      <PageHeading
        title="Safety checks"
        lead="Pledges that were accepted or are under way, where a check is missing or runs out soon."
      />
      <DataTable
        caption="Pledges with a check that is missing or runs out soon"
        hideCaption
        columns={[
          {
            key: 'words',
            header: 'Pledge',
            isRowHeader: true,
            cell: ({ id, words, kind }) => (
              <>
                <a href={pledgeChecksPath(id)} dir="auto">
                  {words}
                </a>
                <small>{kindWords[kind]}</small>
              </>
            ),
          },
          { key: 'owner', header: 'Owner here', cell: ({ owner }) => owner ?? 'Nobody yet' },
          { key: 'standing', header: 'Where it stands', cell: ({ standing }) => <PledgeMark standing={standing} /> },
          {
            key: 'missing',
            header: 'Checks',
            cell: ({ missing, runsOutOn }) => (
              <div>
                {missing.map((one) => (
                  <div key={`${one.need} ${one.person ?? ''}`}>
                    <State is="soon">Missing</State> <span dir="auto">{missingWords(one)}</span>
                  </div>
                ))}
                {runsOutOn !== null && <small>One runs out on {formatDay(runsOutOn)}</small>}
              </div>
            ),
          },
        ]}
        rows={pledges}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Everything is there">
            <p>No check is missing and none runs out soon.</p>
          </EmptyState>
        }
      />
    </>
  )
}
