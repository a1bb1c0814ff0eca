import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { inCommonWords, wordsInCommon } from './repeated.ts'
import { meaningsOf, searchTerms, SYNONYM_GROUPS, toTsQuery } from './synonyms.ts'
import { stemOf } from './terms.ts'
import { suggestThemes } from './themes.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(...Array.from(`bus fare & | ! <-> ' " \\ : * ( ) ; -- é ى 家 🚌 \0 \n`)),
    maxLength: 200,
  }),
)

describe('search terms', () => {
  test.each([
    ['bus fares', 'travel'],
    ['trains', 'travel'],
    ['seeing my mum', 'family time'],
    ['contact', 'family time'],
    ['siblings', 'brothers and sisters'],
    ['a flat', 'home'],
    ['placements', 'home'],
    ['accomodation', 'home'],
    ['alowance', 'money'],
    ['apprenticships', 'work'],
    ['interviews', 'work'],
    ['driving lessons', 'driving'],
    ['provisional licence', 'driving'],
    ['CAMHS', 'mental health'],
    ['counselling', 'mental health'],
    ['councelling', 'mental health'],
    ['staying over at a friend', 'sleepover'],
    ['my PA', 'worker'],
    ['social workers', 'worker'],
    ['universities', 'school'],
    ['tranport', 'travel'],
  ])('"%s" speaks of %s', (text, name) => {
    expect(meaningsOf(text).map((meaning) => meaning.name)).toContain(name)
  })

  it('leaves out words that carry nothing', () => {
    expect(searchTerms('please can we get the')).toEqual([])
  })

  it('gives a word that stands in no group with its stem', () => {
    expect(searchTerms('Dinosaurs')).toEqual([['dinosaurs', 'dinosaur']])
  })

  it('names each meaning once', () => {
    expect(searchTerms('bus bus buses travel')).toHaveLength(1)
  })

  it('says where each meaning is written', () => {
    const text = 'Help with Driving Lessons please'
    const [, meaning] = meaningsOf(text)
    expect(meaning).toMatchObject({ name: 'driving', written: 'Driving Lessons' })
    expect(text.slice(meaning!.start, meaning!.end)).toBe('Driving Lessons')
  })

  it('puts no word into two groups', () => {
    const all = SYNONYM_GROUPS.flat()
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([])
  })

  test.each([
    ['buses', 'bus'],
    ['fares', 'fare'],
    ['studies', 'study'],
    ['travelling', 'travel'],
    ['lessons', 'lesson'],
    ['houses', 'house'],
    ['interviewed', 'interview'],
    ['workers', 'worker'],
  ])('"%s" and "%s" fold alike', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other))
  })
})

describe('a query for PostgreSQL', () => {
  it('asks for every meaning or for any', () => {
    expect(toTsQuery('dinosaur unicorn')).toBe('dinosaur & unicorn')
    expect(toTsQuery('dinosaur unicorn', 'any')).toBe('dinosaur | unicorn')
    expect(toTsQuery('bus')).toMatch(/^\(travel \| bus \| .*\(link <-> bus\)/)
    expect(toTsQuery("'; drop table & | !")).toBe('drop & (table | tabl)')
    expect(toTsQuery('  ')).toBe('')
  })

  it('holds only words and operators, whatever was typed', () => {
    const word = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*`
    const phrase = String.raw`(?:${word}|\(${word}(?: <-> ${word})+\))`
    const meaning = String.raw`(?:${phrase}|\(${phrase}(?: \| ${phrase})+\))`
    const whole = new RegExp(`^(?:${meaning}(?: & ${meaning})*)?$`, 'u')
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toTsQuery(text)).toMatch(whole)
      }),
    )
  })
})

describe('what two asks have in common', () => {
  it('is said in words', () => {
    const common = wordsInCommon(
      'Can we have bus passes to get to interviews?',
      'Travel costs stop us getting to a job interview',
    )
    expect(common.shared).toEqual(expect.arrayContaining(['travel', 'work']))
    expect(inCommonWords(common)).toMatch(/^Both speak of .*travel/)
  })

  it('is said in words as they are written, never in their folded form', () => {
    const common = wordsInCommon('Transport is an issue', 'The fares were an issue again')
    expect(inCommonWords(common)).toBe('Both speak of travel and issue')
  })

  it('is nothing for asks about different things', () => {
    const common = wordsInCommon('My boiler is broken', 'I want driving lessons')
    expect(common).toEqual({ shared: [], score: 0 })
    expect(inCommonWords(common)).toBeNull()
  })

  it('is the same both ways, between 0 and 1, and 1 with itself', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const { score, shared } = wordsInCommon(one, other)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(wordsInCommon(other, one).score).toBe(score)
        expect(score > 0).toBe(shared.length > 0)
        if (meaningsOf(one).length > 0) expect(wordsInCommon(one, one).score).toBe(1)
      }),
    )
  })
})

describe('themes', () => {
  const themes = [
    { id: 'travel', name: 'Getting about', keywords: ['bus', 'train'] },
    { id: 'family', name: 'People I love', keywords: ['family time', 'brothers and sisters'] },
    { id: 'bees', name: 'Bees', keywords: [] },
  ]

  it('are suggested with the words that led there, the strongest first', () => {
    expect(suggestThemes('Bus fares so that I can see my sister. The train is dear.', themes)).toEqual([
      { id: 'travel', why: ['Bus', 'fares', 'train'] },
      { id: 'family', why: ['sister'] },
    ])
  })

  it('are found by their own name', () => {
    expect(suggestThemes('We saw bees', themes)).toEqual([{ id: 'bees', why: ['bees'] }])
  })

  it('are none for words that speak of none', () => {
    expect(suggestThemes('Dinosaurs are great', themes)).toEqual([])
  })
})
