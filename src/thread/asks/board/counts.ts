// How many asks there are in each view of the board, from one count by standing: it reads every ask that is open, so nothing
// is counted twice. What is finished is counted only where it is shown: it grows with every year.
import { sql } from 'kysely'
import { askStandings, type AskStanding } from '../../tables.ts'
import { lateBefore, narrowed, showing, type BoardViewer } from './conditions.ts'
import type { Show, Wanted } from './wanted.ts'

export type Counted = Exclude<Show, 'answered' | 'withdrawn' | 'all'>

export interface Counts {
  readonly shown: Readonly<Record<Counted, number>>
  /** In the view that is asked for. */
  readonly total: number
}

/** How many there are in each view of the board, whatever else narrows it. */
export async function countAsks(viewer: BoardViewer, wanted: Wanted): Promise<Counts> {
  const standings = new Set([...open, ...finished(wanted.show)])
  const { rows } = await sql<OfStanding>`
    select asks.standing, count(*)::int as "all", count(asks.repeat_group)::int as repeats,
      (count(*) filter (where asks.unsafe))::int as unsafe,
      (count(*) filter (where asks.said_on < ${lateBefore(viewer)}))::int as late
    from asks
    where asks.standing in (${sql.join([...standings].map((standing) => sql.lit(standing)))}) and ${narrowed(viewer, wanted)}
    group by asks.standing`.execute(viewer.db)
  const count = (of: Exclude<keyof OfStanding, 'standing'>, ...among: readonly AskStanding[]) =>
    rows.reduce((sum, row) => (among.includes(row.standing) ? sum + row[of] : sum), 0)
  const shown = {
    unanswered: count('all', 'waiting', 'not-yet'),
    unread: await countUnread(viewer, wanted),
    overdue: count('late', 'waiting'),
    'not-yet': count('all', 'not-yet'),
    repeats: count('repeats', 'waiting', 'not-yet'),
    unsafe: count('unsafe', 'waiting', 'not-yet'),
    promised: count('all', 'promised'),
  }
  return { shown, total: isCounted(wanted.show, shown) ? shown[wanted.show] : count('all', ...finished(wanted.show)) }
}

/** Few, and found by an index of their own. */
async function countUnread(viewer: BoardViewer, wanted: Wanted): Promise<number> {
  const { rows } = await sql<{ unread: number }>`select count(*)::int as unread from asks
    where ${showing(viewer).unread} and ${narrowed(viewer, wanted)}`.execute(viewer.db)
  return rows[0]?.unread ?? 0
}

interface OfStanding {
  readonly standing: AskStanding
  readonly all: number
  readonly repeats: number
  readonly unsafe: number
  readonly late: number
}

const open: readonly AskStanding[] = ['waiting', 'promised', 'not-yet']

function finished(show: Show): readonly AskStanding[] {
  switch (show) {
    case 'answered':
      return ['answered', 'good-enough']
    case 'withdrawn':
      return ['withdrawn']
    case 'all':
      return askStandings
    default:
      return []
  }
}

const isCounted = (show: Show, shown: Counts['shown']): show is Counted => show in shown
