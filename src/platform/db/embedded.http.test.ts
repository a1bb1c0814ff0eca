// The database that comes with us, killed and found again. Each test starts real servers in processes of its own.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { AlreadyRunning, startEmbedded, type EmbeddedServer } from './embedded.ts'
import { findServer } from './postgres-process.ts'

let folder: string
const servers: EmbeddedServer[] = []
const children: ChildProcess[] = []

// Made once and copied with its owner and rights: making one takes longer than all the rest.
let template: string
beforeAll(async () => {
  template = openFolder('alongside-embedded-template-')
  await (await startEmbedded(template, { as: 'command' })).stop()
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

beforeEach(() => {
  folder = openFolder('alongside-embedded-')
  execFileSync('cp', ['-a', `${template}/.`, folder])
})

/** The user postgres must be able to enter it. */
function openFolder(prefix: string): string {
  const made = mkdtempSync(join(tmpdir(), prefix))
  chmodSync(made, 0o755)
  return made
}

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const server of servers.splice(0)) await server.stop()
  const left = findServer(data())
  if (left) process.kill(left.pid, 'SIGINT')
  await vi.waitFor(() => expect(findServer(data())).toBeNull(), { timeout: 10_000 })
  rmSync(folder, { recursive: true, force: true })
})

const data = () => join(folder, 'postgres')

async function start(as: 'serve' | 'command' = 'serve', onTrouble?: (what: string) => void): Promise<EmbeddedServer> {
  const server = await startEmbedded(folder, { as, ...(onTrouble && { onTrouble }) })
  servers.push(server)
  return server
}

/** A process that starts the database as `serve` does and then runs `more`; its lines one by one. */
async function startElsewhere(more = 'console.log("up")'): Promise<{ child: ChildProcess; lines: string[] }> {
  const script = `
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
    import pg from 'pg'
    const server = await startEmbedded(${JSON.stringify(folder)}, { as: 'serve' })
    setInterval(() => {}, 1000)
    ${more}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  await vi.waitFor(() => expect(lines.length).toBeGreaterThan(0), { timeout: 25_000 })
  return { child, lines }
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await vi.waitFor(() => expect(child.signalCode).toBe('SIGKILL'))
}

async function query<T extends pg.QueryResultRow>(server: EmbeddedServer, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: server.superuserUrl('postgres') })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

test('a server that a killed run left behind is taken over, and every acknowledged change is there, once', async () => {
  const { child, lines } = await startElsewhere(`
    const client = new pg.Client({ connectionString: server.superuserUrl('postgres') })
    await client.connect()
    await client.query('create table kept (n int)')
    for (let n = 1; ; n += 1) {
      await client.query('insert into kept values ($1)', [n])
      console.log(n)
    }`)
  await vi.waitFor(() => expect(lines.length).toBeGreaterThan(50), { timeout: 10_000 })
  const left = findServer(data())
  process.kill(left?.pid ?? 0, 'SIGKILL') // the database first, in the middle of everything
  await kill(child)
  const server = await start()
  const acknowledged = lines.length
  const [found] = await query<{ all: number; most: number }>(
    server,
    'select count(*)::int "all", max(n) most from kept',
  )
  expect(found?.all).toBe(found?.most)
  expect(found?.most).toBeGreaterThanOrEqual(acknowledged)
  expect(found?.most).toBeLessThanOrEqual(acknowledged + 1) // at most the one under way
})

test('a second start on the same folder says so and leaves the first alone', async () => {
  const { child } = await startElsewhere()
  const before = findServer(data())
  await expect(startEmbedded(folder, { as: 'serve' })).rejects.toThrow(AlreadyRunning)
  await expect(startEmbedded(folder, { as: 'serve' })).rejects.toThrow(`process ${child.pid}`)
  expect(findServer(data())).toEqual(before)
})

test('a command uses the running database and does not stop it', async () => {
  await startElsewhere()
  const server = await start('command')
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.stop()
  expect([server.adopted, findServer(data())?.port]).toEqual([true, server.port])
})

test('a command without a running database starts one and stops it again', async () => {
  const server = await start('command')
  expect([server.adopted, findServer(data())?.port]).toEqual([false, server.port])
  await server.stop()
  expect([findServer(data()), existsSync(join(folder, 'alongside.lock'))]).toEqual([null, false])
})

test('only the web process was killed: its server is replaced in a moment', async () => {
  const { child } = await startElsewhere()
  const left = findServer(data())
  await kill(child)
  const server = await start()
  expect(findServer(data())?.pid).not.toBe(left?.pid)
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
})

test.each([
  ['a process that is long gone', 4_194_303],
  ['a process of somebody else', process.pid],
])('a lock of the database that names %s is no obstacle', async (_what, pid) => {
  const server = await start()
  copyFileSync(join(data(), 'postmaster.pid'), join(folder, 'copy'))
  await server.stop()
  const stale = readFileSync(join(folder, 'copy'), 'utf8').replace(/^\d+/, String(pid))
  writeFileSync(join(data(), 'postmaster.pid'), stale)
  expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a database that dies while we live is started again at the same address', async () => {
  const trouble: string[] = []
  const server = await start('serve', (what) => trouble.push(what))
  const before = findServer(data())
  process.kill(before?.pid ?? 0, 'SIGKILL')
  await vi.waitFor(async () => expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]), {
    timeout: 20_000,
  })
  expect(findServer(data())).toMatchObject({ port: before?.port })
  expect(findServer(data())?.pid).not.toBe(before?.pid)
  expect(trouble[0]).toContain('started again')
})

test('a creation that was killed half-way is begun anew', async () => {
  renameSync(data(), `${data()}.new`)
  rmSync(join(`${data()}.new`, 'global'), { recursive: true })
  expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
})
