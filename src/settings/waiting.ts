import { missingContacts } from '../platform/councils/contact.ts'
import type { Ctx } from '../platform/http/ctx.ts'
import type { WaitingLine } from '../platform/http/waiting.ts'
import { paths } from './paths.ts'

/** Administrators learn where they start that young people are shown no number. */
export function waiting(ctx: Ctx): Promise<readonly WaitingLine[]> {
  const missing = ctx.may('settings.change') ? missingContacts(ctx.council) : []
  if (missing.length === 0) return Promise.resolve([])
  const text = missing.length === 1 ? `${missing.join()} is missing` : `${missing.length} ways to reach you are missing`
  return Promise.resolve([{ label: 'Council and contact', parts: [{ text, href: paths.section('council') }] }])
}
