// A pledger took back their name, or that their pledge may be shown, after an entry had begun with it. Drafts lose the name and
// the words at once. What was published is never rewritten: then the editors are told, to publish the next version.
import { sql } from 'kysely'
import type { Work } from '../../../platform/http/ctx.ts'
import { listChanged, markLookedAgain } from '../../../thread/index.ts'
import { entryContent } from '../../content.ts'
import { offerStaffPath } from '../../paths.ts'

type Changed = Awaited<ReturnType<typeof listChanged>>[number]

export async function lookAgainAtDrafts(work: Work): Promise<void> {
  for (const changed of await listChanged(work, 'pledge-kept')) {
    const gone = goneFrom(changed)
    if (changed.became !== null && gone.length > 0) await takeOut(work, changed, changed.became, gone)
    await markLookedAgain(work, changed.id)
  }
}

/** What stood there before and does not any more, with what stands in its place. */
function goneFrom({ before, title, words, detail }: Changed): (readonly [string, string])[] {
  const by = (said: Changed['detail']) => (typeof said['by'] === 'string' ? said['by'] : '')
  const pairs: readonly (readonly [string, string])[] = [
    [before.title, title],
    [before.title.slice(0, 200), title.slice(0, 200)],
    [before.words, words],
    [by(before.detail), by(detail) === '' ? 'somebody who pledged' : by(detail)],
  ]
  return pairs.filter(([old, now]) => old.length > 2 && old !== now)
}

async function takeOut(work: Work, { title }: Changed, slug: string, gone: readonly (readonly [string, string])[]) {
  const { db } = work
  const without = (text: string) => gone.reduce((left, [old, now]) => left.replaceAll(old, now), text)
  const versions = await db
    .selectFrom('offer_versions as v')
    .innerJoin('offer_entries as e', (join) =>
      join.onRef('e.authority_id', '=', 'v.authority_id').onRef('e.id', '=', 'v.entry_id'),
    )
    .select(['v.id', 'v.stage', 'v.content', 'v.change_note as changeNote'])
    .where('e.slug', '=', slug)
    .where('v.stage', 'in', ['draft', 'proposed', 'published'])
    .forUpdate()
    .execute()
  let isPublished = false
  for (const { id, stage, content, changeNote } of versions) {
    const cleaned = entryContent.parse(throughTexts(content, without))
    if (
      JSON.stringify(cleaned) === JSON.stringify(content) &&
      (changeNote === null || without(changeNote) === changeNote)
    )
      continue
    if (stage === 'published') isPublished = true
    else
      await db
        .updateTable('offer_versions')
        .set({ content: JSON.stringify(cleaned), change_note: changeNote === null ? null : without(changeNote) })
        .where('id', '=', id)
        .execute()
  }
  if (isPublished) await tellEditors(work, title)
}

function throughTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value).slice(0, Math.max(value.length, 200))
  if (Array.isArray(value)) return value.map((one) => throughTexts(one, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, throughTexts(one, change)]))
}

async function tellEditors(work: Work, title: string): Promise<void> {
  const editors = await work.db
    .selectFrom('accounts')
    .select('email')
    .where('ended_at', 'is', null)
    .where('email', 'is not', null)
    .where(sql<boolean>`'offer-editor' = any(roles)`)
    .orderBy('email')
    .execute()
  for (const { email } of editors)
    if (email !== null)
      await work.send({
        channel: 'email',
        to: email,
        subject: 'An entry of the local offer names somebody who took that back',
        body: [
          `An entry began as a pledge (${title}). Whoever pledged does not want to be named or quoted as before.`,
          `Please look over the entry and publish a version without their name and their words:\n${work.publicUrl}${offerStaffPath}`,
        ].join('\n\n'),
      })
}
