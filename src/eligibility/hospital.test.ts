import { describe, expect, it } from 'vitest'
import type { HospitalOrDetention } from './facts.ts'
import { care, statusOf } from './given.ts'

function stay(start: string, end: string | null, type: HospitalOrDetention['type'] = 'hospital'): HospitalOrDetention {
  return { type, start, end }
}

const enough = [care('2023-01-01', '2023-04-01')]

describe('relevant by way of hospital or detention (SI 2010/2571 reg 3(2))', () => {
  it.each(['hospital', 'detention'] as const)('needs %s over the 16th birthday', (type) => {
    const on = (start: string, end: string | null): string =>
      statusOf({ lookedAfter: enough, hospitalOrDetention: [stay(start, end, type)] }, '2024-09-01').category
    expect(on('2024-05-01', '2024-05-04')).toBe('none')
    expect(on('2024-05-01', '2024-05-05')).toBe('relevant')
    expect(on('2024-05-05', null)).toBe('relevant')
    expect(on('2024-05-06', null)).toBe('none')
  })

  it('goes on after they have left, and lasts until 18', () => {
    const facts = { lookedAfter: enough, hospitalOrDetention: [stay('2024-05-01', '2024-05-20')] }
    const decision = statusOf(facts, '2025-09-01')
    expect(decision).toMatchObject({ category: 'relevant', until: '2026-05-05', responsibleAuthority: 'Northshire' })
    expect(decision.used.admittedOn).toBe('2024-05-01')
    const at18 = statusOf(facts, '2026-05-05')
    expect(at18.reasons).toEqual(['RELEVANT_CHILD_AT_18', 'AGED_18_TO_20'])
    expect(at18.entitlements).not.toContain('PRIORITY_NEED_18_20')
  })

  it.each([
    ['90 days before it are not enough', [care('2023-01-01', '2023-03-31')], 'none'],
    ['91 days are', [care('2023-01-01', '2023-04-01')], 'relevant'],
    ['the day of admission counts', [care('2024-02-01', '2024-05-01')], 'relevant'],
    ['days after admission do not', [care('2024-02-02', '2024-05-02')], 'none'],
    ['days before 14 do not', [care('2021-01-01', '2022-05-20')], 'none'],
    ['days outside England do not', [care('2023-01-01', '2023-06-01', { country: 'Scotland' })], 'none'],
  ])('%s', (_name, lookedAfter, category) => {
    const hospitalOrDetention = [stay('2024-05-01', '2024-06-20')]
    expect(statusOf({ lookedAfter, hospitalOrDetention }, '2024-09-01').category).toBe(category)
  })

  it('one stay handed on to another place is one admission', () => {
    const hospitalOrDetention = [stay('2024-03-01', '2024-05-02'), stay('2024-05-03', null, 'detention')]
    expect(statusOf({ lookedAfter: enough, hospitalOrDetention }, '2024-09-01').used.admittedOn).toBe('2024-03-01')
  })

  it('leaves out planned short breaks of up to four weeks, though reg 48 would count them', () => {
    const stays = Array.from({ length: 6 }, (_, i) => ({ start: `2023-0${i + 1}-01`, end: `2023-0${i + 1}-20` }))
    const series = { sameCarerOrPlace: true, returnsToParentOrPR: true, stays }
    const facts = { shortBreakSeries: [series], hospitalOrDetention: [stay('2024-05-01', '2024-05-20')] }
    expect(statusOf(facts, '2024-09-01').category).toBe('none')
    expect(
      statusOf({ ...facts, shortBreakSeries: [{ ...series, returnsToParentOrPR: false }] }, '2024-09-01').category,
    ).toBe('relevant')
  })

  it('is not ended by six months at home', () => {
    const facts = {
      lookedAfter: enough,
      hospitalOrDetention: [stay('2024-05-01', '2024-05-20')],
      livingWith: [{ with: 'parent', start: '2024-05-21', end: null }],
    } as const
    expect(statusOf(facts, '2025-09-01').category).toBe('relevant')
    expect(statusOf(facts, '2025-09-01', { homeEndsHospitalRoute: true }).category).toBe('none')
  })

  it('gives way to eligible while the child is in care', () => {
    const facts = { lookedAfter: [...enough, care('2024-06-01')], hospitalOrDetention: [stay('2024-05-01', null)] }
    expect(statusOf(facts, '2024-09-01').category).toBe('eligible')
  })
})
