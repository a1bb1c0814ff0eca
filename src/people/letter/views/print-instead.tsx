// No PDF now: why, what to do, and the letter itself, ready for the browser's own print.
import { PageHeading, PrintButton } from '../../../design/index.ts'
import type { WhyNoPdf } from '../../../platform/pdf/pdf.ts'
import type { Letter } from '../letter.ts'
import { LetterView } from './letter-view.tsx'

const reasons: Readonly<Record<WhyNoPdf, string>> = {
  'no-browser': 'The program that makes PDFs does not run on this server. Tell the people who look after it.',
  busy: 'Many letters are being made at this moment. Try again in a minute.',
  'too-slow': 'It took too long. Try again in a minute.',
  'too-many': 'You have made a lot of PDFs in a short time. Try again in 15 minutes.',
}

interface PrintInsteadProps {
  readonly because: WhyNoPdf
  readonly letter: Letter
  readonly letterPath: string
}

export function PrintInstead({ because, letter, letterPath }: PrintInsteadProps) {
  return (
    <>
      <div class="not-on-paper">
        <PageHeading title="There is no PDF just now" lead={reasons[because]} />
        <PrintButton words="Print the letter" />
        <p>
          The letter is below, and nothing is missing from it. Use “Print” in your browser: there you can also choose
          “Save as PDF”. Or go <a href={letterPath}>back to the letter</a>.
        </p>
      </div>
      <LetterView letter={letter} top={2} />
    </>
  )
}
