// A paper comes in: read, kept as it came, and what was found in it written down for people to decide on.
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  faultWords,
  findCandidates,
  isFault,
  readPaper,
  readPasted,
  unplacedIn,
  type Candidate,
  type Paper as ReadPaper,
  type Unplaced,
} from '../../documents/index.ts'
import type { Day } from '../../platform/clock.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { UploadedFile } from '../../platform/http/uploads.ts'
import { newId } from '../../platform/ids.ts'
import type { GroupId, OccasionId, OccasionKind, PaperId } from '../tables.ts'
import { findRead } from './queries.ts'
import type { Reading } from './words.ts'

export interface NewPaper {
  readonly file: UploadedFile | null
  readonly pasted: string
  readonly title: string
  readonly readAs: Reading
  readonly dated: Day | null
  readonly occasion: OccasionId | null
  /** Who speaks in it, where no meeting says so. */
  readonly group: GroupId | null
  readonly newOccasion: { readonly title: string; readonly kind: OccasionKind } | null
}

export type Added =
  | { readonly outcome: 'added'; readonly id: PaperId; readonly found: number }
  /** The same file was read for the same thing before: nothing is read twice. */
  | { readonly outcome: 'known'; readonly id: PaperId }

/** Throws Refused, with nothing kept, when the paper can't be read or has nothing of the kind in it. */
export async function addPaper(work: Work, given: NewPaper): Promise<Added> {
  const file = given.file ?? (await asFile(given.pasted))
  const known = await findRead(work, { sha256: file.sha256, readAs: given.readAs })
  if (known !== null) return { outcome: 'known', id: known }
  const field = given.file ? 'paper' : 'pasted'
  const paper = await read(given, field)
  const found = findCandidates(paper, given.readAs)
  if (found.length === 0)
    throw new Refused(
      field,
      'Nothing of this kind was found in it. Look for something else, or paste the part that has it',
    )
  const id = newId<'paper'>()
  const fileId = await work.files.keep(work.db, work.council.id, work.caller.accountId, file, typeOf[paper.format])
  const title = given.title || (given.file ? withoutEnding(given.file.name) : firstWords(paper))
  await work.db
    .insertInto('papers')
    .values({
      authority_id: work.council.id,
      id,
      title,
      read_as: given.readAs,
      format: paper.format,
      pages: paper.pages,
      dated: given.dated,
      occasion_id: await occasionFor(work, given),
      group_id: await groupFor(work, given.group),
      file_id: fileId,
      sha256: file.sha256,
      added_by: work.caller.accountId,
      added_at: work.now,
    })
    .execute()
  await writeCandidates(work, id, found)
  await writeLines(work, id, unplacedIn(paper, found))
  return { outcome: 'added', id, found: found.length }
}

async function read({ file, pasted }: NewPaper, field: string): Promise<ReadPaper> {
  const paper = file ? await readPaper({ name: file.name, bytes: await readFile(file.path) }) : readPasted(pasted)
  if (isFault(paper)) throw new Refused(field, faultWords(paper))
  return paper
}

/** What was pasted is kept like any file. */
async function asFile(pasted: string): Promise<UploadedFile> {
  if (pasted.trim() === '') throw new Refused('paper', 'Choose a file, or paste some text')
  const path = join(tmpdir(), `alongside-pasted-${newId()}.txt`)
  await writeFile(path, pasted, { mode: 0o600 })
  return {
    name: 'Pasted text.txt',
    path,
    bytes: Buffer.byteLength(pasted),
    sha256: createHash('sha256').update(pasted).digest('hex'),
  }
}

async function occasionFor(work: Work, given: NewPaper): Promise<OccasionId | null> {
  const { db, council, caller, now, today } = work
  if (given.newOccasion === null) {
    if (given.occasion === null) return null
    const known = await db.selectFrom('occasions').select('id').where('id', '=', given.occasion).executeTakeFirst()
    if (!known) throw new Refused('occasion', 'Select a meeting from the list')
    return known.id
  }
  const id = newId<'occasion'>()
  await db
    .insertInto('occasions')
    .values({
      authority_id: council.id,
      id,
      kind: given.newOccasion.kind,
      title: given.newOccasion.title,
      held_on: given.dated ?? today,
      created_by: caller.accountId,
      created_at: now,
    })
    .execute()
  return id
}

async function groupFor({ db }: Work, group: GroupId | null): Promise<GroupId | null> {
  if (group === null) return null
  const known = await db.selectFrom('groups').select('id').where('id', '=', group).executeTakeFirst()
  if (!known) throw new Refused('group', 'Select a group from the list')
  return known.id
}

async function writeCandidates({ db, council }: Work, paperId: PaperId, found: readonly Candidate[]): Promise<void> {
  const rows = found.map((candidate, position) => ({
    authority_id: council.id,
    id: newId<'candidate'>(),
    paper_id: paperId,
    position,
    kind: candidate.kind,
    words: candidate.text,
    page: candidate.place.page,
    line: candidate.place.line,
    heading: candidate.place.heading,
    same_as: [...candidate.sameAs],
    owner_written: candidate.owner,
    due_written: candidate.due?.written ?? null,
    due_read: (candidate.due?.read ?? null) as Day | null, // an ISO day, as documents/ promises
    confidence: candidate.confidence,
    rule: candidate.rule,
    part_of: candidate.partOf,
    question: candidate.question,
  }))
  for (const some of inParts(rows)) await db.insertInto('candidates').values(some).execute()
}

async function writeLines({ db, council }: Work, paperId: PaperId, left: readonly Unplaced[]): Promise<void> {
  const rows = left.map(({ text, place }, position) => ({
    authority_id: council.id,
    id: newId<'paper-line'>(),
    paper_id: paperId,
    position,
    page: place.page,
    line: place.line,
    heading: place.heading,
    words: text,
    candidate_id: null,
  }))
  for (const some of inParts(rows)) await db.insertInto('paper_lines').values(some).execute()
}

const atOnce = 500
const inParts = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, part) => rows.slice(part * atOnce, (part + 1) * atOnce))

const typeOf: Readonly<Record<ReadPaper['format'], string>> = {
  text: 'text/plain',
  pasted: 'text/plain',
  csv: 'text/csv',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const withoutEnding = (name: string) => name.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, 200) || 'A paper'
const firstWords = (paper: ReadPaper) =>
  (paper.lines.find(({ text }) => text !== '')?.text ?? 'Pasted text').slice(0, 80)
