// Every idea and its one status: what nobody has decided comes first.
import {
  DataTable,
  EmptyState,
  FilterBar,
  formatDayShort,
  PageHeading,
  Pager,
  Select,
  State,
  type ActiveFilter,
} from '../../../design/index.ts'
import { ideaPath, ideasPath, newIdeaPath, regionalPath } from '../../paths.ts'
import { listPath, perPage, type IdeaFound, type Wanted } from '../queries.ts'
import { ideaStandings, routes, type Idea } from '../tables.ts'
import { costWords, referenceOf, routeWords, statusOf } from '../words.ts'

interface IdeasProps {
  readonly ideas: readonly IdeaFound[]
  readonly wanted: Wanted
  readonly mayChange: boolean
}

export function Ideas({ ideas, wanted, mayChange }: IdeasProps) {
  const total = ideas[0]?.total ?? 0
  return (
    <>
      <PageHeading
        title="Ideas"
        lead="What young people and pledgers thought of, who decides it, and the answer."
        acts={
          <>
            {mayChange && (
              <a class="govuk-button" href={newIdeaPath} role="button" draggable={false}>
                Write down an idea
              </a>
            )}
            <a class="govuk-link" href={regionalPath}>
              For the regional board
            </a>
          </>
        }
      />
      <Filters wanted={wanted} total={total} />
      <DataTable
        caption={`Ideas, page ${wanted.page}`}
        hideCaption
        rows={ideas}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={listPath(wanted) === ideasPath ? 'No idea yet' : 'Nothing fits'}>
            <p>
              {listPath(wanted) === ideasPath ? (
                'An idea is written down here, or from the page of a pledge.'
              ) : (
                <a href={ideasPath}>Show all ideas</a>
              )}
            </p>
          </EmptyState>
        }
        columns={[
          {
            key: 'words',
            header: 'Idea',
            isRowHeader: true,
            cell: ({ id, number, words, group }) => (
              <>
                <a href={ideaPath(id)} dir="auto">
                  {words}
                </a>
                <small dir="auto">{[referenceOf(number), group].filter((one) => one !== null).join(' · ')}</small>
              </>
            ),
          },
          { key: 'route', header: 'Who decides', cell: ({ route, decider }) => decider ?? routeWords[route] },
          { key: 'cost', header: 'Cost', cell: ({ cost }) => costWords[cost] },
          {
            key: 'answer',
            header: 'Answer by',
            cell: ({ answer_by: by, isLate }) => (
              <div>
                {by === null ? 'No date' : formatDayShort(by)} {isLate && <State is="waiting">Late</State>}
              </div>
            ),
          },
          { key: 'standing', header: 'Status', cell: (idea) => <IdeaMark idea={idea} /> },
        ]}
      />
      <Pager
        label="Ideas"
        page={wanted.page}
        pages={Math.ceil(total / perPage)}
        hrefFor={(page) => listPath(wanted, { page })}
      />
    </>
  )
}

export function IdeaMark({
  idea: { standing, outcome, reason },
}: {
  readonly idea: Pick<Idea, 'standing' | 'outcome' | 'reason'>
}) {
  const look = standing === 'new' ? 'waiting' : standing === 'told' ? (outcome === 'yes' ? 'good' : 'plain') : 'soon'
  return (
    <div>
      <State is={look}>{statusOf(standing, outcome)}</State>
      {outcome === 'no' && <small dir="auto">{reason}</small>}
    </div>
  )
}

const standingChoices = ideaStandings.map((value) => ({
  value,
  text: value === 'decided' ? 'Decided, still to tell' : value === 'told' ? 'Decided and told' : statusOf(value, null),
}))

function Filters({ wanted, total }: { readonly wanted: Wanted; readonly total: number }) {
  const active: ActiveFilter[] = []
  const standing = standingChoices.find(({ value }) => value === wanted.standing)
  if (standing !== undefined) active.push({ label: standing.text, removeHref: listPath(wanted, { standing: '' }) })
  if (wanted.route !== '') active.push({ label: routeWords[wanted.route], removeHref: listPath(wanted, { route: '' }) })
  if (wanted.late !== '') active.push({ label: 'Late', removeHref: listPath(wanted, { late: '' }) })
  return (
    <FilterBar
      action={ideasPath}
      active={active}
      clearHref={ideasPath}
      found={total === 1 ? '1 idea' : `${total.toLocaleString('en-GB')} ideas`}
    >
      <Select
        name="standing"
        label={{ text: 'Status' }}
        value={wanted.standing}
        items={[{ value: '', text: 'All' }, ...standingChoices]}
      />
      <Select
        name="route"
        label={{ text: 'Who decides' }}
        value={wanted.route}
        items={[{ value: '', text: 'All' }, ...routes.map((value) => ({ value, text: routeWords[value] }))]}
      />
      <Select
        name="late"
        label={{ text: 'Answer' }}
        value={wanted.late}
        items={[
          { value: '', text: 'All' },
          { value: 'yes', text: 'Late' },
        ]}
      />
    </FilterBar>
  )
}
