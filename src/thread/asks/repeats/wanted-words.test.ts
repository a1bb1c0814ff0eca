import { expect, test } from 'vitest'
import { anyTwoOf } from './wanted-words.ts'

test('of three things that were said, any two are looked for, in all the words that mean them', () => {
  const query = anyTwoOf('The bus to college costs too much')
  expect(query.split(') | (')).toHaveLength(3)
  for (const word of ['fare', 'school', 'money']) expect(query).toContain(word)
})

test('one thing alone is looked for as it is', () => {
  const query = anyTwoOf('Buses!')
  expect(query).toContain('train')
  expect(query).not.toContain('&')
})

test.each(['', '😀🚌', "& | ! ( ) <-> : * \\ '", 'the and of'])(
  '%j asks for nothing that PostgreSQL could not read',
  (text) => {
    expect(anyTwoOf(text)).toBe('')
  },
)

test('however long somebody speaks, the query stays small', () => {
  const long = 'bus college money job phone food clothes sport friends passport church baby '.repeat(50)
  expect(anyTwoOf(long).split('&')).toHaveLength(16)
})
