// The feed of the local offer against the standard's own schemas and the checks that its validator does not make.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addOffer } from '../src/app/demo/offer/load.ts'
import { openTestHouse, type TestHouse } from '../src/app/testing/house.ts'

const shared = process.env['ALONGSIDE_SHARED'] ?? join(import.meta.dirname, '../../shared')
const validator = join(shared, 'checks/open-referral/validate.mjs')

let h: TestHouse
let feed: string

beforeAll(async () => {
  // The check holds each assured date against the real day, so this council lives on it.
  h = await openTestHouse({ today: new Date().toISOString().slice(0, 10) })
  await addOffer((work) => h.machine(work))
  // The demonstration leaves some entries unchecked for long, to show that. Here every keeper has done their work.
  await h.machine(({ db, today }) => db.updateTable('offer_entries').set({ assured_on: today }).execute())
  await h.web.listen({ host: '127.0.0.1', port: 0 })
  feed = `http://127.0.0.1:${(h.web.server.address() as AddressInfo).port}/api/open-referral`
})
afterAll(() => h.close())

const validate = () =>
  new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, [validator, feed, '--strict', '--verbose'], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr })
    })
  })

describe.skipIf(!existsSync(validator))('the feed in Open Referral UK 3.0', () => {
  test('passes every check, those that are only recommended included', async () => {
    const { code, said } = await validate()
    expect(said.split('\n').filter((line) => /^ {2}(FAIL|warn|skip)/.test(line))).toEqual([])
    expect(said).toContain('everything: PASS')
    expect(code).toBe(0)
  })
})
