// Applications: one's own, those to one's organisation, and those of the people one works with.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { inFullView, ofSomeoneInFullView } from '../../people/index.ts'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { OpportunityId, OpportunityKind } from '../opportunities/tables.ts'
import type { OrganisationId } from '../organisations/tables.ts'
import type { HeldReason } from '../tables.ts'
import type { Card, Choices } from './disclosure.ts'
import type { Wanted } from './forms.ts'
import type { ApplicationEventKind, ApplicationId, ApplicationStanding, WordsAbout, WordsId } from './tables.ts'

type Reading = Pick<Work, 'db' | 'caller' | 'today' | 'now'>

/** What stands of an application, to everyone who may see it. */
interface Standing {
  readonly id: ApplicationId
  readonly opportunityId: OpportunityId
  readonly title: string
  readonly by: string
  readonly kind: OpportunityKind
  readonly standing: ApplicationStanding
  readonly guaranteed: boolean
  readonly appliedOn: Day
  readonly interviewOn: Day | null
  readonly interviewAt: string | null
  readonly answerDue: Date
  readonly unmet: readonly string[]
  readonly startedOn: Day | null
  readonly thereAtThree: boolean | null
  readonly thereAtSix: boolean | null
  readonly leftOn: Day | null
  readonly isLate: boolean
}

const standing = (now: Date) => sql`a.id, a.opportunity_id as "opportunityId", o.kind, a.standing, a.guaranteed,
  coalesce(o.shown, o.draft)->>'title' as title, coalesce(o.shown->>'by', '') as by, a.applied_on as "appliedOn",
  a.interview_on as "interviewOn", a.interview_at as "interviewAt", a.answer_due as "answerDue", a.unmet,
  a.started_on as "startedOn", a.there_at_three as "thereAtThree", a.there_at_six as "thereAtSix", a.left_on as "leftOn",
  (a.standing in ('applied', 'seen', 'invited') and a.answer_due < ${now}) as "isLate"`
const withOpportunity = sql`join opportunities o on o.authority_id = a.authority_id and o.id = a.opportunity_id`
const withApplicant = sql`join applicants x on x.authority_id = a.authority_id and x.application_id = a.id`

export interface MyApplication extends Standing {
  readonly choices: Choices
  readonly mayBeUnsafe: boolean
  readonly card: Card
}

const mine = async ({ db, now }: Reading, personId: PersonId, which: RawBuilder<unknown>): Promise<MyApplication[]> => {
  const { rows } = await sql<MyApplication>`
    select ${standing(now)}, x.choices, x.may_be_unsafe as "mayBeUnsafe", a.shown as card
    from applications a ${withOpportunity} ${withApplicant}
    where x.person_id = ${personId} and ${which}
    order by a.applied_at desc, a.id`.execute(db)
  return rows
}

export const listMine = (work: Reading, personId: PersonId): Promise<MyApplication[]> => mine(work, personId, sql`true`)

/** Somebody else's is not found. */
export async function getMine(work: Reading, personId: PersonId, id: ApplicationId): Promise<MyApplication> {
  const [found] = await mine(work, personId, sql`a.id = ${id}`)
  if (!found) throw new NotFound('No such application')
  return found
}

export interface PassedWords {
  readonly about: WordsAbout
  readonly words: string
  readonly at: Date
}

/** What an organisation said to them that was passed on, in the words that were passed on. Nothing else of it is read here. */
export async function listPassed({ db }: Pick<Work, 'db'>, id: ApplicationId): Promise<PassedWords[]> {
  const rows = await db
    .selectFrom('application_words')
    .select(['about', 'passed_words as words', 'passed_at as at'])
    .where('application_id', '=', id)
    .where('passed_at', 'is not', null)
    .orderBy('passed_at')
    .execute()
  return rows.flatMap(({ about, words, at }) => (words === null || at === null ? [] : [{ about, words, at }]))
}

export async function countWaitingWords({ db }: Pick<Work, 'db'>, id: ApplicationId): Promise<number> {
  const { times } = await db
    .selectFrom('application_words')
    .select(sql<number>`count(*)::int`.as('times'))
    .where('application_id', '=', id)
    .where('about', '<>', 'left')
    .where('passed_at', 'is', null)
    .where('kept_back_at', 'is', null)
    .executeTakeFirstOrThrow()
  return times
}

export interface Happening {
  readonly at: Date
  readonly event: ApplicationEventKind
  readonly on: Day | null
}

export async function listHappenings({ db }: Pick<Work, 'db'>, id: ApplicationId): Promise<Happening[]> {
  return db
    .selectFrom('application_events')
    .select(['at', 'event', 'on_day as on'])
    .where('application_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** To an organisation: what they chose to show, and no more. */
export interface Received extends Standing {
  readonly card: Card
  readonly criteria: readonly string[]
}

async function received({ db, now }: Reading, own: OrganisationId, which: RawBuilder<unknown>): Promise<Received[]> {
  const { rows } = await sql<Received>`
    select ${standing(now)}, a.shown as card, a.criteria
    from applications a ${withOpportunity}
    where a.organisation_id = ${own} and a.standing <> 'taken-back' and ${which}
    order by (a.standing in ('applied', 'seen', 'invited')) desc,
      case when a.standing in ('applied', 'seen', 'invited') then a.answer_due end, a.applied_at desc, a.id
    limit 1000`.execute(db)
  return rows
}

export const listReceived = (work: Reading, own: OrganisationId): Promise<Received[]> => received(work, own, sql`true`)

export async function getReceived(work: Reading, own: OrganisationId, id: ApplicationId): Promise<Received> {
  const [found] = await received(work, own, sql`a.id = ${id}`)
  if (!found) throw new NotFound('No such application')
  return found
}

/** Whose it is, for the record of who looked. */
export async function applicantOf({ db }: Pick<Work, 'db'>, id: ApplicationId): Promise<PersonId> {
  const { rows } = await sql<{ person: PersonId | null }>`select applicant_of(${id}) as person`.execute(db)
  const person = rows[0]?.person ?? null
  if (person === null) throw new NotFound('No such application')
  return person
}

export interface Watched extends Standing {
  readonly personId: PersonId
  readonly name: string | null
  readonly mayBeUnsafe: boolean
  /** Words of the organisation that wait to be read here. */
  readonly wordsWaiting: number
}

export const perPage = 50

const wordsWaiting = sql<number>`(select count(*) from application_words w where w.authority_id = a.authority_id
  and w.application_id = a.id and w.passed_at is null and w.kept_back_at is null)::int`

const inView = (work: Reading): RawBuilder<SqlBool> => ofSomeoneInFullView(work, sql`x.person_id`)

/** Of the people one works with: those that may be unsafe first, then late ones, then words to read. */
export async function listWatched(
  work: Reading,
  { shows, page }: Wanted,
): Promise<{ readonly applications: Watched[]; readonly total: number }> {
  const { rows } = await sql<Watched & { total: number }>`
    select *, (count(*) over ())::int as total from (
      select ${standing(work.now)}, x.person_id as "personId", coalesce(p.known_as, p.name) as name,
        x.may_be_unsafe as "mayBeUnsafe", ${wordsWaiting} as "wordsWaiting", a.applied_at as at
      from applications a ${withOpportunity} ${withApplicant}
      join people p on p.authority_id = x.authority_id and p.id = x.person_id
      where ${inView(work)}) s
    where ${narrowed(shows)}
    order by "mayBeUnsafe" desc, "isLate" desc, ("wordsWaiting" > 0) desc, at desc, id
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(work.db)
  return { applications: rows, total: rows[0]?.total ?? 0 }
}

function narrowed(shows: Wanted['shows']): RawBuilder<SqlBool> {
  if (shows === 'late') return sql<SqlBool>`s."isLate"`
  if (shows === 'words') return sql<SqlBool>`s."wordsWaiting" > 0`
  if (shows === 'ended') return sql<SqlBool>`s.standing in ('refused', 'left', 'taken-back')`
  return sql<SqlBool>`s.standing not in ('refused', 'left', 'taken-back') or s."wordsWaiting" > 0 or s."mayBeUnsafe"`
}

/** For the line where staff start. */
export async function countWatched(work: Reading): Promise<{ unsafe: number; late: number; words: number }> {
  const { rows } = await sql<{ unsafe: number; late: number; words: number }>`
    select (count(*) filter (where x.may_be_unsafe))::int as unsafe,
      (count(*) filter (where a.standing in ('applied', 'seen', 'invited') and a.answer_due < ${work.now}))::int as late,
      (count(*) filter (where ${wordsWaiting} > 0))::int as words
    from applications a ${withApplicant} where ${inView(work)}`.execute(work.db)
  return rows[0] ?? { unsafe: 0, late: 0, words: 0 }
}

export interface WatchedOne extends Watched {
  readonly card: Card
  readonly choices: Choices
  readonly consent: string | null
  readonly leftWhy: string | null
}

export async function getWatched(work: Reading, id: ApplicationId): Promise<WatchedOne> {
  const { rows } = await sql<WatchedOne>`
    select ${standing(work.now)}, x.person_id as "personId", coalesce(p.known_as, p.name) as name,
      x.may_be_unsafe as "mayBeUnsafe", ${wordsWaiting} as "wordsWaiting", a.shown as card, x.choices, x.consent,
      x.left_why as "leftWhy"
    from applications a ${withOpportunity} ${withApplicant}
    join people p on p.authority_id = x.authority_id and p.id = x.person_id
    where a.id = ${id} and ${inView(work)}`.execute(work.db)
  const [found] = rows
  if (!found) throw new NotFound('No such application')
  return found
}

export interface SaidWords {
  readonly id: WordsId
  readonly about: WordsAbout
  readonly words: string
  readonly held: readonly HeldReason[]
  readonly at: Date
  readonly by: string | null
  readonly passedWords: string | null
  readonly passedAt: Date | null
  readonly passedBy: string | null
  readonly keptBackAt: Date | null
}

/** All that an organisation said, passed on or not: for whoever works with the young person. */
export async function listSaid({ db }: Pick<Work, 'db'>, id: ApplicationId): Promise<SaidWords[]> {
  return db
    .selectFrom('application_words as w')
    .leftJoin('accounts as s', (join) =>
      join.onRef('s.authority_id', '=', 'w.authority_id').onRef('s.id', '=', 'w.said_by'),
    )
    .leftJoin('accounts as b', (join) =>
      join.onRef('b.authority_id', '=', 'w.authority_id').onRef('b.id', '=', 'w.passed_by'),
    )
    .select([
      'w.id',
      'w.about',
      'w.words',
      'w.held',
      'w.said_at as at',
      's.display_name as by',
      'w.passed_words as passedWords',
      'w.passed_at as passedAt',
      'b.display_name as passedBy',
      'w.kept_back_at as keptBackAt',
    ])
    .where('w.application_id', '=', id)
    .orderBy('w.said_at', 'desc')
    .orderBy('w.id', 'desc')
    .execute()
}

export interface WhomChoice {
  readonly id: PersonId
  readonly name: string
}

/** Those whom the caller may apply for. */
export async function listWhom(work: Reading): Promise<WhomChoice[]> {
  const { rows } = await sql<WhomChoice>`
    select people.id, coalesce(people.name, people.child_id) as name from people
    where ${inFullView(work)} and people.date_of_death is null order by 2, 1 limit 2000`.execute(work.db)
  return rows
}
