// What is given back of a whole council's return: held against the return itself, read a second time with split and sets.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../src/app/testing/house.ts'
import { importNow, makeAnnexA, makeOc3, writeSheet, type Made } from '../src/people/index.ts'
import type { Cell } from '../src/people/returns/sheet.ts'
import { asDay } from '../src/platform/clock.ts'

const shared = process.env['ALONGSIDE_SHARED'] ?? join(import.meta.dirname, '../../shared')
const thousand = join(shared, 'data/ssda903-1000')

let h: TestHouse
beforeAll(async () => {
  expect(existsSync(thousand)).toBe(true)
  h = await openTestHouse()
  for (const folder of [join(thousand, 'prev'), thousand]) {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => ({ name, path: join(folder, name) }))
    await importNow(h.house.machineFor(h.council.id), { kind: 'ssda903', files, options: {} })
  }
})
afterAll(() => h.close())

const linesOf = async ({ sheet }: Made) => (await writeSheet(sheet, 'csv')).toString('utf8').trimEnd().split('\r\n')

/** Cells by column name, without any of our own code. */
function read(name: string): Record<string, string>[] {
  const [head = '', ...rows] = readFileSync(join(thousand, name), 'utf8').trim().split(/\r?\n/)
  const columns = head.split(',')
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, index) => [columns[index] ?? '', cell])))
}
const textOf = (cell: Cell | undefined) => (typeof cell === 'string' ? cell : '')
const sameDayIn = (born: string, years: number) => `${born.slice(0, 6)}${Number(born.slice(6)) + years}`

describe('the OC3 table of 2026', () => {
  const own = readFileSync(join(thousand, 'oc3.csv'), 'utf8').trim().split(/\r?\n/)
  let lines: string[]
  beforeAll(async () => {
    lines = await linesOf(await h.machine((work) => makeOc3(work, 2026)))
  })

  test('holds every row of the return as it was', () => {
    expect(own).toHaveLength(317)
    expect(own.filter((line) => !lines.includes(line))).toEqual([])
  })

  test('adds, blank, only those who left care on their 18th birthday', () => {
    const added = lines.filter((line) => !own.includes(line)).map((line) => line.split(','))
    expect(added).toHaveLength(33)
    expect(added.filter(([, , ...values]) => values.join('') !== '')).toEqual([])
    const left = new Map(read('episodes.csv').map(({ CHILD, DEC, REC }) => [CHILD, { DEC, REC }]))
    for (const [child = '', born = ''] of added)
      expect(left.get(child), child).toEqual({ DEC: sameDayIn(born, 18), REC: 'E8' })
  })
})

describe('list 9 of Annex A on 31 May 2026', () => {
  const category = new Map<string, string>()
  beforeAll(async () => {
    const { sheet } = await h.machine((work) => makeAnnexA(work, asDay('2026-05-31')))
    for (const row of sheet.rows) category.set(textOf(row[0]), textOf(row[10]))
  })

  test('counts them by category', () => {
    const counts = [...new Set(category.values())].map((one) => [
      one,
      [...category.values()].filter((each) => each === one).length,
    ])
    expect(Object.fromEntries(counts)).toEqual({
      Eligible: 101,
      Relevant: 36,
      'Former relevant': 144,
      Qualifying: 22,
      Other: 191,
    })
  })

  test('has everyone whom the return lists as a care leaver, but for those who died', () => {
    const listed = read('oc3.csv').filter(({ IN_TOUCH }) => IN_TOUCH !== 'DIED')
    expect(listed.filter(({ CHILD = '' }) => !category.has(CHILD))).toEqual([])
  })

  test('has as eligible only 16 and 17 year olds whose care goes on', () => {
    const born = new Map(
      read('header.csv').map(({ CHILD = '', DOB = '' }) => [CHILD, DOB.split('/').reverse().join('-')]),
    )
    const inCare = new Set(read('episodes.csv').flatMap(({ CHILD = '', DEC }) => (DEC === '' ? [CHILD] : [])))
    for (const [child, words] of category) {
      if (words !== 'Eligible') continue
      expect(inCare.has(child), child).toBe(true)
      expect(born.get(child)! > '2008-05-31' && born.get(child)! <= '2010-05-31', child).toBe(true)
    }
  })

  test('has as relevant a 17 year old who went home five months ago', () => {
    expect(category.get('105753')).toBe('Relevant')
  })
})
