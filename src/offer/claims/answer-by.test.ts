import { describe, expect, test } from 'vitest'
import { asDay } from '../../platform/clock.ts'
import { answerBy } from './answer-by.ts'

const asked = { askedOn: asDay('2026-05-28'), withinDays: 5, standing: 'asked', wantsMore: false } as const

describe('an answer is promised', () => {
  test.each([
    ['counted from the day of asking', asked, '2026-06-02'],
    ['after it was seen too', { ...asked, standing: 'seen' }, '2026-06-02'],
    ['on the same day', { ...asked, withinDays: 0 }, '2026-05-28'],
    ['for no day where the offer names none', { ...asked, withinDays: undefined }, null],
    ['for no day while something is wanted from them', { ...asked, standing: 'seen', wantsMore: true }, null],
    ['no more once there is one', { ...asked, standing: 'agreed' }, null],
  ] as const)('%s', (_title, claim, day) => {
    expect(answerBy(claim)).toBe(day)
  })
})
