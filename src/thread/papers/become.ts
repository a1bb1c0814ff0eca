// What a candidate becomes once a person says so: an ask, an answer that was given, a promise, an action. The words and
// their place in the paper go with it; an owner and a date stay as they were written beside our reading of them.
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId, type Id } from '../../platform/ids.ts'
import type { Day } from '../../platform/clock.ts'
import { sayAsk } from '../asks/say.ts'
import { recordReply } from '../answers/register/link.ts'
import { makePromise } from '../promises/make.ts'
import type { ActionId, CandidateKind, CandidatesTable, PromiseId, PromiseKind, ThemeId } from '../tables.ts'
import type { FoundCandidate, Paper } from './queries.ts'

export interface Became {
  readonly kind: NonNullable<CandidatesTable['became_kind']>
  readonly id: Id<string>
}

/** What a person said of it, where it differs from the reading. */
export interface Said {
  readonly kind: CandidateKind
  readonly words: string
  readonly themes: readonly ThemeId[]
  readonly ownerPost: string | null
  readonly ownerName: string | null
  readonly dueOn: Day | null
}

export const asRead = (found: FoundCandidate): Said => ({
  kind: found.kind,
  words: found.words,
  themes: [],
  ownerPost: null,
  ownerName: null,
  dueOn: found.dueRead,
})

export async function become(work: Work, paper: Paper, found: FoundCandidate, said: Said): Promise<Became> {
  switch (said.kind) {
    case 'ask':
      return { kind: 'ask', id: await becomeAsk(work, paper, found, said) }
    case 'reply':
      return { kind: 'answer', id: await becomeAnswer(work, paper, found, said) }
    case 'promise':
    case 'aim':
    case 'finding':
      return { kind: 'promise', id: await becomePromise(work, paper, found, said, said.kind) }
    case 'action':
      return { kind: 'action', id: await becomeAction(work, paper, found, said) }
    default:
      return said.kind satisfies never
  }
}

const dayOfPaper = (work: Work, paper: Paper) => paper.dated ?? work.today

function becomeAsk(work: Work, paper: Paper, found: FoundCandidate, said: Said) {
  return sayAsk(work, {
    words: said.words,
    saidOn: dayOfPaper(work, paper),
    door: 'paper',
    speaker: { kind: 'group', groupId: paper.group?.id ?? null },
    reader: null,
    occasionId: paper.occasion?.id ?? null,
    place: { paperId: paper.id, page: found.page, line: found.line },
    themes: said.themes,
  })
}

/** "We did…": kept as an answer that no ask has yet. Which ask it answers is for a person to say. */
function becomeAnswer(work: Work, paper: Paper, found: FoundCandidate, said: Said): Promise<Id<string>> {
  return recordReply(work, {
    kind: 'did',
    words: said.words,
    occasionId: paper.occasion?.id ?? null,
    place: { paperId: paper.id, page: found.page, line: found.line },
    givenOn: dayOfPaper(work, paper),
  })
}

function becomePromise(work: Work, paper: Paper, found: FoundCandidate, said: Said, kind: PromiseKind) {
  const owner =
    said.ownerPost === null && said.ownerName === null ? {} : { owner: { post: said.ownerPost, name: said.ownerName } }
  return makePromise(work, {
    words: said.words,
    kind,
    madeOn: dayOfPaper(work, paper),
    occasionId: paper.occasion?.id ?? null,
    place: { paperId: paper.id, page: found.page, line: found.line, heading: found.heading },
    ownerWritten: found.owner,
    dueOn: said.dueOn,
    dueWritten: found.dueWritten,
    ...owner,
  })
}

/** An action hangs on the plan that it is part of; a step of a row becomes a step of that row's action. */
async function becomeAction(work: Work, paper: Paper, found: FoundCandidate, said: Said): Promise<Id<string>> {
  const whole = await actionOfRow(work, paper, found)
  if (whole !== null) return addStep(work, whole, said.words)
  const id = newId<'action'>()
  await work.db
    .insertInto('actions')
    .values({
      authority_id: work.council.id,
      id,
      title: said.words,
      promise_id: await planOf(work, paper),
      owner_post: said.ownerPost,
      owner_name: said.ownerName,
      owner_written: found.owner,
      due_on: said.dueOn,
      due_written: found.dueWritten,
      paper_id: paper.id,
      page: found.page,
      line: found.line,
      recorded_by: work.caller.accountId,
      recorded_at: work.now,
    })
    .execute()
  return id
}

async function actionOfRow({ db }: Work, paper: Paper, { partOf }: FoundCandidate): Promise<ActionId | null> {
  if (partOf === null) return null
  const row = await db
    .selectFrom('candidates')
    .innerJoin('actions', (join) =>
      join.on('candidates.became_kind', '=', 'action').onRef('actions.id', '=', 'candidates.became_id'),
    )
    .select('actions.id')
    .where('candidates.paper_id', '=', paper.id)
    .where('candidates.position', '=', partOf)
    .executeTakeFirst()
  return row?.id ?? null
}

async function addStep({ db }: Work, id: ActionId, words: string): Promise<ActionId> {
  const { steps } = await db
    .selectFrom('actions')
    .select('steps')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const step = { id: String(steps.length + 1), words, doneOn: null }
  await db
    .updateTable('actions')
    .set({ steps: JSON.stringify([...steps, step]) })
    .where('id', '=', id)
    .execute()
  return id
}

/** The plan itself is what was promised: it is written down with its first action, and found again by the next. */
async function planOf(work: Work, paper: Paper): Promise<PromiseId> {
  const { db } = work
  if (paper.readAs !== 'action-plan')
    throw new Refused(
      'kind',
      'An action hangs on a promise: read the paper as an action plan, or make this a promise and give it an action',
    )
  const known = await db
    .selectFrom('promises')
    .select('id')
    .where('paper_id', '=', paper.id)
    .where('words', '=', paper.title)
    .executeTakeFirst()
  if (known) return known.id
  return makePromise(work, {
    words: paper.title,
    madeOn: dayOfPaper(work, paper),
    occasionId: paper.occasion?.id ?? null,
    place: { paperId: paper.id, page: null, line: null },
  })
}
