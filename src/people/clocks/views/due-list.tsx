// What falls due for the people I may see, the earliest first.
import {
  DataTable,
  EmptyState,
  FilterBar,
  formatDay,
  formatInstant,
  PageHeading,
  Pager,
  Select,
  State,
  type ActiveFilter,
} from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { CatchingUp } from '../../history/views/catching-up.tsx'
import { duePath, personPath } from '../../paths.ts'
import { dueItemPath } from '../paths.ts'
import type { DueFound, DueItem } from '../queries.ts'
import { dueRule, dueRules } from '../rules.ts'
import { dueListPath, perPage, type WantedDue } from '../wanted.ts'

export interface DueListProps {
  readonly found: DueFound
  readonly wanted: WantedDue
  readonly today: Day
  readonly mayDo: boolean
  /** What falls due follows from statuses, and today’s are still being worked out. */
  readonly mayMissSomething: boolean
}

const stateWords: Readonly<Record<WantedDue['state'], string>> = {
  '': 'Not done yet',
  overdue: 'Overdue',
  soon: 'In the next 30 days',
  done: 'Done',
}

export function DueList({ found, wanted, today, mayDo, mayMissSomething }: DueListProps) {
  const { items, total, overdue } = found
  return (
    <>
      <PageHeading title="What falls due" lead={overdueWords(overdue)} />
      {mayMissSomething && <CatchingUp>The list below may still change until that is done.</CatchingUp>}
      <FilterBar
        action={duePath}
        clearHref={duePath}
        active={activeFilters(wanted, items)}
        found={total === 1 ? '1 thing' : `${String(total)} things`}
      >
        <Select
          name="state"
          label={{ text: 'Which' }}
          value={wanted.state}
          items={Object.entries(stateWords).map(([value, text]) => ({ value, text }))}
        />
        <Select
          name="kind"
          label={{ text: 'Kind' }}
          value={wanted.kind}
          items={[
            { value: '', text: 'Every kind' },
            ...dueRules.map(({ kind, short }) => ({ value: kind, text: short })),
          ]}
        />
        {wanted.person !== '' && <input type="hidden" name="person" value={wanted.person} />}
      </FilterBar>
      <DataTable
        caption="What falls due"
        hideCaption
        rows={items}
        rowKey={(item) => item.id}
        columns={[
          { key: 'on', header: 'Due', cell: (item) => <DueOn item={item} today={today} /> },
          {
            key: 'who',
            header: 'Who',
            isRowHeader: true,
            cell: (item) => (
              <a class="govuk-link" href={personPath(item.personId)}>
                {item.name}
              </a>
            ),
          },
          { key: 'what', header: 'What', cell: (item) => <What item={item} /> },
          ...(mayDo
            ? [{ key: 'done', header: 'Done', hideHeader: true, cell: (item: DueItem) => <Do item={item} /> }]
            : []),
        ]}
        empty={
          <EmptyState title="Nothing falls due">
            <p class="govuk-body">
              {wanted.state === '' && wanted.kind === ''
                ? 'For the people you work with, nothing is on the list for the next twelve months.'
                : 'Nothing fits these filters. Clear them to see everything.'}
            </p>
          </EmptyState>
        }
      />
      <Pager
        page={wanted.page}
        pages={Math.ceil(total / perPage)}
        hrefFor={(page) => dueListPath(wanted, { page })}
        label="What falls due"
      />
    </>
  )
}

function overdueWords(overdue: number): string {
  if (overdue === 0) return 'Nothing is overdue.'
  return overdue === 1 ? 'One thing is overdue.' : `${String(overdue)} things are overdue.`
}

function activeFilters(wanted: WantedDue, items: readonly DueItem[]): ActiveFilter[] {
  const active: ActiveFilter[] = []
  if (wanted.state !== '')
    active.push({ label: stateWords[wanted.state], removeHref: dueListPath(wanted, { state: '' }) })
  if (wanted.kind !== '')
    active.push({ label: dueRule(wanted.kind)?.short ?? wanted.kind, removeHref: dueListPath(wanted, { kind: '' }) })
  if (wanted.person !== '')
    active.push({ label: items[0]?.name ?? 'One person', removeHref: dueListPath(wanted, { person: '' }) })
  return active
}

export function DueOn({ item, today }: { readonly item: DueItem; readonly today: Day }) {
  if (item.done) return <State is="good">{formatDay(item.on)}</State>
  if (item.on >= today) return <>{formatDay(item.on)}</>
  return <State is="soon">{formatDay(item.on)}, overdue</State>
}

function What({ item }: { readonly item: DueItem }) {
  return (
    <div>
      {dueRule(item.kind)?.what ?? item.kind}
      <div class="facts__source">{item.citation}</div>
      {item.done && (
        <div>
          Done by {item.done.by}, {formatInstant(item.done.at)}: “{item.done.note}”
        </div>
      )}
    </div>
  )
}

function Do({ item }: { readonly item: DueItem }) {
  if (item.done) return null
  return (
    <a class="govuk-link" href={dueItemPath(item.id)}>
      Mark as done
      <span class="govuk-visually-hidden">
        : {dueRule(item.kind)?.short ?? item.kind}, {item.name}
      </span>
    </a>
  )
}
