import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readingAge } from '../eligibility/index.ts'
import { AVOID_WORDS } from './avoid-words.ts'
import { ageInWords, readPlainness } from './plain.ts'

const words = (text: string) => readPlainness(text).jargon.map(({ word, instead }) => [word, instead])

describe('how plain a text is', () => {
  it('is for a young reader when words and sentences are short', () => {
    expect(readPlainness('You are in care. You get help. We stand by you.').age).toBeLessThan(8)
    expect(ageInWords({ age: 9 })).toBe('A reader of 9 can read this')
  })

  it('is for nobody when it reads like the law', () => {
    const law =
      'The responsible authority must provide assistance in order to meet the relevant child’s needs in relation to ' +
      'education, training or employment as provided for in the pathway plan.'
    expect(readPlainness(law).age).toBeGreaterThan(15)
    expect(readPlainness(law).longSentences).toMatchObject([{ words: 28, start: 0 }])
    expect(ageInWords({ age: 25 })).toBe('Hard to read for anybody')
  })

  it.each([
    'You get a personal adviser today.',
    'Your plan for the week\nYour plan for the month',
    'We can’t do this yet because there is no money for it. Ask us again in April!',
    '',
  ])('"%s" has the age that the rules of leaving care give it', (text) => {
    expect(readPlainness(text).age).toBe(Math.round(readingAge(text)))
  })

  it('points at long sentences by their place', () => {
    const long = Array.from({ length: 21 }, () => 'word').join(' ')
    const text = `Short one. ${long}. Version 1.5 is out.`
    const { longSentences } = readPlainness(text)
    expect(longSentences).toEqual([{ text: long, words: 21, start: 11, end: 11 + long.length }])
  })
})

describe('words to avoid', () => {
  test.each([
    ['We will arrange contact on Friday', 'contact'],
    ['your PLACEMENT ends', 'PLACEMENT'],
    ['He absconded twice', 'absconded'],
    ['with your siblings', 'siblings'],
    ['The LAC review is soon', 'LAC review'],
    ['You are NEET', 'NEET'],
    ['RAG rated red', 'RAG rated'],
    ['MASH will call', 'MASH'],
    ['as a UASC', 'UASC'],
    ['when leaving care', 'leaving care'],
    ['respite at the weekend', 'respite'],
    ['two looked-after children', 'looked-after children'],
  ])('"%s": "%s"', (text, word) => {
    expect(words(text).map(([found]) => found)).toEqual([word])
  })

  it.each(['sausage and mash', 'an old rag', 'neat work', 'my pa and I', 'lack of time', 'send it'])(
    'leaves "%s" alone',
    (text) => {
      expect(words(text)).toEqual([])
    },
  )

  it('says what to say instead, and takes a council’s own words', () => {
    expect(words('abscond')).toEqual([['abscond', 'run away']])
    expect(readPlainness('The widget.', [{ say: 'widgets', instead: 'thing' }]).jargon).toEqual([
      { word: 'widget', instead: 'thing', start: 4, end: 10 },
    ])
    expect(readPlainness('contact', []).jargon).toEqual([])
  })

  it('each has a plainer one, and none is there twice', () => {
    for (const { say, instead } of AVOID_WORDS) expect([say, instead].every((part) => part.trim() !== '')).toBe(true)
    expect(new Set(AVOID_WORDS.map(({ say }) => say)).size).toBe(AVOID_WORDS.length)
  })

  it('reads any text, and points only at what is there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { age, jargon, longSentences } = readPlainness(text)
        expect(age).toBeGreaterThanOrEqual(5)
        for (const { word, start, end } of jargon) expect(text.slice(start, end)).toBe(word)
        for (const { text: said, start, end } of longSentences) expect(text.slice(start, end)).toBe(said)
      }),
    )
  }, 60_000)
})
