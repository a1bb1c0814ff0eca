#!/usr/bin/env node
// The command line: goes on under Node 24 with the built program. What it prints itself goes to standard error.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from '../scripts/install.mjs'
import { node24, root } from '../scripts/node24.mjs'

if (existsSync(join(root, 'package-lock.json'))) ensureInstalled()
const node = node24()
if (!node) {
  process.stderr.write(`Alongside needs Node 24 or later; this is ${process.version}. Install it from nodejs.org.\n`)
  process.exit(2)
}
const child = spawn(node, [join(root, 'scripts/go.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' })
// Ctrl-C reaches the whole group from a terminal; a signal sent to this process alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
