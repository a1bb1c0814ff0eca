// The answer to somebody who asks for the PDF: the file, or why there is none and how to print the page instead.
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, type Mood, type Reply } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
import { noPdfStatus, printed } from '../../platform/pdf/pdf.ts'
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
export function answerWithPdf(ctx: Ctx, letter: Letter, { mood, letterPath, id, viewed }: PdfAsked): Reply {
  return printed(ctx, {
    name: `letter-${letter.date}.pdf`,
    html: () => letterDocument(letter),
    keep: letter.own === null,
    instead: (because) => ({
      reply: page(
        {
          title: 'There is no PDF just now',
          mood,
          back: { href: letterPath, text: 'Back to the letter' },
          body: <PrintInstead because={because} letter={letter} letterPath={letterPath} />,
        },
        noPdfStatus(because),
      ),
      also: { event: viewed, personId: id }, // a row records nothing of a page that says no
    }),
  })
}
