// What goes wrong in the middle changes nothing and says why; two at once import once.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { giveUpTheDead } from './jobs.ts'
import { return2025, return2026, type SentTable } from './testing.ts'

let h: TestHouse
let analyst: Browser
beforeEach(async () => {
  h = await openTestHouse()
  analyst = await h.signIn('analyst', { name: 'Ana Lyst' })
})
afterEach(() => h.close())

async function ready(files: readonly SentTable[] = return2026(), who = analyst): Promise<string> {
  const answer = await who.upload('/staff/imports', { kind: 'ssda903' }, files)
  await h.runJobs()
  return answer.location ?? ''
}

const confirm = (address: string, who = analyst) => who.post(`${address}/import`, {}, address)
const text = async (address: string) => (await analyst.get(address)).text
const counts = () =>
  h.machine(async ({ db }) => ({
    people: (await db.selectFrom('people').select('id').execute()).length,
    rows: (await db.selectFrom('return_children').select('child_id').execute()).length,
    aside: (await db.selectFrom('set_aside_rows').select('id').execute()).length,
  }))
const nothing = { people: 0, rows: 0, aside: 0 }

/** A database that fails when the third child's rows are written: after people and two children went in. */
const failAt = (child: string, act: string) =>
  h.house.asOwner((client) =>
    client.query(`
      create function fail_there() returns trigger language plpgsql as $$
      begin
        if new.child_id = '${child}' then ${act} end if;
        return new;
      end $$;
      create trigger fail_there before insert on return_children for each row execute function fail_there()`),
  )

test('an import that throws midway changes nothing and says that the fault is ours', async () => {
  const address = await ready()
  await failAt('CCC3', `raise exception 'a fault of the program';`)
  await confirm(address)
  await h.runJobs()
  expect(await text(address)).toContain('The fault is ours, not yours. Nothing was changed.')
  expect(await text(address)).not.toContain('a fault of the program')
  expect(await counts()).toEqual(nothing)
})

test('a full disk of the database changes nothing and is told in plain words', async () => {
  const address = await ready()
  await failAt('CCC3', `raise exception 'no space left on device' using errcode = '53100';`)
  await confirm(address)
  await h.runJobs()
  expect(await text(address)).toContain('The disk of this service is full. Nothing was changed.')
  expect(await counts()).toEqual(nothing)
})

test('a database that goes away once in the middle is waited for, and the import begun again from its start', async () => {
  const address = await ready()
  // A sequence does not roll back: it remembers that the connection was cut once already.
  await h.house.asOwner((client) => client.query('create sequence cuts; grant usage on sequence cuts to alongside_web'))
  await failAt('CCC3', `if nextval('cuts') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;`)
  await confirm(address)
  await h.runJobs()
  expect(await text(address)).toContain('What changed')
  expect(await counts()).toEqual({ people: 3, rows: 3, aside: 0 })
})

test('a database that goes away every time fails the import in plain words, and nothing is half done', async () => {
  const address = await ready()
  await failAt('CCC3', 'perform pg_terminate_backend(pg_backend_pid());')
  await confirm(address)
  await h.runJobs()
  expect(await text(address)).toContain('We lost touch with our records')
  expect(await counts()).toEqual(nothing)
})

test('a failed import can be checked again from the same files and then goes in', async () => {
  const address = await ready()
  await failAt('CCC3', `raise exception 'a fault';`)
  await confirm(address)
  await h.runJobs()
  await h.house.asOwner((client) => client.query('drop trigger fail_there on return_children'))
  expect((await analyst.post(`${address}/check-again`, {}, address)).location).toBe(address)
  await h.runJobs()
  await confirm(address)
  await h.runJobs()
  expect(await counts()).toEqual({ people: 3, rows: 3, aside: 0 })
})

test('a full disk while a file is kept refuses the upload, and no import is left behind', async () => {
  const keep = h.house.files.keep.bind(h.house.files)
  let kept = 0
  Object.assign(h.house.files, {
    keep: (...given: Parameters<typeof keep>) => {
      kept += 1
      if (kept === 2) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      return keep(...given)
    },
  })
  const answer = await analyst.upload('/staff/imports', { kind: 'ssda903' }, return2026())
  expect(answer.status).toBe(507)
  expect(answer.text).toContain('The disk of this service is full. Nothing was changed.')
  expect(await h.machine(({ db }) => db.selectFrom('imports').select('id').execute())).toEqual([])
})

test('a double click on Import imports once', async () => {
  const address = await ready()
  const answers = await Promise.all([confirm(address), confirm(address)])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  await h.runJobs()
  expect(await counts()).toEqual({ people: 3, rows: 3, aside: 0 })
  const runs = await h.machine(({ db }) =>
    db
      .selectFrom('audit_events')
      .select('id')
      .where('event', '=', 'import.run')
      .where('person_id', 'is', null)
      .execute(),
  )
  expect(runs).toHaveLength(1)
})

test('of two people who import at once one is told who is importing, and nothing of theirs is lost', async () => {
  const second = await h.signIn('analyst', { name: 'Sec Ond' })
  const mine = await ready(return2025())
  const theirs = await ready(return2026(), second)
  const answers = await Promise.all([confirm(mine), confirm(theirs, second)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const refused = answers.find(({ status }) => status === 409)
  expect(refused?.text).toMatch(/(Ana Lyst|Sec Ond) is importing since .* Nothing was changed by you/)
  await h.runJobs()
  const waiting = answers[0].status === 409 ? mine : theirs
  expect(await text(waiting)).toContain('Ready to import')
})

test('a preview made before another import was done is checked again instead of carried out', async () => {
  const first = await ready(return2025())
  const stale = await ready(return2026())
  await confirm(first)
  await h.runJobs()
  const answer = await confirm(stale)
  expect(answer.location).toBe(stale)
  await h.runJobs()
  expect(await text(stale)).toContain('Ready to import')
  expect((await counts()).people).toBe(3)
})

test('an import whose process was killed is given up, with the reason, and its job does nothing more', async () => {
  const address = await ready()
  await confirm(address)
  await h.machine(({ db }) =>
    db
      .updateTable('imports')
      .set({ alive_at: new Date(Date.now() - 600_000) })
      .execute(),
  )
  await h.machine(giveUpTheDead)
  expect(await text(address)).toContain('The service was stopped in the middle of this. Nothing was changed.')
  await h.runJobs()
  expect(await counts()).toEqual(nothing)
})

test('an import that still waits in the queue is not given up', async () => {
  const address = await ready()
  await confirm(address)
  await h.machine(giveUpTheDead)
  await h.runJobs()
  expect(await text(address)).toContain('What changed')
})

test('what was abandoned while it was checked stays abandoned', async () => {
  const answer = await analyst.upload('/staff/imports', { kind: 'ssda903' }, return2026())
  const address = answer.location ?? ''
  await analyst.post(`${address}/abandon`, {}, address)
  await h.runJobs()
  expect(await text(address)).toContain('Nothing was imported')
})
