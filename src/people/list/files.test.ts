import readXlsx from 'read-excel-file/node'
import { expect, test } from 'vitest'
import type { Day } from '../../platform/clock.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { WorkerId } from '../tables.ts'
import { writePeople } from './files.ts'
import type { ListedPerson } from './queries.ts'

const person: ListedPerson = {
  view: 'full',
  id: 'p' as PersonId,
  name: '\u200b =HYPERLINK("http://x.example")',
  knownAs: null,
  dateOfBirth: '2008-03-05' as Day,
  childId: 'A-1',
  restricted: false,
  category: 'former_relevant',
  phase: '18_to_20',
  until: '2029-03-05' as Day,
  nextChangeOn: '2029-03-05' as Day,
  nextChangeTo: 'former_relevant',
  checks: 2,
  dateOfDeath: null,
  advisers: ['w' as WorkerId],
}
const sheet = {
  people: [person],
  workers: [{ id: 'w' as WorkerId, name: '@Mel', isAdviser: true }],
  today: '2026-05-31' as Day,
  adviserWord: 'Personal adviser',
  namesAreShown: true,
}

test('the spreadsheet and the CSV file say the same', async () => {
  const [header, row] = (await readXlsx(await writePeople('xlsx', sheet)))[0]?.data ?? []
  const csv = (await writePeople('csv', sheet)).toString('utf8')
  expect(header?.join(',')).toBe(csv.split('\r\n')[0])
  expect(row).toEqual([
    'A-1',
    `'${person.name ?? ''}`,
    null,
    18,
    'Former relevant',
    '18 to 20',
    '05/03/2029',
    '05/03/2029',
    'Former relevant',
    2,
    `'@Mel`,
  ])
})

test('a name that is a formula runs in no file, hidden behind a blank or not', async () => {
  const csv = (await writePeople('csv', sheet)).toString('utf8')
  expect(csv).toContain(`"'\u200b =HYPERLINK`)
  expect(csv).toContain(`'@Mel`)
})

test('without the right to names the columns of names are not there', async () => {
  const csv = (await writePeople('csv', { ...sheet, namesAreShown: false })).toString('utf8')
  expect(csv).not.toMatch(/Name|Known as|HYPERLINK/)
})

test('somebody of whom only an outline may be seen is in no file', async () => {
  const outline = {
    view: 'outline',
    id: 'q' as PersonId,
    name: 'Olu',
    knownAs: null,
    dateOfBirth: '2008-03-05' as Day,
  } as const
  expect((await writePeople('csv', { ...sheet, people: [outline] })).toString('utf8')).not.toContain('Olu')
})
