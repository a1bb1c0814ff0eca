// A PDF for a request: from what is kept, or printed now and counted for the caller.
import { join } from 'node:path'
import type { Ctx } from '../http/ctx.ts'
import { openKeptPdfs } from './kept.ts'
import { NoPdf, printHtml } from './printer.ts'

export { NoPdf, closePrinter } from './printer.ts'

type Asking = Pick<Ctx, 'files' | 'session' | 'caller' | 'log'>

/**
 * The PDF of a whole HTML document. `keep: false` leaves no copy behind. Throws NoPdf when there can be none now; what
 * was wrong goes to the log.
 */
export async function pdfOf(ctx: Asking, html: string, { keep }: { keep: boolean }): Promise<Buffer> {
  const kept = openKeptPdfs(join(ctx.files.folder, 'printed'))
  const found = keep ? await kept.find(html) : null
  if (found) return found
  if (!(await ctx.session.attempt('print', ctx.caller.accountId ?? 'nobody'))) throw new NoPdf('too-many')
  try {
    const pdf = await printHtml(html)
    if (keep) await kept.keep(html, pdf)
    return pdf
  } catch (error) {
    if (error instanceof NoPdf) ctx.log.warn({ because: error.because, error: causeOf(error) }, 'no PDF')
    throw error
  }
}

const causeOf = ({ cause }: NoPdf) => (cause instanceof Error ? cause.message.slice(0, 500) : null)
