// Somebody says something. Every door ends here: a phone, a worker's page, a meeting, a paper that was read.
import type { Work } from '../../platform/http/ctx.ts'
import { newId, type PersonId } from '../../platform/ids.ts'
import { addDays, type Day } from '../../platform/clock.ts'
import { readDanger } from '../../words/index.ts'
import type { AnswerWay, AskId, Door, GroupId, OccasionId, PaperId, Quote, ThemeId } from '../tables.ts'
import type { Reader } from './reader.ts'
import { readByOf, unreadJobName } from './unread.ts'

export type { Reader }

/** Who spoke. Whoever gives no name holds a code, and its hash is all that we keep. */
export type Speaker =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'group'; readonly groupId: GroupId | null }
  | { readonly kind: 'nameless'; readonly codeHash: Buffer }

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
  /** For an advocate alone: no worker reads it, and no clock runs. */
  readonly isForAdvocacy?: boolean
  /** Made by the page: the same key twice is kept once. */
  readonly key?: string | null
}

/** Whoever must read what speaks of danger when nobody was named. */
const readsDanger: Reader = { kind: 'role', role: 'team-manager' }

export async function sayAsk(work: Work, said: Said): Promise<AskId> {
  const { db, council, caller, now } = work
  const id = newId<'ask'>()
  const { speaker } = said
  const danger = noticedIn(said)
  const isUnsafe = danger.length > 0
  const reader = said.reader ?? (isUnsafe && isNew(said, work) ? readsDanger : null)
  // Words of a meeting or a paper are read there and then; what is addressed to somebody, or speaks of danger, waits.
  const unreadUntil = reader === null || said.isForAdvocacy ? null : await readByOf(work, reader, { isUnsafe })
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
      unsafe: isUnsafe,
      danger,
      reader_worker_id: reader?.kind === 'worker' ? reader.workerId : null,
      owner_worker_id: reader?.kind === 'worker' ? reader.workerId : null,
      reader_role: reader?.kind === 'role' ? reader.role : null,
      answer_way: said.answerWay ?? 'here',
      answer_to: said.answerTo ?? null,
      quote: said.quote ?? 'no',
      recorded_by: caller.accountId,
      shown_to_speaker: said.shownToSpeaker ?? false,
      unread_with: unreadUntil === null ? null : 'reader',
      unread_until: unreadUntil,
      for_advocacy: said.isForAdvocacy ?? false,
      said_key: said.key ?? null,
    })
    .execute()
  if (unreadUntil !== null)
    await work.enqueue(unreadJobName, { ask: id }, { runAt: unreadUntil, key: `${unreadJobName}:${id}` })
  for (const theme of said.themes ?? [])
    await db
      .insertInto('ask_themes')
      .values({ authority_id: council.id, ask_id: id, theme_id: theme, added_by: caller.accountId })
      .execute()
  return id
}

/** A line of a paper of years ago was for those who heard it then. */
const isNew = ({ saidOn, isForAdvocacy }: Said, { today }: Work) =>
  isForAdvocacy !== true && saidOn >= addDays(today, -31)

/** What speaks of danger, as it was written or picked: shown to whoever reads it, and read sooner. Never a judgement. */
function noticedIn({ words, feeling }: Said): string[] {
  const { found } = readDanger(words, feeling ? [feeling] : [])
  return [...new Set(found.map((one) => one.words))]
}
