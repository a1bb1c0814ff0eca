// Somebody says something. Every door ends here: a phone, a worker's page, a meeting, a paper that was read.
import type { Work } from '../../platform/http/ctx.ts'
import { newId, type PersonId } from '../../platform/ids.ts'
import type { Day } from '../../platform/clock.ts'
import type { WorkerId } from '../../people/tables.ts'
import type { AnswerWay, AskId, Door, GroupId, OccasionId, PaperId, Quote, ThemeId } from '../tables.ts'

/** Who spoke. Whoever gives no name holds a code, and its hash is all that we keep. */
export type Speaker =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'group'; readonly groupId: GroupId | null }
  | { readonly kind: 'nameless'; readonly codeHash: Buffer }

/** Who should read it: one worker, or whoever holds a role. */
export type Reader =
  { readonly kind: 'worker'; readonly workerId: WorkerId } | { readonly kind: 'role'; readonly role: string }

export interface Said {
  readonly words: string
  readonly saidOn: Day
  readonly door: Door
  readonly speaker: Speaker
  readonly reader: Reader | null
  readonly feeling?: string | null
  readonly answerWay?: AnswerWay
  readonly answerTo?: string | null
  readonly quote?: Quote
  readonly shownToSpeaker?: boolean
  readonly occasionId?: OccasionId | null
  readonly place?: { readonly paperId: PaperId; readonly page: number | null; readonly line: number | null }
  readonly themes?: readonly ThemeId[]
  /** Words or a feeling that say someone may not be safe, and what was noticed. */
  readonly danger?: readonly string[]
  /** Until when it should have been read. */
  readonly unreadUntil?: Date | null
}

export async function sayAsk(work: Work, said: Said): Promise<AskId> {
  const { db, council, caller, now } = work
  const id = newId<'ask'>()
  const { speaker, reader } = said
  await db
    .insertInto('asks')
    .values({
      authority_id: council.id,
      id,
      words: said.words,
      said_on: said.saidOn,
      recorded_at: now,
      door: said.door,
      person_id: speaker.kind === 'person' ? speaker.personId : null,
      group_id: speaker.kind === 'group' ? speaker.groupId : null,
      code_hash: speaker.kind === 'nameless' ? speaker.codeHash : null,
      occasion_id: said.occasionId ?? null,
      paper_id: said.place?.paperId ?? null,
      page: said.place?.page ?? null,
      line: said.place?.line ?? null,
      feeling: said.feeling ?? null,
      unsafe: (said.danger ?? []).length > 0,
      danger: [...(said.danger ?? [])],
      reader_worker_id: reader?.kind === 'worker' ? reader.workerId : null,
      owner_worker_id: reader?.kind === 'worker' ? reader.workerId : null,
      reader_role: reader?.kind === 'role' ? reader.role : null,
      answer_way: said.answerWay ?? 'here',
      answer_to: said.answerTo ?? null,
      quote: said.quote ?? 'no',
      recorded_by: caller.accountId,
      shown_to_speaker: said.shownToSpeaker ?? false,
      unread_with: said.unreadUntil ? 'reader' : null,
      unread_until: said.unreadUntil ?? null,
    })
    .execute()
  for (const theme of said.themes ?? [])
    await db
      .insertInto('ask_themes')
      .values({ authority_id: council.id, ask_id: id, theme_id: theme, added_by: caller.accountId })
      .execute()
  return id
}
