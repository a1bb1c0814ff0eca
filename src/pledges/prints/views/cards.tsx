// Cards of the touring tree: four paper leaves on a sheet, to write on by hand, and their backs. Printed on both sides and
// cut along the marks, each back meets its front, as all four are the same.
import { QrCode } from '../../../design/index.ts'
import { CutMarks } from './cut-marks.tsx'
import { shortAddress } from './short-address.ts'

interface LeafCardsProps {
  readonly council: string
  readonly pledge: string
  readonly tree: string
}

/** Millimetres of a card after cutting. */
const [wide, high] = [90, 130]

export function LeafCards({ council, pledge, tree }: LeafCardsProps) {
  return (
    <article>
      <h1 class="govuk-visually-hidden">Cards of the touring tree</h1>
      <Sheet>
        <h2>
          <LeafDrawing />I promise young people
        </h2>
        <div class="print-card__lines">
          {['What', 'For how many', 'By when', 'My name, or my organisation', 'How to reach me'].map((label) => (
            <p key={label}>{label}</p>
          ))}
        </div>
        <p class="print-card__tick">
          <span class="print-card__box" /> My pledge may hang on the tree for everyone
        </p>
        <p class="print-card__tick">
          <span class="print-card__box" /> With my name, or my organisation’s, beside it
        </p>
      </Sheet>
      <Sheet>
        <h2>
          <LeafDrawing />A leaf is a promise with a date
        </h2>
        <p>
          We check it, find who it is right for, and tell you and the young people what became of it. When it is kept,
          your leaf bears an apple.
        </p>
        <div class="print-card__codes">
          <div>
            <QrCode text={pledge} label="Make a pledge" size={100} />
            <p>
              Make it yourself
              <br />
              <strong>{shortAddress(pledge)}</strong>
            </p>
          </div>
          <div>
            <QrCode text={tree} label="See the tree" size={100} />
            <p>
              See the tree
              <br />
              <strong>{shortAddress(tree)}</strong>
            </p>
          </div>
        </div>
        <p class="print-card__council">{council}</p>
      </Sheet>
    </article>
  )
}

/** The same card four times. */
function Sheet({ children }: { readonly children: preact.ComponentChildren }) {
  return (
    <section class="print-cards">
      {[0, 1, 2, 3].map((place) => (
        <div key={place} class="print-card" aria-hidden={place > 0 ? 'true' : undefined}>
          <CutMarks wide={wide} high={high} />
          {children}
        </div>
      ))}
    </section>
  )
}

const LeafDrawing = () => (
  <svg viewBox="-7 -10 14 24" aria-hidden="true">
    <path class="tree__leaf" d="M0-9q8 9 0 18q-8-9 0-18z" />
    <path class="tree__stalk" d="M0-5v18" style="stroke-width:1" />
  </svg>
)
