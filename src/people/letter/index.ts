/** The letter, for the staff pages here and for the young person's own view. */
export { answerWithPdf } from './answer.tsx'
export { findLetter } from './find.ts'
export type { Letter } from './letter.ts'
export { LetterView } from './views/letter-view.tsx'
