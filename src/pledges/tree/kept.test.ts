import { describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { KeptLists, madeOnce } from './kept.ts'

const [ashmere, brackwater, cove] = [newId<'authority'>(), newId<'authority'>(), newId<'authority'>()]

describe('a kept list', () => {
  test('is found by its mark alone, and no council finds another’s', () => {
    const lists = new KeptLists<string>(10)
    lists.keep(ashmere, { mark: 'a', items: ['leaf'] })
    expect([lists.find(ashmere, 'a'), lists.find(ashmere, 'b'), lists.find(brackwater, 'a')]).toEqual([
      ['leaf'],
      undefined,
      undefined,
    ])
  })

  test('goes when there is no room and nobody has looked at it for the longest', () => {
    const lists = new KeptLists<number>(5)
    lists.keep(ashmere, { mark: 'a', items: [1, 2] })
    lists.keep(brackwater, { mark: 'b', items: [3, 4] })
    lists.find(ashmere, 'a')
    lists.keep(cove, { mark: 'c', items: [5, 6] })
    expect([lists.find(ashmere, 'a'), lists.find(brackwater, 'b'), lists.find(cove, 'c')]).toEqual([
      [1, 2],
      undefined,
      [5, 6],
    ])
  })

  test('that is larger than the room for all is kept by itself', () => {
    const lists = new KeptLists<number>(1)
    lists.keep(ashmere, { mark: 'a', items: [1] })
    lists.keep(cove, { mark: 'c', items: [5, 6] })
    expect([lists.find(ashmere, 'a'), lists.find(cove, 'c')]).toEqual([undefined, [5, 6]])
  })
})

test('what is made of a list is made once for each key, and anew for another list', () => {
  let made = 0
  const make = madeOnce<number, string>((items, key) => `${key}${items.length} ${(made += 1)}`, 2)
  const list = [1, 2]
  expect([make(list, 'a'), make(list, 'a'), make(list, 'b'), make([1, 2], 'a')]).toEqual([
    'a2 1',
    'a2 1',
    'b2 2',
    'a2 3',
  ])
  make(list, 'c')
  expect([make(list, 'c'), make(list, 'a')]).toEqual(['c2 4', 'a2 5'])
})
