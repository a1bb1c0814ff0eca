// The tree as a drawing. It says nothing that the list beside it does not say in words, so it is hidden from screen readers
// and its links take no stop of the keyboard.
import { render } from 'preact-render-to-string'
import type { Day } from '../../../platform/clock.ts'
import { leafPath, treePath } from '../../paths.ts'
import { madeOnce } from '../kept.ts'
import type { Leaf } from '../published.ts'
import { seasonOf, shapeOf, type Mark, type Season, type Shape } from '../shape.ts'
import { countedPledges, growthWords } from '../words.ts'

interface PictureProps {
  readonly leaves: readonly Leaf[]
  readonly today: Day
  /** Leaves lead to their pages; an emblem leads nowhere. */
  readonly isEmblem?: boolean
}

export function TreePicture({ leaves, today, isEmblem = false }: PictureProps) {
  return (
    <svg
      class={`tree tree--${seasonOf(today)}`}
      viewBox="0 0 520 440"
      aria-hidden="true"
      focusable="false"
      preserveAspectRatio="xMidYMax meet"
      dangerouslySetInnerHTML={{ __html: isEmblem ? emblemOf(leaves, today) : pictureOf(leaves, today) }}
    />
  )
}

const pictureOf = madeOnce<Leaf, string>((leaves, day) =>
  render(<Drawn leaves={leaves} today={day as Day} isEmblem={false} />),
) // the day that was given
const emblemOf = madeOnce<Leaf, string>((leaves, day) => render(<Drawn leaves={leaves} today={day as Day} isEmblem />)) // the day that was given

function Drawn({ leaves, today, isEmblem }: Required<PictureProps>) {
  const shape = shapeOf(leaves, today)
  return (
    <>
      <Shapes />
      <ellipse class="tree__ground" cx="262" cy="408" rx="190" ry="22" />
      <Crown shape={shape} />
      <path
        class="tree__trunk"
        d="M238 408c10-30 12-62 8-92-4-34-24-62-58-92l9-9c26 17 44 36 55 57 1-30 0-62-1-104c2-12 8-12 10 0 0 42 0 72 3 102 10-22 27-42 51-60l9 9c-31 30-48 58-51 92-2 30 0 66 12 97z"
      />
      <path
        class="tree__branch"
        d="M212 240c-22-18-48-28-80-33M312 236c22-18 50-29 82-32M232 262c2-26-8-54-26-82M286 260c2-26 14-52 36-78"
      />
      {shape.marks.map((mark, place) => (
        <Hung key={place} mark={mark} isEmblem={isEmblem} />
      ))}
      {shape.fallen.map((mark, place) => (
        <Hung key={place} mark={mark} isEmblem={isEmblem} />
      ))}
    </>
  )
}

/** So many leaves are drawn on a front page that must be light: the newest. */
const mostOnEmblem = 60
const newestOf = madeOnce<Leaf, readonly Leaf[]>((leaves) => leaves.slice(-mostOnEmblem))

/** A picture that stands by itself, in light and in dark, with its own colours: they are those of styles/parts/_tree.scss. */
export function treeEmblem(leaves: readonly Leaf[], today: Day): string {
  const drawing = render(<TreePicture leaves={newestOf(leaves)} today={today} isEmblem />)
  const [crown, leaf] = emblemColours[seasonOf(today)]
  const style = `<style>.tree{--crown:${crown};--leaf:${leaf};--bark:#5b4636;--ground:#dfe9d3}@media(prefers-color-scheme:dark){.tree{--crown:#1b3427;--bark:#8b7160;--ground:#1d2a23}}.tree__ground{fill:var(--ground)}.tree__crown{fill:var(--crown)}.tree__trunk{fill:var(--bark)}.tree__branch,.tree__stalk{fill:none;stroke:var(--bark);stroke-linecap:round;stroke-width:8}.tree__stalk{stroke-width:2}.tree__leaf{fill:var(--leaf)}.tree__fallen{fill:#a98455}.tree__petal{fill:#e98fa6}.tree__heart{fill:#f2b84b}.tree__apple{fill:#c8372d}.tree__shine{fill:none;stroke:#fff;stroke-opacity:.65;stroke-width:2;stroke-linecap:round}</style>`
  return drawing
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" width="520" height="440" ')
    .replace('>', `>${style}`)
}

const emblemColours: Readonly<Record<Season, readonly [crown: string, leaf: string]>> = {
  spring: ['#e4f1d6', '#6aa84a'],
  summer: ['#d9ecdd', '#3f9163'],
  autumn: ['#f6e6c8', '#b8702a'],
  winter: ['#e6ecef', '#5f7f6e'],
}

function Shapes() {
  return (
    <defs>
      <path id="tree-leaf" d="M0-9q8 9 0 18q-8-9 0-18z" />
      <g id="tree-blossom">
        <path
          class="tree__petal"
          d="M0-2.5c-4-8 4-9 2.500-1 8-2 9 6 1 4.500 5 6-3 9-4 2-2 7-9 4-4-1.500-8 1-6-7 .5-4.500z"
        />
        <circle class="tree__heart" r="2" />
      </g>
      <g id="tree-fruit">
        <path class="tree__stalk" d="M0-7c0-4 1-6 3-8" />
        <circle class="tree__apple" r="8.500" />
        <path class="tree__shine" d="M-5-3a5 5 0 0 1 4-3.500" />
      </g>
    </defs>
  )
}

/** Foliage behind the leaves, so that a young tree looks like one too. */
function Crown({ shape }: { readonly shape: Shape }) {
  return (
    <g class="tree__crown">
      {shape.boughs.map(({ key, x, y, radius }) => (
        <circle key={key} cx={x} cy={y} r={Math.round(radius * 1.08)} />
      ))}
    </g>
  )
}

const drawn = { leaf: 'tree-leaf', fallen: 'tree-leaf', blossom: 'tree-blossom', fruit: 'tree-fruit' } as const

function Hung({ mark, isEmblem }: { readonly mark: Mark; readonly isEmblem: boolean }) {
  const { x, y, turn, scale, growth, leaf, times } = mark
  // Apples hang down, however the leaf is turned.
  const turned = growth === 'fruit' ? '' : ` rotate(${String(turn)})`
  const use = (
    <use
      class={`tree__${growth}`}
      href={`#${drawn[growth]}`}
      transform={`translate(${String(x)} ${String(y)})${turned} scale(${String(scale)})`}
    />
  )
  if (isEmblem) return use
  if (leaf !== null)
    return (
      <a href={leafPath(leaf.id)} tabindex={-1}>
        <title>{leaf.words.length > 60 ? `${leaf.words.slice(0, 58)}…` : leaf.words}</title>
        {use}
      </a>
    )
  return (
    <a href={`${treePath}?shows=${growth}`} tabindex={-1}>
      <title>{`${countedPledges(times)}: ${growthWords[growth].toLowerCase()}`}</title>
      {use}
    </a>
  )
}
