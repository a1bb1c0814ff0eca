// The answer to somebody who asks for the PDF: the file, or why there is none and how to print the page instead.
import type { Ctx } from '../../platform/http/ctx.ts'
import { file, page, type Mood, type Reply } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
import { NoPdf, pdfOf } from '../../platform/pdf/pdf.ts'
import type { Letter } from './letter.ts'
import { letterDocument } from './views/letter-document.tsx'
import { PrintInstead } from './views/print-instead.tsx'

export interface PdfAsked {
  readonly mood: Mood
  /** The page that shows the same letter. */
  readonly letterPath: string
  readonly id: PersonId
  /** What is recorded when the letter is shown instead. */
  readonly viewed: 'letter.viewed' | 'own-letter.viewed'
}

/** A copy with a worker's own sentence in it leaves nothing behind on our disk. */
export async function answerWithPdf(ctx: Ctx, letter: Letter, asked: PdfAsked): Promise<Reply> {
  try {
    const body = await pdfOf(ctx, letterDocument(letter), { keep: letter.own === null })
    return file({ name: `letter-${letter.date}.pdf`, type: 'application/pdf', body })
  } catch (error) {
    if (!(error instanceof NoPdf)) throw error
    const { mood, letterPath, id, viewed } = asked
    await ctx.audit({ event: viewed, personId: id }) // a row records nothing of a page that says no
    const body = <PrintInstead because={error.because} letter={letter} letterPath={letterPath} />
    const back = { href: letterPath, text: 'Back to the letter' }
    return page({ title: 'There is no PDF just now', mood, back, body }, error.because === 'too-many' ? 429 : 503)
  }
}
