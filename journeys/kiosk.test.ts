// The kiosk where there is no network: every screen, who is kept safe by it and who is forgotten, the way out that is the
// worker's alone, and a tablet that is lost and erases itself. A whole day with two hundred leaves is leisure-centre.test.ts.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { expectAccessible, faultsAtBothWidths, follow, phone, textOf } from './browser.ts'
import type { Network } from './cut.ts'
import { button, choose, countHeld, everythingOn, press, travelling, writeLeaf, type Travelling } from './on-tour.ts'
import { tabletLostPath, tabletPath } from '../src/pledges/paths.ts'
import type { Browser } from '../src/app/testing/browser.ts'

let stage: Stage
let worker: Browser
let green: Travelling
let red: Travelling
let firstCode: string
const networks: Network[] = []

beforeAll(async () => {
  stage = await openStage({})
  worker = await stage.h.signIn('team-manager')
})
afterAll(async () => {
  await stage.close()
  for (const network of networks) await network.cut().catch(() => undefined)
})

async function onTheRoad(name: string): Promise<Travelling> {
  const tablet = await travelling(stage, worker, name)
  networks.push(tablet.network)
  return tablet
}

test('two tablets are paired by a link, and are ready for the road', async () => {
  green = await onTheRoad('The green tablet')
  red = await onTheRoad('The red tablet')
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

test('a question stands whole on a tablet, upright, lying and large', async () => {
  const { page } = green
  const hidden: string[] = []
  const look = async (screen: string, { width }: { width: number }) => {
    const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    if (over > 0) hidden.push(`${screen} at ${width}: ${over} px below the edge`)
  }
  for (const size of [
    { width: 820, height: 1180 },
    { width: 1180, height: 820 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size)
    await look('languages', size)
    await press(page, 'English')
    await choose(page, 'A pledge')
    await choose(page, 'Just me')
    await look('offers', size)
    await choose(page, 'A job')
    await choose(page, 'Draw')
    await look('draw', size)
    await press(page, 'I need help now')
    await look('help', size)
    await press(page, 'Start again')
  }
  expect(hidden).toEqual([])
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
  expect(await countHeld(page)).toBe(0)
  await press(page, 'Start again')
})

test('whoever walked away is forgotten after five minutes, with a warning for the last one', async () => {
  const { page } = await onTheRoad('The blue tablet')
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

test('three leaves are left on two tablets, and what waits can be counted and not read', async () => {
  firstCode = await writeLeaf(green.page, 'Green leaf number 1: more buses')
  await writeLeaf(green.page, 'Green leaf number 2: more buses')
  await writeLeaf(red.page, 'Red leaf number 1: a quiet room')
  expect([await countHeld(green.page), await countHeld(red.page)]).toEqual([2, 1])
  const all = (await everythingOn(green.page)) + (await everythingOn(red.page))
  for (const secret of ['leaf number', 'buses', 'quiet room']) expect(all).not.toContain(secret)
})

test('a battery that dies while somebody draws takes that leaf alone', async () => {
  const { page } = green
  await press(page, 'English')
  await choose(page, 'A wish or a message')
  await choose(page, 'Draw')
  await page.reload()
  await button(page, 'English').waitFor()
  expect(await countHeld(page)).toBe(2)
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
  await page.getByText('Waiting to go home: 2').waitFor()
  await page.getByText('Ready without a network: yes').waitFor()
  await expectAccessible(page)
  await press(page, 'Send now')
  await page.getByText('There is no network here').waitFor()
})

test('what waits goes home when there is a network again', async () => {
  await green.network.restore()
  await press(green.page, 'Send now')
  await green.page.getByText('Everything is home').waitFor()
  await red.network.restore()
  await red.page.reload()
  await expect.poll(() => countHeld(red.page), { timeout: 30_000 }).toBe(0)
})

test('workers see what came home, and whoever holds a card sees what became of it', async () => {
  const page = await stage.newPerson(phone)
  const { hostname } = new URL(stage.address)
  await page.context().addCookies([{ name: 'alongside', value: worker.sessionToken, domain: hostname, path: '/' }])
  await page.goto('/staff/tablets')
  expect(await page.getByRole('row', { name: /The red tablet/ }).innerText()).toContain('1')
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
