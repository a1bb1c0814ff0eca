// Where the tree goes: a page and a calendar for everyone.
import { calendar } from '../../platform/calendar.ts'
import { page, text } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { publicTourPath, tourCalendarPath, treePath } from '../paths.ts'
import { noPerson } from './page.tsx'
import { listPublicStops } from './queries.ts'
import { PublicTour } from './views/public-tour.tsx'

export const rows = [
  get({
    path: publicTourPath,
    may: 'public.read',
    audit: noPerson,
    cache: 'public',
    handler: async (ctx) => {
      const body = <PublicTour stops={await listPublicStops(ctx)} />
      return page({
        title: 'Where the tree goes',
        mood: 'warm',
        foundAs: `Where the touring tree of ${ctx.council.name} can be found next.`,
        back: { href: treePath, text: 'The tree' },
        body,
      })
    },
  }),
  get({
    path: tourCalendarPath,
    may: 'public.read',
    audit: noPerson,
    handler: async (ctx) => {
      const stops = await listPublicStops(ctx)
      const events = stops.map((stop) => ({
        uid: stop.id,
        on: stop.held_on,
        until: stop.held_on,
        title: `The tree: ${stop.place}`,
        words: [stop.purpose, stop.from_time && `From ${stop.from_time}`].filter(Boolean).join('. '),
        url: `${ctx.publicUrl}${publicTourPath}`,
        changedAt: stop.changed_at,
        place: stop.address ?? stop.place,
      }))
      return text(calendar(`Where the tree goes: ${ctx.council.name}`, events), 'text/calendar; charset=utf-8')
    },
  }),
]
