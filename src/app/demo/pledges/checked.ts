// Safety checks of the demonstration, in every state: all there, some missing, one that runs out soon, one that has run out.
import { sql } from 'kysely'
import { endCheck, recordCheck } from '../../../pledges/checks/commands.ts'
import { checksNeeded } from '../../../pledges/checks/queries.ts'
import { toRecord } from '../../../pledges/checks/words.ts'
import type { OrganisationId } from '../../../pledges/organisations/tables.ts'
import type { PledgeId } from '../../../pledges/tables.ts'
import { addDays, type Day } from '../../../platform/clock.ts'
import type { CheckKind } from '../../../platform/councils/pledge-settings.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { AccountId } from '../../../platform/ids.ts'
import type { Pledged } from './pledged.ts'

/** From the first day of the demonstration; before it when negative. */
const runsOut: Readonly<Record<string, number>> = { 'Marsh Logistics': -3, 'Stepping Stone Homes': 12 }
const halfThere: readonly string[] = ['Kapoor Lettings', 'Sandhu Electrical']
const notYet: readonly string[] = ['Dolores']

/** As somebody here saw it on the day of `work`; `first` is the first day of the demonstration. */
export async function addChecks(work: Work, id: PledgeId, one: Pledged, first: Day): Promise<void> {
  const who = one.organisation ?? one.name
  if (notYet.includes(who)) return
  const seenBy = await someSeer(work)
  const until = addDays(first, runsOut[who] ?? 200)
  const needs = await checksNeeded(work, { kind: one.kind, would_meet: false })
  const see = (need: CheckKind) =>
    recordCheck(work, { pledge: id }, typed(work, { need, name: one.name, until, seenBy }))
  if (halfThere.includes(who)) {
    const [need] = needs
    if (need === undefined) return
    await endCheck(work, { pledge: id }, await see(need), 'It was about somebody else of the same name')
    await see(need)
    return
  }
  for (const need of toRecord(needs)) await see(need)
}

/** All that an organisation offers of these kinds needs, so that it may meet who applies. */
export async function addChecksOf(
  work: Work,
  organisation: OrganisationId,
  { kinds, name, until }: { readonly kinds: readonly string[]; readonly name: string; readonly until: Day },
): Promise<void> {
  const seenBy = await someSeer(work)
  const needs = new Set<CheckKind>()
  for (const kind of kinds) for (const need of await checksNeeded(work, { kind, would_meet: false })) needs.add(need)
  for (const need of toRecord([...needs]))
    await recordCheck(work, { organisation }, typed(work, { need, name, until, seenBy }))
}

interface Seen {
  readonly need: CheckKind
  readonly name: string
  readonly until: Day
  readonly seenBy: AccountId
}

const typed = ({ today }: Work, { need, name, until, seenBy }: Seen) => ({
  kind: need,
  person: need === 'dbs' || need === 'references' ? name : '',
  seen: today,
  until: need === 'references' || need === 'dbs' ? null : until,
  seenBy,
})

async function someSeer({ db }: Work): Promise<AccountId> {
  const { id } = await db
    .selectFrom('accounts')
    .select('id')
    .where('is_demo', '=', true)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`roles && array['clerk', 'team-manager']`)
    .orderBy('display_name')
    .executeTakeFirstOrThrow()
  return id
}
