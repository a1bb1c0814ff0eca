// Finds the fingerprinted name of a built file: asset('warm.css') → '/assets/warm-ab12cd34.css'.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

type Manifest = Readonly<Record<string, string>>

let manifest: Manifest | undefined

/** The address of a built style, script, font or picture, by its logical name. Throws when it was not built. */
export function asset(name: string): string {
  manifest ??= readManifest()
  const file = manifest[name]
  if (!file) throw new Error(`There is no built file "${name}". Built: ${Object.keys(manifest).join(', ')}.`)
  return `/assets/${file}`
}

/** The folder that /assets/ is served from. */
export function assetsFolder(): string {
  // The same code runs from src/design and, bundled, from dist: look upwards until the build's folder is there.
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'dist/assets')
    if (existsSync(join(candidate, 'manifest.json'))) return candidate
    if (folder === dirname(folder)) {
      throw new Error(
        'The styles and scripts are not built yet: run "npm run build" (dist/assets/manifest.json is missing).',
      )
    }
  }
}

function readManifest(): Manifest {
  // Written by scripts/build-assets.mjs as name → file.
  return JSON.parse(readFileSync(join(assetsFolder(), 'manifest.json'), 'utf8')) as Manifest
}
