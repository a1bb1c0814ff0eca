import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { anXlsx, aPage, aService, hsds, outpost } from '../testing.ts'
import { guessColumns } from './columns.ts'
import type { Found, FoundEntries, FoundRow, ReadSource } from './found.ts'
import { plainText } from './plain-text.ts'
import { readPastedList } from './pasted.ts'
import { readSource } from './read-source.ts'
import { readAges, readAmount, readStatuses } from './rules-in-words.ts'
import { foundInTable } from './table.ts'

const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? strToU8(content) : new Uint8Array(content),
})

function entriesOf(read: ReadSource): FoundEntries {
  if (read.kind === 'fault') throw new Error(read.words)
  return read.kind === 'table' ? foundInTable(read, guessColumns(read.header)) : read
}
const found = (rows: readonly FoundRow[]): Found[] => rows.filter((row): row is Found => row.ok)

test.each([
  ['£100', { kind: 'fixed', pence: 10_000 }],
  ['Up to £1,250.50', { kind: 'up-to', pence: 125_050 }],
  ['at least £3k', { kind: 'minimum', pence: 300_000 }],
  ['100%', { kind: 'percent', percent: 100, note: '100%' }],
  ['none', { kind: 'none' }],
  ['75', { kind: 'fixed', pence: 7_500 }],
  ['Free', { kind: 'in-kind', note: 'Free' }],
  ['£25 at 19 and £50 at 21', { kind: 'assessed', note: '£25 at 19 and £50 at 21' }],
  ['', { kind: 'assessed' }],
])('“%s” is an amount of its own kind, and two amounts are never taken for one', (written, amount) => {
  expect(readAmount(written).amount).toEqual(amount)
})

test.each([
  ['16 to 25', { ageFrom: 16, ageBelow: 25 }],
  ['18-24', { ageFrom: 18, ageBelow: 25 }],
  ['18+', { ageFrom: 18 }],
  ['under 21', { ageBelow: 21 }],
  ['everyone', {}],
])('“%s” is read as ages', (written, ages) => {
  expect(readAges(written)).toEqual(ages)
})

test('former relevant is not relevant', () => {
  expect(readStatuses('Former relevant young people')).toEqual(['former-relevant'])
  expect(readStatuses('Relevant and former relevant')).toEqual(['relevant', 'former-relevant'])
})

test('HTML in a field becomes words, however deep, and scripts go', () => {
  expect(plainText('<p>One<br>two</p><script>alert(1)</script><b>&amp; three</b>')).toBe('One\ntwo\n& three')
  expect(plainText(`${'<i>'.repeat(9_000)}deep`)).toBe('deep')
  expect(plainText('a < b')).toBe('a < b')
})

test('a spreadsheet with a title above, merged cells and formulas is read row by row', () => {
  const bytes = anXlsx(
    [
      ['Our offer to care leavers 2026'],
      ['Section', 'Entitlement', 'Description', 'Amount'],
      ['Money', 'Birthday', 'A gift each year', { formula: { of: '20+20', result: 40 } }],
      [null, 'Festival', 'A gift for your day', { formula: { of: 'A1/0', result: null } }],
      ['Home', 'Setting up home', 'For your first home', 'up to £3,000'],
    ],
    { merged: ['A3:A4', 'A1:D1'] },
  )
  const { rows } = entriesOf(readSource([file('offer.xlsx', bytes)]))
  expect(rows.map(({ where }) => where)).toEqual(['Row 3', 'Row 4', 'Row 5'])
  const [birthday, broken, home] = rows
  expect(birthday).toMatchObject({
    content: { type: 'birthday', amount: { kind: 'fixed', pence: 4_000 }, keywords: ['Money'] },
  })
  expect(broken).toMatchObject({ ok: false, title: 'Festival' })
  expect(broken && !broken.ok && broken.troubles[0]).toContain('saved without its result')
  expect(home).toMatchObject({ content: { type: 'setting-up-home', amount: { kind: 'up-to', pence: 300_000 } } })
})

test('a CSV with semicolons and Windows letters is read, and the same title twice is in trouble', () => {
  const csv = Buffer.from('Title;Amount\nCaf\u00e9 voucher;\u00a35\nCaf\u00e9 voucher;\u00a36\n', 'latin1')
  const { rows } = entriesOf(readSource([file('list.csv', new Uint8Array(csv))]))
  expect(rows[0]).toMatchObject({ content: { title: 'Café voucher', amount: { pence: 500 } } })
  expect(rows[1]).toMatchObject({ ok: false, troubles: ['It is the same as row 2: the same title'] })
})

test('fifty thousand rows are read, and one more is too many', () => {
  const lines = Array.from({ length: 50_000 }, (_, row) => `Thing ${row},£5`)
  const read = readSource([file('big.csv', `Title,Amount\n${lines.join('\n')}\n`)])
  expect(read.kind === 'table' && read.rows.length).toBe(50_000)
  expect(read.kind === 'table' && read.rows.at(-1)).toEqual({ row: 50_001, cells: ['Thing 49999', '£5'], sheet: '' })
  const more = readSource([file('big.csv', `Title,Amount\n${lines.join('\n')}\nThe last straw,£5\n`)])
  expect(more).toMatchObject({ kind: 'fault' })
  expect(more.kind === 'fault' && more.words).toContain('50,001 rows')
}, 60_000) // patience for a busy machine

test('a pasted list has its bullets as entries and the lines above them as headings', () => {
  const read = readPastedList(
    'Money\n• Birthday money: £40 at 18\n• Winter fuel payment\n\nHome:\n• Help with a deposit,\n  up to £500\n',
  )
  const rows = found(entriesOf(read).rows)
  expect(rows.map(({ where, content }) => [where, content.title, content.keywords])).toEqual([
    ['Line 2', 'Birthday money', ['Money']],
    ['Line 3', 'Winter fuel payment', ['Money']],
    ['Line 6', 'Help with a deposit, up to £500', ['Home']],
  ])
  expect(rows[2]?.content.amount).toMatchObject({ kind: 'up-to', pence: 50_000 })
})

test('cells copied out of a table are a table', () => {
  expect(readPastedList('Title\tAmount\nBus pass\tnone\n')).toMatchObject({
    kind: 'table',
    header: ['Title', 'Amount'],
  })
})

test('a service of Open Referral UK 3.0 becomes an entry, and its contact’s name stays behind', () => {
  const service = aService({
    contacts: [{ id: 'x', name: 'Ann Persona', phones: [{ number: '01632 960333' }] }],
    email: 'ann.persona@harbour.example',
    url: 'not a url',
    cost_options: [{ option: 'Adults', amount: 5, amount_description: 'each' }],
  })
  const [row] = found(entriesOf(readSource([file('feed.json', aPage([service]))])).rows)
  expect(row).toMatchObject({
    sourceId: service.id,
    provider: { name: 'Harbour Buses' },
    content: { type: 'travel', who: { ageFrom: 16, ageBelow: 25 }, contact: { phone: '01632 960333' } },
  })
  expect(row?.content.details).toContain('What it costs: Adults, £5, each')
  expect(JSON.stringify(row)).not.toMatch(/persona/i)
  expect(row?.notes.join()).toMatch(/looked like a person’s.*not a whole one/)
})

test('nulls everywhere, numbers for texts and lists for records are trouble and no fault', () => {
  const bad = [
    Object.fromEntries(Object.keys(aService()).map((key) => [key, null])),
    aService({ id: 12, name: 5, description: ['x'], email: false, organization: 'us', minimum_age: 'old' }),
    aService({ name: '<b></b>' }),
  ]
  const { rows } = entriesOf(readSource([file('feed.json', aPage(bad))]))
  expect(rows.map(({ ok }) => ok)).toEqual([false, true, false])
})

test('the same id twice with other words is in trouble; word for word it is one', () => {
  const services = [aService(), aService(), aService({ description: 'Other words' })]
  const { rows } = entriesOf(readSource([file('feed.json', aPage(services))]))
  expect(rows.map(({ ok }) => ok)).toEqual([true, false])
})

test('the Outpost form is read, and a place that is kept back is left out', () => {
  const { form, rows } = entriesOf(readSource([file('services.json', outpost)]))
  const [row] = found(rows)
  expect(form).toBe('outpost')
  expect(row?.places.map(({ name }) => name)).toEqual(['The pool'])
  expect(row?.content.where.schedules).toEqual([{ days: ['MO'], opens: '10:00', closes: '17:00' }])
  expect(JSON.stringify(row)).not.toMatch(/Secret Lane|Somebody Somewhere/)
})

test('the older CSV files are read together, in a zip or one by one', () => {
  const files = Object.entries(hsds).map(([name, content]) => file(name, content))
  const zipped = zipSync(
    Object.fromEntries(Object.entries(hsds).map(([name, text]) => [`data/${name}`, strToU8(text)])),
  )
  for (const sent of [files, [file('hsds.zip', zipped)]]) {
    const { form, rows } = entriesOf(readSource(sent))
    expect(form).toBe('hsds-1')
    expect(found(rows)[0]).toMatchObject({
      content: { title: 'Clothes bank', keywords: ['Clothing'], contact: { phone: '01632 960222' } },
      provider: { name: 'Harbour Trust' },
      places: [{ postcode: 'AS1 2BB' }],
    })
  }
  expect(readSource(files.filter(({ name }) => name !== 'services.csv'))).toMatchObject({ kind: 'fault' })
})

test.each([
  ['nothing', new Uint8Array()],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
  ['half a zip', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
  ['half of JSON', strToU8('{"contents": [')],
  ['organisations only', strToU8(aPage([{ id: 'x', name: 'Us', website: 'http://us.example' }]))],
  ['JSON a mile deep', strToU8('['.repeat(200_000))],
])('%s is a fault in words', (_what, bytes) => {
  const read = readSource([file('what.bin', bytes)])
  expect(read.kind).toBe('fault')
  expect(read.kind === 'fault' && read.words).toMatch(/\w+.*\./)
})
