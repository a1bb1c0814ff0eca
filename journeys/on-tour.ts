// A tablet of the tree on the road, as a journey holds it: paired, behind a network that can be cut, and what can be found on
// it by whoever takes it into their hands.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Browser } from '../src/app/testing/browser.ts'
import { kioskSpeaker } from '../src/pledges/kiosk/phrases/index.ts'
import { givenCodes } from '../src/pledges/kiosk/testing.ts'
import { languages, type Language } from '../src/words/languages.ts'
import { openNetwork, type Network } from './cut.ts'
import type { Stage } from './stage.ts'

export interface Travelling {
  readonly page: Page
  readonly network: Network
  readonly leavingCode: string
}

export async function travelling(
  stage: Stage,
  worker: Browser,
  name: string,
  viewport = { width: 1024, height: 768 },
): Promise<Travelling> {
  const network = await openNetwork()
  const { pairing, leaving } = await givenCodes(worker, name)
  const page = await stage.newPerson(viewport, { proxy: network.proxy })
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

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
export const press = (page: Page, name: string) => button(page, name).click()
export const choose = (page: Page, words: string) => page.locator('.kiosk-choice', { hasText: words }).first().click()

/** By hand, one screen after another, in any language. The code of the card. */
export async function writeLeaf(page: Page, words: string, language: Language = 'en'): Promise<string> {
  const { say } = kioskSpeaker(language)
  await press(page, languages[language].own)
  await choose(page, say('chooseLeaf'))
  await choose(page, say('write'))
  await page.getByRole('textbox').fill(words)
  await press(page, say('next'))
  return hangLeaf(page, language)
}

export async function hangLeaf(page: Page, language: Language = 'en'): Promise<string> {
  const { say } = kioskSpeaker(language)
  await press(page, say('next'))
  await choose(page, say('hangNameless'))
  await press(page, say('sendButton'))
  const code = await page.locator('.kiosk-code').innerText()
  await press(page, say('cardDone'))
  return code.replace('-', '')
}

/** How many sealed entries wait on it. */
export const countHeld = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('kiosk')
        opening.onerror = () => reject(new Error('It could not be opened'))
        opening.onsuccess = () => {
          const all = opening.result.transaction('entries').objectStore('entries').count()
          all.onsuccess = () => {
            opening.result.close()
            resolve(all.result)
          }
        }
      }),
  )

/** Everything that the browser keeps, as text in every way in which words could stand there. */
export const everythingOn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const found: string[] = [document.cookie, location.href, JSON.stringify(history.state)]
    for (const storage of [localStorage, sessionStorage]) found.push(JSON.stringify(Object.entries(storage)))
    const asText = (value: unknown): string => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
        return ['utf-8', 'utf-16le', 'latin1']
          .map((way) => new TextDecoder(way).decode(value as BufferSource))
          .join('\n')
      if (Array.isArray(value)) return value.map(asText).join('\n')
      if (value !== null && typeof value === 'object') return Object.entries(value).flat().map(asText).join('\n')
      return String(value)
    }
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('It could not be read'))
      })
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await wait(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store)
        found.push(
          asText(await wait(all.getAllKeys())),
          asText(await wait(database.transaction(store).objectStore(store).getAll())),
        )
      }
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        found.push(request.url, asText(await (await cache.match(request))?.arrayBuffer()))
    }
    return found.join('\n')
  })
