import { describe, expect, test } from 'vitest'
import { candidatesIn, docxOf, table, xlsxOf } from './testing.ts'

const rows = [
  ['Ref', 'Action', 'Steps', 'Timescale', 'Lead'],
  ['1b', 'Paint the hub', 'Choose colours\nBuy paint', '1/2/2022\n3 months April 2022', 'AB, CD\nEF'],
  ['1c', 'Find a van', '', '6 months (July 2022)', 'AB&CD'],
  ['2', 'Weekly breakfast', 'Ask who comes', 'Monthly meetings thereafter', ''],
  ['4', 'Name the garden', '', 'within 1 month', 'Garden group'],
]

const csv = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')

describe.each([
  ['Word', docxOf(table(rows))],
  ['a spreadsheet', xlsxOf(rows)],
  ['CSV', csv],
])('an action plan in %s', (_, paper) => {
  test('is exact: rows, steps, owners and days as written', async () => {
    const found = await candidatesIn(paper, 'action-plan')
    expect(
      found.map(({ text, owner, due, partOf }) => [text, owner, due?.written ?? null, due?.read ?? null, partOf]),
    ).toEqual([
      ['1b Paint the hub', null, null, null, null],
      ['Choose colours', 'AB, CD', '1/2/2022', '2022-02-01', 0],
      ['Buy paint', 'EF', '3 months April 2022', '2022-04-30', 0],
      ['1c Find a van', 'AB&CD', '6 months (July 2022)', '2022-07-31', null],
      ['2 Weekly breakfast', null, 'Monthly meetings thereafter', null, null],
      ['Ask who comes', null, null, null, 4],
      ['4 Name the garden', 'Garden group', 'within 1 month', null, null],
    ])
  })

  test('asks about what is missing or unclear', async () => {
    const found = await candidatesIn(paper, 'action-plan')
    const questions = found.map(({ question }) => question ?? '')
    expect(questions[0]).toContain('Row 1a is missing before 1b')
    expect(questions[3]).toBe('')
    expect(questions[4]).toContain('No owner is named')
    expect(questions[4]).toContain('repeats and gives no day')
    expect(questions[6]).toContain('Row 3 is missing before 4')
    expect(questions[6]).toContain('counted from which day')
  })
})

test('a row whose reference and action were merged with the row above goes on with it', async () => {
  const found = await candidatesIn(
    xlsxOf([rows[0] ?? [], ['1', 'Paint', 'Buy paint', 44593, 'AB'], ['', '', 'Sand', 44620, 'CD']]),
    'action-plan',
  )
  expect(found.map(({ text, owner, due }) => [text, owner, due?.read ?? null])).toEqual([
    ['1 Paint', null, null],
    ['Buy paint', 'AB', '2022-02-01'],
    ['Sand', 'CD', '2022-02-28'],
  ])
})

test('a table that came out column by column is asked about, and no owner or day is guessed', async () => {
  const broken = `HARBOURSIDE ACTION PLAN
2027-2028
1b

Paint the hub in
warm colours

2

Find a van
Ask the garage for a price

4 May 2027
Monthly

AB, CD

Name the garden

To be in place JUNE 2027
EF`
  const found = await candidatesIn(broken, 'action-plan')
  expect(found.map(({ text, owner, due }) => [text, owner, due?.read ?? null])).toEqual([
    ['Paint the hub in warm colours', null, null],
    ['Find a van', null, null],
    ['Ask the garage for a price', null, null],
    ['Name the garden', 'EF', '2027-06-30'],
  ])
  expect(found[0]?.question).toContain('Row 1a is missing')
  expect(found[1]?.question).toContain('the days “4 May 2027”, “Monthly”')
  expect(found.every(({ place, confidence }) => place.heading === 'HARBOURSIDE ACTION PLAN' && confidence < 0.5)).toBe(
    true,
  )
})

test('a paper without a plan has no actions', async () => {
  expect(await candidatesIn('1\n\nApologies\n\n2\n\nMinutes of 4 May 2027\n', 'action-plan')).toEqual([])
})
