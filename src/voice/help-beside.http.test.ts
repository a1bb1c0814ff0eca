// Wherever a young person or a stranger can write, help opens beside what they write.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { features } from '../app/features.ts'
import { openTestHouse, type TestHouse } from '../app/testing/house.ts'
import { givenAYoungPerson } from '../people/testing.ts'
import { may } from '../platform/auth/permissions.ts'
import type { AskId, PromiseId } from '../thread/tables.ts'
import { givenAnAnswer, givenAnAsk, givenAPromise } from '../thread/testing.ts'

let h: TestHouse
let me: Awaited<ReturnType<TestHouse['signIn']>>
let ask: AskId
let promise: PromiseId

beforeAll(async () => {
  h = await openTestHouse({ settings: { helpNow: { advocacyEmail: 'advocacy@example.org' } } })
  const person = await h.machine(async (work) => {
    const id = await givenAYoungPerson(work, {})
    ask = await givenAnAsk(work, { personId: id })
    await givenAnAnswer(work, { askId: ask })
    promise = await givenAPromise(work, { isPublic: true })
    return id
  })
  me = await h.signIn('young-person', { personId: person })
})
afterAll(() => h.close())

// The start page of a demonstration and the gallery are no place where anybody writes to the council.
const pages = features
  .flatMap(({ rows }) => rows)
  .filter(({ method, may: right }) => method === 'GET' && right !== 'design.read' && right !== 'outbox.read')
  .filter(({ may: right }) => may(['young-person'], right))
  .map(({ path }) => path)

test('every such box names the help on its page', async () => {
  const boxes: string[] = []
  for (const path of pages) {
    const filled = path.replace(':ask', ask).replace(':promise', promise)
    if (filled.includes(':') || /\.(pdf|css|atom|csv)$/.test(filled)) continue
    const { text } = await me.get(filled)
    for (const [box] of text.matchAll(/<textarea[^>]*>/g)) {
      const help = /data-help-now="([^"]+)"/.exec(box)?.[1]
      expect(help, `${filled}: ${box}`).toBeDefined()
      expect(text, filled).toContain(`id="${help ?? ''}"`)
      boxes.push(filled)
    }
  }
  expect(new Set(boxes).size).toBeGreaterThanOrEqual(5)
})
