import { describe, expect, it } from 'vitest'
import { readingAge } from '../../../eligibility/index.ts'
import { asDay } from '../../../platform/clock.ts'
import { entryContent, entryText, standings, type EntryContent } from '../../../offer/content.ts'
import {
  claimKinds,
  entitlementKeys,
  languageKeys,
  legalHeadings,
  momentKeys,
  statutoryHeadings,
  topics,
} from '../../../offer/terms.ts'
import { written } from './entries.ts'
import { places } from './places.ts'
import { providers } from './providers.ts'
import { coreSlugs } from './texts/core.ts'
import { texts } from './texts/index.ts'
import { versionsOf } from './versions.ts'
import { contentOf } from './written.ts'

const today = asDay('2026-11-29')
const someId = '018f0000-0000-7000-8000-000000000001'
const ids = { provider: () => someId, place: () => someId }
const contents = written.map((entry) => ({ entry, content: contentOf(entry, ids, today) }))
const inPlace = contents.filter(({ entry }) => (entry.standing ?? 'in-place') === 'in-place')

/** What a young person reads of an entry, each piece on a line of its own. */
const wordsOf = ({ title, summary, details, claim, challenge, who, amount, frequency }: EntryContent) => [
  ...[title, summary, ...details, ...claim.steps, ...claim.evidence],
  ...[challenge, who.note, amount.note, frequency.note].filter((words) => words !== undefined),
]
const sentencesOf = (lines: readonly string[]) => lines.flatMap((line) => line.split(/(?<=[.!?])\s/))
const count = <T>(list: readonly T[], of: T) => list.filter((one) => one === of).length

describe('the offer of the demonstration council', () => {
  it('has at least 64 entries, each with a name of its own and content that the offer accepts', () => {
    expect(written.length).toBeGreaterThanOrEqual(64)
    expect(new Set(written.map(({ slug }) => slug)).size).toBe(written.length)
    for (const { content } of contents) expect(entryContent.safeParse(content).error).toBeUndefined()
  })

  it('has something in place of every one of the 44 kinds', () => {
    const kinds = new Set(inPlace.map(({ content }) => content.type))
    expect(entitlementKeys.filter((key) => !kinds.has(key))).toEqual([])
  })

  it('has several entries for every moment of life, and something on every topic', () => {
    const found = inPlace.flatMap(({ content }) => content.moments)
    expect(momentKeys.filter((moment) => count(found, moment) < 3)).toEqual([])
    const about = inPlace.map(({ content }) => content.topic)
    expect(topics.filter((topic) => count(about, topic) < 2)).toEqual([])
  })

  it('answers all six headings of the law, and leaves one of them with nothing that was checked', () => {
    const checked = (heading: string) =>
      inPlace
        .filter(({ content }) => content.legal.some((legal) => legal === heading))
        .map(({ entry }) => entry.assured)
    expect(statutoryHeadings.filter((heading) => checked(heading).length === 0)).toEqual([])
    expect(statutoryHeadings.filter((heading) => checked(heading).every((on) => on === null))).toEqual(['employment'])
    expect(legalHeadings.some((heading) => checked(heading).length === 0)).toBe(true)
  })

  it('has drafts, ideas with a question mark, and ended entries that say what came instead', () => {
    const standing = (which: string) => written.filter((entry) => (entry.standing ?? 'in-place') === which)
    expect(standings.map((which) => standing(which).length >= (which === 'withdrawn' ? 2 : 4))).toEqual(
      standings.map(() => true),
    )
    for (const { title } of standing('idea')) expect(title).toMatch(/\?$/)
    for (const { replacedBy } of standing('withdrawn'))
      expect(written.find(({ slug }) => slug === replacedBy)?.standing ?? 'in-place').toBe('in-place')
  })

  it('can be claimed in every way', () => {
    const kinds = inPlace.map(({ content }) => content.claim.kind)
    const least = { payment: 8, allowance: 2, pass: 4, service: 4, proof: 1 }
    expect(claimKinds.filter((kind) => count(kinds, kind) < least[kind])).toEqual([])
    for (const { content } of inPlace.filter(({ content: { claim } }) => claim.kind !== null)) {
      expect([content.title, content.claim.decidedBy, content.claim.decidedWithinDays]).not.toContain(undefined)
      if (content.claim.kind === 'pass' || content.claim.kind === 'proof')
        expect(content.claim.lastsMonths).toBeDefined()
    }
    for (const { content } of contents) {
      expect(content.claim.steps).not.toEqual([])
      expect(content.challenge).toBeDefined()
      if (content.basis.kind === 'statutory') expect(content.basis.citation).toBeDefined()
    }
  })

  it('has gaps for somebody to find: reviews that are late, and entries that nobody keeps', () => {
    expect(written.filter(({ review }) => review < 0).length).toBeGreaterThanOrEqual(5)
    expect(written.filter(({ keeper }) => keeper === null)).toHaveLength(2)
  })

  it('says what setting up home was worth before 1 April 2023, and who was asked', () => {
    const entry = written.find(({ slug }) => slug === 'setting-up-home')
    if (!entry) throw new Error('There is no setting-up-home')
    expect(versionsOf(entry, ids, today)).toMatchObject([
      { number: 1, ends_on: '2023-03-31', content: { amount: { pence: 200_000 } } },
      {
        number: 2,
        starts_on: '2023-04-01',
        ends_on: null,
        content: { amount: { pence: 300_000 } },
        change_note: expect.any(String) as string,
        consultation: expect.any(String) as string,
      },
    ])
  })

  it('uses providers and places, and telephone numbers from the ranges kept for fiction', () => {
    const used = new Set(written.map(({ by }) => by))
    expect(Object.keys(providers).filter((key) => !used.has(key as never))).toEqual([]) // a key of its own list
    expect(Object.keys(places).length).toBeGreaterThanOrEqual(14)
    const numbers = [
      ...Object.values(providers).map(({ phone }) => phone),
      ...written.flatMap(({ contact }) => [contact?.phone, contact?.text]),
    ].filter((number) => number !== undefined)
    for (const number of numbers) expect(number).toMatch(/^(01632 960|07700 900)\d{3}$/)
  })
})

describe('the words of the offer', () => {
  it.each(contents)('$entry.slug can be read at ten', ({ content }) => {
    const lines = wordsOf(content)
    expect(Math.round(readingAge(lines.join('\n')) * 10) / 10).toBeLessThanOrEqual(10)
    const long = sentencesOf(lines).filter((sentence) => sentence.split(/\s+/).length > 25)
    expect(long).toEqual([])
    expect([content.title, content.summary, ...content.details].filter((line) => line.includes('£'))).toEqual([])
  })
})

describe('texts in other languages and in easy read', () => {
  it('are there for the core entries in every language, with words only', () => {
    const expected = languageKeys.flatMap((language) => coreSlugs.map((slug) => `${language} ${slug}`))
    expect(texts.map(({ language, slug }) => `${language} ${slug}`).sort()).toEqual(expected.sort())
    for (const { text } of texts) {
      expect(entryText.safeParse(text).error).toBeUndefined()
      const lines = [text.title, text.summary, ...text.details, ...text.steps]
      expect(lines.filter((line) => /[£€$]|\d\d/.test(line.replaceAll(/\b(111|999)\b/g, '')))).toEqual([])
    }
  })

  it('have as many steps and papers to show as the entry has', () => {
    for (const { slug, language, style, text } of texts.filter((one) => one.style === 'plain')) {
      const of = written.find((entry) => entry.slug === slug)
      expect([language, slug, style, text.steps.length, text.evidence.length]).toEqual([
        ...[language, slug, style],
        ...[of?.steps.length, of?.evidence?.length ?? 0],
      ])
    }
  })
})
