// Many people at one tablet, faster than hands: the same buttons on the same screens, pressed in the page itself. What they
// leave is sealed and kept by the tablet's own code.
import type { Page } from 'playwright-core'
import { kioskSpeaker, type KioskPhrase } from '../src/pledges/kiosk/phrases/index.ts'
import { languages, type Language } from '../src/words/languages.ts'

export interface ToLeave {
  readonly language: Language
  readonly words: string
}

/** Ends on the screen of the languages. */
export async function leaveMany(page: Page, leaves: readonly ToLeave[]): Promise<void> {
  const inTheirWords = leaves.map(({ language, words }) => {
    const { say } = kioskSpeaker(language)
    const labels = (
      [
        'chooseLeaf',
        'write',
        'next',
        'hangNameless',
        'sendButton',
        'cardDone',
      ] as const satisfies readonly KioskPhrase[]
    ).map((key) => say(key))
    return { own: languages[language].own, words, labels }
  })
  await page.evaluate(async (all) => {
    const until = async <T>(find: () => T | null | undefined): Promise<T> => {
      for (let tries = 0; tries < 5_000; tries += 1) {
        const found = find()
        if (found) return found
        await new Promise((wait) => setTimeout(wait, 1))
      }
      throw new Error(`The screen did not come: ${document.body.innerText}`)
    }
    const press = async (words: string) =>
      (
        await until(() =>
          [...document.querySelectorAll('button')].find(
            (one) =>
              !one.disabled &&
              (one.textContent.trim() === words || (one.matches('.kiosk-choice') && one.textContent.includes(words))),
          ),
        )
      ).click()
    for (const { own, words, labels } of all) {
      const [leaf = '', write = '', next = '', hang = '', send = '', done = ''] = labels
      await press(own)
      await press(leaf)
      await press(write)
      ;(await until(() => document.querySelector('textarea'))).value = words
      await press(next)
      await until(() => document.querySelector('textarea') === null)
      await press(next)
      await press(hang)
      await press(send)
      await until(() => document.querySelector('.kiosk-code'))
      await press(done)
      await until(() => document.querySelector('.kiosk-code') === null)
    }
  }, inTheirWords)
}
