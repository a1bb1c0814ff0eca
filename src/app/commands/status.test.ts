import { Readable } from 'node:stream'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import examples from '../../eligibility/examples.json' with { type: 'json' }
import type { Terminal } from './command.ts'
import { statusCommand, wholeLines } from './status.ts'

const folder = mkdtempSync(join(tmpdir(), 'alongside-status-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(input: string, args: readonly string[] = []) {
  const [out, said]: [string[], string[]] = [[], []]
  const terminal: Terminal = {
    env: {},
    out: (text) => out.push(text),
    say: (text) => said.push(text),
    input: Readable.from([Buffer.from(input)]) as unknown as NodeJS.ReadStream, // only read from
  }
  const code = await statusCommand.run(args, terminal)
  const lines = out.join('').split('\n').filter(Boolean)
  return { code, said, answers: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

const question = (id: string, born: string) => JSON.stringify({ id, facts: { dateOfBirth: born }, asOf: '2026-05-31' })

test('each line gets its answer, in order', async () => {
  const { code, answers } = await run(`${question('a', '2000-01-01')}\n${question('b', '2015-01-01')}\n`)
  expect(code).toBe(0)
  expect(answers.map(({ id, category }) => [id, category])).toEqual([
    ['a', 'none'],
    ['b', 'none'],
  ])
})

test('a bad line gets its error and the rest goes on', async () => {
  const { code, answers, said } = await run(`${question('a', '2000-02-30')}\nnot json\n${question('b', '2000-01-01')}`)
  expect(code).toBe(1)
  expect(answers[0]).toMatchObject({ id: 'a', error: { path: 'facts.dateOfBirth' } })
  expect(answers[1]).toHaveProperty('error')
  expect(answers[2]).toHaveProperty('category')
  expect(said).toEqual(['2 lines could not be answered.'])
})

test('the examples file is read as it is, from a file', async () => {
  const path = join(folder, 'examples.json')
  writeFileSync(path, JSON.stringify(examples, null, 1))
  const { code, answers } = await run('', [path])
  expect(code).toBe(0)
  expect(answers.map(({ id }) => id)).toEqual(examples.examples.map(({ id }) => id))
})

test.each([[['nowhere.json']], [['a', 'b']], [[folder]], [['--wrong']]])('%j is wrong use', async (args) => {
  await expect(run('', args)).rejects.toThrow()
})

test('a letter that is cut in two by the way it is read stays whole', async () => {
  const bytes = Buffer.from('{"id":"é"}\n{"id":"ü"}')
  const pieces: string[] = []
  for await (const piece of wholeLines(
    Readable.from([bytes.subarray(0, 8), bytes.subarray(8, 20), bytes.subarray(20)]),
  ))
    pieces.push(piece)
  expect(pieces.join('')).toBe('{"id":"é"}\n{"id":"ü"}')
})
