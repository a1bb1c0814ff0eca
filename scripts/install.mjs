// Runs `npm ci` when node_modules does not match the lockfile. No dependencies.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node24.mjs'

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages

/** npm writes down what it installed: every package of the lockfile must be there in its version. */
function isInstalled() {
  try {
    const installed = read('node_modules/.package-lock.json')
    return Object.entries(read('package-lock.json')).every(
      ([path, { version, optional }]) =>
        path === '' || (optional && !installed[path]) || installed[path]?.version === version,
    )
  } catch {
    return false
  }
}

export function ensureInstalled() {
  if (isInstalled()) return
  process.stderr.write('Installing what Alongside needs (npm ci)…\n')
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return
  process.stderr.write('The install failed. Check the network and run the command again; nothing else was changed.\n')
  process.exit(1)
}
