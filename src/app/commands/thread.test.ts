import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { WrongUse, type Terminal } from './command.ts'
import { threadRead } from './thread.ts'

const folder = mkdtempSync(join(tmpdir(), 'alongside-thread-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function given(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function run(args: readonly string[]) {
  const [out, said]: [string[], string[]] = [[], []]
  const terminal: Terminal = {
    env: {},
    out: (text) => out.push(text),
    say: (text) => said.push(text),
    input: process.stdin,
  }
  return { code: await threadRead.run(args, terminal), out: out.join(''), said }
}

test('candidates come as JSON of exactly this shape', async () => {
  const path = given('plan.txt', 'Our homes\n\nWe will open a home by May 2027.\n')
  const { code, out } = await run([path, '--as', 'promises', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    source: 'plan.txt',
    candidates: [
      {
        kind: 'promise',
        text: 'We will open a home by May 2027.',
        place: { page: 1, line: 3, heading: 'Our homes' },
        sameAs: [],
        owner: null,
        due: { written: 'by May 2027', read: '2027-05-31' },
        confidence: 0.9,
        question: null,
      },
    ],
  })
})

test('without --json a person can read them', async () => {
  const { code, out } = await run([given('plan.txt', 'We will open a home.\n'), '--as', 'promises'])
  expect(code).toBe(0)
  expect(out).toContain('0. promise: We will open a home.')
  expect((await run([given('none.txt', 'It rained.\n'), '--as', 'promises'])).out).toContain('nothing of that kind')
})

test('a file that cannot be read exits 1 and says what to do', async () => {
  const { code, said } = await run([given('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47])), '--as', 'findings'])
  expect(code).toBe(1)
  expect(said.join(' ')).toContain('picture.txt is a picture (PNG), which is not read here.')
})

test.each([
  [['nowhere.txt', '--as', 'promises']],
  [[folder, '--as', 'promises']],
  [['a', '--as', 'poems']],
  [['a']],
  [['--as', 'promises']],
])('%j is wrong use', async (args) => {
  await expect(run(args)).rejects.toThrow(WrongUse)
})
