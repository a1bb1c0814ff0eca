// Tablets over HTTP against the database: pairing, bringing home, getting lost, and what a card tells.
import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { peoplePath } from '../../people/paths.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { giveAnswer } from '../../thread/index.ts'
import {
  cardAnswerPath,
  cardJsonPath,
  cardPath,
  kioskManifestPath,
  kioskPairPath,
  kioskPath,
  kioskSyncPath,
  kioskWorkerPath,
  staffLeafPath,
  leavesPath,
  newKeyPath,
  pledgePath,
  tabletBackPath,
  tabletLostPath,
  tabletPairPath,
  tabletPath,
  tabletsPath,
  tabletTryAgainPath,
  treeMessagesPath,
} from '../paths.ts'
import { fromBase64, toBase64 } from './sealed/bytes.ts'
import { mostInBatch } from './sealed/entry.ts'
import { mayLeave } from './sealed/leaving-code.ts'
import { bringHome, type SealedEntry, type SendBatch, type WaitingEntries } from './sealed/queue.ts'
import { ask, codesIn, givenATablet, givenCodes, type Synced, type TestTablet } from './testing.ts'

let h: TestHouse
let manager: Awaited<ReturnType<TestHouse['signIn']>>
let tablet: TestTablet

beforeAll(async () => {
  h = await openTestHouse({ today: '2026-05-31' })
  manager = await h.signIn('team-manager')
  tablet = await givenATablet(h.web, manager)
})
afterAll(() => h.close())

const entries = () => h.machine(({ db }) => db.selectFrom('kiosk_entries').selectAll().orderBy('id').execute())
const entryOf = async (id: string) => (await entries()).find((one) => String(one.id) === id)
const wordsOf = async (id: string) => {
  const entry = await entryOf(id)
  return h.machine(async ({ db }) => {
    if (entry?.ask_id) return db.selectFrom('asks').selectAll().where('id', '=', entry.ask_id).executeTakeFirst()
    return undefined
  })
}
const idOf = async (name: string) =>
  (await h.machine(({ db }) => db.selectFrom('tablets').selectAll().where('name', '=', name).executeTakeFirstOrThrow()))
    .id
/** The pages of leaves to check on which these words stand. */
async function onLeaves(words: string): Promise<number[]> {
  const found: number[] = []
  for (let page = 1; page < 12; page += 1)
    if ((await manager.get(`${leavesPath}?page=${page}`)).text.includes(words)) found.push(page)
  return found
}
const card = async (code: string) =>
  JSON.parse((await h.visitor().get(cardJsonPath(code))).text) as { code: string; entries: number; state: string }

describe('the app', () => {
  test('is a page that says what it needs, a manifest, and a worker that names all it keeps', async () => {
    const page = await h.visitor().get(kioskPath)
    expect(page.text).toContain('This page needs a browser with scripts')
    expect(page.text).toContain(`href="${pledgePath}"`)
    expect(page.headers['set-cookie']).toBeUndefined()
    expect((await h.visitor().get(kioskManifestPath)).text).toContain('"scope":"/kiosk"')
    const worker = await h.visitor().get(kioskWorkerPath)
    const { keeps } = JSON.parse(/self\.kiosk = (.*)/.exec(worker.text)?.[1] ?? '') as { keeps: string[] }
    for (const address of keeps) expect([address, (await h.visitor().get(address)).status]).toEqual([address, 200])
    expect(keeps).toContain(kioskPath)
    expect(keeps.some((address) => address.includes('noto-ethiopic'))).toBe(true)
  })
})

describe('pairing', () => {
  test('works once, and the worker’s code is checked offline', async () => {
    const { pairing, leaving } = await givenCodes(manager, 'Paired once')
    const first = await ask(h.web, kioskPairPath, pairing.toLowerCase(), {})
    expect(first.status).toBe(200)
    expect(await mayLeave(leaving, first.value['leaving'] as TestTablet['leaving'])).toBe(true)
    expect((await ask(h.web, kioskPairPath, pairing, {})).status).toBe(401)
  })

  test('keeps hashes alone: no code and no token stands in the database', async () => {
    const { pairing, leaving } = await givenCodes(manager, 'Hashes alone')
    const kept = JSON.stringify(await h.machine(({ db }) => db.selectFrom('tablets').selectAll().execute()))
    for (const secret of [pairing, pairing.replace('-', ''), leaving, tablet.token]) expect(kept).not.toContain(secret)
  })

  test.each([null, 'ABCDE-FGHJK', ''])('is refused with %j', async (code) =>
    expect((await ask(h.web, kioskPairPath, code, {})).status).toBe(401),
  )

  test('ends after a day', async () => {
    const { pairing } = await givenCodes(manager, 'Too late')
    await h.machine(({ db, now }) =>
      db
        .updateTable('tablets')
        .set({ pairing_until: new Date(now.getTime() - 1) })
        .where('name', '=', 'Too late')
        .execute(),
    )
    expect((await ask(h.web, kioskPairPath, pairing, {})).status).toBe(401)
  })

  test('again gives a new token, and the old one ends', async () => {
    const old = await givenATablet(h.web, manager, 'Again')
    const { pairing } = codesIn(
      (await manager.post(tabletPairPath(await idOf('Again')), {}, tabletPath(await idOf('Again')))).text,
    )
    expect((await old.sync([])).status).toBe(200)
    expect((await ask(h.web, kioskPairPath, pairing, {})).status).toBe(200)
    expect((await old.sync([])).status).toBe(401)
  })

  test('cannot be tried by the thousand', async () => {
    const statuses: number[] = []
    for (let times = 0; times < 25; times += 1)
      statuses.push((await ask(h.web, kioskPairPath, 'ABCDE-FGHJK', {})).status)
    expect(statuses.at(-1)).toBe(429)
    await h.machine(({ db }) => db.deleteFrom('rate_limits' as never).execute())
  })
})

describe('bringing home', () => {
  test('a message becomes an ask that a manager reads, and nothing of it is public', async () => {
    const { id, line } = await tablet.sealed({ words: 'A quiet room, please', hang: 'named', namedAs: 'Sky' })
    expect((await tablet.sync([line])).acknowledged).toEqual([id])
    expect(await wordsOf(id)).toMatchObject({
      words: 'A quiet room, please',
      door: 'kiosk',
      quote: 'named',
      reader_role: 'team-manager',
      person_id: null,
    })
    expect(await entryOf(id)).toMatchObject({ decided: null, shown_words: null, named_as: 'Sky' })
  })

  test('a pledge comes to the board to be checked, once, by its own key', async () => {
    const { id, line } = await tablet.sealed({
      kind: 'pledge',
      words: 'I teach five people to cook',
      pledger: 'person',
      offers: 'training',
      name: 'Ada Cook',
      reachBy: 'email',
      reachAt: 'ada@cook.example',
    })
    await tablet.sync([line])
    const pledges = await h.machine(({ db }) =>
      db.selectFrom('pledges').selectAll().where('made_key', '=', id).execute(),
    )
    expect(pledges).toMatchObject([
      { door: 'kiosk', standing: 'made', shown_words: null, kind: 'training', publish: 'nameless' },
    ])
  })

  test('the same entries again, in another batch, are acknowledged and kept once', async () => {
    const [one, two, three] = [await tablet.sealed(), await tablet.sealed(), await tablet.sealed()]
    const before = (await entries()).length
    await tablet.sync([one.line, two.line])
    expect((await tablet.sync([one.line, two.line, three.line])).acknowledged).toEqual([one.id, two.id, three.id])
    await Promise.all([tablet.sync([three.line]), tablet.sync([three.line])])
    expect((await entries()).length).toBe(before + 3)
    const asked = await h.machine(({ db }) =>
      db.selectFrom('asks').select('id').where('said_key', '=', one.id).execute(),
    )
    expect(asked).toHaveLength(1)
  })

  test('two hundred leaves of a day without a network come in once each over a line that loses every third answer', async () => {
    const far = await givenATablet(h.web, manager, 'A day away')
    const held = new Map<string, SealedEntry>()
    for (let leaf = 0; leaf < 200; leaf += 1) {
      const { id, line } = await far.sealed({ words: `Leaf ${leaf} of the day` })
      held.set(id, { id, sealed: fromBase64(line.split(' ')[1] ?? '') })
    }
    const waiting: WaitingEntries = {
      next: () => Promise.resolve([...held.values()].slice(0, mostInBatch)),
      count: () => Promise.resolve(held.size),
      letGo: (ids) => {
        for (const id of ids) held.delete(id)
        return Promise.resolve()
      },
    }
    let sent = 0
    const send: SendBatch<Synced> = async (batch, left) => {
      const answer = await far.sync(
        batch.map(({ id, sealed }) => `${id} ${toBase64(sealed)}`),
        { waiting: String(left) },
      )
      sent += 1
      if (sent % 3 === 0) throw new Error('The answer never arrived')
      return answer
    }
    for (let times = 0; held.size > 0 && times < 100; times += 1) await bringHome(waiting, send).catch(() => undefined)
    const said = await h.machine(({ db }) =>
      db.selectFrom('asks').select('words').where('words', 'like', 'Leaf % of the day').execute(),
    )
    expect([held.size, said.length, new Set(said.map(({ words }) => words)).size]).toEqual([0, 200, 200])
    const listed = await manager.get(tabletPath(await idOf('A day away')))
    expect(listed.text).toMatch(/Came home[^]*?200/)
  })

  test('two tablets whose clocks are years off come home on the day that it is', async () => {
    const other = await givenATablet(h.web, manager, 'The other clock')
    const early = await tablet.sealed({ saidAt: '1970-01-01T00:00:00.000Z' })
    const late = await other.sealed({ saidAt: '2099-12-31T23:59:59.000Z' })
    await tablet.sync([early.line])
    await other.sync([late.line])
    for (const [{ id }, saidAt] of [
      [early, '1970-01-01T00:00:00.000Z'],
      [late, '2099-12-31T23:59:59.000Z'],
    ] as const) {
      const entry = await entryOf(id)
      expect(entry?.said_at).toBe(saidAt)
      expect((await wordsOf(id))?.said_on).toBe('2026-05-31')
    }
  })

  test('words of danger are for whoever helps, at once', async () => {
    const { id, line } = await tablet.sealed({ words: 'I want to kill myself', hang: 'named', namedAs: 'Sky' })
    await tablet.sync([line])
    expect((await wordsOf(id))?.unsafe).toBe(true)
    const refused = await manager.post(staffLeafPath(id), { decided: 'hung', shownWords: 'I am sad' })
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('may mean that somebody is not safe')])
  })

  test('words of danger in a pledge are read by the clock too', async () => {
    const { id, line } = await tablet.sealed({ kind: 'pledge', words: 'I want to kill myself', name: 'Sam' })
    await tablet.sync([line])
    const told = await h.machine(({ db }) =>
      db.selectFrom('asks').select(['unsafe', 'unread_until', 'quote']).where('said_key', '=', id).executeTakeFirst(),
    )
    expect(told).toMatchObject({ unsafe: true, quote: 'no', unread_until: expect.any(Date) as Date })
  })

  test('a drawing is kept without what was written into it; what is no picture is left out and counted', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const { id, line } = await tablet.sealed(
      { words: '' },
      {
        files: [
          { kind: 'drawing', bytes: new Uint8Array(png) },
          { kind: 'photo', bytes: new Uint8Array(Buffer.from('<svg onload=alert(1)>')) },
          { kind: 'voice', bytes: new Uint8Array(Buffer.from('MZ no sound')) },
        ],
      },
    )
    expect((await tablet.sync([line])).acknowledged).toEqual([id])
    expect((await entryOf(id))?.refused_files).toBe(2)
    expect((await wordsOf(id))?.words).toBe('(A picture)')
    const leaf = await manager.get(staffLeafPath(id))
    expect(leaf.text).toContain('did not pass our checks')
    const link = /src="([^"]*\/pictures\/[^"]+)"/.exec(leaf.text)?.[1] ?? ''
    expect((await manager.get(link)).headers['content-type']).toBe('image/png')
  })

  test.each([
    ['noise', (id: string) => Promise.resolve(`${id} ${randomBytes(300).toString('base64')}`)],
    ['no base64', (id: string) => Promise.resolve(`${id} §§§§`)],
    ['a card that is none', async (id: string) => (await tablet.sealed({ code: 'nope' }, { id })).line],
    ['another kind', async (id: string) => (await tablet.sealed({ kind: 'order' as never }, { id })).line],
  ])('%s holds up nothing behind it and is kept as it came', async (_title, lineOf) => {
    const bad = randomUUID()
    const good = await tablet.sealed()
    const answer = await tablet.sync([await lineOf(bad), good.line])
    expect(answer.acknowledged).toEqual([bad, good.id])
    expect(await entryOf(bad)).toMatchObject({ kind: 'unreadable', ask_id: null, pledge_id: null })
    expect((await entryOf(good.id))?.kind).toBe('message')
  })

  test('a voice can be played by whoever reads the leaf, from any place in it', async () => {
    const sound = Buffer.alloc(4_000)
    sound.write('OggS', 0, 'latin1')
    sound.write('OpusHead', 28, 'latin1')
    const { id, line } = await tablet.sealed(
      { words: '' },
      { files: [{ kind: 'voice', bytes: new Uint8Array(sound) }] },
    )
    await tablet.sync([line])
    expect((await wordsOf(id))?.words).toBe('(A voice message)')
    const leaf = await manager.get(staffLeafPath(id))
    const src = /<audio[^>]* src="([^"]+)"/.exec(leaf.text)?.[1] ?? ''
    const played = await manager.get(src)
    expect([played.status, played.headers['content-type'], played.headers['accept-ranges']]).toEqual([
      200,
      'audio/ogg',
      'bytes',
    ])
    expect((await h.visitor().get(src)).status).toBe(303)
  })

  test('what could not be opened is tried again by a worker, and comes home once', async () => {
    const broken = await givenATablet(h.web, manager, 'Before the update')
    const id = await idOf('Before the update')
    const { id: leaf, line } = await broken.sealed({ words: 'It was our fault' })
    const noise = randomUUID()
    const change = (to: string) =>
      h.machine(({ db }) => sql`update kiosk_keys set private_key_sealed = ${sql.raw(to)}`.execute(db))
    await change(`'\\x00'::bytea || private_key_sealed`)
    await broken.sync([line, `${noise} ${randomBytes(300).toString('base64')}`])
    expect([(await entryOf(leaf))?.kind, (await entryOf(noise))?.kind]).toEqual(['unreadable', 'unreadable'])
    const pressed = async () =>
      (await manager.follow(await manager.post(tabletTryAgainPath(id), {}, tabletPath(id)))).text
    expect(await pressed()).toContain('They still cannot be read')
    await change(`substring(private_key_sealed from 2)`)
    expect(await pressed()).toContain('One could be read now. The others stay here')
    expect(await entryOf(leaf)).toMatchObject({ kind: 'message', sealed: null })
    expect((await wordsOf(leaf))?.words).toBe('It was our fault')
    expect((await broken.sync([line])).acknowledged).toEqual([leaf])
    const said = await h.machine(({ db }) =>
      db.selectFrom('asks').select('id').where('words', '=', 'It was our fault').execute(),
    )
    expect(said).toHaveLength(1)
  })

  test('what was sealed for one id is not taken for another', async () => {
    const { line } = await tablet.sealed()
    const other = '0197a000-0000-4000-8000-00000000ffff'
    await tablet.sync([`${other} ${line.split(' ')[1] ?? ''}`])
    expect((await entryOf(other))?.kind).toBe('unreadable')
  })

  test('after a new key, what was sealed to the old one still opens, and tablets hear of the new one', async () => {
    const late = await tablet.sealed({ words: 'Sealed before' })
    await manager.post(newKeyPath, {}, tabletsPath)
    const { key } = await tablet.sync([late.line])
    expect(key.id).not.toBe(tablet.key.id)
    expect((await wordsOf(late.id))?.words).toBe('Sealed before')
    const fresh = await tablet.sealed({ words: 'Sealed after' }, { key })
    await tablet.sync([fresh.line])
    expect((await wordsOf(fresh.id))?.words).toBe('Sealed after')
  })

  test.each([null, 'wrong', 'x'.repeat(5_000)])('is refused without its token (%j)', async (token) => {
    const { line } = await tablet.sealed()
    const before = (await entries()).length
    expect((await ask(h.web, kioskSyncPath, token, { entries: [line] })).status).toBe(401)
    expect((await entries()).length).toBe(before)
  })

  test.each<[string, object | string, number]>([
    ['is no JSON', '{', 400],
    ['has an entry without an id', { entries: ['hello'] }, 400],
    ['is larger than any batch', { entries: ['x'.repeat(9_100_000)] }, 413],
  ])('a body that %s is refused', async (_title, body, status) => {
    expect((await ask(h.web, kioskSyncPath, tablet.token, body)).status).toBe(status)
  })

  test('the name of a restricted young person in a leaf is pointed out to whoever checks it', async () => {
    await h.machine((work) => givenAYoungPerson(work, { name: 'Hidden Hannah', restricted: true }))
    const { id, line } = await tablet.sealed({ words: 'Thank you hidden hannah' })
    await tablet.sync([line])
    expect((await manager.get(staffLeafPath(id))).text).toContain('It may name a young person')
  })
})

describe('a lost tablet', () => {
  test('is told to erase itself, sends what it still holds, and its token ends when it has', async () => {
    const lost = await givenATablet(h.web, manager, 'Left on the bus')
    const id = await idOf('Left on the bus')
    await manager.post(tabletLostPath(id), {}, tabletPath(id))
    const { id: leaf, line } = await lost.sealed({ words: 'Written before the bus' })
    expect(await lost.sync([line])).toMatchObject({ wipe: true, acknowledged: [leaf] })
    expect((await wordsOf(leaf))?.words).toBe('Written before the bus')
    expect(await lost.sync([], { wiped: 'yes' })).toMatchObject({ status: 200, wipe: true })
    expect((await lost.sync([])).status).toBe(401)
    expect((await manager.get(tabletPath(id))).text).toContain('Lost, and wiped')
  })

  test('cannot say that it was erased when nobody said that it was lost', async () => {
    const kept = await givenATablet(h.web, manager, 'Not lost')
    await kept.sync([], { wiped: 'yes' })
    expect((await kept.sync([])).status).toBe(200)
  })

  test('that was found goes on as before', async () => {
    const found = await givenATablet(h.web, manager, 'Found')
    const id = await idOf('Found')
    await manager.post(tabletLostPath(id), {}, tabletPath(id))
    const refused = await manager.post(tabletPairPath(id), {}, tabletPath(id))
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Bring it back first')])
    await manager.post(tabletBackPath(id), {}, tabletPath(id))
    expect(await found.sync([])).toMatchObject({ status: 200, wipe: false })
  })
})

describe('messages on the tree', () => {
  test('hang as their makers agreed, with a name or without, and only while the agreement stands', async () => {
    const named = await tablet.sealed({ words: 'Trees for every street', hang: 'named', namedAs: 'Sky' })
    const waiting = await tablet.sealed({ words: 'Nobody has read this yet' })
    await tablet.sync([named.line, waiting.line])
    await manager.post(staffLeafPath(named.id), { decided: 'hung', shownWords: 'Trees for every street' })
    const shown = await h.visitor().get(`${treeMessagesPath}?page=1`)
    expect(shown.text).toContain('Trees for every street')
    expect(shown.text).toContain('Sky')
    expect(shown.text).not.toContain('Nobody has read this yet')
    await h.machine(({ db, now }) =>
      db.updateTable('asks').set({ quote_withdrawn_at: now }).where('said_key', '=', named.id).execute(),
    )
    expect((await h.visitor().get(`${treeMessagesPath}?page=01`)).text).not.toContain('Trees for every street')
  })
})

test('whoever checks a leaf has read it, and a thank-you that they say back is its answer', async () => {
  const { id, code, line } = await tablet.sealed({ words: 'Keep going, all of you' })
  await tablet.sync([line])
  const ask = () =>
    h.machine(({ db }) =>
      db.selectFrom('asks').select(['seen_at', 'id']).where('said_key', '=', id).executeTakeFirstOrThrow(),
    )
  expect((await ask()).seen_at).toBeNull()
  await manager.get(staffLeafPath(id))
  expect((await ask()).seen_at).not.toBeNull()
  const fields = { decided: 'hung', shownWords: 'Keep going, all of you', answer: 'Thank you for that.' }
  expect((await manager.post(staffLeafPath(id), fields)).status).toBe(303)
  expect((await card(code)).state).toBe('answered')
})

describe('the card', () => {
  test('says kindly that the tree has not been home, in the same shape for a code that never was', async () => {
    const { code, line } = await tablet.sealed()
    expect(await card(code)).toEqual({ code, entries: 0, state: 'not-home' })
    expect((await h.visitor().get(cardPath(code))).text).toContain('The tree has not been home yet')
    expect((await h.visitor().get(cardPath('no-code'))).text).toContain('The tree has not been home yet')
    await tablet.sync([line])
    expect(await card(code)).toEqual({ code, entries: 1, state: 'waiting' })
    expect(await card(` ${code.toLowerCase().slice(0, 4)}-${code.slice(4)}`)).toEqual({
      code,
      entries: 1,
      state: 'waiting',
    })
  })

  test('goes from waiting to the tree, and shows nothing that was written', async () => {
    const { id, code, line } = await tablet.sealed({ words: 'A bench by the river', namedAs: 'Not to be named' })
    await tablet.sync([line])
    expect((await onLeaves('A bench by the river')).length).toBe(1)
    await manager.post(staffLeafPath(id), { decided: 'hung', shownWords: 'A bench by the river' })
    expect((await card(code)).state).toBe('on-the-tree')
    expect((await h.visitor().get(treeMessagesPath)).text).toContain('A bench by the river')
    const page = await h.visitor().get(cardPath(code))
    expect(page.text).toContain('Your leaf hangs on the tree')
    expect(page.text).not.toContain('bench')
    expect(page.headers['set-cookie']).toBeUndefined()
  })

  test('what may not hang does not, whoever presses', async () => {
    const { id, line } = await tablet.sealed({ hang: 'no' })
    await tablet.sync([line])
    const refused = await manager.post(staffLeafPath(id), { decided: 'hung', shownWords: 'x' })
    expect(refused.status).toBe(422)
    expect(await onLeaves(id)).toEqual([])
  })

  test('an answer arrives when whoever holds the card asks to read it', async () => {
    const { id, code, line } = await tablet.sealed({ words: 'Longer opening hours' })
    await tablet.sync([line])
    const askId = (await entryOf(id))?.ask_id
    if (!askId) throw new Error('It became no ask')
    const giving = { asks: [askId], answer: { kind: 'did', words: 'The hub is open until nine now.' } } as const
    const by = { accountId: manager.accountId, roles: ['team-manager'] as const, name: 'Mo Manager', personId: null }
    await h.machine((work) => giveAnswer({ ...work, caller: by }, giving))
    expect((await card(code)).state).toBe('answered')
    expect((await h.visitor().get(cardPath(code))).text).not.toContain('until nine')
    const read = await h.visitor().post(cardAnswerPath(code), {}, cardPath(code))
    expect(read.text).toContain('until nine')
    expect((await wordsOf(id))?.standing).toBe('answered')
  })

  test('codes cannot be tried by the thousand', async () => {
    const statuses: number[] = []
    for (let times = 0; times < 130; times += 1) statuses.push((await h.visitor().get(cardJsonPath('ABCD2345'))).status)
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429])
  })
})

test('leaves to check wait where managers start, and for nobody else', async () => {
  const { line } = await tablet.sealed()
  await tablet.sync([line])
  expect((await manager.get(peoplePath)).text).toMatch(/Leaves from the tree[^]*?\d+ to check/)
  const analyst = await h.signIn('analyst')
  expect((await analyst.get(peoplePath)).text).not.toContain('Leaves from the tree')
})

test('an adviser who may not read it sees no leaf', async () => {
  const { id, line } = await tablet.sealed({ words: 'Only for managers' })
  await tablet.sync([line])
  const adviser = await h.signIn('adviser')
  expect((await adviser.get(leavesPath)).text).not.toContain('Only for managers')
  expect((await adviser.get(staffLeafPath(id))).status).toBe(404)
})
