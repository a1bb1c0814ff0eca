// The tree on tour: two tablets where there is no network for a day. Leaves are written, drawn and photographed, the tablets
// come home over a line that breaks, and as many come in as went out, none twice. Nothing on a tablet can be read. One is
// lost, and erases itself.
import { Buffer } from 'node:buffer'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { expectAccessible, faultsAtBothWidths, follow, phone, textOf } from './browser.ts'
import { openNetwork, type Network } from './cut.ts'
import { givenCodes } from '../src/pledges/kiosk/testing.ts'
import { tabletLostPath, tabletPath } from '../src/pledges/paths.ts'
import type { Browser } from '../src/app/testing/browser.ts'

interface Travelling {
  readonly page: Page
  readonly network: Network
  readonly leavingCode: string
}

let stage: Stage
let worker: Browser
let green: Travelling
let red: Travelling
let firstCode: string
const written: string[] = []
const networks: Network[] = []

beforeAll(async () => {
  stage = await openStage({})
  worker = await stage.h.signIn('team-manager')
})
afterAll(async () => {
  await stage.close()
  for (const network of networks) await network.cut().catch(() => undefined)
})

async function travelling(name: string): Promise<Travelling> {
  const network = await openNetwork()
  networks.push(network)
  const { pairing, leaving } = await givenCodes(worker, name)
  const page = await stage.newPerson({ width: 1024, height: 768 }, { proxy: network.proxy })
  // A window that fills the screen has no other size to be looked at in.
  await page.addInitScript(() => (Element.prototype.requestFullscreen = () => Promise.reject(new Error('Not here'))))
  await page.goto(`/kiosk#pair=${pairing}`)
  await press(page, 'Pair it')
  await page.getByRole('button', { name: 'English' }).waitFor()
  await expect.poll(() => isReady(page), { timeout: 30_000 }).toBe(true)
  return { page, network, leavingCode: leaving }
}

const isReady = (page: Page) =>
  page.evaluate(async () => {
    const [name] = (await caches.keys()).filter((one) => one.startsWith('kiosk-'))
    return (
      navigator.serviceWorker.controller !== null &&
      name !== undefined &&
      (await (await caches.open(name)).keys()).length > 5
    )
  })

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const press = (page: Page, name: string) => button(page, name).click()
const choose = (page: Page, words: string) => page.locator('.kiosk-choice', { hasText: words }).first().click()

async function writeLeaf(page: Page, words: string): Promise<string> {
  await press(page, 'English')
  await choose(page, 'A wish or a message')
  await choose(page, 'Write')
  await page.getByRole('textbox').fill(words)
  await press(page, 'Next')
  written.push(words)
  return hangLeaf(page)
}

async function hangLeaf(page: Page): Promise<string> {
  await press(page, 'Next')
  await choose(page, 'Yes, without a name')
  await press(page, 'Hang my leaf')
  const code = await page.locator('.kiosk-code').innerText()
  await press(page, 'Finish')
  return code.replace('-', '')
}

const entries = () => stage.h.machine(({ db }) => db.selectFrom('kiosk_entries').selectAll().execute())
const words = () =>
  stage.h.machine(({ db }) =>
    db.selectFrom('asks').select('words').where('door', '=', 'kiosk').orderBy('words').execute(),
  )

const held = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ entries: number; text: string }>((resolve, reject) => {
        const opening = indexedDB.open('kiosk')
        opening.onerror = () => reject(new Error('It could not be opened'))
        opening.onsuccess = () => {
          const all = opening.result.transaction('entries').objectStore('entries').getAll()
          all.onsuccess = () => {
            opening.result.close()
            const kept = all.result as { id: string; sealed: Uint8Array }[]
            const read = new TextDecoder('latin1')
            resolve({ entries: kept.length, text: kept.map(({ id, sealed }) => id + read.decode(sealed)).join('\n') })
          }
        }
      }),
  )

test('two tablets are paired by a link, and are ready for the road', async () => {
  green = await travelling('The green tablet')
  red = await travelling('The red tablet')
})

test('opens without a network, every screen of it, in a language that is read from the right', async () => {
  await green.network.cut()
  await red.network.cut()
  await green.page.reload()
  await expectAccessible(green.page)
  await press(green.page, 'العربية')
  expect(await green.page.locator('html').getAttribute('dir')).toBe('rtl')
  await expectAccessible(green.page)
  await choose(green.page, 'أمنية أو رسالة')
  await expectAccessible(green.page)
  await press(green.page, 'ابدأ من جديد')
  await button(green.page, 'English').waitFor()
})

test('each screen is open to everyone’s eyes and hands, on a small one too', async () => {
  const { page } = green
  await page.setViewportSize(phone)
  await press(page, 'English')
  await choose(page, 'A pledge')
  await expectAccessible(page)
  await choose(page, 'A business')
  await press(page, 'Next')
  expect(await page.getByRole('alert').innerText()).toContain('Write a name first')
  await expectAccessible(page)
  await page.getByRole('textbox').fill('Corner Bakery')
  await press(page, 'Next')
  await choose(page, 'A job')
  for (const [way, back] of [
    ['Write', 'Back'],
    ['Draw', 'Back'],
    ['Take a photo', 'Back'],
  ] as const) {
    await choose(page, way)
    await expectAccessible(page)
    await press(page, back)
  }
  await press(page, 'I need help now')
  expect(await page.getByRole('main').innerText()).toContain('999')
  await expectAccessible(page)
  const small = await page
    .locator('button, .kiosk-button')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 56).map((one) => one.textContent))
  expect(small).toEqual([])
  await press(page, 'Start again')
  await page.setViewportSize({ width: 1024, height: 768 })
})

test('words of danger bring help forward before anything is kept', async () => {
  const { page } = green
  await press(page, 'English')
  await choose(page, 'A wish or a message')
  await choose(page, 'Write')
  await page.getByRole('textbox').fill('I want to kill myself')
  await press(page, 'Next')
  expect(await page.getByRole('main').innerText()).toContain('Show this to the person beside the tree')
  expect((await held(page)).entries).toBe(0)
  await press(page, 'Start again')
})

test('whoever walked away is forgotten after five minutes, with a warning for the last one', async () => {
  const { page } = await travelling('The blue tablet')
  await page.clock.install()
  await press(page, 'English')
  await choose(page, 'A wish or a message')
  await choose(page, 'Write')
  await page.getByRole('textbox').fill('Half a sentence that nobody')
  await page.clock.runFor(230_000)
  expect(await page.getByRole('alertdialog').count()).toBe(0)
  await page.clock.runFor(20_000)
  expect(await page.getByRole('alertdialog').innerText()).toMatch(/We clear everything in [45]\d seconds/)
  await expectAccessible(page)
  await press(page, 'I am still here')
  await page.clock.runFor(230_000)
  expect(await page.getByRole('textbox').inputValue()).toContain('Half a sentence')
  await page.clock.runFor(71_000)
  await button(page, 'English').waitFor()
  expect(await page.content()).not.toContain('Half a sentence')
  await press(page, 'English')
  await choose(page, 'A wish or a message')
  await choose(page, 'Write')
  expect(await page.getByRole('textbox').inputValue()).toBe('')
  await page.context().close()
})

test('twenty leaves are left on two tablets, one drawn, one photographed, one pledge', async () => {
  firstCode = await writeLeaf(green.page, 'Green leaf number 1: more buses')
  for (let leaf = 2; leaf <= 8; leaf += 1) await writeLeaf(green.page, `Green leaf number ${leaf}: more buses`)
  for (let leaf = 1; leaf <= 9; leaf += 1) await writeLeaf(red.page, `Red leaf number ${leaf}: a quiet room`)
  await drawLeaf(red.page)
  await photographLeaf(red.page)
  await pledge(green.page)
  for (const [{ page }, count] of [
    [green, 9],
    [red, 11],
  ] as const) {
    const { entries: kept, text } = await held(page)
    expect(kept).toBe(count)
    // Nothing shorter: among so many random bytes any three letters stand somewhere.
    for (const secret of [...written, 'leaf number', 'buses', 'ada@cook.example']) expect(text).not.toContain(secret)
  }
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
    canvas.width = 4_000
    canvas.height = 3_000
    const pen = canvas.getContext('2d')
    const noise = pen?.createImageData(4_000, 3_000)
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
  expect(taken.length).toBeGreaterThan(15_000_000)
  await press(page, 'English')
  await choose(page, 'A wish or a message')
  await choose(page, 'Take a photo')
  await page.locator('input[type=file]').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: taken })
  await page.getByRole('button', { name: 'Keep this photo' }).click({ timeout: 60_000 })
  await hangLeaf(page)
}

/** An EXIF segment after the start of the file. */
function withPlace(jpeg: Buffer): Buffer {
  const exif = Buffer.from('Exif\0\0GPSLatitude 53.79 here-it-was-taken')
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
}

async function pledge(page: Page): Promise<void> {
  await press(page, 'English')
  await choose(page, 'A pledge')
  await choose(page, 'Just me')
  await choose(page, 'Training or a course')
  await choose(page, 'Write')
  await page.getByRole('textbox').fill('I teach five people to cook')
  await press(page, 'Next')
  await press(page, 'Next')
  await choose(page, 'Yes, with my name')
  await page.getByRole('textbox').fill('Ada')
  await press(page, 'Next')
  await choose(page, 'Email')
  await page.getByRole('textbox').fill('ada@cook.example')
  await press(page, 'Next')
  await press(page, 'Hang my leaf')
  await expectAccessible(page)
  await press(page, 'Finish')
}

test('a battery that dies while somebody draws takes that leaf alone', async () => {
  const { page } = green
  await press(page, 'English')
  await choose(page, 'A wish or a message')
  await choose(page, 'Draw')
  await page.reload()
  await button(page, 'English').waitFor()
  expect((await held(page)).entries).toBe(9)
})

test('the way out is the worker’s alone', async () => {
  const { page, leavingCode } = green
  await press(page, 'For staff')
  await page.getByLabel('Your code').fill(leavingCode === '111111' ? '222222' : '111111')
  await press(page, 'Open')
  await page.getByText('This is not the code').waitFor()
  await page.goBack().catch(() => null)
  expect(new URL(page.url()).pathname).toBe('/kiosk')
  await page.getByLabel('Your code').fill(leavingCode)
  await press(page, 'Open')
  await page.getByText('Waiting to go home: 9').waitFor()
  await page.getByText('Ready without a network: yes').waitFor()
  await expectAccessible(page)
  await press(page, 'Send now')
  await page.getByText('There is no network here').waitFor()
})

test('a line that breaks brings all twenty home, none twice, and the tablets are empty', async () => {
  const { page, network } = green
  await network.restore()
  // The server takes them, and the answer never arrives: the tablet has to send them again.
  await page.route('**/kiosk/sync', async (route) => {
    const sent = route.request()
    await stage.h.web.inject({
      method: 'POST',
      url: '/kiosk/sync',
      headers: { authorization: sent.headers()['authorization'] ?? '', 'content-type': 'application/json' },
      payload: sent.postData() ?? '',
    })
    await route.abort()
  })
  await press(page, 'Send now')
  await page.getByText('There is no network here').waitFor()
  expect((await held(page)).entries).toBe(9)
  await page.unroute('**/kiosk/sync')
  await press(page, 'Send now')
  await page.getByText('Everything is home').waitFor()
  await red.network.restore()
  await red.page.reload()
  await expect.poll(async () => (await held(red.page)).entries, { timeout: 30_000 }).toBe(0)
  const all = await entries()
  expect([all.length, new Set(all.map(({ id }) => id)).size, (await held(page)).entries]).toEqual([20, 20, 0])
  expect(all.filter(({ kind }) => kind === 'unreadable')).toEqual([])
  expect((await words()).map((one) => one.words)).toEqual(
    [...written.filter((one) => one.includes('leaf number')), '(A picture)', '(A picture)'].sort(),
  )
})

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
    expect(content.includes('here-it-was-taken')).toBe(false)
  }
})

test('workers see what came home, and whoever holds a card sees what became of it', async () => {
  const page = await stage.newPerson(phone)
  const { hostname } = new URL(stage.address)
  await page.context().addCookies([{ name: 'alongside', value: worker.sessionToken, domain: hostname, path: '/' }])
  await page.goto('/staff/tablets')
  expect(await page.getByRole('row', { name: /The red tablet/ }).innerText()).toContain('11')
  const faults = await faultsAtBothWidths(page)
  for (const [list, link] of [
    ['/staff/tablets', 'The green tablet'],
    ['/staff/leaves', /Green leaf number 1/],
  ] as const) {
    await page.goto(list)
    await follow(page.getByRole('link', { name: link }).first())
    faults.push(...(await faultsAtBothWidths(page)))
  }
  await page.getByRole('radio', { name: 'Yes, hang it on the tree' }).check()
  await follow(page.getByRole('button', { name: 'Save' }))
  faults.push(...(await faultsAtBothWidths(page)))
  await page.goto(`/tree/card/${firstCode}`)
  expect(await textOf(page)).toContain('Your leaf hangs on the tree')
  faults.push(...(await faultsAtBothWidths(page)))
  expect(faults).toEqual([])
})

test('a lost tablet takes nothing more and holds nothing', async () => {
  const { page } = red
  const { id } = await stage.h.machine(({ db }) =>
    db.selectFrom('tablets').select('id').where('name', '=', 'The red tablet').executeTakeFirstOrThrow(),
  )
  await red.network.cut()
  const code = await writeLeaf(page, 'Written before anybody knew')
  await worker.post(tabletLostPath(id), {}, tabletPath(id))
  await red.network.restore()
  await page.reload()
  await page.getByText('This tablet is closed').waitFor()
  await expect
    .poll(async () => (await worker.get(tabletPath(id))).text.includes('Lost, and wiped'), { timeout: 30_000 })
    .toBe(true)
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
  }))
  expect(left).toEqual({ databases: [], caches: [], workers: 0, cookie: '' })
  const card = await stage.h.visitor().get(`/tree/card/${code}.json`)
  expect(JSON.parse(card.text)).toMatchObject({ entries: 1, state: 'waiting' })
})
