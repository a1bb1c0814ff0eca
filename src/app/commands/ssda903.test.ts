import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headerOf, episodesOf } from '../../people/imports/testing.ts'
import type { Terminal } from './command.ts'
import { ssda903Check } from './ssda903.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-check-'))
  mkdirSync(join(folder, 'prev'))
  write('header.csv', headerOf('AAA1,M,15/01/2009').content)
  write('episodes.csv', episodesOf('AAA1,01/06/2023,10/12/2025,E4A').content)
  write('notes.txt', 'not for reading')
  write('prev/header.csv', headerOf('AAA1,M,16/01/2009').content)
  write('bad.csv', headerOf('AAA1,M,31/02/2010').content)
})
afterAll(() => rmSync(folder, { recursive: true }))

const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content)

async function check(...args: string[]) {
  const out: string[] = []
  const said: string[] = []
  const terminal = { out: (text: string) => out.push(text), say: (text: string) => said.push(text) }
  const code = await ssda903Check.run(args, terminal as unknown as Terminal) // it uses these two only
  return { code, out: out.join(''), said: said.join('\n') }
}

const inFolder = (...names: string[]) => names.map((name) => join(folder, name))

test('files without an error exit 0, and the year that was worked out is shown', async () => {
  const { code, out } = await check(...inFolder('header.csv', 'episodes.csv'))
  expect(code).toBe(0)
  expect(out).toContain('Collection year: 2026 (1 of 1 dates (DEC) fall in 01/04/2025 to 31/03/2026)')
})

test('an error exits 1 and names file, line, column and value', async () => {
  const { code, out } = await check(...inFolder('bad.csv'), '--year', '2026')
  expect(code).toBe(1)
  expect(out).toContain('bad.csv:2 DOB “31/02/2010”')
})

test('with --json only JSON is on standard output: files, problems, rules and counts', async () => {
  const { out, said } = await check(...inFolder('bad.csv'), '--year', '2026', '--json')
  const result = JSON.parse(out) as Record<string, unknown[]>
  expect(Object.keys(result)).toEqual(['files', 'problems', 'rules', 'counts'])
  expect(result['files']).toEqual([{ file: 'bad.csv', table: 'Header', rows: 1 }])
  expect(Object.keys(result['problems']?.[0] ?? {}).toSorted()).toEqual(
    ['column', 'file', 'fix', 'level', 'line', 'message', 'rule', 'value'].toSorted(),
  )
  expect(Object.keys(result['rules']?.[0] ?? {})).toEqual(['rule', 'state', 'why'])
  expect(said).toContain('Collection year: 2026')
})

test('a folder is read for its tables, not deeper, and says what it left out', async () => {
  rmSync(join(folder, 'bad.csv'))
  const { code, out, said } = await check(folder, '--json')
  const { files } = JSON.parse(out) as { files: { file: string }[] }
  expect(files.map(({ file }) => file)).toEqual(['episodes.csv', 'header.csv'])
  expect(said).toContain('2 of 4 entries are not .csv or .xml files')
  expect(code).toBe(0)
})

test('the return of the year before lets the rules that compare two years run', async () => {
  const { code, out } = await check(folder, '--previous', join(folder, 'prev'), '--json')
  const { problems, rules } = JSON.parse(out) as { problems: { rule: string }[]; rules: { why: string }[] }
  expect(problems.map(({ rule }) => rule)).toContain('DOB_CHANGED')
  expect(rules.some(({ why }) => why.includes('year before was not given'))).toBe(false)
  expect(code).toBe(1)
})

test('two files of one name are told apart by their paths', async () => {
  const { out } = await check(...inFolder('header.csv', 'prev/header.csv'), '--json')
  expect((JSON.parse(out) as { files: { file: string }[] }).files.map(({ file }) => file)).toEqual(
    inFolder('header.csv', 'prev/header.csv'),
  )
})

test.each([
  [[], 'Say which files or folders to read'],
  [['/no/such/file.csv'], 'There is no file or folder /no/such/file.csv'],
  [['x.csv', '--year', '26'], 'write the year in which the collection ends'],
  [['--frobnicate'], 'frobnicate'],
])('wrong use is said in a sentence: %s', async (args, words) => {
  await expect(check(...args)).rejects.toThrow(words)
})
