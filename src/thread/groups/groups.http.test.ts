import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAWorker } from '../../people/testing.ts'
import type { WorkerId } from '../../people/tables.ts'
import { givenAnAsk } from '../testing.ts'
import { listGroups } from './queries.ts'

let h: TestHouse
let manager: Browser
let worker: WorkerId
beforeAll(async () => {
  h = await openTestHouse()
  manager = await h.signIn('team-manager')
  worker = await h.machine((work) => givenAWorker(work, { name: 'Pat Participation' }))
})
afterAll(() => h.close())

const add = (fields: Record<string, string>) => manager.post('/staff/groups', fields)
const groups = () => h.machine((work) => listGroups(work))

test('a group is added with its worker and address', async () => {
  expect((await add({ name: 'Care leavers’ forum', worker, email: 'forum@example.org' })).status).toBe(303)
  expect((await groups())[0]).toMatchObject({
    name: 'Care leavers’ forum',
    worker: 'Pat Participation',
    email: 'forum@example.org',
  })
})

test.each([
  [{ name: '' }, 'Enter what the group is called'],
  [{ name: 'Care leavers’ forum' }, 'There is a group called Care leavers’ forum already'],
  [{ name: 'Another', email: 'nowhere' }, 'Enter an email address in the correct format'],
  [{ name: 'Another', worker: '01900000-0000-7000-8000-000000000000' }, 'Select somebody from the list'],
])('%j is sent back: %s', async (fields, message) => {
  const answer = await add(fields)
  expect([answer.status, answer.text.includes(message)]).toEqual([422, true])
})

test('the list says how often a group has spoken and what is unanswered; ending it takes nothing away', async () => {
  const [group] = await groups()
  if (!group) throw new Error('There is no group')
  await h.machine((work) => givenAnAsk(work, { speaker: { kind: 'group', groupId: group.id } }))
  await manager.post(`/staff/groups/${group.id}/end`, { act: 'end' }, `/staff/groups/${group.id}`)
  expect((await groups())[0]).toMatchObject({ asks: 1, unanswered: 1, endedOn: '2026-05-31' })
  await manager.post(`/staff/groups/${group.id}/end`, { act: 'take-up-again' }, `/staff/groups/${group.id}`)
  expect((await groups())[0]?.endedOn).toBeNull()
})

test('a changed group keeps what it said', async () => {
  const [group] = await groups()
  if (!group) throw new Error('There is no group')
  await manager.post(`/staff/groups/${group.id}`, { name: 'Our forum', worker: '', email: '' })
  expect((await groups())[0]).toMatchObject({ id: group.id, name: 'Our forum', worker: null, email: null, asks: 1 })
})
