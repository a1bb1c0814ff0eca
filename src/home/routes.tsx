import { none } from '../platform/audit/events.ts'
import { page } from '../platform/http/reply.ts'
import { get } from '../platform/http/row.ts'
import { Home } from './views/home.tsx'

export const rows = [
  get({
    path: '/',
    may: 'public.read',
    audit: none('a public page with nothing personal on it'),
    cache: 'public',
    handler: (ctx) => page({ title: 'Here for you', mood: 'warm', body: <Home councilName={ctx.council.name} /> }),
  }),
]
