// From a draft to what the public reads, and away again. Where the council wants two people, the one who wrote it proposes
// and another publishes.
import type { UpdateObject } from 'kysely'
import { avoidWordsOf } from '../../../platform/councils/reading-time.ts'
import type { Council } from '../../../platform/councils/council.ts'
import type { Tables } from '../../../platform/db/tables.ts'
import { Refused } from '../../../platform/forms/refused.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import type { Day } from '../../../platform/clock.ts'
import type { EntryContent } from '../../content.ts'
import type { EntryId } from '../../tables.ts'
import type { Entry, Version } from '../find.ts'
import { holdNamed } from '../retire/commands.ts'
import { listGone } from '../retire/uses.ts'
import { lockEntry } from '../write/drafts.ts'
import { gateOf, type Gate, type GateRules } from './gate.ts'

export const gateRulesOf = ({ settings }: Pick<Council, 'settings'>): GateRules => ({
  readingGrade: settings.offer.readingGrade,
  avoidWords: avoidWordsOf(settings),
})

type Reader = Pick<Work, 'db' | 'council'>

export async function gateFor(reader: Reader, { latestPublished }: Entry, version: Version): Promise<Gate> {
  const gone = await listGone(reader, namedIn(version.content))
  return gateOf({ version, latest: latestPublished, gone, rules: gateRulesOf(reader.council) })
}

const namedIn = ({ providerId, where }: EntryContent) => ({
  place: [...where.placeIds, ...where.schedules.flatMap(({ placeId }) => placeId ?? [])],
  provider: providerId === null ? [] : [providerId],
})

/** Whether the caller may put this draft before the public, or why not. */
export function whyNotPublish({ council, caller }: Pick<Work, 'council' | 'caller'>, draft: Version): string | null {
  if (!council.settings.offer.twoPersonPublish) return null
  if (draft.stage !== 'proposed') return 'Your council wants two people: propose it, and somebody else publishes it'
  if (draft.writtenBy !== null && draft.writtenBy === caller.accountId)
    return 'You wrote or proposed this. Somebody else has to publish it'
  return null
}

export interface Passing {
  /** Why it is published in spite of how it is written. */
  readonly override: string | null
}

export async function propose(work: Work, entry: Entry, passing: Passing): Promise<void> {
  await lockEntry(work, entry.id)
  const draft = draftOf(entry)
  await passGate(work, entry, passing)
  await step(work, draft, 'draft', {
    stage: 'proposed',
    gate_override: passing.override,
    written_by: work.caller.accountId,
    written_at: work.now,
  })
}

export async function publish(work: Work, entry: Entry, passing: Passing): Promise<void> {
  await lockEntry(work, entry.id)
  const draft = draftOf(entry)
  const whyNot = whyNotPublish(work, draft)
  if (whyNot !== null) throw new Refused('publish', whyNot)
  const override = passing.override ?? draft.gateOverride
  await passGate(work, entry, { override })
  await step(work, draft, draft.stage, {
    stage: 'published',
    gate_override: override,
    published_by: work.caller.accountId,
    published_at: work.now,
  })
}

export async function sendBack(work: Work, entry: Entry): Promise<void> {
  await step(work, draftOf(entry), 'proposed', { stage: 'draft' })
}

function draftOf({ draft }: Entry): Version {
  if (draft === null)
    throw new Refused('publish', 'There is no draft to publish: somebody may have published it already')
  return draft
}

async function passGate(work: Work, entry: Entry, { override }: Passing): Promise<void> {
  const draft = draftOf(entry)
  await holdNamed(work, namedIn(draft.content))
  const { missing, hard } = await gateFor(work, entry, draft)
  const [first] = missing
  if (first) throw new Refused('publish', `${first.message}. Change the draft first`)
  if (hard.length > 0 && override === null)
    throw new Refused('override', 'Make the words plainer, or say why it has to be published as it is')
}

type Changes = UpdateObject<Tables, 'offer_versions'>

/** Compare and set: of two clicks one counts. */
async function step({ db }: Work, { id }: Version, from: Version['stage'], changes: Changes): Promise<void> {
  const done = await db
    .updateTable('offer_versions')
    .set(changes)
    .where('id', '=', id)
    .where('stage', '=', from)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n)
    throw new Refused('publish', 'Somebody else changed this draft a moment ago. Look again')
}

export interface Withdrawal {
  readonly from: Day
  readonly replacedBy: EntryId | null
  readonly changeNote: string
  readonly consultation: string
}

/** Takes an entry away from a day on: its page stays and says what took its place. With two people it is proposed. */
export async function withdraw(work: Work, entry: Entry, withdrawal: Withdrawal): Promise<'withdrawn' | 'proposed'> {
  await lockEntry(work, entry.id)
  const { latestPublished: latest } = entry
  if (latest === null) throw new Refused('from', 'This was never published: drop the draft instead')
  if (entry.draft !== null) throw new Refused('from', 'There is a draft of this. Publish it or drop it first')
  if (latest.standing === 'withdrawn') throw new Refused('from', 'This is withdrawn already')
  if (withdrawal.from < latest.startsOn)
    throw new Refused('from', 'The day is before the version that stands now began')
  const needsTwo = work.council.settings.offer.twoPersonPublish
  await work.db
    .insertInto('offer_versions')
    .values({
      authority_id: work.council.id,
      id: newId<'offer-version'>(),
      entry_id: entry.id,
      number: (await lastNumber(work, entry.id)) + 1,
      stage: needsTwo ? 'proposed' : 'published',
      standing: 'withdrawn',
      starts_on: withdrawal.from,
      content: JSON.stringify(latest.content),
      replaced_by: withdrawal.replacedBy,
      change_note: withdrawal.changeNote,
      consultation: withdrawal.consultation,
      written_by: work.caller.accountId,
      written_at: work.now,
      gate_override: 'Withdrawn as it stood',
      ...(!needsTwo && { published_by: work.caller.accountId, published_at: work.now }),
    })
    .execute()
  return needsTwo ? 'proposed' : 'withdrawn'
}

async function lastNumber({ db }: Work, entryId: EntryId): Promise<number> {
  const known = await db
    .selectFrom('offer_versions')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('entry_id', '=', entryId)
    .executeTakeFirst()
  return known?.last ?? 0
}
