import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReading } from './check.ts'
import { childrenOf } from './children.ts'
import { historyFromReturn } from './history.ts'
import { readReturn } from './read.ts'
import type { KeptRow } from './records.ts'
import { csvOf, givenFile } from './testing.ts'

// Whatever arrives, it is read into rows and problems; nothing throws and no rule breaks.

const start = Buffer.from(
  csvOf('Episodes', [
    { DEC: '01/09/2025', REC: 'X1' },
    { DECOM: '01/09/2025', RNE: 'P' },
  ]),
)
const xml = Buffer.from(
  '<EXPSSDA903><CHILD><HEADER><CHILDID>A1</CHILDID><DOB>10/05/2010</DOB></HEADER><EPISODE><DECOM>01/06/2025</DECOM></EPISODE></CHILD></EXPSSDA903>',
)

const spoiled = (bytes: Buffer) =>
  fc
    .array(
      fc.tuple(
        fc.nat(bytes.length - 1),
        fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x3c, 0x26, 0x00, 0xff, 0xc3, 0x41, 0x20),
      ),
      { maxLength: 6 },
    )
    .map((edits) => {
      const copy = Buffer.from(bytes)
      for (const [at, byte] of edits) copy[at] = byte
      return copy
    })

describe('spoiled bytes', () => {
  it.each([
    ['of a CSV', start],
    ['of an XML', xml],
  ])('%s never throw and never break a rule', async (_what, bytes) => {
    await fc.assert(
      fc.asyncProperty(spoiled(bytes), fc.nat(bytes.length), async (spoilt, cut) => {
        const reading = await readReturn([givenFile('f', spoilt.subarray(0, cut), spoilt.subarray(cut))])
        const result = checkReading(reading, { year: 2026 })
        expect(result.rules.filter((rule) => rule.state === 'failed')).toEqual([])
        expect(result.files).toHaveLength(1)
        for (const problem of result.problems) expect(problem.line).toBeGreaterThan(0)
        const rows = [...childrenOf(reading, { year: 2026 })]
        expect(rows).toHaveLength(reading.children)
      }),
      { numRuns: 300 },
    )
  })
})

const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2024, 3, 1) + days * 86_400_000).toISOString().slice(0, 10))
const anyEpisode = fc
  .record({
    startedOn: day,
    endedOn: fc.option(day, { nil: undefined }),
    reasonStarted: fc.constantFrom('S', 'P', 'L'),
    legalStatus: fc.constantFrom('C1', 'C2', 'V2', 'V3', 'V4', 'J1', 'L3'),
    reasonEnded: fc.constantFrom('X1', 'E4A', 'E13', 'E3', 'E9', 'E45', 'E2', 'E8'),
    year: fc.constantFrom(2025, 2026),
  })
  .map(({ year, endedOn, reasonEnded, ...record }): KeptRow => {
    const end = endedOn !== undefined && endedOn >= record.startedOn ? { endedOn, reasonEnded } : {}
    return { table: 'Episodes', year, file: 'e.csv', line: 2, record: { ...record, ...end } }
  })

describe('a history', () => {
  const options = { authority: 'Northshire', dateOfBirth: '2009-01-01', years: [2025, 2026] }
  const anyRows = fc.uniqueArray(anyEpisode, {
    maxLength: 6,
    selector: (row) => JSON.stringify([row.year, (row.record as { startedOn?: string }).startedOn]),
  })

  it('is the same whatever the order of the rows, and when rows are repeated', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const once = historyFromReturn(rows, options).facts
        expect(historyFromReturn(rows.toReversed(), options).facts).toEqual(once)
        expect(historyFromReturn([...rows, ...rows], options).facts).toEqual(once)
      }),
    )
  })

  it('never ends a stay or a period before it starts, and says where each fact comes from', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { facts, inferences } = historyFromReturn(rows, options)
        const spans = [...facts.lookedAfter, ...(facts.livingWith ?? []), ...(facts.hospitalOrDetention ?? [])]
        for (const { start: from, end } of spans) expect(end === null || end >= from).toBe(true)
        const paths = new Set(inferences.map((one) => one.fact))
        facts.lookedAfter.forEach((_, at) => expect(paths).toContain(`lookedAfter.${at}`))
      }),
    )
  })
})
