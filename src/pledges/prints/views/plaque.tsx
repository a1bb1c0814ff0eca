// The plaque of the planted tree: black on white, for print, engraving or etching, with bleed and cut marks.
import { QrCode } from '../../../design/index.ts'
import { plaqueSizes, type WantedPrint } from '../wanted.ts'
import { CutMarks } from './cut-marks.tsx'
import { shortAddress } from './short-address.ts'

interface PlaqueProps extends Pick<WantedPrint, 'words' | 'planted' | 'size'> {
  readonly council: string
  readonly address: string
}

export const usualPlaqueWords = 'This tree stands for what we promise young people in care and leaving care.'

export function Plaque({ words, planted, size, council, address }: PlaqueProps) {
  const [wide, high] = plaqueSizes[size]
  return (
    <article class={`print-plaque print-plaque--${size}`}>
      <div class="print-plaque__sign">
        <CutMarks wide={wide} high={high} />
        <div class="print-plaque__words">
          <h1 dir="auto">{words || usualPlaqueWords}</h1>
          <p>
            {council}
            {planted && `, planted ${planted}`}
          </p>
          <p class="print-plaque__address">{shortAddress(address)}</p>
        </div>
        <QrCode text={address} label="The tree’s page: what was promised, and what was kept" />
      </div>
    </article>
  )
}
