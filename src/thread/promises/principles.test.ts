import { expect, test } from 'vitest'
import { describePrinciple, principles } from './principles.ts'

test('there are seven principles, each with its paragraph', () => {
  expect(principles.map(({ citation }) => citation.at(-2))).toEqual('abcdefg'.split(''))
  expect(describePrinciple(6)).toMatchObject({ words: expect.stringContaining('safe') as string })
  expect(() => describePrinciple(8)).toThrow('8')
})
