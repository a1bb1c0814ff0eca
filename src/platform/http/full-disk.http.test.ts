// The disk fills up while a file is on its way: /dev/full stands in for it, since only the file system can be full.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { defineForm } from '../forms/form.ts'
import { text } from './reply.ts'
import { post } from './row.ts'

const disk = vi.hoisted(() => ({ isFull: false }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const createWriteStream: typeof fs.createWriteStream = (path, options) =>
    fs.createWriteStream(disk.isFull && String(path).includes('incoming') ? '/dev/full' : path, options)
  return { ...fs, createWriteStream }
})

const rows = [
  post({
    path: '/t/upload',
    may: 'session.use',
    audit: 'settings.changed',
    form: defineForm('t', z.object({})),
    uploads: { field: 'file', maxFiles: 1, maxBytesEach: 1_000_000 },
    handler: () => text('taken'),
    again: () => text('again'),
  }),
]

let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse({ rows })
})
afterAll(() => h.close())

test.runIf(existsSync('/dev/full'))(
  'an upload that no longer fits is refused in plain words and leaves nothing',
  async () => {
    const browser = await h.signIn('analyst')
    const send = () =>
      browser.upload('/t/upload', {}, [{ field: 'file', name: 'a.csv', content: 'x'.repeat(200_000) }], '/sign-in')
    disk.isFull = true
    const answer = await send()
    expect(answer.status).toBe(507)
    expect(answer.text).toContain('disk of this service is full')
    expect(readdirSync(join(h.house.files.folder, 'incoming'))).toEqual([])
    const events = await h.machine(({ db }) => db.selectFrom('audit_events').select('event').execute())
    expect(events).toEqual([])
    disk.isFull = false
    expect((await send()).status).toBe(200)
  },
)
