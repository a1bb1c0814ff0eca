// Builds when the sources have changed, then hands over to the program. Runs under Node 24.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './node24.mjs'

if (existsSync(join(root, 'src/app/cli.ts'))) {
  const { buildAll } = await import('./build.mjs')
  await buildAll()
}
const { main } = await import(pathToFileURL(join(root, 'dist/cli.js')).href)
process.exitCode = await main(process.argv.slice(2), process.env)
