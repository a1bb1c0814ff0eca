import { expect, test } from 'vitest'
import { explore } from './explore.ts'

test('without a choice there is one way', () => {
  expect(explore((choose) => choose('one', ['a']), 10)).toEqual([{ built: 'a', picks: new Map() }])
})

test('every combination is built once', () => {
  const ways = explore((choose) => `${choose('letter', ['a', 'b'])}${choose('number', [1, 2, 3])}`, 10)
  expect(ways.map(({ built }) => built)).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'b3'])
  expect(ways.at(-1)?.picks).toEqual(
    new Map([
      ['letter', 1],
      ['number', 2],
    ]),
  )
})

test('a choice that depends on another is met only where it is asked', () => {
  const ways = explore((choose) => (choose('has', [false, true]) ? choose('which', ['x', 'y']) : 'none'), 10)
  expect(ways.map(({ built }) => built)).toEqual(['none', 'x', 'y'])
})

test('beyond the most, the ends of each span are kept', () => {
  const ways = explore((choose) => choose('day', [1, 2, 3, 4, 5]) * 10 + choose('other', [1, 2, 3, 4, 5]), 10)
  expect(ways.map(({ built }) => built)).toEqual([11, 15, 51, 55])
})

test('beyond that, a sample that is the same every time and shows both sides of every choice', () => {
  const build = (choose: <T>(question: string, options: readonly T[]) => T) =>
    Array.from({ length: 12 }, (_, index) => choose(`q${index}`, [0, 1])).join('')
  const ways = explore(build, 100)
  expect(ways).toHaveLength(100)
  expect(explore(build, 100)).toEqual(ways)
  for (let index = 0; index < 12; index += 1)
    expect(new Set(ways.map(({ built }) => built[index])).size, `choice ${index}`).toBe(2)
})
