import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrastRatio, mix, nearestPassing } from './contrast.ts'
import { checkCouncilColours, councilStylesheet, councilStylesheetUrl } from './council-colours.ts'

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#1f6b4a', '#ffffff', 6.45],
  ])('%s on %s is %d', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 1)
    expect(contrastRatio(other, one)).toBe(contrastRatio(one, other))
  })

  test('half way from black to white is grey', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080')
  })

  test('a colour that passes already is kept', () => {
    expect(nearestPassing('#1f6b4a', ['#ffffff'], 4.5)).toBe('#1f6b4a')
  })
})

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)

function tokensOf(css: string): readonly Record<string, string>[] {
  return css
    .split('@media')
    .map((part) => Object.fromEntries([...part.matchAll(/--([\w-]+):(#[0-9a-f]{6})/g)].map((m) => [m[1]!, m[2]!])))
}

describe("a council's colours", () => {
  test('our own colours have nothing against them in light mode', () => {
    const problems = checkCouncilColours({ brand: '#1f6b4a', accent: '#f2b84b' })
    expect(problems.filter((problem) => problem.mustChange)).toEqual([])
  })

  test('a yellow that cannot be read is refused, with the nearest that can', () => {
    const [problem] = checkCouncilColours({ brand: '#ffcc00', accent: '#f2b84b' })
    expect(problem).toMatchObject({ colour: 'brand', scheme: 'light', mustChange: true })
    expect(problem!.message).toContain('hard to read on a light page')
    expect(contrastRatio(problem!.suggestion, '#fbf7f0')).toBeGreaterThanOrEqual(4.5)
  })

  test('a dark colour is kept, and dark mode gets a lighter one by itself', () => {
    const problems = checkCouncilColours({ brand: '#002855', accent: '#ffcc00' })
    expect(problems).toMatchObject([{ colour: 'brand', scheme: 'dark', mustChange: false }])
  })

  test('an accent that drowns in the bar is refused', () => {
    expect(checkCouncilColours({ brand: '#1f6b4a', accent: '#333333' })).toContainEqual(
      expect.objectContaining({ colour: 'accent', mustChange: true }),
    )
  })

  test.each(['red', '#fff', '1f6b4a', '#1f6b4g', ''])('"%s" is not a colour', (brand) => {
    expect(checkCouncilColours({ brand, accent: '#f2b84b' })[0]!.message).toContain('like #1f6b4a')
  })

  test('whatever two colours are set, words and lines in the stylesheet keep AA', () => {
    fc.assert(
      fc.property(colour, colour, (brand, accent) => {
        for (const tokens of tokensOf(councilStylesheet({ brand, accent }))) {
          expect(contrastRatio(tokens['brand']!, tokens['on-brand']!)).toBeGreaterThanOrEqual(4.5)
          expect(contrastRatio(tokens['brand']!, tokens['brand-2']!)).toBeGreaterThanOrEqual(4.5)
          expect(contrastRatio(tokens['brand-strong']!, tokens['on-brand']!)).toBeGreaterThanOrEqual(4.5)
          expect(contrastRatio(tokens['accent']!, tokens['bar']!)).toBeGreaterThanOrEqual(3)
          expect(contrastRatio(tokens['accent']!, tokens['on-accent']!)).toBeGreaterThanOrEqual(4.5)
        }
      }),
    )
  })

  test('every suggestion passes the check that asked for it', () => {
    fc.assert(
      fc.property(colour, colour, (brand, accent) => {
        const fixed = { brand, accent }
        for (const { colour: which, scheme, suggestion } of checkCouncilColours(fixed)) {
          if (scheme === 'light') fixed[which] = suggestion
        }
        expect(checkCouncilColours(fixed).filter((p) => p.mustChange && p.colour === 'brand')).toEqual([])
      }),
    )
  })

  test('the address of the stylesheet changes with the colours', () => {
    expect(councilStylesheetUrl({ brand: '#AA0044', accent: '#ffcc00' })).toBe('/council.css?v=aa0044-ffcc00')
  })
})
