// The offer as an app on the phone: its manifest, and the worker that keeps it for offline.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asset, assetsFolder } from '../../design/index.ts'
import { none } from '../../platform/audit/events.ts'
import { get } from '../../platform/http/row.ts'
import { text, type Reply } from '../../platform/http/reply.ts'
import { languageQuery } from '../pages/offer-page.tsx'
import { inLanguage, offerManifestPath, offerPath, offerWorkerPath } from '../paths.ts'
import { speakerOf } from '../phrases/index.ts'

const everyone = none('the same for everyone')

/** What runs in the reader's browser, served from the root so that it may keep pages of the whole site. */
const worker = () => readFileSync(join(assetsFolder(), asset('offer-worker.js').replace('/assets/', '')), 'utf8')

export const rows = [
  get({
    path: offerManifestPath,
    may: 'public.read',
    audit: everyone,
    query: languageQuery,
    handler: (ctx, { query: { lang } }) => {
      const { say, dir } = speakerOf(lang)
      const name = ctx.council.settings.shortName ?? ctx.council.name
      const manifest = {
        id: offerPath,
        name: `${say('offer')} – ${name}`,
        short_name: name.slice(0, 30),
        lang,
        dir,
        start_url: inLanguage(offerPath, lang),
        scope: '/',
        display: 'standalone',
        background_color: '#fbf7f0',
        theme_color: '#12372a',
        icons: [{ src: asset('images/mark.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      }
      return text(JSON.stringify(manifest), 'application/manifest+json; charset=utf-8')
    },
  }),
  get({
    path: offerWorkerPath,
    may: 'public.read',
    audit: everyone,
    handler: (): Reply => text(worker(), 'text/javascript; charset=utf-8'),
  }),
]
