// A person at the keyboard: goes from stop to stop, and sees at each where they are.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

interface Stop {
  readonly role: string
  readonly name: string
}

/** Presses Tab until something of this role and name has the focus; every stop on the way shows that it has it. */
export async function tabTo(page: Page, role: string, name: string | RegExp): Promise<void> {
  const passed: string[] = []
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab')
    const stop = await stopOf(page)
    expect(await focusIsSeen(page), `the focus on ${stop.role} “${stop.name}” at ${page.url()}`).toBe(true)
    if (stop.role === role && (typeof name === 'string' ? stop.name === name : name.test(stop.name))) return
    passed.push(`${stop.role} “${stop.name}”`)
  }
  throw new Error(`The Tab key does not come to ${role} “${String(name)}”. It passed ${passed.join(', ')}`)
}

/** Presses Enter on what has the focus and waits for the page that it leads to. */
export async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** What has the focus, as a screen reader would say it. */
async function stopOf(page: Page): Promise<Stop> {
  const focused = page.locator('*:focus')
  if ((await focused.count()) === 0) return { role: 'nothing', name: '' }
  const heard = /^- ([a-z]+)(?: "((?:[^"\\]|\\.)*)")?/.exec(await focused.ariaSnapshot())
  return { role: heard?.[1] ?? 'nothing', name: heard?.[2] ?? '' }
}

/** An outline, around it or around the box that its label draws for radios and ticks. */
function focusIsSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return true // past the last stop, in the browser's own bar
    const label = focused instanceof HTMLInputElement ? focused.labels?.[0] : undefined
    const drawn = [
      getComputedStyle(focused),
      ...(label ? [getComputedStyle(label), getComputedStyle(label, '::before')] : []),
    ]
    const isClear = (colour: string) => /^rgba\(.*, 0\)$/.test(colour)
    // An outline is clear where a ring or a ground is drawn instead: forced colours, which take those away, show it.
    return drawn.some(
      ({ outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor }) =>
        outlineStyle !== 'none' &&
        parseFloat(outlineWidth) > 0 &&
        (!isClear(outlineColor) || boxShadow !== 'none' || !isClear(backgroundColor)),
    )
  })
}
