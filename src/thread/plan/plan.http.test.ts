import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { closePrinter } from '../../platform/pdf/pdf.ts'
import type { PriorityId } from '../tables.ts'
import { givenAnAction, givenAPromise } from '../testing.ts'

let h: TestHouse
let manager: Browser
let councillor: Browser

beforeAll(async () => {
  h = await openTestHouse()
  manager = await h.signIn('service-manager')
  councillor = await h.signIn('councillor')
})
afterAll(async () => {
  await closePrinter()
  await h.close()
})

test('without priorities the plan says what is missing', async () => {
  expect((await councillor.get('/staff/plan-on-a-page')).text).toContain('There are no priorities yet')
})

test('a priority is written down and changed, and one that ends before it begins is refused', async () => {
  const added = await manager.post('/staff/priorities', {
    title: 'A home that stays',
    impact: 'Fewer moves',
    position: '1',
  })
  expect(added.status).toBe(303)
  const [priority] = await h.machine(({ db }) => db.selectFrom('priorities').select('id').execute())
  const path = `/staff/priorities/${priority!.id}`
  const days = {
    'from-day': '1',
    'from-month': '5',
    'from-year': '2026',
    'to-day': '1',
    'to-month': '4',
    'to-year': '2026',
  }
  const refused = await manager.post(path, { title: 'A home that stays', position: '1', ...days })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('on or after the first day')
  expect((await manager.post(path, { title: 'A home that lasts', impact: 'Fewer moves', position: '1' })).status).toBe(
    303,
  )
  expect((await councillor.get('/staff/priorities')).text).toContain('A home that lasts')
  expect((await councillor.post('/staff/priorities', {}, '/sign-in')).status).toBe(403)
})

test('the plan shows each action in words under its priority, and what changed since an earlier day', async () => {
  await h.machine(async (work) => {
    const { id } = await work.db.selectFrom('priorities').select('id').executeTakeFirstOrThrow()
    const promise = await promiseUnder(work, id, '2026-01-10')
    const action = await givenAnAction(work, { promiseId: promise, title: 'Open two homes', dueOn: '2026-09-01' })
    await work.db
      .updateTable('actions')
      .set({ standing: 'stuck', recorded_at: new Date('2026-01-10T09:00:00Z') })
      .where('id', '=', action)
      .execute()
    const at = new Date('2026-04-02T09:00:00Z')
    await work.db
      .insertInto('action_updates')
      .values({ authority_id: work.council.id, id: action as never, action_id: action, at, said: 'stuck' }) // any id will do
      .execute()
    await promiseUnder(work, id, '2026-05-01')
  })
  const plan = await councillor.get('/staff/plan-on-a-page')
  expect(plan.text).toContain('<span>Stuck</span>')
  expect(plan.text).toContain('Open two homes')
  expect(plan.text).not.toContain('What has changed since')
  const since = (await councillor.get('/staff/plan-on-a-page?on=2026-03-01')).text
  expect(since).toContain('What has changed since 1 March 2026')
  expect(since).toMatch(/Open two homes(?:(?!<\/tr>).)*Not begun(?:(?!<\/tr>).)*Stuck/s)
  expect(since).toContain('Not there yet')
  expect((await councillor.get('/staff/plan-on-a-page?on=2026-05-30')).text).toContain('Nothing has changed since')
  expect((await councillor.get('/staff/plan-on-a-page?on=tomorrow')).status).toBe(200)
})

test('a promise keeps its words above its actions, and what was found stands apart from what is done', async () => {
  await h.machine(async (work) => {
    const { id } = await work.db.selectFrom('priorities').select('id').executeTakeFirstOrThrow()
    const promise = await promiseUnder(work, id, '2026-02-01')
    await givenAnAction(work, { promiseId: promise, title: 'Paint the hub' })
    const finding = await promiseUnder(work, id, '2026-02-02')
    await work.db.updateTable('promises').set({ kind: 'finding' }).where('id', '=', finding).execute()
    await givenAnAction(work, { promiseId: finding, title: 'Mend the roof' })
  })
  const { text } = await councillor.get('/staff/plan-on-a-page')
  const plan = text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(plan).toMatch(/What was found .{0,40}Made on 2026-02-02 .{0,40}Mend the roof .*What we promised and do/)
  expect(plan).toMatch(/What we promised and do .*Made on 2026-02-01 .{0,40}Paint the hub/)
  expect(plan.indexOf('Made on 2026-02-02')).toBeLessThan(plan.indexOf('What we promised and do'))
})

async function promiseUnder(work: Parameters<typeof givenAPromise>[0], priority: PriorityId, madeOn: string) {
  const id = await givenAPromise(work, { madeOn, words: `Made on ${madeOn}` })
  await work.db.updateTable('promises').set({ priority_id: priority }).where('id', '=', id).execute()
  return id
}

test('the PDF is one tagged A3 page on its side, even with seven full columns', async () => {
  await h.machine(async (work) => {
    for (let column = 2; column <= 7; column += 1) {
      const id = `01900000-0000-7000-8000-00000000000${String(column)}` as PriorityId
      await work.db
        .insertInto('priorities')
        .values({
          authority_id: work.council.id,
          id,
          title: `A priority with quite a few words in it, number ${String(column)}`,
          impact: 'More young people say that they feel at home, and fewer move more than once in a year. '.repeat(3),
          position: column,
        })
        .execute()
      for (let line = 0; line < 15; line += 1)
        await work.db
          .updateTable('promises')
          .set({
            priority_id: id,
            words: 'We will find homes close to school, friends and family for all brothers and sisters',
          })
          .where('id', '=', await givenAPromise(work, { dueOn: '2026-12-01' }))
          .execute()
    }
  })
  const answer = await h.web.inject({
    url: '/staff/plan-on-a-page.pdf',
    headers: { cookie: `alongside=${councillor.sessionToken}` },
  })
  expect(answer.headers['content-type']).toBe('application/pdf')
  const read = await getDocumentProxy(new Uint8Array(answer.rawPayload))
  expect(read.numPages).toBe(1)
  const { width, height } = (await read.getPage(1)).getViewport({ scale: 1 })
  expect([Math.round(width), Math.round(height)]).toEqual([1191, 842])
  expect(await read.getMarkInfo()).toMatchObject({ Marked: true })
  const { text } = await extractText(read, { mergePages: true })
  expect(text).toContain('and 6 more')
})
