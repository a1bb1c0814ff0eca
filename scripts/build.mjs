// Builds the product: one bundle for each way in, and the assets. Does nothing, quickly, when no source has changed:
// the tools themselves are only loaded when there is something to build. Needs Node 24 (scripts/run.mjs).
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './node24.mjs'

const entries = {
  cli: 'src/app/cli.ts',
  eligibility: 'src/eligibility/index.ts',
  ssda903: 'src/ssda903/index.ts',
  'offer-reader': 'src/offer/imports/read/worker.ts',
}

function hashOfSources() {
  const hash = createHash('sha256')
  const files = ['src', 'scripts']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.(test\.tsx?|snap)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of [...files, join(root, 'package-lock.json')])
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

export async function buildAll() {
  const hash = hashOfSources()
  const stamp = join(root, 'dist', '.sources')
  const manifest = join(root, 'dist/assets/manifest.json')
  if (existsSync(stamp) && existsSync(manifest) && readFileSync(stamp, 'utf8') === hash) return
  const { buildAssets } = await import('./build-assets.mjs')
  const { build, stop } = await import('esbuild')
  await buildAssets()
  mkdirSync(join(root, 'dist'), { recursive: true })
  await build({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, file)])),
    outdir: join(root, 'dist'),
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    chunkNames: 'chunks/[name]-[hash]',
  })
  await stop()
  writeFileSync(stamp, hash)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildAll()
