// The kiosk as an app on a tablet: its page, its manifest, and the worker that keeps both for days without a network.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asset, assetsFolder, councilStylesheetUrl } from '../../design/index.ts'
import { none } from '../../platform/audit/events.ts'
import { helpOptionsOf } from '../../platform/councils/help-options.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, text, type Reply } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { cardPath, kioskManifestPath, kioskPath, kioskWorkerPath } from '../paths.ts'
import { KioskDocument, type KioskFacts } from './views/kiosk.tsx'

const everyone = none('the same for everyone')

export const rows = [
  get({
    path: kioskPath,
    may: 'public.read',
    audit: everyone,
    handler: (ctx) =>
      page({ title: 'The tree', mood: 'warm', bare: true, body: <KioskDocument facts={factsOf(ctx)} /> }),
  }),
  get({
    path: kioskManifestPath,
    may: 'public.read',
    audit: everyone,
    handler: (ctx) => {
      const manifest = {
        id: kioskPath,
        name: `The tree – ${ctx.council.name}`,
        short_name: 'The tree',
        start_url: kioskPath,
        scope: kioskPath,
        display: 'fullscreen',
        background_color: '#fbf7f0',
        theme_color: '#12372a',
        icons: [{ src: asset('images/mark.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      }
      return text(JSON.stringify(manifest), 'application/manifest+json; charset=utf-8')
    },
  }),
  get({
    path: kioskWorkerPath,
    may: 'public.read',
    audit: everyone,
    handler: (ctx): Reply => text(workerFor(ctx), 'text/javascript; charset=utf-8'),
  }),
]

const factsOf = ({ council, publicUrl }: Ctx): KioskFacts => ({
  council: council.settings.shortName ?? council.name,
  colours: council.settings.colours ? councilStylesheetUrl(council.settings.colours) : null,
  cards: `${publicUrl}${cardPath('')}`,
  help: helpOptionsOf(council.settings).map(({ label, detail }) => ({ label, detail })),
})

const fonts = [
  'atkinson-latin',
  'atkinson-latin-ext',
  'noto-arabic-regular',
  'noto-arabic-bold',
  'noto-ethiopic-regular',
  'noto-ethiopic-bold',
].map((name) => `fonts/${name}.woff2`)

/**
 * The worker begins with what it keeps. When any of that changes, so does its text: the browser notices, gets the whole
 * anew, and the next opening of the page is of one piece.
 */
function workerFor(ctx: Ctx): string {
  const facts = factsOf(ctx)
  const assets = ['kiosk.css', 'kiosk.js', 'images/mark.svg', ...fonts].map(asset)
  const keeps = [kioskPath, ...assets, ...(facts.colours === null ? [] : [facts.colours])]
  const version = createHash('sha256')
    .update(JSON.stringify([keeps, facts]))
    .digest('hex')
    .slice(0, 12)
  return `self.kiosk = ${JSON.stringify({ version, keeps })}\n${workerScript()}`
}

const workerScript = () => readFileSync(join(assetsFolder(), asset('kiosk-worker.js').replace('/assets/', '')), 'utf8')
