import { expect, test } from 'vitest'
import { logged } from './logged.ts'

test.each([
  ['a parser', () => JSON.parse('Amina Example') as unknown],
  ['a quoted value', () => fail('invalid input syntax for type date: "Amina Example"')],
  ['a key of the database', () => fail('Key (name)=(Amina Example) already exists')],
  ['a quote that never ends', () => fail("unterminated 'Amina Example")],
  ['a second line', () => fail('a first line\nAmina Example "and" more')],
])('what %s quotes does not reach the log', (_what, act) => {
  const text = logged(thrown(act))
  expect(text).not.toContain('Amina')
  expect(text).toContain('logged.test.ts')
})

test('names of tables and constraints stay, and so does the cause', () => {
  const cause = Object.assign(new Error('duplicate key'), { code: '23505', table: 'people', constraint: 'people_pkey' })
  const text = logged(new Error('It did not work', { cause }))
  expect(text).toContain('It did not work')
  expect(text).toContain('caused by Error: duplicate key [23505 people people_pkey]')
})

test('what is no error is named by its kind only', () => {
  expect(logged('Amina Example')).toBe('string')
})

function fail(message: string): never {
  throw new Error(message)
}

function thrown(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}
