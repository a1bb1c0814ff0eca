import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../testing.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())

test('an adviser sees the people they work with and nobody else', async () => {
  const adviser = await h.signIn('adviser')
  await h.machine(async (work) => {
    const mine = await givenAYoungPerson(work, { name: 'Ayo Mine' })
    await givenAYoungPerson(work, { name: 'Bea Elsewhere' })
    const me = await givenAWorker(work, { accountId: adviser.accountId })
    await givenAnAllocation(work, { personId: mine, workerId: me })
  })
  const answer = await adviser.get('/staff/people')
  expect(answer.status).toBe(200)
  expect(answer.text).toContain('Ayo Mine')
  expect(answer.text).not.toContain('Bea Elsewhere')
})

test('a councillor can open no list of people', async () => {
  const councillor = await h.signIn('councillor')
  expect((await councillor.get('/staff/people')).status).toBe(403)
})

test('somebody who is not signed in is asked to, and comes back to where they were going', async () => {
  const answer = await h.visitor().get('/staff/people')
  expect([answer.status, answer.location]).toEqual([303, '/sign-in?next=%2Fstaff%2Fpeople'])
})
