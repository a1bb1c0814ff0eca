import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)

test('the map in ARCHITECTURE.md and the lock in boundaries.cjs name the same rules', () => {
  // A CommonJS file of ours: its shape is the one that dependency-cruiser documents.
  const { forbidden } = createRequire(import.meta.url)('../../boundaries.cjs') as { forbidden: { name: string }[] }
  const map = readFileSync(new URL('ARCHITECTURE.md', root), 'utf8')
  const printed = [...map.matchAll(/^\| `([a-z0-9-]+)` +\|/gm)].map(([, name]) => name)
  expect(printed.toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted())
})
