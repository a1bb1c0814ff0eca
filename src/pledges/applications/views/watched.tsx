// Applications of the people one works with: those that may not be safe first, then late ones.
import { DataTable, EmptyState, formatInstant, PageHeading, Pager, State } from '../../../design/index.ts'
import { staffApplicationPath, staffApplicationsPath, staffOpportunitiesPath } from '../../paths.ts'
import type { Wanted } from '../forms.ts'
import { perPage, type Watched } from '../queries.ts'
import { waitsForAnswer } from '../standing.ts'
import { applicationLooks, applicationWords } from '../words.ts'

export const listPath = ({ shows }: Pick<Wanted, 'shows'>, page: number) => {
  const search = new URLSearchParams({ ...(shows !== '' && { shows }), ...(page > 1 && { page: String(page) }) })
  return search.size === 0 ? staffApplicationsPath : `${staffApplicationsPath}?${search.toString()}`
}

const views = [
  ['', 'Under way'],
  ['late', 'Late answers'],
  ['words', 'Words to read'],
  ['ended', 'Over'],
] as const

interface WatchedListProps {
  readonly applications: readonly Watched[]
  readonly total: number
  readonly wanted: Wanted
}

export function WatchedList({ applications, total, wanted }: WatchedListProps) {
  return (
    <>
      <PageHeading
        title="Applications"
        lead="What the young people you work with applied for. Late answers come first."
        acts={<a href={staffOpportunitiesPath}>Opportunities</a>}
      />
      <nav aria-label="Which applications">
        <ul class="govuk-list pledge-counts">
          {views.map(([shows, text]) => (
            <li key={shows}>
              <a href={listPath({ shows }, 1)} aria-current={wanted.shows === shows ? 'true' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <DataTable
        caption={`Applications, page ${String(wanted.page)}`}
        hideCaption
        columns={[
          {
            key: 'who',
            header: 'Who',
            isRowHeader: true,
            cell: ({ id, name, mayBeUnsafe, wordsWaiting }) => (
              <div>
                <a href={staffApplicationPath(id)}>
                  <bdi>{name ?? 'A young person'}</bdi>
                </a>{' '}
                {mayBeUnsafe && <State is="soon">May not be safe: read it now</State>}{' '}
                {wordsWaiting > 0 && <State is="soon">Words to read</State>}
              </div>
            ),
          },
          {
            key: 'what',
            header: 'What',
            cell: ({ title, by }) => (
              <div>
                <span dir="auto">{title}</span>
                <small dir="auto">{by}</small>
              </div>
            ),
          },
          {
            key: 'standing',
            header: 'Where it stands',
            cell: ({ standing }) => <State is={applicationLooks[standing]}>{applicationWords[standing]}</State>,
          },
          {
            key: 'due',
            header: 'Answer',
            cell: ({ standing, answerDue, isLate }) =>
              !waitsForAnswer(standing) ? (
                '–'
              ) : isLate ? (
                <State is="soon">Late: was due {formatInstant(answerDue)}</State>
              ) : (
                `By ${formatInstant(answerDue)}`
              ),
          },
        ]}
        rows={applications}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nothing here">
            <p>
              Nobody you work with has an application like this. <a href={staffOpportunitiesPath}>Look what is open</a>,
              and apply together.
            </p>
          </EmptyState>
        }
      />
      <Pager
        label="Applications"
        page={wanted.page}
        pages={Math.ceil(total / perPage)}
        hrefFor={(page) => listPath(wanted, page)}
      />
    </>
  )
}
