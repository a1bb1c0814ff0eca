// Open data of the local offer: the feed in Open Referral UK 3.0, its description, and the dates as a calendar.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { open, OpenRefusal, page, type Reply } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { offerApiPath, offerCalendarPath, offerPath, openApiPath } from '../paths.ts'
import { publishedOffer } from '../published/offer.ts'
import { calendarOf } from './calendar.ts'
import { endpoints, rowPath, type Endpoint, type Given } from './endpoints.ts'
import { digestOf, openFeed } from './feed.ts'
import { openApiOf } from './openapi.ts'
import { envelope, linesOf } from './pages.ts'
import { ApiPage } from './views/api.tsx'
import { queryOf, usualPerPage, type Asked } from './parameters.ts'

const everyone = { may: 'public.read', audit: none('open data with nothing personal in it'), open: true } as const

export const rows = [
  ...endpoints.map((endpoint) => rowOf(endpoint)),
  get({
    ...everyone,
    path: openApiPath,
    handler: ({ council, publicUrl }) => {
      const document = openApiOf(council.name, publicUrl)
      return open({ version: digestOf(document), type: json, body: () => JSON.stringify(document) })
    },
  }),
  get({
    ...everyone,
    path: offerCalendarPath,
    handler: async (ctx) => {
      const { publicUrl, council } = ctx
      const calendar = calendarOf(await publishedOffer(ctx), { name: council.name, publicUrl })
      return open({ version: digestOf(calendar), type: 'text/calendar; charset=utf-8', body: () => calendar })
    },
  }),
  get({
    path: offerApiPath,
    may: 'public.read',
    audit: none('a public page with nothing personal on it'),
    cache: 'public',
    handler: ({ publicUrl }) =>
      page({
        title: 'Open data',
        mood: 'warm',
        section: offerPath,
        foundAs: 'What we offer young people who are leaving our care, as open data in Open Referral UK 3.0.',
        back: { href: offerPath, text: 'Back to what you can get' },
        body: <ApiPage publicUrl={publicUrl} />,
      }),
  }),
  // What is not there answers as the rest does: with JSON, to every site.
  get({
    ...everyone,
    path: `${offerApiPath}/*`,
    handler: () => {
      throw new OpenRefusal(404, 'There is nothing at this address.')
    },
  }),
]

function rowOf(endpoint: Endpoint) {
  return get({
    ...everyone,
    path: rowPath(endpoint),
    params: z.object({ id: z.string().catch('') }),
    query: queryOf(endpoint.parameters),
    handler: async (ctx, { params: { id }, query: asked }) => {
      const feed = await openFeed(ctx)
      return replyTo(asked, feed.version, endpoint.answer(feed, asked, { publicUrl: ctx.publicUrl, id }))
    },
  })
}

function replyTo(asked: Asked, version: string, given: Given): Reply {
  if ('one' in given) return open({ version, type: json, body: () => JSON.stringify(given.one) })
  const { list, perPage = usualPerPage } = given
  if (asked.format === 'ndjson') return open({ version, type: ndjson, body: () => linesOf(list) })
  return open({
    version,
    type: json,
    body: () => JSON.stringify(envelope(list, asked.page ?? 1, asked.per_page ?? perPage)),
  })
}

const json = 'application/json; charset=utf-8'
const ndjson = 'application/x-ndjson; charset=utf-8'
