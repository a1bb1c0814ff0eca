// Nothing on a page in another language is left in English by oversight: what is wrong with a form, and whom to call.
import { parse, type DefaultTreeAdapterMap } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { en } from '../phrases/en.ts'
import { speakerOf } from '../phrases/index.ts'
import { languageKeys } from '../terms.ts'
import { givenAnEntry } from '../testing.ts'

type Node = DefaultTreeAdapterMap['node']

let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse({ today: '2026-05-31' })
  await h.machine((work) => givenAnEntry(work, { slug: 'clothes' }))
})
afterAll(() => h.close())

const others = languageKeys.filter((language) => language !== 'en')

/** What is read or heard of a page, text by text, without what is marked as English and the names of the languages. */
function saidIn(html: string, inside = 'html'): string[] {
  const said: string[] = []
  const walk = (node: Node, isInside: boolean) => {
    if (node.nodeName === '#text' && isInside) said.push((node as DefaultTreeAdapterMap['textNode']).value)
    const attributes = new Map('attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : [])
    if (attributes.get('lang') === 'en' || attributes.get('class')?.includes('offer-languages')) return
    if (node.nodeName === 'script' || node.nodeName === 'style') return
    const isHere = isInside || node.nodeName === inside || attributes.get('class') === inside
    if (isHere && attributes.has('aria-label')) said.push(attributes.get('aria-label') ?? '')
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, isHere)
  }
  walk(parse(html), false)
  return said.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '')
}

/** The entry has no text in other languages. */
const names = /Clothes for an interview|Ashmere County Council|Alongside|Childline|Samaritans|SHOUT|Shout|\bPDF\b/g
/** Two words of English letters after one another are a piece of an English sentence. */
const englishIn = (texts: readonly string[]) =>
  texts.filter((text) => /[a-z]+[ ,.’'-]+[a-z]+/i.test(text.replaceAll(names, '')))
/** Phrases as they stand in English, for languages that share our letters. */
const phrases = Object.values(en).filter((phrase) => phrase.includes(' ') && !phrase.includes('{'))

const shared = new Set(['vi', 'sq'])
const leftIn = (language: string, texts: readonly string[]) =>
  shared.has(language) ? texts.filter((text) => phrases.some((phrase) => text.includes(phrase))) : englishIn(texts)

describe.each(others)('in %s', (language) => {
  const onPage = async (age: string) => {
    const answer = await h.visitor().post(`/offer/for-me?lang=${language}`, { age })
    expect(answer.status).toBe(422)
    return answer.text
  }

  test.each([['nineteen'], ['']])('the finder says what is wrong with “%s”, and no English is left', async (age) => {
    const text = await onPage(age)
    expect(text).toMatch(/<title>[^<]+: /)
    expect(text).toMatch(/class="govuk-error-summary__title"/)
    expect(leftIn(language, saidIn(text))).toEqual([])
    for (const phrase of [en['find.ageNumber'], en['find.ageWhole'], 'There is a problem', 'Error'])
      expect(saidIn(text).join(' ')).not.toContain(phrase)
  })

  test('the help box says whom to call, with our numbers, and that nobody checked the words', async () => {
    const { text } = await h.visitor().get(`/offer/emergency?lang=${language}`)
    const said = saidIn(text, 'help-now')
    expect(leftIn(language, said)).toEqual([])
    for (const number of ['999', '0800 1111', '116 123', '85258']) expect(said.join(' ')).toContain(number)
    expect(said.join(' ')).toContain(speakerOf(language).say('exampleText'))
    for (const name of ['Childline', 'Samaritans', 'SHOUT']) expect(text).toContain(`<bdi lang="en">${name}</bdi>`)
  })

  test('the way to help at the foot of a page stays in the language', async () => {
    const { text } = await h.visitor().get(`/offer/entry/clothes?lang=${language}`)
    expect(text).toContain(`class="help-strip__link" href="/offer/emergency?lang=${language}"`)
  })

  test('a rating without an answer is refused in the language', async () => {
    const answer = await h.visitor().post(`/offer/entry/clothes/rate?lang=${language}`, {})
    expect(answer.status).toBe(422)
    expect(leftIn(language, saidIn(answer.text))).toEqual([])
  })

  test('the phone has the words to say it without the internet', async () => {
    const { text } = await h.visitor().get(`/offer/for-me.json?lang=${language}`)
    const { words } = JSON.parse(text) as { words: Record<string, string> }
    for (const key of ['error', 'problem', 'ageNumber', 'ageWhole']) expect(words[key], key).toBeTruthy()
    expect(leftIn(language, Object.values(words))).toEqual([])
  })
})

test('what the council wrote itself stays in its own words, marked as English', async () => {
  const own = await openTestHouse({
    settings: { helpNow: { outOfHoursName: 'Our night team', outOfHoursPhone: '01632 960 111' } },
  })
  try {
    const { text } = await own.visitor().get('/offer/emergency?lang=ar')
    expect(text).toContain('<bdi lang="en">Our night team</bdi>.')
    expect(englishIn(saidIn(text, 'help-now'))).toEqual([])
    const english = await own.visitor().get('/offer/emergency')
    expect(english.text).toContain('Call if you are not safe, or have nowhere to sleep.')
  } finally {
    await own.close()
  }
})

test('in English the strip leads to the page of urgent help as before', async () => {
  expect((await h.visitor().get('/offer/entry/clothes')).text).toContain('class="help-strip__link" href="/help-now"')
})
