// Elements in one call: h('button', { class: 'big', onclick: go }, 'Next').

type Listener = (event: Event) => void
type Value = string | number | boolean | undefined | Listener
type Child = Node | string | null | false

export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  given: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(given)) set(made, key, value)
  made.append(...children.filter((child) => child !== null && child !== false))
  return made
}

function set(element: Element, key: string, value: Value): void {
  if (typeof value === 'function') element.addEventListener(key.slice(2), value)
  else if (value === true) element.setAttribute(key, '')
  else if (value !== undefined && value !== false) element.setAttribute(key, String(value))
}

/** A picture drawn in the page: shapes with their attributes, in the order in which they lie over each other. */
export function drawing(
  given: Readonly<Record<string, string | number>>,
  shapes: readonly (readonly [string, Readonly<Record<string, string | number>>])[],
): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const picture = document.createElementNS(space, 'svg')
  for (const [key, value] of Object.entries(given)) picture.setAttribute(key, String(value))
  for (const [name, attributes] of shapes) {
    const shape = document.createElementNS(space, name)
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value))
    picture.append(shape)
  }
  return picture
}
