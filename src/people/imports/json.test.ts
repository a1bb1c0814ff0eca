import { expect, test } from 'vitest'
import { jsonText } from './json.ts'

test('what PostgreSQL cannot hold becomes the replacement character, the rest stays', () => {
  expect(JSON.parse(jsonText({ a: 'x\u0000y', b: 'é 😀', c: '\ud800z' }))).toEqual({
    a: 'x\ufffdy',
    b: 'é 😀',
    c: '\ufffdz',
  })
})
