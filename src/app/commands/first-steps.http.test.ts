// The first hours of a council on a live database of its own: a council, an account, a proof.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../platform/config.ts'
import { silentLog } from '../../platform/log.ts'
import { openHouse, type House } from '../house.ts'
import { auditVerify } from './audit.ts'
import { backupCommand, restoreCommand } from './backup.ts'
import type { Command } from './command.ts'
import { councilAdd } from './council.ts'
import { demoCommand } from './demo.ts'
import { userClose } from './user-close.ts'
import { userAdd } from './user.ts'

let folder: string
let env: Record<string, string>
let house: House
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-first-'))
  chmodSync(folder, 0o755) // the user postgres must be able to enter it
  env = { ALONGSIDE_MODE: 'live', PUBLIC_URL: 'https://alongside.example', ALONGSIDE_DATA: folder }
  house = await openHouse(readConfig(env), { purpose: 'serve', log: silentLog })
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

async function run(command: Command, args: readonly string[], typed = '') {
  const out: string[] = []
  const said: string[] = []
  const input = Object.assign(new PassThrough(), { isTTY: false })
  input.end(typed)
  const code = await command
    .run(args, {
      env,
      out: (text) => out.push(text),
      say: (text) => said.push(text),
      input: input as unknown as NodeJS.ReadStream, // read line by line only
    })
    .catch((error: unknown) => (error instanceof Error ? error.message : 'failed'))
  return { code, out: out.join(''), said: said.join('\n') }
}

const password = 'a long enough password\n'
const person = ['a.name', '--name', 'A Name', '--role', 'admin']

test('without a council there is nobody to add', async () => {
  expect((await run(userAdd, person, password)).code).toContain('there is none yet')
})

test('live mode takes no demonstration', async () => {
  const { code, said } = await run(demoCommand, [])
  expect([code, said]).toEqual([1, 'Live mode takes no demonstration data. Nothing was changed.'])
})

test('a council is added by its code, and the web finds it at once', async () => {
  const { code, out } = await run(councilAdd, ['E10000014', 'Ashmere', '--host', 'Ashmere.example', '--json'])
  expect([code, JSON.parse(out)]).toEqual([0, { code: 'E10000014', name: 'Ashmere', hosts: ['ashmere.example'] }])
  house.councils.refresh()
  expect(await house.councils.forHost('ashmere.example')).toMatchObject({ name: 'Ashmere' })
})

test.each([[['E10000014', 'Again']], [['E10000015', 'Neighbour', '--host', 'ashmere.example']]])(
  'a code or a host has one council only: %j',
  async (args) => {
    expect(await run(councilAdd, args)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Ashmere already has') as string,
    })
  },
)

test.each([
  [[]],
  [['E10000014']],
  [['E10000014', 'Two', 'Words']],
  [['10000014', 'No letter']],
  [['E10000014', '  ']],
  [['E10000014', 'A', '--host', 'https://a.example']],
  [['E10000014', 'A', '--host', 'a.example/path']],
  [['E10000014', 'A', '--colour', 'red']],
])('%j is wrong use', async (args) => {
  await expect(councilAdd.run(args, { env, out: fail, say: fail, input: process.stdin })).rejects.toThrow()
})

function fail(text: string): never {
  throw new Error(`It said: ${text}`)
}

test('an account is added once, with a password that is long enough, and the audit says that the command line did it', async () => {
  expect((await run(userAdd, person, 'short\n')).code).toBe('The password must have at least 12 characters.')
  expect((await run(userAdd, [...person, '--role', 'king'], password)).code).toContain('There is no role "king"')
  expect(await run(userAdd, person, password)).toMatchObject({ code: 0, said: 'Added A Name (admin) to Ashmere.' })
  expect(await run(userAdd, person, password)).toMatchObject({ code: 1 })
  const kept = await house.asOwner((client) => client.query('select password_hash from accounts'))
  expect(JSON.stringify(kept.rows)).toContain('$argon2id$')
  expect(await run(auditVerify, ['--json'])).toMatchObject({
    code: 0,
    out: '{"ok":true,"events":1,"batches":1,"waiting":0}\n',
  })
})

test('an account is closed with a reason, and the last that looks after a restricted record only when that is said', async () => {
  const manager = ['c.name', '--name', 'C Name', '--role', 'service-manager']
  await run(userAdd, manager, password)
  await house.asOwner(async (client) => {
    await client.query(
      `insert into people (authority_id, id, child_id, date_of_birth, restricted)
       select id, gen_random_uuid(), 'RR-1', '2008-01-01', true from councils`,
    )
    await client.query(
      `insert into restricted_access (authority_id, person_id, account_id, why)
       select a.authority_id, p.id, a.id, 'a test' from accounts a, people p where a.sign_in_name = 'c.name'`,
    )
  })
  expect(await run(userClose, ['c.name'])).toMatchObject({ code: 'Give the reason with --reason.' })
  expect(await run(userClose, ['nobody', '--reason', 'Left'])).toMatchObject({ code: 1 })
  const refused = await run(userClose, ['C.name', '--reason', 'Left'])
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('1 restricted record.') as string })
  expect(await run(userClose, ['c.name', '--reason', 'Left', '--even-so'])).toMatchObject({
    ...{ code: 0, said: 'The account of C Name is closed.' },
  })
  expect(await run(userClose, ['c.name', '--reason', 'Left'])).toMatchObject({ code: 1 })
  const events = await house.asOwner((client) =>
    client.query(`select reason, detail ->> 'by' as by, detail ->> 'restrictedLeft' as left from audit_events
      where detail ->> 'act' = 'close'`),
  )
  expect(events.rows).toEqual([{ reason: 'Left', by: 'command line', left: '1' }])
})

test('an audit that was tampered with is named, with exit code 1', async () => {
  await house.asOwner((client) => client.query(`update audit_events set detail = '{}'`))
  const { code, said } = await run(auditVerify, [])
  expect([code, said]).toEqual([1, expect.stringMatching(/^Event \S+ was altered/)])
})

test('a backup is made while people work; restoring waits until Alongside is stopped', async () => {
  const file = join(folder, 'a.backup')
  expect((await run(backupCommand, [file])).code).toBe(0)
  expect((await run(restoreCommand, [file, '--replace'])).code).toContain('Alongside is already running')
  expect((await house.councils.all()).length).toBe(1)
})
