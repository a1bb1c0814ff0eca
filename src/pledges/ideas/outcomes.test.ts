import { describe, expect, test } from 'vitest'
import { readOutcomes } from './outcomes.ts'
import { mayFollow, standingOf } from './standing.ts'

describe('what comes back from the board', () => {
  test('is a line an idea; signs within the reason stay', () => {
    expect(readOutcomes('I12; yes;\n\n 7\tNO\tToo far; for most\r\ni3 ; Agreed ; From June')).toEqual({
      ok: true,
      outcomes: [
        { number: 12, outcome: 'yes', reason: '' },
        { number: 7, outcome: 'no', reason: 'Too far; for most' },
        { number: 3, outcome: 'yes', reason: 'From June' },
      ],
    })
  })

  test.each([
    ['', 'Paste at least one line'],
    ['I1; yes\nbus passes; no; why', 'Line 2: begin with the reference'],
    ['I1; maybe; later', 'Line 1: after the reference say yes or no'],
    ['I1; constructor; later', 'Line 1: after the reference say yes or no'],
    ['I1; no', 'Line 1: a no needs a reason'],
    ['I1; yes\n1; no; why', 'Line 2: I1 stands in it twice'],
    [`I1; no; ${'x'.repeat(1001)}`, 'Line 1: use 1000 letters or fewer'],
    [Array.from({ length: 201 }, (_, n) => `I${String(n + 1)}; yes`).join('\n'), 'Paste 200 lines or fewer'],
  ])('%j is refused whole', (text, fault) => {
    const read = readOutcomes(text)
    expect(read.ok ? 'taken' : read.fault).toContain(fault)
  })
})

describe('where an idea has got to', () => {
  test.each([
    [['noted'], 'new'],
    [['noted', 'routed'], 'with-decider'],
    [['noted', 'routed', 'raised', 'raised'], 'with-decider'],
    [['noted', 'decided'], 'decided'],
    [['noted', 'routed', 'decided', 'told', 'promised'], 'told'],
  ] as const)('%j: %s', (events, standing) => expect(standingOf(events)).toBe(standing))

  test('what was decided is not sent or decided again', () => {
    for (const standing of ['decided', 'told'] as const)
      expect([mayFollow.routed.includes(standing), mayFollow.decided.includes(standing)]).toEqual([false, false])
  })
})
