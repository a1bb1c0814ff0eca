import { describe, expect, it } from 'vitest'
import { readingAge } from './reading-age.ts'

describe('reading age', () => {
  it('is low for short words in short sentences', () => {
    expect(readingAge('You are in care. You get help. We stand by you.')).toBeLessThan(7)
  })

  it('is high for the words of the law', () => {
    const law =
      'The responsible authority must provide assistance in order to meet the relevant child’s needs in relation to ' +
      'education, training or employment as provided for in the pathway plan.'
    expect(readingAge(law)).toBeGreaterThan(15)
  })

  it('follows the formula: 6 words, 1 sentence, 8 syllables', () => {
    expect(readingAge('You get a personal adviser today.')).toBeCloseTo(0.39 * 6 + (11.8 * 11) / 6 - 15.59 + 5, 5)
    expect(readingAge('The cat sat on the mat.')).toBe(5)
  })

  it('counts a line of its own as a sentence, and nothing as the youngest age', () => {
    expect(readingAge('Your plan for the week\nYour plan for the month')).toBe(
      readingAge('Your plan for the week. Your plan for the month.'),
    )
    expect(readingAge('')).toBe(5)
  })
})
