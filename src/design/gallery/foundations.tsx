// Colours, type and pictures.
import { asset } from '../assets.ts'
import { Icon, iconNames } from '../icons.tsx'

const swatches = [
  ['paper', 'The ground of every page'],
  ['card', 'A surface with one matter on it'],
  ['wash', 'A quiet strip: keys, hovers'],
  ['line', 'Borders and rules'],
  ['ink', 'Words'],
  ['ink-2', 'Words that stand back'],
  ['forest', 'Headings'],
  ['brand', 'Buttons: the council’s first colour'],
  ['accent', 'The line under the current page: the council’s second'],
  ['leaf', 'Good'],
  ['leaf-2', 'Good, behind words'],
  ['honey', 'Soon'],
  ['honey-2', 'Soon, behind words'],
  ['apple', 'Errors, danger, leaving'],
  ['apple-2', 'Waiting, behind words'],
  ['blossom', 'Matched, on the tree'],
  ['sky', 'Information'],
  ['sky-2', 'Information, behind words'],
  ['plum', 'Links one has followed'],
] as const

export function Colours() {
  return (
    <>
      <p>Colours come from an apple tree. Meaning is never colour alone: a state has a word and a shape as well.</p>
      <ul class="swatches">
        {swatches.map(([name, use]) => (
          <li key={name}>
            <svg class="swatches__patch" aria-hidden="true" focusable="false">
              <rect width="100%" height="100%" class={`fill-${name}`} />
            </svg>
            <strong>{name}</strong>
            <small>{use}</small>
          </li>
        ))}
      </ul>
    </>
  )
}

export function Type() {
  return (
    <>
      <p>
        Atkinson Hyperlegible Next, drawn by the Braille Institute so that letters are not taken for each other: Il1,
        O0, rn and m.
      </p>
      <h2>A heading of the second rank</h2>
      <p>
        Words one reads stand at the size of a book, in lines of at most seventy letters.{' '}
        <a href="#main-content">A link</a> is underlined. <strong>What matters</strong> is bold; nothing is in capitals.
      </p>
      <h3>A heading of the third rank</h3>
      <ul>
        <li>one idea a line</li>
        <li>dates as 5 March 2027</li>
        <li>money as a number: £2,450</li>
      </ul>
      <p class="secondary">
        <small>Small words for what stands back.</small>
      </p>
    </>
  )
}

export function Icons() {
  return (
    <>
      <p>Icons stand beside words and never instead of them.</p>
      <ul class="swatches">
        {iconNames.map((name) => (
          <li key={name}>
            <Icon name={name} />
            <span>{name}</span>
          </li>
        ))}
      </ul>
      <h2>The mark and the tree</h2>
      <p>
        <img src={asset('images/mark.svg')} alt="" width="96" height="96" />
      </p>
      <p>
        <img src={asset('images/tree.svg')} alt="" width="390" height="330" />
      </p>
    </>
  )
}
