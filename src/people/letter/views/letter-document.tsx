// The letter as a document of its own, for the PDF.
import { documentWith } from '../../../platform/pdf/document.tsx'
import type { Letter } from '../letter.ts'
import { LetterView } from './letter-view.tsx'

export const letterDocument = (letter: Letter): string =>
  documentWith({
    title: `${letter.title} – ${letter.council}`,
    body: <LetterView letter={letter} top={1} />,
    classes: 'letter-document',
  })
