// The one way into every command: installs when needed, goes on under Node 24, builds, and runs. No dependencies of its own.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { node24, root } from './node24.mjs'

const [command = 'help', ...args] = process.argv.slice(2)
if (command !== 'build-installed') ensureInstalled()

const node = node24()
if (!node) {
  process.stderr.write(
    `Alongside needs Node 24 or later. This is ${process.version}, and npm has no Node 24 for ${process.platform} ${process.arch}.\n` +
      'Install Node 24 from nodejs.org and run the command again.\n',
  )
  process.exit(1)
}
const tool = (name) => join(root, 'node_modules', name)
const tools = {
  vitest: tool('vitest/vitest.mjs'),
  prettier: tool('prettier/bin/prettier.cjs'),
  eslint: tool('eslint/bin/eslint.js'),
  tsc: tool('typescript/bin/tsc'),
  depcruise: tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
  knip: tool('knip/bin/knip.js'),
}

const eslint = ['--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint', '.']
/** In two rows beside each other, as most machines have two cores: the second takes as long as the others together. */
const checks = [
  [
    [tools.prettier, ['--check', '--log-level', 'warn', '.']],
    ...['.', 'src/design/browser', 'src/offer/browser', 'src/pledges/browser'].map((project) => [
      tools.tsc,
      ['-p', project, '--noEmit'],
    ]),
    [tools.depcruise, ['--config', 'boundaries.cjs', 'src']],
    [tools.knip, []],
  ],
  [[tools.eslint, eslint]],
]

/** Both rows to their first failure. Resolves to the exit code: 0 where all passed. */
async function runBoth(rows) {
  const codes = await Promise.all(
    rows.map(async (row) => {
      for (const [script, given] of row) {
        const child = spawn(node, [script, ...given], { cwd: root, stdio: 'inherit' })
        const code = await new Promise((resolve) => {
          child.once('error', () => resolve(1))
          child.once('exit', (status) => resolve(status ?? 1))
        })
        if (code !== 0) return code
      }
      return 0
    }),
  )
  return Math.max(...codes)
}

function run(script, given = [], env = {}) {
  const done = spawnSync(node, [script, ...given], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  if (done.error) throw done.error
  return done.status ?? 1
}

function must(...call) {
  const status = run(...call)
  if (status !== 0) process.exit(status)
}

const build = () => must(join(root, 'scripts/build.mjs'))

switch (command) {
  case 'build':
  case 'build-installed':
    build()
    break
  case 'vitest':
    build()
    process.exit(run(tools.vitest, args))
    break
  case 'test-outside':
    if (!existsSync(process.env.ALONGSIDE_SHARED ?? join(root, '..', 'shared'))) {
      process.stderr.write('There is no ../shared beside this clone, so there is no outside data to test against.\n')
      process.exit(process.env.CI === 'true' ? 1 : 0)
    }
    build()
    process.exit(run(tools.vitest, ['run', '--config', 'vitest.outside.config.ts', ...args]))
    break
  case 'check':
    process.exit(await runBoth(checks))
    break
  case 'bench':
    build()
    process.exit(run(join(root, 'bench/main.ts'), args))
    break
  default:
    if (!(command in tools)) {
      process.stderr.write(`There is no command ${command}.\n`)
      process.exit(2)
    }
    process.exit(run(tools[command], args))
}
