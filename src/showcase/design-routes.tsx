// The living gallery, and every fixture of govuk-frontend as our component renders it.
import { z } from 'zod'
import { listFixtures, renderFixture } from '../design/fixtures/index.ts'
import { findGallerySection, GalleryIndex } from '../design/gallery/index.ts'
import { none } from '../platform/audit/events.ts'
import type { Ctx } from '../platform/http/ctx.ts'
import { NotFound, page, text } from '../platform/http/reply.ts'
import { get } from '../platform/http/row.ts'
import { fixtureDocument } from './fixture-document.ts'
import { outsideLive } from './outside-live.ts'
import { paths } from './paths.ts'
import { FixtureList } from './views/fixture-list.tsx'

const nothingPersonal = none('examples without anyone in them')
const query = z.object({
  mood: z.enum(['warm', 'calm']).catch('calm'),
  /** `package` shows what the package itself renders. */
  by: z.enum(['us', 'package']).catch('us'),
})
const back = { href: paths.design, text: 'Design gallery' }

export const rows = [
  get({
    path: paths.design,
    may: 'design.read',
    audit: nothingPersonal,
    query,
    handler: (ctx, { query: { mood } }) => {
      outsideLive(ctx)
      return page({ title: 'Design gallery', mood, body: <GalleryIndex mood={mood} /> })
    },
  }),
  get({
    path: `${paths.design}/:slug`,
    may: 'design.read',
    audit: nothingPersonal,
    params: z.object({ slug: z.string().regex(/^[a-z-]{1,60}$/) }),
    query,
    handler: (ctx, { params: { slug }, query: { mood } }) => {
      outsideLive(ctx)
      const section = findGallerySection(slug, mood)
      if (!section) throw new NotFound('There is no such part of the gallery')
      return page({ ...section, mood, back })
    },
  }),
  get({
    path: paths.fixtures,
    may: 'design.read',
    audit: nothingPersonal,
    handler: (ctx) => fixtureList(ctx, null),
  }),
  get({
    path: `${paths.fixtures}/:component`,
    may: 'design.read',
    audit: nothingPersonal,
    params: z.object({ component: z.string() }),
    handler: (ctx, { params: { component } }) => fixtureList(ctx, component),
  }),
  get({
    path: `${paths.fixtures}/:component/:name`,
    may: 'design.read',
    audit: nothingPersonal,
    params: z.object({ component: z.string(), name: z.string() }),
    query,
    handler: (ctx, { params: { component, name }, query: { mood, by } }) => {
      outsideLive(ctx)
      const found = renderFixture(component, name)
      if (!found) throw new NotFound('The package has no such fixture')
      const html = by === 'package' ? found.expected : found.html
      return text(fixtureDocument({ title: `${component}: ${name}`, html, mood }), 'text/html; charset=utf-8')
    },
  }),
]

function fixtureList(ctx: Ctx, component: string | null) {
  outsideLive(ctx)
  const fixtures = listFixtures().filter((fixture) => component === null || fixture.component === component)
  if (fixtures.length === 0) throw new NotFound('The package has no such component')
  const title = component === null ? 'Every fixture' : `Fixtures: ${component}`
  return page({ title, mood: 'calm', back, body: <FixtureList title={title} fixtures={fixtures} /> })
}
