// Other councils' feeds: their addresses, and what was read of each last.
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { newId } from '../../platform/ids.ts'
import type { InTransaction, Job } from '../../platform/jobs/jobs.ts'
import { readFeed } from '../fetch/feed.ts'
import { FetchRefused } from '../fetch/guarded.ts'
import { inWorker } from '../imports/read/in-worker.ts'
import type { FeedId } from '../tables.ts'
import type { TheirEntry } from './rules.ts'

export interface Feed {
  readonly id: FeedId
  readonly name: string
  readonly url: string
  readonly readAt: Date | null
  readonly trouble: string | null
  /** Null until it was read. */
  readonly entries: readonly TheirEntry[] | null
}

const jobName = 'compare-offer-feed'

export async function listFeeds({ db }: Pick<Work, 'db'>): Promise<readonly Feed[]> {
  const rows = await db
    .selectFrom('offer_feeds')
    .select(['id', 'name', 'url', 'read_at as readAt', 'trouble', 'entries'])
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, entries: row.entries as readonly TheirEntry[] | null })) // written by the job below
}

export async function getFeed(work: Pick<Work, 'db'>, id: FeedId): Promise<Feed> {
  const feed = (await listFeeds(work)).find((one) => one.id === id)
  if (!feed) throw new NotFound()
  return feed
}

export interface NewFeed {
  readonly name: string
  readonly url: string
  /** Outside live mode: a feed of this machine, for trying it out. */
  readonly allowHttp: boolean
}

/** Throws Refused for an address that is none, or is there already. */
export async function addFeed(work: Work, { name, url, allowHttp }: NewFeed): Promise<FeedId> {
  const address = URL.parse(url.trim())
  if (!address || (address.protocol !== 'https:' && !(allowHttp && address.protocol === 'http:')))
    throw new Refused('url', 'Enter a whole address that begins with https://')
  if ((await listFeeds(work)).some((feed) => feed.url === address.href))
    throw new Refused('url', 'This feed is in the list already')
  const id = newId<'offer-feed'>()
  await work.db
    .insertInto('offer_feeds')
    .values({
      authority_id: work.council.id,
      id,
      name,
      url: address.href,
      entries: null,
      read_at: null,
      trouble: null,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'url']).doUpdateSet({ name, ended_at: null }))
    .execute()
  const feed = (await listFeeds(work)).find((one) => one.url === address.href)
  if (!feed) throw new Error('A feed that was added is in the list')
  await readAgain(work, feed.id, allowHttp)
  return feed.id
}

export const readAgain = (work: Work, id: FeedId, allowHttp: boolean) =>
  work.enqueue(jobName, { feedId: id, allowHttp }, { key: `${jobName}:${id}` })

export async function dropFeed({ db, now }: Work, id: FeedId): Promise<void> {
  await db.updateTable('offer_feeds').set({ ended_at: now }).where('id', '=', id).execute()
}

export const compareJob: Job = {
  name: jobName,
  run: (inTransaction, payload) =>
    readTheirs(inTransaction, payload['feedId'] as FeedId, payload['allowHttp'] === true), // as readAgain wrote it
}

async function readTheirs(inTransaction: InTransaction, id: FeedId, allowHttp: boolean): Promise<void> {
  const feed = (await inTransaction(listFeeds)).find((one) => one.id === id)
  if (!feed) return
  const result = await entriesOf(feed.url, allowHttp)
  await inTransaction(({ db, now }) =>
    db
      .updateTable('offer_feeds')
      // What was read before stays until there is something to put in its place.
      .set(
        typeof result === 'string'
          ? { trouble: result }
          : { trouble: null, entries: JSON.stringify(result), read_at: now },
      )
      .where('id', '=', id)
      .execute(),
  )
}

/** What could not be read is said in words. */
async function entriesOf(url: string, allowHttp: boolean): Promise<readonly TheirEntry[] | string> {
  try {
    const pages = await readFeed(url, { allowHttp }, () => Promise.resolve())
    const read = await inWorker({
      task: 'read',
      files: pages.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) })),
    })
    if (read.kind === 'fault') return read.words
    if (read.kind !== 'entries') return 'This is no feed of services'
    return read.rows.flatMap((row) => {
      if (!row.ok) return []
      const { title, type, amount, frequency } = row.content
      return [{ title, type, amount, frequency }]
    })
  } catch (error) {
    if (error instanceof FetchRefused) return error.message
    throw error
  }
}
