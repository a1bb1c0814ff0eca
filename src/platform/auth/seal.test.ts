import { expect, test } from 'vitest'
import { seal, unseal } from './seal.ts'

const secret = 'a secret of the service'
const text = '{"sortCode":"010203","account":"00012345"}'

test('what is sealed opens again, and differs each time', () => {
  const sealed = seal(secret, 'payee:1', text)
  expect(unseal(secret, 'payee:1', sealed)).toBe(text)
  expect(seal(secret, 'payee:1', text).equals(sealed)).toBe(false)
  expect(sealed.includes('00012345')).toBe(false)
})

test.each([
  ['for another purpose', 'payee:2', secret],
  ['with another secret', 'payee:1', 'another secret'],
])('it does not open %s', (_how, purpose, withSecret) => {
  expect(() => unseal(withSecret, purpose, seal(secret, 'payee:1', text))).toThrow()
})

test('one changed bit is noticed, wherever it is', () => {
  const sealed = seal(secret, 'payee:1', text)
  for (let place = 0; place < sealed.length; place++) {
    const altered = Buffer.from(sealed)
    altered[place] = (altered[place] ?? 0) ^ 1
    expect(() => unseal(secret, 'payee:1', altered)).toThrow()
  }
})
