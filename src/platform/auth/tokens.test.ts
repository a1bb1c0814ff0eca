import { expect, test } from 'vitest'
import { formToken, formTokenMatches, newToken } from './tokens.ts'
import { hashPassword, passwordMatches } from './passwords.ts'

test('a form token fits its own session and no other', () => {
  const mine = newToken()
  const token = formToken('secret', mine)
  expect(formTokenMatches('secret', mine, token)).toBe(true)
  expect(formTokenMatches('secret', newToken(), token)).toBe(false)
  expect(formTokenMatches('another secret', mine, token)).toBe(false)
  expect(formToken('secret', mine)).not.toBe(token)
})

test.each([undefined, '', 'short', ['a', 'b'], 'x'.repeat(86), 'é'.repeat(86)])('%j is no form token', (token) => {
  expect(formTokenMatches('secret', newToken(), token)).toBe(false)
})

test('a password matches its own hash, however its accents were typed', async () => {
  const hash = await hashPassword('Blossom caf\u00e9 tree')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await passwordMatches('Blossom cafe\u0301 tree', hash)).toBe(true)
  expect(await passwordMatches('blossom café tree', hash)).toBe(false)
  expect(await passwordMatches('anything', 'not a hash')).toBe(false)
})
