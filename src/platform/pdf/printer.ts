// One browser, one page at a time. It starts with the first letter, rests after a minute without one, and can reach
// nothing: no network, no script, no files. It only ever prints documents that we wrote ourselves.
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { findChromium } from './chromium.ts'

/** Why there is no PDF now. The page says so and offers the browser's own print button. */
export class NoPdf extends Error {
  readonly because: 'no-browser' | 'busy' | 'too-slow' | 'too-many'
  constructor(because: NoPdf['because'], options?: ErrorOptions) {
    super(`No PDF could be made: ${because}`, options)
    this.because = because
  }
}

const mostWaiting = 6
const printMs = 20_000
const idleMs = 60_000
const closeMs = 3_000

let starting: Promise<Browser> | null = null
let queue: Promise<unknown> = Promise.resolve()
let waiting = 0
let idle: NodeJS.Timeout | undefined

/**
 * Prints a whole HTML document, styles and fonts inside it. The PDF is tagged, with the document's title and language.
 * Throws NoPdf when there is no browser, too much is waiting, or the page takes too long.
 */
export async function printHtml(html: string): Promise<Buffer> {
  if (waiting >= mostWaiting) throw new NoPdf('busy')
  waiting += 1
  clearTimeout(idle)
  const printed = queue.then(() => printNow(html))
  queue = printed.catch(() => undefined)
  try {
    return await printed
  } finally {
    waiting -= 1
    if (waiting === 0) idle = setTimeout(() => void closePrinter(), idleMs).unref()
  }
}

async function printNow(html: string): Promise<Buffer> {
  const browser = await start()
  const limit = new AbortController()
  const tooSlow = wait(printMs, undefined, { signal: limit.signal, ref: false }).then(() => {
    throw new NoPdf('too-slow')
  })
  try {
    return await Promise.race([printIn(browser, html), tooSlow])
  } catch (error) {
    if (error instanceof NoPdf)
      await closePrinter() // a page that hangs takes the browser with it
    else if (!browser.isConnected()) throw new NoPdf('no-browser', { cause: error })
    throw error
  } finally {
    limit.abort()
    tooSlow.catch(() => undefined)
  }
}

async function printIn(browser: Browser, html: string): Promise<Buffer> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true, serviceWorkers: 'block' })
  try {
    await context.route('**/*', (route) => route.abort())
    const page = await context.newPage()
    await page.setContent(html, { waitUntil: 'load', timeout: printMs })
    return await page.pdf({ tagged: true, outline: true, format: 'A4', preferCSSPageSize: true, printBackground: true })
  } finally {
    context.close().catch(() => undefined)
  }
}

function start(): Promise<Browser> {
  if (starting) return starting
  const begun = launch().catch((error: unknown) => {
    if (starting === begun) starting = null
    throw new NoPdf('no-browser', { cause: error })
  })
  starting = begun
  return begun
}

async function launch(): Promise<Browser> {
  const { chromium } = await import('playwright-core') // only where something is printed
  const browser = await chromium.launch({
    ...(await findChromium()),
    args: [
      '--no-sandbox', // its sandbox needs rights that a container does not give; nothing but our own documents gets in
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
    env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', TZ: 'Europe/London' }, // none of our secrets
    timeout: printMs,
    handleSIGINT: false, // Ctrl-C is ours: serve lets requests finish first
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  browser.once('disconnected', () => (starting = null))
  return browser
}

/** Ends the browser and waits for it no longer than a few seconds. The next print starts another. */
export async function closePrinter(): Promise<void> {
  clearTimeout(idle)
  const ending = starting
  starting = null
  if (!ending) return
  const browser = await Promise.race([ending.catch(() => null), wait(closeMs, null, { ref: false })])
  if (browser) await Promise.race([browser.close().catch(() => undefined), wait(closeMs, undefined, { ref: false })])
}
