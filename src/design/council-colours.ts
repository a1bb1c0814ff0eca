// A council's two colours: checked when they are set, and turned into a stylesheet that keeps WCAG 2.2 AA whatever was
// set (1.4.3 for words, 1.4.11 for the line under the current page). Green, yellow and red of the states stay ours.
import { contrastRatio, isHexColour, mix, nearestPassing } from './contrast.ts'

export interface CouncilColours {
  /** Buttons, links and the bar. Six hexadecimal digits after a #. */
  readonly brand: string
  /** The line under the current page and the little counts. */
  readonly accent: string
}

export interface ColourProblem {
  readonly colour: keyof CouncilColours
  readonly scheme: 'light' | 'dark'
  /** False when we can put it right by ourselves and only say so. */
  readonly mustChange: boolean
  readonly message: string
  readonly suggestion: string
}

type Scheme = ColourProblem['scheme']

const wordsRatio = 4.5
const shapesRatio = 3
/** The surfaces of both moods (--paper, --card, --wash) that links and buttons stand on. */
const surfaces: Readonly<Record<Scheme, readonly string[]>> = {
  light: ['#fbf7f0', '#ffffff', '#f4ecdf', '#f6f7f5', '#edf0ec'],
  dark: ['#121815', '#1c2520', '#222d27'],
}
const inks = { light: '#ffffff', dark: '#0b1a12' }

/** What is wrong with a council's colours, in words for the person who chose them; empty when all is well. */
export function checkCouncilColours(colours: CouncilColours): readonly ColourProblem[] {
  const unreadable = (['brand', 'accent'] as const).filter((colour) => !isHexColour(colours[colour]))
  if (unreadable.length > 0) return unreadable.map(notAColour)
  return [
    ...checkBrand(colours.brand, 'light'),
    ...checkBrand(colours.brand, 'dark'),
    ...checkAccent(colours, 'light'),
    ...checkAccent(colours, 'dark'),
  ]
}

function notAColour(colour: keyof CouncilColours): ColourProblem {
  return {
    colour,
    scheme: 'light',
    mustChange: true,
    message: `Enter the ${colour} colour as # and six digits or letters a to f, like #1f6b4a.`,
    suggestion: colour === 'brand' ? '#1f6b4a' : '#f2b84b',
  }
}

function checkBrand(brand: string, scheme: Scheme): readonly ColourProblem[] {
  const worst = Math.min(...surfaces[scheme].map((surface) => contrastRatio(brand, surface)))
  if (worst >= wordsRatio) return []
  const suggestion = brandFor(brand, scheme)
  const found = `Words in ${brand} are hard to read on a ${scheme} page: the contrast is ${worst.toFixed(1)}, it must be ${wordsRatio}.`
  const mustChange = scheme === 'light'
  const then = mustChange
    ? `The nearest colour that works is ${suggestion}.`
    : `In dark mode we use ${suggestion} instead.`
  return [{ colour: 'brand', scheme, mustChange, suggestion, message: `${found} ${then}` }]
}

function checkAccent({ brand, accent }: CouncilColours, scheme: Scheme): readonly ColourProblem[] {
  const ratio = contrastRatio(accent, barFor(brand, scheme))
  if (ratio >= shapesRatio) return []
  const suggestion = accentFor({ brand, accent }, scheme)
  return [
    {
      colour: 'accent',
      scheme,
      mustChange: scheme === 'light',
      suggestion,
      message: `A line in ${accent} is hard to see on the bar at the top: the contrast is ${ratio.toFixed(1)}, it must be ${shapesRatio}. The nearest colour that works is ${suggestion}.`,
    },
  ]
}

function brandFor(brand: string, scheme: Scheme): string {
  return nearestPassing(brand, [...surfaces[scheme], inks[scheme]], wordsRatio)
}

function barFor(brand: string, scheme: Scheme): string {
  return nearestPassing(mix(brand, '#000000', scheme === 'light' ? 0.35 : 0.85), ['#ffffff'], 10)
}

function accentFor({ brand, accent }: CouncilColours, scheme: Scheme): string {
  return nearestPassing(accent, [barFor(brand, scheme)], shapesRatio)
}

/** The stylesheet at /council.css: the tokens that a council's colours replace, in light and in dark. */
export function councilStylesheet(colours: CouncilColours): string {
  return [
    `:root{${declarations(colours, 'light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${declarations(colours, 'dark')}}}`,
    '',
  ].join('\n')
}

function declarations(colours: CouncilColours, scheme: Scheme): string {
  return Object.entries(tokens(colours, scheme))
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}

function tokens(colours: CouncilColours, scheme: Scheme): Readonly<Record<string, string>> {
  const brand = brandFor(colours.brand, scheme)
  const accent = accentFor(colours, scheme)
  const away = scheme === 'light' ? '#000000' : '#ffffff'
  const bar = barFor(colours.brand, scheme)
  return {
    brand,
    'brand-strong': mix(brand, away, 0.25),
    'brand-2': softShade(brand, scheme),
    'on-brand': inks[scheme],
    link: brand,
    forest: scheme === 'light' ? bar : mix(brand, '#ffffff', 0.75),
    bar,
    accent,
    'on-accent': contrastRatio(accent, '#000000') >= wordsRatio ? '#000000' : '#ffffff',
  }
}

/** A tint to stand words of the brand colour on. */
function softShade(brand: string, scheme: Scheme): string {
  const ground = scheme === 'light' ? '#ffffff' : '#121815'
  for (let share = 0.85; share < 1; share += 0.03) {
    const shade = mix(brand, ground, share)
    if (contrastRatio(brand, shade) >= wordsRatio) return shade
  }
  return ground
}

/** Where a council's stylesheet is served; the address changes with the colours, so that it can be cached for ever. */
export function councilStylesheetUrl({ brand, accent }: CouncilColours): string {
  return `/council.css?v=${brand.slice(1)}-${accent.slice(1)}`.toLowerCase()
}
