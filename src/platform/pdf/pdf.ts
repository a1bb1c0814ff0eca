// A PDF for a request: printed after its commit, from what is kept or anew, and counted for the caller.
import { join } from 'node:path'
import type { Ctx } from '../http/ctx.ts'
import { file, later, type Later, type Made } from '../http/reply.ts'
import { openKeptPdfs } from './kept.ts'
import { NoPdf, printHtml } from './printer.ts'

export { closePrinter } from './printer.ts'

export type WhyNoPdf = NoPdf['because']

type Asking = Pick<Ctx, 'files' | 'session' | 'caller' | 'log'>

export interface Printed {
  /** What it is saved as. */
  readonly name: string
  /** The whole document, written from what was gathered: after the commit there is no database. */
  readonly html: () => string
  /** Whether a copy is kept for a day, for whoever asks for the same again. */
  readonly keep: boolean
  /** What is shown where there can be no PDF now; from what was gathered, as `html`. */
  readonly instead: (because: WhyNoPdf) => Made
}

/** The PDF as a reply. What was wrong where there is none goes to the log. */
export function printed(ctx: Asking, { name, html, keep, instead }: Printed): Later {
  return later(async () => {
    try {
      return { reply: file({ name, type: 'application/pdf', body: await pdfOf(ctx, html(), keep) }) }
    } catch (error) {
      if (!(error instanceof NoPdf)) throw error
      ctx.log.warn({ because: error.because, error: causeOf(error) }, 'no PDF')
      return instead(error.because)
    }
  })
}

/** The status of a page that is shown instead. */
export const noPdfStatus = (because: WhyNoPdf): 429 | 503 => (because === 'too-many' ? 429 : 503)

async function pdfOf({ files, session, caller }: Asking, html: string, keep: boolean): Promise<Buffer> {
  const kept = openKeptPdfs(join(files.folder, 'printed'))
  const found = keep ? await kept.find(html) : null
  if (found) return found
  if (!(await session.attempt('print', caller.accountId ?? 'nobody'))) throw new NoPdf('too-many')
  const pdf = await printHtml(html)
  if (keep) await kept.keep(html, pdf)
  return pdf
}

const causeOf = ({ cause }: NoPdf) => (cause instanceof Error ? cause.message.slice(0, 500) : null)
