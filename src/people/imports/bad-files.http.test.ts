// Files that are not what they say: each gets a clear message, and nothing of it goes in.
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { episodesOf, headerOf, return2026, type SentTable } from './testing.ts'

let h: TestHouse
let analyst: Browser
beforeAll(async () => {
  h = await openTestHouse()
  analyst = await h.signIn('analyst')
})
afterAll(() => h.close())

const file = (name: string, content: string | Buffer): SentTable => ({ field: 'files', name, content })

const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')

async function check(files: readonly SentTable[], fields: Record<string, string> = {}) {
  const answer = await analyst.upload('/staff/imports', { kind: 'ssda903', ...fields }, files)
  if (answer.location === null) return { status: answer.status, address: '', page: plain(answer.text), problems: '' }
  await h.runJobs()
  const page = plain((await analyst.get(answer.location)).text)
  const problems = plain((await analyst.get(`${answer.location}/problems`)).text)
  return { status: answer.status, address: answer.location, page, problems }
}

const zip = (name: string) =>
  Buffer.concat([
    Buffer.from([0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
    Buffer.alloc(12),
    Buffer.from([name.length, 0, 0, 0]),
    Buffer.from(name),
    deflateRawSync(Buffer.from('x')),
  ])

const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><EXPSSDA903><CHILD><HEADER><CHILDID>&b;</CHILDID></HEADER></CHILD></EXPSSDA903>`
const outside = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><EXPSSDA903><CHILD><HEADER><CHILDID>&a;</CHILDID></HEADER></CHILD></EXPSSDA903>`

test.each([
  ['malformed XML', [file('return.xml', '<EXPSSDA903><CHILD><HEADER></CHILD>')], 'not well-formed XML'],
  ['an XML bomb', [file('return.xml', bomb)], 'document type'],
  ['an external entity', [file('return.xml', outside)], 'document type'],
  ['a spreadsheet renamed .csv', [file('header.csv', zip('xl/workbook.xml'))], 'a spreadsheet (.xlsx)'],
  ['a zip', [file('return.csv', zip('header.csv'))], 'a zip'],
  [
    'Windows-1252 text',
    [
      file(
        'header.csv',
        Buffer.from('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\r\nA\xe9,M,01/01/2010,WBRI,UN1,,', 'latin1'),
      ),
    ],
    'Windows-1252',
  ],
  [
    'missing columns',
    [file('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN\r\nA,M,01/01/2010,WBRI,UN1')],
    'Missing: MOTHER, MC_DOB',
  ],
  ['a table that is there twice', [...return2026(), headerOf('ZZZ9,M,01/01/2010')], 'second Header table'],
  ['a file that is no table', [file('notes.csv', 'what,who\r\nx,y')], 'not one of the tables of the return'],
])('%s is refused with its reason, and cannot be imported', async (_what, files, words) => {
  const { address, page, problems } = await check(files)
  expect(problems).toContain(words)
  expect(page).toContain('This cannot be imported as it is')
  expect(page).toContain('Cannot be imported')
  expect(page).not.toMatch(/Ready to import|the rest goes in/)
  const row = plain((await analyst.get('/staff/imports')).text.split(`href="${address}"`)[1]?.split('</tr>')[0] ?? '')
  expect(row).toMatch(/Nothing Cannot be imported/)
  expect(page).not.toMatch(/root:|aaaaaaaaaaaaaaaaaaaa/)
  expect((await analyst.post(`${address}/import`, {}, address)).status).toBe(409)
  expect(await h.machine(({ db }) => db.selectFrom('people').select('id').execute())).toEqual([])
})

test('an empty file is refused at once, and the form is shown again', async () => {
  const { status, page } = await check([file('header.csv', '')])
  expect(status).toBe(422)
  expect(page).toContain('header.csv is empty')
})

test('no file, and a year that is no year, are refused at once', async () => {
  expect((await check([])).page).toContain('Select the files to import')
  const { status, page } = await check(return2026(), { year: 'next' })
  expect([status, page.includes('Enter the year in which the collection ends')]).toEqual([422, true])
})

test('a date of 31/02/2010 sets its row aside with the reason, and the rest goes in', async () => {
  const files = [
    headerOf('GOOD1,M,15/01/2009', 'BAD1,F,31/02/2010'),
    episodesOf('GOOD1,01/06/2025', 'GOOD1,31/02/2010'),
  ]
  const { page, problems, address } = await check(files, { year: '2026' })
  expect(page).toMatch(/New people 1 .*People set aside whole 1/)
  expect(problems).toMatch(/header.csv, line 3 BAD1 DOB 31\/02\/2010/)
  expect(problems).toMatch(/episodes.csv, line 3 GOOD1 DECOM 31\/02\/2010/)
  await analyst.post(`${address}/import`, {}, address)
  await h.runJobs()
  const aside = await h.machine(({ db }) =>
    db.selectFrom('set_aside_rows').select(['child_id', 'line', 'return_table']).orderBy('child_id').execute(),
  )
  expect(aside).toContainEqual({ child_id: 'GOOD1', line: 3, return_table: 'Episodes' })
  const kept = await h.machine(({ db }) =>
    db.selectFrom('return_children').select(['child_id', 'episodes_set_aside']).execute(),
  )
  expect(kept).toEqual([{ child_id: 'GOOD1', episodes_set_aside: [''] }])
})

test('a birth date in the future stops that child', async () => {
  const { page, problems } = await check([headerOf('LATER1,M,15/01/2031'), episodesOf('LATER1,01/06/2025')], {
    year: '2026',
  })
  expect(page).toMatch(/New people 0 .*People set aside whole 1/)
  expect(problems).toContain('Nothing of LATER1 was imported')
})

test('a year that does not fit the dates is doubted before it goes in', async () => {
  expect((await check(return2026(), { year: '2024' })).page).toContain(
    'You entered 2024, but the dates in the files speak for 2026',
  )
})

test('a formula in a cell does not survive into an export', async () => {
  const formulas = ['=cmd|calc', '\u200b=1+1', ' @SUM(A1)', '+44', '-2+3']
  const header = [
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    ...formulas.map((cell, at) => `F${at},${cell},15/01/2009,WBRI,UN1,,`),
  ]
  const { address } = await check([file('=header.csv', header.join('\r\n'))], { year: '2026' })
  const csv = (await analyst.get(`${address}/problems.csv`)).text
  expect(csv).toContain("'=cmd|calc")
  for (const cell of csv.split(/[,\r\n]/))
    expect(cell.replace(/^["\ufeff]+/, '')).not.toMatch(/^[\s\u200b]*[=@+]|^-\d+\+/)
})

test('an upload that breaks off is refused, and nothing of it is kept', async () => {
  const page = await analyst.get('/staff/imports')
  const token = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const before = await h.machine(({ db }) => db.selectFrom('imports').select('id').execute())
  const body = [
    '--edge',
    'Content-Disposition: form-data; name="_csrf"',
    '',
    token,
    '--edge',
    'Content-Disposition: form-data; name="files"; filename="header.csv"',
    '',
    'CHILD,SEX,DOB',
  ].join('\r\n')
  const answer = await analyst.raw('/staff/imports', body, 'multipart/form-data; boundary=edge')
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('The file did not arrive whole')
  expect(await h.machine(({ db }) => db.selectFrom('imports').select('id').execute())).toHaveLength(before.length)
})

test('a file whose XML smuggles in what no text may hold is checked like any other', async () => {
  const xml = `<EXPSSDA903><CHILD><HEADER><CHILDID>X1</CHILDID><SEX>M</SEX><DOB>15/01/2009</DOB><ETHNIC>WBRI&#xD800;</ETHNIC><UPN>UN1</UPN></HEADER></CHILD></EXPSSDA903>`
  const { page } = await check([file('return.xml', xml)], { year: '2026' })
  expect(page).toMatch(/Ready to import|could not be read/)
})
