// What everyone may read of the promises: a page, each promise, a feed and a file. Nothing personal is on any of them.
import { none } from '../../platform/audit/events.ts'
import { file, page, redirect, text } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { promisesCsvPath, promisesFeedPath, publicPromisePath, publicPromisesPath } from '../paths.ts'
import { promiseParams } from '../promises/params.ts'
import { ratingsOf } from '../promises/ratings.ts'
import { promisesFeed } from './feed.ts'
import { writePublic } from './files.ts'
import { getPublic, listPublic, listPublicEvidence, listPublicPriorities } from './queries.ts'
import { PublicPromisePage } from './views/public-promise.tsx'
import { PublicPromises } from './views/public-promises.tsx'
import { listPath, wantedFromAddress, type Wanted } from './wanted.ts'

const everyone = none('a public page with nothing personal on it')
const all: Wanted = { q: '', priority: '', standing: '', page: 1 }
const mostInFile = 20_000
const mostInFeed = 200

export const rows = [
  get({
    path: publicPromisesPath,
    may: 'public.read',
    audit: everyone,
    cache: 'public',
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const { promises, total } = await listPublic(ctx, wanted)
      if (promises.length === 0 && wanted.page > 1) return redirect(listPath(wanted))
      const body = (
        <PublicPromises
          council={ctx.council.name}
          today={ctx.today}
          promises={promises}
          total={total}
          wanted={wanted}
          priorities={await listPublicPriorities(ctx)}
        />
      )
      return page({ title: 'What we promised', mood: 'warm', body })
    },
  }),
  get({
    path: promisesFeedPath,
    may: 'public.read',
    audit: everyone,
    open: true,
    handler: async (ctx) => {
      const { promises } = await listPublic(ctx, all, { most: mostInFeed })
      const feed = promisesFeed({
        council: ctx.council.name,
        publicUrl: ctx.publicUrl,
        now: ctx.now,
        today: ctx.today,
        promises,
      })
      return text(feed, 'application/atom+xml; charset=utf-8')
    },
  }),
  get({
    path: promisesCsvPath,
    may: 'public.read',
    audit: everyone,
    open: true,
    handler: async (ctx) => {
      const { promises } = await listPublic(ctx, all, { most: mostInFile })
      return file({ name: 'promises.csv', type: 'text/csv; charset=utf-8', body: await writePublic(promises) })
    },
  }),
  get({
    path: publicPromisePath(':promise'),
    may: 'public.read',
    audit: everyone,
    cache: 'public',
    params: promiseParams,
    handler: async (ctx, { params: { promise: id } }) => {
      const promise = await getPublic(ctx, id)
      const ratings = (await ratingsOf(ctx, [id], { withWords: false })).get(id)
      const body = (
        <PublicPromisePage
          promise={promise}
          evidence={await listPublicEvidence(ctx, id)}
          ratings={ratings ?? { kind: 'too-few', atLeast: ctx.council.settings.smallNumber }}
        />
      )
      const back = { href: publicPromisesPath, text: 'What we promised' }
      return page({ title: 'A promise', mood: 'warm', back, body })
    },
  }),
]
