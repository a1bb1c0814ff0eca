import { expect, test } from 'vitest'
import { ImportFault, whyItFailed } from './failure.ts'

const withCode = (code: string) => Object.assign(new Error('inside'), { code })

test.each([
  ['a full disk', withCode('ENOSPC'), 'disk of this service is full'],
  ['a full disk of the database', withCode('53100'), 'disk of this service is full'],
  ['a database that went away', withCode('57P01'), 'lost touch with our records'],
  ['a connection that broke', new Error('Connection terminated unexpectedly'), 'lost touch with our records'],
  ['files that were taken away', withCode('ENOENT'), 'no longer here'],
  ['a change at the same moment', withCode('23505'), 'at the same moment'],
  ['a statement that took too long', withCode('57014'), 'longer than the database allows'],
  ['anything else', new Error('x is not a function'), 'The fault is ours'],
])('%s is told in plain words, and that nothing was changed', (_what, error, words) => {
  expect(whyItFailed(error)).toContain(words)
  expect(whyItFailed(error)).toContain('Nothing was changed')
  expect(whyItFailed(error)).not.toMatch(/inside|x is not/)
})

test('a reason written for the person is passed on as it is', () => {
  expect(whyItFailed(new ImportFault('Choose one file.'))).toBe('Choose one file.')
})
