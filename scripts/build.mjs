// Builds the product: one bundle for each way in, and the assets. Skips what is current. Needs Node 24 (scripts/run.mjs).
import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildAssets } from './build-assets.mjs'
import { root } from './node24.mjs'

const entries = { cli: 'src/app/cli.ts', eligibility: 'src/eligibility/index.ts', ssda903: 'src/ssda903/index.ts' }

function hashOfSources() {
  const hash = createHash('sha256')
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|json)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of [...files, join(root, 'package-lock.json')])
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

export async function buildAll() {
  await buildAssets()
  const hash = hashOfSources()
  const stamp = join(root, 'dist', '.sources')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  mkdirSync(join(root, 'dist'), { recursive: true })
  await build({
    entryPoints: Object.fromEntries(
      Object.entries(entries)
        .map(([name, file]) => [name, join(root, file)])
        .filter(([, file]) => existsSync(file)),
    ),
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
  writeFileSync(stamp, hash)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildAll()
