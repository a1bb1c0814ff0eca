// Finds the Node that the product runs on (24 or later). No dependencies: it runs before anything is installed.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export function majorOf(version) {
  return Number(/^v?(\d+)/.exec(version)?.[1] ?? 0)
}

/** The path of a Node 24 binary: this one if it is new enough, else the one that npm brought. Null when there is none. */
export function node24() {
  if (majorOf(process.version) >= 24) return process.execPath
  const platform = process.platform === 'win32' ? 'win' : process.platform
  try {
    const require = createRequire(join(root, 'package.json'))
    const home = dirname(require.resolve(`node-${platform}-${process.arch}/package.json`))
    const binary = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}
