// A person decides what becomes of candidates. Each is locked and must still be waiting, so that a double click or two
// people at once make nothing twice.
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { Refused } from '../../platform/forms/refused.ts'
import { askInView } from '../visibility.ts'
import type { AskId, CandidateId, ThemeId } from '../tables.ts'
import { asRead, become, type Became, type Said } from './become.ts'
import { lockWaiting, type FoundCandidate, type Paper } from './queries.ts'

export interface Options {
  /** Others in the paper that say the same are joined to it: both places are kept. */
  readonly merge: boolean
  /** Asks get the theme that their list names; a theme that is not there yet is made. */
  readonly themes: boolean
}

/** How many were confirmed: those that somebody else decided meanwhile are left as they are. */
export async function confirmTicked(
  work: Work,
  paper: Paper,
  ids: readonly CandidateId[],
  options: Options,
): Promise<number> {
  const decided = new Set<number>()
  let confirmed = 0
  for (const found of await lockWaiting(work, paper.id, { ids })) {
    if (decided.has(found.position)) continue
    const themes = options.themes ? await themesOf(work, themeOf(found)) : []
    const joined = await confirmOne(work, paper, found, { ...asRead(found), themes }, options.merge)
    for (const { position } of joined) decided.add(position)
    confirmed += 1
  }
  return confirmed
}

/** One candidate as a person put it. Refused when somebody decided it meanwhile. */
export async function confirmAs(work: Work, paper: Paper, id: CandidateId, said: Said): Promise<void> {
  const found = await getWaiting(work, paper, id)
  await confirmOne(work, paper, found, said, true)
}

async function confirmOne(
  work: Work,
  paper: Paper,
  found: FoundCandidate,
  said: Said,
  merge: boolean,
): Promise<readonly FoundCandidate[]> {
  const became = await become(work, paper, found, said)
  await decide(work, found, 'confirmed', became)
  if (!merge || found.sameAs.length === 0) return []
  const same = await lockWaiting(work, paper.id, { positions: found.sameAs })
  for (const other of same) await decide(work, other, 'merged', became)
  return same
}

/** It is an ask that is there already: this paper becomes one more place where it was said. */
export async function joinToAsk(work: Work, paper: Paper, id: CandidateId, askId: AskId | null): Promise<void> {
  if (askId === null) throw new Refused('ask', 'Select the ask that it is')
  const found = await getWaiting(work, paper, id)
  const ask = await work.db
    .selectFrom('asks')
    .select('asks.id')
    .where('asks.id', '=', askId)
    .where(askInView(work))
    .executeTakeFirst()
  if (!ask) throw new Refused('ask', 'Select an ask from the list')
  await decide(work, found, 'merged', { kind: 'ask', id: ask.id })
}

export async function dropTicked(work: Work, paper: Paper, ids: readonly CandidateId[]): Promise<number> {
  const waiting = await lockWaiting(work, paper.id, { ids })
  for (const found of waiting) await decide(work, found, 'dropped', null)
  return waiting.length
}

/** What was left out or joined waits again. What was confirmed has become something: that is changed where it stands. */
export async function decideAgain(work: Work, paper: Paper, ids: readonly CandidateId[]): Promise<number> {
  const decided = await lockWaiting(work, paper.id, { ids }, ['dropped', 'merged'])
  for (const found of decided) await decide(work, found, 'waiting', null)
  return decided.length
}

async function getWaiting(work: Work, paper: Paper, id: CandidateId): Promise<FoundCandidate> {
  const [found] = await lockWaiting(work, paper.id, { ids: [id] })
  if (!found) throw new Refused('act', 'Somebody has decided this meanwhile. Look at the paper again')
  return found
}

async function decide(
  { db, caller, now }: Work,
  found: FoundCandidate,
  state: FoundCandidate['state'],
  became: Became | null,
): Promise<void> {
  await db
    .updateTable('candidates')
    .set({
      state,
      became_kind: became?.kind ?? null,
      became_id: became?.id ?? null,
      decided_by: caller.accountId,
      decided_at: now,
    })
    .where('id', '=', found.id)
    .execute()
}

async function themesOf(work: Work, name: string): Promise<readonly ThemeId[]> {
  if (name === '') return []
  const { db, council } = work
  const known = await db.selectFrom('themes').select('id').where('name', '=', name).executeTakeFirst()
  if (known) return [known.id]
  const id = newId<'theme'>()
  await db
    .insertInto('themes')
    .values({ authority_id: council.id, id, name, in_their_words: name, keywords: [] })
    .execute()
  return [id]
}

/** Only a "you said" list or table names a matter: what a heading of minutes says is an item of an agenda. */
export const themeOf = ({ kind, rule, heading }: Pick<FoundCandidate, 'kind' | 'rule' | 'heading'>): string =>
  kind === 'ask' && heading !== null && (rule === 'said-list' || rule === 'slide-table') ? themeNamed(heading) : ''

/** 'Family Time: you said….' → 'Family time': the part that names the matter. */
function themeNamed(heading: string): string {
  const [before = ''] = heading.split(/[:–—]|\byou said\b|\bwe did\b/i)
  const name = before.replaceAll(/[^\p{L}\p{N}'’ &,-]/gu, '').trim()
  return name === '' ? '' : name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
}
