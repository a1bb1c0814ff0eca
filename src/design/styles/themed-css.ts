// The build's last touch on compiled styles. GOV.UK Frontend hard-codes some colours and lays out by left and right;
// here its colours become our custom properties (dark mode, a council's colours) and its sides become start and end
// (right-to-left pages). A colour it does not know stops the build: an upgrade cannot slip one past us.

const paletteNames: Readonly<Record<string, string>> = {
  '#0f7a52': 'green',
  '#0b5c3e': 'green-shade-25',
  '#083d29': 'green-shade-50',
  '#cfe4dc': 'green-tint-80',
  '#0b0c0c': 'black',
  '#484949': 'black-tint-25',
  '#858686': 'black-tint-50',
  '#cecece': 'black-tint-80',
  '#f3f3f3': 'black-tint-95',
  '#ca3535': 'red',
  '#982828': 'red-shade-25',
  '#651b1b': 'red-shade-50',
  '#f4d7d7': 'red-tint-80',
  '#1d70b8': 'blue',
  '#0f385c': 'blue-shade-50',
  '#d2e2f1': 'blue-tint-80',
  '#f4f8fb': 'blue-tint-95',
  '#0b4144': 'teal-shade-50',
  '#d0e6e7': 'teal-tint-80',
  '#00ffe0': 'teal-accent',
  '#54319f': 'purple',
  '#2a1950': 'purple-shade-50',
  '#ddd6ec': 'purple-tint-80',
  '#98285d': 'magenta-shade-25',
  '#651b3e': 'magenta-shade-50',
  '#f4d7e5': 'magenta-tint-80',
  '#7a3c1c': 'orange-shade-50',
  '#fde4d7': 'orange-tint-80',
  '#ffee80': 'yellow-tint-50',
  // The Ministry of Justice patterns.
  '#005ea5': 'link',
  '#949494': 'black-tint-50',
  '#767676': 'black-tint-50',
  'rgb(235, 97, 28)': 'warning',
  'rgb(199, 82, 40)': 'warning',
  'rgb(54.6274509804%, 22.5098039216%, 10.9803921569%)': 'warning-strong',
}

const logicalNames: Readonly<Record<string, string>> = {
  left: 'inset-inline-start',
  right: 'inset-inline-end',
  ...Object.fromEntries(
    ['margin', 'padding', 'border'].flatMap((box) => [
      [`${box}-left`, `${box}-inline-start`],
      [`${box}-right`, `${box}-inline-end`],
    ]),
  ),
  ...Object.fromEntries(
    ['width', 'style', 'color'].flatMap((part) => [
      [`border-left-${part}`, `border-inline-start-${part}`],
      [`border-right-${part}`, `border-inline-end-${part}`],
    ]),
  ),
}

const sides: Readonly<Record<string, string>> = { left: 'start', right: 'end' }

/** Compiled CSS in, themed CSS out. Declarations of custom properties are left as they are: tokens live there. */
export function themedCss(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/var\((--govuk-[\w-]+-colour), [^()]+\)/g, 'var($1)')
    .replace(/([{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g, (whole, before: string, property: string, value: string) =>
      property.startsWith('--') ? whole : before + declaration(property, value.trim()),
    )
}

function declaration(property: string, value: string): string {
  const coloured = themedColours(property, value)
  const side = sides[coloured]
  if (property === 'text-align' && side) return `text-align: ${side}`
  // Browsers of before 2023 know only the physical float; they keep it.
  if (property === 'float' && side) return `float: ${coloured}; float: inline-${side}`
  if (property === 'margin' || property === 'padding') return box(property, coloured)
  return `${logicalNames[property] ?? property}: ${coloured}`
}

function box(property: string, value: string): string {
  const [top, right, bottom, left, ...rest] = value.split(/\s+(?![^(]*\))/)
  if (!top || !right || !bottom || !left || rest.length > 0 || right === left) return `${property}: ${value}`
  return `${property}-block: ${top} ${bottom}; ${property}-inline: ${left} ${right}`
}

function themedColours(property: string, value: string): string {
  return value.replace(/#[0-9a-f]{3,8}\b|rgb\([^()]*,[^()]*\)/gi, (colour) => {
    const hex = colour.toLowerCase()
    // White is text on a coloured button, or the face of a field: two meanings that part ways in dark mode.
    if (hex === '#fff' || hex === '#ffffff') return property === 'color' ? 'var(--p-on-colour)' : 'var(--p-white)'
    const name = paletteNames[hex]
    if (!name) throw new Error(`The styles hard-code ${colour} (${property}); give it a name in themed-css.ts.`)
    return `var(--p-${name})`
  })
}
