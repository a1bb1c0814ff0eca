import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import type { AskId, PromiseId } from '../tables.ts'
import { givenAnAction, givenAnAnswer, givenAnAsk, givenAPromise } from '../testing.ts'
import { makePromise } from './make.ts'
import { settlePromise } from './standing.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())

const standingOf = (table: 'asks' | 'promises', id: AskId | PromiseId) =>
  h.machine(({ db }) =>
    db
      .selectFrom(table)
      .select('standing')
      .where('id', '=', id as never) // the table's own
      .executeTakeFirstOrThrow()
      .then(({ standing }) => standing),
  )

test('a promise begins with its first action under way, is kept when a person says so, and its asks follow', async () => {
  const { ask, promise } = await h.machine(async (work) => {
    const ask = await givenAnAsk(work)
    const promise = await makePromise(work, { words: 'We will pay the fare', asks: [ask] })
    await givenAnAnswer(work, { askId: ask, kind: 'will', promiseId: promise })
    return { ask, promise }
  })
  expect(await standingOf('promises', promise)).toBe('made')
  expect(await standingOf('asks', ask)).toBe('promised')

  await h.machine(async (work) => {
    const action = await givenAnAction(work, { promiseId: promise })
    expect(await settlePromise(work, promise)).toBe('made')
    await work.db.updateTable('actions').set({ standing: 'on-track' }).where('id', '=', action).execute()
    expect(await settlePromise(work, promise)).toBe('under-way')
  })
  expect(await standingOf('asks', ask)).toBe('promised')

  await h.machine(async (work) => {
    await work.db.updateTable('promises').set({ ended_as: 'kept' }).where('id', '=', promise).execute()
    expect(await settlePromise(work, promise)).toBe('kept')
  })
  expect(await standingOf('asks', ask)).toBe('answered')
  const events = await h.machine(({ db }) =>
    db.selectFrom('promise_events').select(['event', 'new_standing']).where('promise_id', '=', promise).execute(),
  )
  expect(events.filter(({ event }) => event === 'standing').map(({ new_standing }) => new_standing)).toEqual([
    'under-way',
    'kept',
  ])
})

test('what was merged into a promise goes the way of that promise', async () => {
  const { kept, merged, ask } = await h.machine(async (work) => {
    const kept = await givenAPromise(work)
    const merged = await givenAPromise(work)
    const ask = await givenAnAsk(work)
    await givenAnAnswer(work, { askId: ask, kind: 'will', promiseId: merged })
    await work.db.updateTable('promises').set({ merged_into: kept }).where('id', '=', merged).execute()
    await work.db.updateTable('promises').set({ ended_as: 'kept' }).where('id', '=', kept).execute()
    expect(await settlePromise(work, merged)).toBe('kept')
    return { kept, merged, ask }
  })
  expect(await standingOf('promises', kept)).toBe('kept')
  expect(await standingOf('promises', merged)).toBe('kept')
  expect(await standingOf('asks', ask)).toBe('answered')
})
