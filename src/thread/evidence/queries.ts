// What shows that something was done. "We did" without any of it is said, not shown.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Viewer } from '../../people/index.ts'
import type { Day } from '../../platform/clock.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { ActionId, AnswerId, EvidenceId, EvidenceTable, FileId, PromiseId } from '../tables.ts'
import { evidenceInView, tellsOfOne } from './visibility.ts'

export type ShownBy =
  { readonly promiseId: PromiseId } | { readonly actionId: ActionId } | { readonly answerId: AnswerId }

export interface Evidence {
  readonly id: EvidenceId
  readonly kind: EvidenceTable['kind']
  readonly title: string
  readonly body: string | null
  readonly url: string | null
  readonly figure: string | null
  readonly unit: string | null
  readonly fileId: FileId | null
  readonly fileName: string | null
  readonly fileType: string | null
  readonly fileBytes: number | null
  readonly shownOn: Day
  /** Never true of what tells of one young person. */
  readonly isPublic: boolean
  readonly tellsOfOne: boolean
  readonly promiseId: PromiseId | null
  readonly actionId: ActionId | null
  readonly answerId: AnswerId | null
  readonly addedBy: string | null
  readonly addedAt: Date
  readonly withdrawnAt: Date | null
  readonly withdrawnWhy: string | null
}

function selectEvidence(viewer: Viewer) {
  return viewer.db
    .selectFrom('evidence')
    .leftJoin('files', (join) =>
      join.onRef('files.authority_id', '=', 'evidence.authority_id').onRef('files.id', '=', 'evidence.file_id'),
    )
    .leftJoin('accounts', (join) =>
      join.onRef('accounts.authority_id', '=', 'evidence.authority_id').onRef('accounts.id', '=', 'evidence.added_by'),
    )
    .where(evidenceInView(viewer))
    .select([
      'evidence.id',
      'evidence.kind',
      'evidence.title',
      'evidence.body',
      'evidence.url',
      'evidence.figure',
      'evidence.unit',
      'evidence.file_id as fileId',
      'files.name as fileName',
      'files.type as fileType',
      'files.bytes as fileBytes',
      'evidence.shown_on as shownOn',
      sql<boolean>`evidence.is_public and not ${tellsOfOne()}`.as('isPublic'),
      sql<boolean>`${tellsOfOne()}`.as('tellsOfOne'),
      'evidence.promise_id as promiseId',
      'evidence.action_id as actionId',
      'evidence.answer_id as answerId',
      'accounts.display_name as addedBy',
      'evidence.added_at as addedAt',
      'evidence.withdrawn_at as withdrawnAt',
      'evidence.withdrawn_why as withdrawnWhy',
    ])
}

/** What is in force and the caller may read, the newest first. A promise is also shown by what hangs on its actions and answers. */
export function evidenceFor(viewer: Viewer, of: ShownBy): Promise<Evidence[]> {
  return selectEvidence(viewer)
    .where('evidence.withdrawn_at', 'is', null)
    .where(hangsOn(of))
    .orderBy('evidence.shown_on', 'desc')
    .orderBy('evidence.id', 'desc')
    .execute()
}

function hangsOn(of: ShownBy): RawBuilder<SqlBool> {
  if ('actionId' in of) return sql<SqlBool>`evidence.action_id = ${of.actionId}`
  if ('answerId' in of) return sql<SqlBool>`evidence.answer_id = ${of.answerId}`
  return sql<SqlBool>`(evidence.promise_id = ${of.promiseId}
    or evidence.action_id in (select a.id from actions a where a.promise_id = ${of.promiseId})
    or evidence.answer_id in (select w.id from answers w where w.promise_id = ${of.promiseId}))`
}

export async function getEvidence(viewer: Viewer, id: EvidenceId): Promise<Evidence> {
  const found = await selectEvidence(viewer).where('evidence.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

/** Whether anything at all shows it, also what the caller may not read. */
export async function isShown({ db }: Pick<Viewer, 'db'>, of: ShownBy): Promise<boolean> {
  const found = await db
    .selectFrom('evidence')
    .select('evidence.id')
    .where('evidence.withdrawn_at', 'is', null)
    .where(hangsOn(of))
    .executeTakeFirst()
  return found !== undefined
}
