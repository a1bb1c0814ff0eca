// A day at a leisure centre, from the morning without a network to the search of the local offer. Two tablets take 200 leaves
// and come home over a line that breaks: as many come in as went out, none twice, and nothing on a tablet can be read. Young
// people put the pledges in order, a manager answers, and one pledge is kept: its leaf bears fruit, whoever asked for it and
// whoever made it hear of it, and it stands in the local offer.
import { Buffer } from 'node:buffer'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../src/app/testing/browser.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../src/people/testing.ts'
import {
  leavesPath,
  myPledgePath,
  newReviewPath,
  pledgeAcceptPath,
  pledgeCheckPath,
  pledgeDeliverPath,
  pledgeMatchPath,
  pledgeThankPath,
  staffLeafPath,
  treePath,
} from '../src/pledges/paths.ts'
import { askPath } from '../src/thread/paths.ts'
import { givenAGroup, givenAnAsk } from '../src/thread/testing.ts'
import { languages, type Language } from '../src/words/languages.ts'
import type { AccountId } from '../src/platform/ids.ts'
import { expectAccessible, faultsAtBothWidths, follow, phone, textOf } from './browser.ts'
import { breaks, type Break } from './cut.ts'
import { leaveMany } from './leave-many.ts'
import {
  button,
  choose,
  countHeld,
  everythingOn,
  hangLeaf,
  press,
  travelling,
  writeLeaf,
  type Travelling,
} from './on-tour.ts'
import { openStage, type Stage } from './stage.ts'
import { fillDay } from './thread/fields.ts'
import { answerDid } from './thread/answers.ts'

let stage: Stage
let worker: Browser & { accountId: AccountId }
let desk: Page
let pool: Travelling
let hall: Travelling
let skysPage: Page
const faults: string[] = []

const swimming = 'Twenty free swims for young people leaving care'
const pans = 'Ten sets of pans for first flats'
const asked = 'Somewhere to swim that we can pay for'

/** One wish in ten languages: each leaf adds its number, so that every one can be told from every other. */
const wishes: Readonly<Record<Language, string>> = {
  en: 'More buses at night, leaf',
  ar: 'حافلات أكثر في الليل، ورقة',
  fa: 'اتوبوس‌های بیشتر در شب، برگ',
  prs: 'بس‌های بیشتر از طرف شب، برگ',
  ps: 'د شپې ډېر بسونه، پاڼه',
  ti: 'ንምሸት ዝኸውን ተወሳኺ ኣውቶቡስ፣ ቈጽሊ',
  ckb: 'پاسی زیاتر لە شەودا، گەڵا',
  vi: 'Thêm xe buýt ban đêm, chiếc lá',
  sq: 'Më shumë autobusë natën, gjethja',
  uk: 'Більше автобусів уночі, листок',
}
const written: string[] = []
const wish = (language: Language): string => {
  const words = `${wishes[language]} ${written.length + 1001}`
  written.push(words)
  return words
}

beforeAll(async () => {
  stage = await openStage({})
  worker = await stage.h.signIn(['team-manager', 'service-manager'], { name: 'Mina Manager' })
  desk = await signedIn(worker)
})
afterAll(async () => {
  await stage.close()
  for (const one of [pool, hall]) await one.network.cut().catch(() => undefined)
})

async function signedIn(who: Browser): Promise<Page> {
  const page = await stage.newPerson()
  const { hostname } = new URL(stage.address)
  await page.context().addCookies([{ name: 'alongside', value: who.sessionToken, domain: hostname, path: '/' }])
  return page
}

const look = async (page: Page) => void faults.push(...(await faultsAtBothWidths(page)))

test('two tablets lose the network before the doors open', async () => {
  pool = await travelling(stage, worker, 'At the pool')
  hall = await travelling(stage, worker, 'In the hall', { width: 820, height: 1180 })
  await pool.network.cut()
  await hall.network.cut()
  for (const { page } of [pool, hall]) {
    await page.reload()
    await button(page, 'English').waitFor()
  }
})

test('leaves are left by hand: written in six languages, drawn, photographed, and two pledges', async () => {
  for (const language of ['en', 'ar', 'ckb'] as const) await writeLeaf(pool.page, wish(language), language)
  for (const language of ['fa', 'ti', 'uk'] as const) await writeLeaf(hall.page, wish(language), language)
  await drawLeaf(hall.page)
  await photographLeaf(pool.page)
  await pledge(pool.page, {
    words: swimming,
    offers: 'Tickets, trips or days out',
    name: 'Ada Swann',
    email: 'ada@pool.example',
  })
  await pledge(hall.page, {
    words: pans,
    offers: 'Things, such as a laptop',
    name: 'Idris Cole',
    email: 'idris@pans.example',
  })
})

async function drawLeaf(page: Page): Promise<void> {
  await press(page, 'English')
  await choose(page, 'A wish or a message')
  await choose(page, 'Draw')
  await press(page, 'Colour 2')
  const box = await page.locator('canvas').boundingBox()
  if (!box) throw new Error('There is nothing to draw on')
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, box.y + 160, { steps: 8 })
  await page.mouse.up()
  await press(page, 'Keep my drawing')
  await hangLeaf(page)
}

/** As large as a camera makes them, with the place where it was taken. */
async function photographLeaf(page: Page): Promise<void> {
  const photo = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 2_400
    canvas.height = 1_800
    const pen = canvas.getContext('2d')
    const noise = pen?.createImageData(2_400, 1_800)
    for (let at = 0; noise && at < noise.data.length; at += 1) noise.data[at] = at % 4 === 3 ? 255 : Math.random() * 255
    if (noise) pen?.putImageData(noise, 0, 0)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 1))
    const reader = new FileReader()
    await new Promise((done) => {
      reader.onload = done
      reader.readAsDataURL(blob ?? new Blob())
    })
    return typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : ''
  })
  const taken = withPlace(Buffer.from(photo, 'base64'))
  expect(taken.length).toBeGreaterThan(4_000_000)
  await press(page, 'English')
  await choose(page, 'A wish or a message')
  await choose(page, 'Take a photo')
  const path = join(await mkdtemp(join(tmpdir(), 'photo-')), 'photo.jpg')
  await writeFile(path, taken)
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('button', { name: 'Keep this photo' }).click({ timeout: 60_000 })
  await rm(dirname(path), { recursive: true })
  await hangLeaf(page)
}

/** An EXIF segment after the start of the file. */
function withPlace(jpeg: Buffer): Buffer {
  const exif = Buffer.from('Exif\0\0GPSLatitude 53.79 here-it-was-taken')
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
}

interface Promised {
  readonly words: string
  readonly offers: string
  readonly name: string
  readonly email: string
}

async function pledge(page: Page, { words, offers, name, email }: Promised): Promise<void> {
  await press(page, 'English')
  await choose(page, 'A pledge')
  await choose(page, 'Just me')
  await choose(page, offers)
  await choose(page, 'Write')
  await page.getByRole('textbox').fill(words)
  await press(page, 'Next')
  await press(page, 'Next')
  await choose(page, 'Yes, with my name')
  await page.getByRole('textbox').fill(name)
  await press(page, 'Next')
  await choose(page, 'Email')
  await page.getByRole('textbox').fill(email)
  await press(page, 'Next')
  await press(page, 'Hang my leaf')
  await expectAccessible(page)
  await press(page, 'Finish')
}

test('two hundred wait, sealed, and nothing on the tablets can be read', async () => {
  const languageOf = Object.keys(languages) as Language[]
  const more = () =>
    Array.from({ length: 95 }, (_, at) => {
      const language = languageOf[at % languageOf.length] ?? 'en'
      return { language, words: wish(language) }
    })
  await Promise.all([leaveMany(pool.page, more()), leaveMany(hall.page, more())])
  for (const { page } of [pool, hall]) {
    expect(await countHeld(page)).toBe(100)
    await expectNothingOf(page)
  }
})

/** Neither what anybody wrote nor who they are, nor the place in the photograph. */
async function expectNothingOf(page: Page): Promise<void> {
  const all = await everythingOn(page)
  for (const secret of [
    ...written,
    ...Object.values(wishes),
    swimming,
    pans,
    'ada@pool.example',
    'Idris Cole',
    'GPSLatitude',
  ])
    expect(all.includes(secret), secret).toBe(false)
}

test('the line comes back and breaks at every point, and all come home, none twice', async () => {
  const met = new Set<Break>()
  let state = 20_260_531
  /** The same breaks each time: a generator of Lehmer's. */
  const next = (): Break => {
    state = (state * 48_271) % 2_147_483_647
    const broken = breaks[state % breaks.length] ?? 'none'
    met.add(broken)
    return broken
  }
  for (const { page, network, leavingCode } of [pool, hall]) {
    network.breakAt(next)
    await network.restore()
    await press(page, 'For staff')
    await page.getByLabel('Your code').fill(leavingCode)
    await press(page, 'Open')
    for (let times = 0; times < 200 && !(await sent(page)); times += 1);
    expect(await countHeld(page)).toBe(0)
    await expectNothingOf(page)
  }
  expect([...met].sort()).toEqual([...breaks].sort())
  const home = await stage.h.machine(({ db }) => db.selectFrom('kiosk_entries').select(['id', 'kind']).execute())
  expect(Map.groupBy(home, ({ kind }) => kind).get('unreadable')).toBeUndefined()
  expect([home.length, new Set(home.map(({ id }) => id)).size]).toEqual([200, 200])
  const said = await stage.h.machine(({ db }) =>
    db.selectFrom('asks').select('words').where('door', '=', 'kiosk').execute(),
  )
  expect(said.map(({ words }) => words).sort()).toEqual([...written, '(A picture)', '(A picture)'].sort())
})

/** One press on "Send now", until the tablet has said how it went. */
async function sent(page: Page): Promise<boolean> {
  await press(page, 'Send now')
  const state = page.getByRole('status')
  await expect.poll(() => state.innerText(), { timeout: 30_000, interval: 20 }).toMatch(/is home|no network/)
  return (await state.innerText()).includes('Everything is home')
}

test('the photograph came home small and without its place', async () => {
  const files = await stage.h.machine(async ({ db, files: store, council }) => {
    const rows = await db.selectFrom('files').select(['id', 'type', 'bytes']).execute()
    return Promise.all(
      rows.map(async (row) => {
        const parts: Buffer[] = []
        for await (const part of store.open(council.id, row.id)) parts.push(part as Buffer)
        return { ...row, content: Buffer.concat(parts) }
      }),
    )
  })
  expect(files.map(({ type }) => type).sort()).toEqual(['image/jpeg', 'image/png'])
  for (const { bytes, content } of files) {
    expect(bytes).toBeLessThan(1_600_000)
    expect(content.includes('GPSLatitude')).toBe(false)
  }
})

test('a worker reads the leaves, and they hang', async () => {
  await desk.goto(leavesPath)
  expect(await textOf(desk)).toContain(written[0])
  await look(desk)
  await follow(desk.getByRole('link', { name: written[1] ?? '' }))
  await look(desk)
  await desk.getByRole('radio', { name: 'Yes, hang it on the tree' }).check()
  await follow(desk.getByRole('button', { name: 'Save' }))
  const waiting = await stage.h.machine(({ db }) =>
    db
      .selectFrom('kiosk_entries as e')
      .innerJoin('asks as a', 'a.id', 'e.ask_id')
      .select(['e.id', 'a.words'])
      .where('e.decided', 'is', null)
      .execute(),
  )
  expect(waiting).toHaveLength(197)
  for (const { id, words } of waiting.slice(0, 9))
    await worker.post(staffLeafPath(id), { decided: 'hung', shownWords: words })
  const anyone = await stage.newPerson(phone)
  await anyone.goto('/tree/messages')
  expect(await anyone.getByRole('main').getByText(wishes.ar).count()).toBeGreaterThan(0)
  await look(anyone)
  await anyone.context().close()
})

const pledgeOf = (words: string) =>
  stage.h.machine(
    async ({ db }) =>
      (await db.selectFrom('pledges').select('id').where('words', '=', words).executeTakeFirstOrThrow()).id,
  )

test('a worker checks the pledges, and their leaves are on the tree', async () => {
  for (const words of [swimming, pans]) {
    await desk.goto(pledgeCheckPath(await pledgeOf(words)))
    await follow(desk.getByRole('button', { name: 'The words are fine' }))
  }
  await desk.goto(treePath)
  expect(await textOf(desk)).toContain(pans)
  await look(desk)
})

test('young people vote by phone, the list puts the pledges in order, and the manager answers', async () => {
  await stage.h.machine((work) => givenAGroup(work, 'Stanley Hub'))
  await desk.goto(newReviewPath)
  await desk.getByLabel('Which group meets?').selectOption({ label: 'Stanley Hub' })
  for (const [legend, day] of [
    ['When does it meet?', ['31', '5', '2026']],
    ['Until when may those vote who are not there?', ['7', '6', '2026']],
    ['By when do they answer?', ['30', '6', '2026']],
  ] as const)
    await fillDay(desk.getByRole('group', { name: legend }), day)
  await desk.getByLabel('Who answers?').selectOption({ label: 'Every service manager' })
  await desk.getByRole('checkbox', { name: swimming }).check()
  await desk.getByRole('checkbox', { name: pans }).check()
  await look(desk)
  await follow(desk.getByRole('button', { name: 'Start the review' }))
  await look(desk)
  const code = /<strong>([A-Z2-9]{6})<\/strong>/.exec(await desk.content())?.[1] ?? ''
  for (const dots of [
    ['3', '1'],
    ['3', '2'],
    ['2', '0'],
  ] as const)
    await vote(code, dots)
  await desk.reload()
  await follow(desk.getByRole('button', { name: 'Close it and send the list' }))
  const { ask_id: ask } = await stage.h.machine(({ db }) =>
    db.selectFrom('reviews').select('ask_id').executeTakeFirstOrThrow(),
  )
  await desk.goto(askPath(ask ?? ('' as never)))
  expect(await textOf(desk)).toMatch(new RegExp(`1\\. ${swimming}.*2\\. ${pans}`))
  await answerDid(desk, 'We talk to the leisure centre this week.')
})

/** On a phone of their own, with the code from the screen. */
async function vote(code: string, [swims, sets]: readonly [string, string]): Promise<void> {
  const young = await stage.newPerson(phone)
  await young.goto('/review')
  await young.getByRole('textbox').first().fill(code)
  await follow(young.getByRole('button', { name: 'Go on' }))
  await young.getByRole('group', { name: swimming }).getByRole('radio').nth(Number(swims)).check()
  await young.getByRole('group', { name: pans }).getByRole('radio').nth(Number(sets)).check()
  if (sets === '1') await look(young)
  await follow(young.getByRole('button', { name: 'Send my vote' }))
  expect(await textOf(young)).toContain('Your vote is in')
  await young.context().close()
}

test('the first pledge is matched to what a young person asked, accepted and delivered, and its leaf bears fruit', async () => {
  const sky = await stage.h.machine(async (work) => {
    const personId = await givenAYoungPerson(work, { name: 'Sky Adeyemi', age: 17 })
    const workerId = await givenAWorker(work, { name: 'Mina Manager', accountId: worker.accountId })
    await givenAnAllocation(work, { personId, workerId, capacity: 'adviser' })
    return personId
  })
  skysPage = await signedIn(await stage.h.signIn('young-person', { personId: sky }))
  await stage.h.machine((work) => givenAnAsk(work, { personId: sky, words: asked, quote: 'nameless' }))
  const id = await pledgeOf(swimming)
  await desk.goto(pledgeMatchPath(id))
  await desk.getByLabel('Search what young people asked for').fill('swim')
  await follow(desk.getByRole('button', { name: 'Search' }))
  await look(desk)
  await desk.getByRole('checkbox', { name: asked }).check()
  await follow(desk.getByRole('button', { name: 'Match it' }))
  await desk.goto(pledgeAcceptPath(id))
  await desk.getByLabel('Their post').fill('Leisure manager')
  await fillDay(desk.getByRole('group', { name: 'By when?' }), ['30', '6', '2026'])
  await look(desk)
  await follow(desk.getByRole('button', { name: 'Accept it' }))
  await desk.goto(`${treePath}?shows=blossom`)
  expect(await textOf(desk)).toContain(swimming)
  await desk.goto(pledgeDeliverPath(id))
  await desk
    .getByLabel('What was given, and to how many?')
    .fill('Twenty passes for the pool. Show the card at the desk.')
  await desk
    .getByLabel('What do we tell those who asked?')
    .fill('You can swim for free now. Ask for your pass at the desk.')
  await look(desk)
  await follow(desk.getByRole('button', { name: 'It was delivered' }))
  await desk.goto(pledgeThankPath(id))
  await desk.getByLabel('What do you want to say?').fill('Twenty people swim because of you.')
  await follow(desk.getByRole('main').getByRole('button').last())
  const anyone = await stage.newPerson(phone)
  await anyone.goto(`${treePath}?shows=fruit`)
  expect(await textOf(anyone)).toContain(swimming)
  await look(anyone)
  await anyone.context().close()
})

test('whoever asked reads it on their own page, and whoever pledged hears of it', async () => {
  await stage.h.runJobs()
  await skysPage.goto('/me/asks')
  expect(await textOf(skysPage)).toContain(asked)
  await follow(skysPage.getByRole('main').locator('a[href^="/me/asks/"]').first())
  expect(await textOf(skysPage)).toContain('You can swim for free now')
  await look(skysPage)
  const told = await stage.h.machine(({ db }) =>
    db.selectFrom('outbox').select('body').where('recipient', '=', 'ada@pool.example').orderBy('id').execute(),
  )
  const last = told.at(-1)?.body ?? ''
  expect(last).toContain('Twenty people swim because of you.')
  const token = /\/pledge\/mine\/([\w-]+)/.exec(last)?.[1] ?? ''
  const ada = await stage.newPerson(phone)
  await ada.goto(myPledgePath(token))
  expect(await textOf(ada)).toContain(swimming)
  await look(ada)
  await ada.context().close()
})

test('an editor publishes the draft that began by itself, and everyone finds it', async () => {
  const editor = await signedIn(await stage.h.signIn('offer-editor'))
  await editor.goto('/staff/offer')
  await look(editor)
  await follow(editor.getByRole('link', { name: swimming }))
  await look(editor)
  const entry = new URL(editor.url()).pathname
  await editor.goto(`${entry}/edit`)
  await editor.getByRole('radio', { name: 'In place' }).check()
  await follow(editor.getByRole('button', { name: 'Save the draft' }))
  await editor.goto(`${entry}/publish`)
  await look(editor)
  const why = editor.getByLabel('Why does it have to be published as it is?')
  if ((await why.count()) > 0) await why.fill('It is the name of the pass')
  await follow(editor.getByRole('button', { name: 'Publish it for everyone' }))
  const anyone = await stage.newPerson(phone)
  await anyone.goto('/offer/search?q=swims')
  await look(anyone)
  await follow(anyone.getByRole('link', { name: swimming }))
  await look(anyone)
  expect(await textOf(anyone)).toContain('Show the card at the desk')
})

test('every page on the way is open to everyone’s eyes and hands', () => {
  expect(faults).toEqual([])
})
