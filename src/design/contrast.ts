// Contrast as WCAG 2.2 measures it (relative luminance, section "Contrast (Minimum)"). Pure arithmetic on colours like #1f6b4a.

type Rgb = readonly [number, number, number]

const hexColour = /^#[0-9a-f]{6}$/i

export function isHexColour(text: string): boolean {
  return hexColour.test(text)
}

/** From 1 (the same) to 21 (black on white). */
export function contrastRatio(one: string, other: string): number {
  const [a, b] = [luminance(rgbOf(one)), luminance(rgbOf(other))]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** The colour nearest to this one, made darker or lighter, that reaches the ratio against every one of the others. */
export function nearestPassing(colour: string, against: readonly string[], ratio: number): string {
  const passes = (candidate: string): boolean => against.every((other) => contrastRatio(candidate, other) >= ratio)
  for (let step = 0; step <= 100; step += 1) {
    const darker = mix(colour, '#000000', step / 100)
    if (passes(darker)) return darker
    const lighter = mix(colour, '#ffffff', step / 100)
    if (passes(lighter)) return lighter
  }
  throw new Error(`No shade of ${colour} reaches ${ratio} against ${against.join(', ')}.`)
}

/** A colour on its way to another: 0 is the first, 1 the other. */
export function mix(colour: string, other: string, share: number): string {
  const [from, to] = [rgbOf(colour), rgbOf(other)]
  return `#${from.map((part, i) => hexOf(part + ((to[i] ?? 0) - part) * share)).join('')}`
}

function hexOf(part: number): string {
  return Math.round(part).toString(16).padStart(2, '0')
}

function rgbOf(colour: string): Rgb {
  if (!isHexColour(colour)) throw new Error(`Not a colour like #1f6b4a: ${colour}`)
  const number = Number.parseInt(colour.slice(1), 16)
  return [number >> 16, (number >> 8) & 255, number & 255]
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(part: number): number {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
