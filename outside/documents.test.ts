// The five council papers beside this project, read and held against what a careful reader found in them by hand.
// `hand` is that count; `found` what is read; `right` how many of those the reader found too. Recall is right ÷ hand,
// precision right ÷ found. A number that changes here is to be counted again, not copied.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findCandidates, isFault, readPaper, type As, type Paper } from '../src/documents/index.ts'

const shared = process.env['ALONGSIDE_SHARED'] ?? join(import.meta.dirname, '../../shared')
const folder = join(shared, 'seeds')

async function paperOf(number: string): Promise<Paper> {
  const name = readdirSync(folder).find((file) => file.startsWith(number)) ?? ''
  const paper = await readPaper({ name, bytes: readFileSync(join(folder, name)) })
  if (isFault(paper)) throw new Error(paper.fault)
  return paper
}

const hand: readonly (readonly [paper: string, as: As, hand: number, found: number, right: number, misses: string])[] =
  [
    ['000', 'you-said', 0, 0, 0, ''],
    ['000', 'promises', 9, 8, 8, 'a sentence about risk that begins "There is no"'],
    ['000', 'action-plan', 0, 0, 0, ''],
    ['000', 'findings', 2, 2, 2, ''],
    ['001', 'you-said', 80, 77, 76, 'two concerns told in passing, two decisions without a word of promising'],
    [
      '001',
      'promises',
      137,
      135,
      127,
      '"seek to" and "must" far from their "we", what follows "This will", third persons in the passive',
    ],
    ['001', 'action-plan', 47, 53, 47, 'whose days and owners they are is asked, not read; six pieces are no actions'],
    ['001', 'findings', 6, 6, 6, ''],
    ['002', 'you-said', 2, 4, 1, 'a report that will "also" be presented; proposals of officers are taken for asks'],
    ['002', 'promises', 82, 69, 67, 'items of the draft offer that are nouns alone, steps in the passive'],
    ['002', 'action-plan', 0, 0, 0, ''],
    ['002', 'findings', 15, 14, 14, 'a finding told inside a proposal'],
    ['003', 'you-said', 0, 1, 0, ''],
    ['003', 'promises', 14, 14, 12, '"these champions will", work that goes on'],
    ['003', 'action-plan', 0, 0, 0, ''],
    ['003', 'findings', 4, 4, 4, ''],
    ['004', 'you-said', 1, 1, 0, 'what children said of the promises, told without a request'],
    ['004', 'promises', 10, 12, 8, 'an offer without a verb, a review that "will be"'],
    ['004', 'action-plan', 0, 0, 0, ''],
    ['004', 'findings', 2, 2, 2, ''],
  ]

test.each(hand)('%s as %s: %i by hand, %i found, %i of them right', async (number, as, byHand, found, right) => {
  const candidates = findCandidates(await paperOf(number), as)
  expect(candidates).toHaveLength(found)
  expect(right).toBeLessThanOrEqual(Math.min(byHand, found))
})

test('the hand count, as a table', () => {
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((part / whole) * 100)}%`)
  const rows = hand.map(([paper, as, byHand, found, right, misses]) => ({
    paper,
    as,
    hand: byHand,
    found,
    right,
    recall: percent(right, byHand),
    precision: percent(right, found),
    misses,
  }))
  console.table(rows)
  expect(rows).toHaveLength(20)
})

test('the slides of 001 give exactly 19 asks, 27 replies and 8 promises', async () => {
  const slides = findCandidates(await paperOf('001'), 'you-said').filter(({ rule }) => rule.endsWith('-list'))
  const count = (kind: string) => slides.filter((candidate) => candidate.kind === kind).length
  expect([count('ask'), count('reply'), count('promise')]).toEqual([19, 27, 8])
  const themes = [...Map.groupBy(slides, ({ place }) => place.heading)].map(([theme, some]) => [theme, some.length])
  expect(themes).toEqual([
    ['Support for Care Leavers', 16],
    ['Family Time', 12],
    ['Stigma and discrimination', 18],
    ['We are also going to…..', 8],
  ])
})

test('the minutes of 001 give the ask that had been raised before, and the promise made', async () => {
  const found = findCandidates(await paperOf('001'), 'you-said')
  expect(found.find(({ rule }) => rule === 'raised-before')?.kind).toBe('ask')
  expect(found.some(({ text }) => text.includes('several previous occasions'))).toBe(true)
  expect(found.filter(({ rule }) => rule === 'agreed-to')).not.toHaveLength(0)
})

test('the bullets that 001 prints twice are joined, and both stay', async () => {
  const found = findCandidates(await paperOf('001'), 'promises')
  const twice = found.filter(({ sameAs }) => sameAs.length > 0)
  expect(twice.length).toBeGreaterThan(40)
  for (const [index, { sameAs }] of found.entries())
    for (const other of sameAs) expect(found[other]?.sameAs).toContain(index)
})

test('no owner is named in the broken plan of 001 that does not stand there, and row 1a is asked about', async () => {
  const paper = await paperOf('001')
  const written = new Set(paper.lines.map(({ text }) => text.trim()))
  const found = findCandidates(paper, 'action-plan')
  expect(found[0]?.question).toContain('1a')
  for (const { owner, due, question } of found) {
    expect(question).not.toBeNull()
    if (owner !== null) expect([...written].some((line) => owner.startsWith(line))).toBe(true)
    if (due) expect([...written].some((line) => due.written.includes(line) || line.includes(due.written))).toBe(true)
  }
})

test('a strategy of a hundred pages is read well within a second', async () => {
  const { lines, ...paper } = await paperOf('001')
  const long = Array.from({ length: 3 }, () => lines).flat()
  const start = process.cpuUsage()
  findCandidates({ ...paper, lines: long }, 'promises')
  expect(process.cpuUsage(start).user).toBeLessThan(1_000_000)
})
