import { describe, expect, it } from 'vitest'
import type { Facts } from './facts.ts'
import { care, longCareTo, named, statusOf } from './given.ts'

type Row = readonly [name: string, facts: Partial<Facts>, asOf: string, status: string, checks: readonly string[]]

const adopted = (start: string): Pick<Facts, 'orders'> => ({ orders: [{ type: 'ADOPTION', start, end: null }] })

const ROWS: readonly Row[] = [
  [
    'left care on the 16th birthday',
    { lookedAfter: [longCareTo('2024-05-05')] },
    '2024-05-06',
    'relevant',
    ['CHECK_SIXTEENTH_BIRTHDAY'],
  ],
  ['in care on the 16th birthday itself', { lookedAfter: [longCareTo('2024-05-05')] }, '2024-05-05', 'eligible', []],
  ['left care the day after', { lookedAfter: [longCareTo('2024-05-06')] }, '2024-05-07', 'relevant', []],
  ['left care the day before', { lookedAfter: [longCareTo('2024-05-04')] }, '2024-05-05', 'none', []],
  [
    'seeking asylum alone',
    { lookedAfter: [longCareTo(null)], immigration: { status: 'asylum' } },
    '2025-01-15',
    'eligible',
    [],
  ],
  ['adopted before 16', { lookedAfter: [longCareTo(null)], ...adopted('2023-01-15') }, '2024-06-15', 'none', []],
  [
    'on the day of the adoption',
    { lookedAfter: [longCareTo(null)], ...adopted('2025-01-15') },
    '2025-01-15',
    'eligible',
    [],
  ],
  [
    'adopted at 16',
    { lookedAfter: [longCareTo(null)], ...adopted('2025-01-15') },
    '2025-01-16',
    'relevant',
    ['CHECK_HOME_ARRANGEMENT'],
  ],
  [
    'adopted at 16, six months with the adopters',
    {
      lookedAfter: [longCareTo(null)],
      ...adopted('2025-01-15'),
      livingWith: [{ with: 'parent', start: '2024-06-01', end: null }],
    },
    '2025-07-16',
    'qualifying',
    [],
  ],
  [
    'in care again after an adoption',
    { lookedAfter: [care('2015-01-01'), care('2023-01-01')], ...adopted('2016-01-15') },
    '2025-01-15',
    'eligible',
    [],
  ],
  [
    'an adoption still to come',
    { lookedAfter: [longCareTo(null)], ...adopted('2025-03-01') },
    '2025-01-15',
    'eligible',
    [],
  ],
  [
    'moved to Scotland',
    { lookedAfter: [longCareTo('2025-01-01')], residence: 'Scotland' },
    '2025-01-15',
    'relevant',
    [],
  ],
  [
    'only ever in care in Wales',
    { lookedAfter: [longCareTo('2025-01-01', { country: 'Wales' })] },
    '2025-01-15',
    'none',
    ['CHECK_WELSH_DAYS', 'CHECK_OTHER_NATION'],
  ],
  [
    'in care in Scotland now',
    { lookedAfter: [longCareTo(null, { country: 'Scotland' })] },
    '2025-01-15',
    'none',
    ['CHECK_OTHER_NATION'],
  ],
  [
    'last in care in another nation',
    { lookedAfter: [longCareTo('2024-08-31'), care('2024-10-01', '2024-12-01', { country: 'NorthernIreland' })] },
    '2025-01-15',
    'qualifying',
    ['CHECK_OTHER_NATION'],
  ],
  [
    'remanded, then sentenced',
    {
      lookedAfter: [care('2024-09-01', '2024-12-31', { status: 'REMAND_YDA' })],
      hospitalOrDetention: [{ type: 'detention', start: '2024-12-31', end: null }],
    },
    '2025-01-15',
    'relevant',
    [],
  ],
  ['a record never closed', { lookedAfter: [longCareTo(null)] }, '2027-01-15', 'former_relevant 18_to_20', []],
  ['died', { lookedAfter: [longCareTo(null)], dateOfDeath: '2025-01-15' }, '2025-01-15', 'none', []],
  [
    'the day before death',
    { lookedAfter: [longCareTo(null)], dateOfDeath: '2025-01-16' },
    '2025-01-15',
    'eligible',
    [],
  ],
  [
    'housed as homeless at 16',
    { otherCare: [{ type: 'housing_act', start: '2024-07-01', end: '2024-12-01' }] },
    '2025-01-15',
    'none',
    ['CHECK_SOUTHWARK'],
  ],
  [
    'housed as homeless to the eve of 16',
    { otherCare: [{ type: 'section17_accommodation', start: '2024-01-01', end: '2024-05-04' }] },
    '2025-01-15',
    'none',
    [],
  ],
  [
    '13 weeks to the day',
    { lookedAfter: [care('2024-06-01', '2024-08-30')] },
    '2025-01-15',
    'relevant',
    ['CHECK_DAY_91'],
  ],
]

describe('special cases', () => {
  it.each(ROWS)('%s', (_name, facts, asOf, status, checks) => {
    const decision = statusOf(facts, asOf)
    expect([named(decision), decision.checks]).toEqual([status, checks])
  })

  it('where somebody lives now never changes anything', () => {
    const facts = { lookedAfter: [longCareTo('2025-01-01')] }
    for (const residence of ['Wales', 'Scotland', 'NorthernIreland'] as const) {
      expect(statusOf({ ...facts, residence }, '2025-01-15')).toEqual(statusOf(facts, '2025-01-15'))
    }
  })

  it('after a death there is nothing but the reason', () => {
    const facts = { lookedAfter: [longCareTo(null)], dateOfDeath: '2025-01-15' }
    expect(statusOf(facts, '2027-01-15')).toMatchObject({
      reasons: ['DECEASED'],
      until: null,
      entitlements: [],
      flags: [],
      checks: [],
      responsibleAuthority: null,
    })
  })

  it('a child in care elsewhere has no rights against an English council', () => {
    const facts = { lookedAfter: [longCareTo(null, { country: 'Wales' })] }
    for (const asOf of ['2024-01-15', '2025-01-15']) expect(statusOf(facts, asOf).entitlements).toEqual([])
  })

  it('a child in care elsewhere who had 13 weeks in England is told of no care that counts', () => {
    const facts = { lookedAfter: [longCareTo('2024-08-31'), care('2024-10-01', null, { country: 'Wales' })] }
    expect(statusOf(facts, '2025-01-15').reasons).toEqual(['AGED_16_OR_17', 'LOOKED_AFTER_NOW', 'NO_QUALIFYING_CARE'])
  })
})

describe('the responsible council (CA s.23A(4))', () => {
  it.each<[string, Partial<Facts>, string, string | null]>([
    ['the one that looks after the child', { lookedAfter: [longCareTo(null)] }, '2025-01-15', 'Northshire'],
    [
      'the one that last did',
      { lookedAfter: [longCareTo('2024-08-31'), care('2024-09-01', '2024-12-01', { authority: 'Southshire' })] },
      '2025-01-15',
      'Southshire',
    ],
    [
      'the one that took over, where two end on one day',
      { lookedAfter: [care('2024-09-01', '2024-12-01', { authority: 'Southshire' }), longCareTo('2024-12-01')] },
      '2025-01-15',
      'Southshire',
    ],
    [
      'never one of another nation',
      {
        lookedAfter: [
          longCareTo('2024-08-31'),
          care('2024-09-10', '2024-12-01', { country: 'Scotland', authority: 'Glenshire' }),
        ],
      },
      '2025-01-15',
      'Northshire',
    ],
    ['under 16, the one that looks after the child', { lookedAfter: [longCareTo(null)] }, '2023-01-15', 'Northshire'],
    ['under 16 and not in care, none', { lookedAfter: [longCareTo('2022-12-01')] }, '2023-01-15', null],
    ['with no category, none', { lookedAfter: [longCareTo('2024-05-01')] }, '2025-01-15', null],
  ])('%s', (_name, facts, asOf, authority) => {
    expect(statusOf(facts, asOf).responsibleAuthority).toBe(authority)
  })
})
