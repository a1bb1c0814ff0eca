// Why an import could not be checked or carried out, in words for the person who began it. Nothing was changed, always.
import { faultOf } from '../../platform/http/faults.ts'

/** A reason that was written for the person. */
export class ImportFault extends Error {}

export const isDatabaseAway = (error: unknown): boolean => faultOf(error).status === 503

export function whyItFailed(error: unknown): string {
  if (error instanceof ImportFault) return error.message
  const { code } = error as { code?: string }
  if (faultOf(error).status === 507)
    return 'The disk of this service is full. Nothing was changed. Tell the people who run it, and check again when they have made room.'
  if (isDatabaseAway(error))
    return 'We lost touch with our records in the middle of this, more than once. Nothing was changed. Wait a few minutes and check again.'
  if (code === 'ENOENT') return 'The files of this import are no longer here. Nothing was changed. Upload them again.'
  if (code === '57014')
    return 'This took longer than the database allows. Nothing was changed. Check again when fewer people are at work, or tell the people who run this service.'
  if (code === '23505' || code === '40001' || code === '40P01')
    return 'Somebody changed the same records at the same moment. Nothing was changed by this import. Check again.'
  return 'The fault is ours, not yours. Nothing was changed. Check again, and if it happens again tell the people who run this service the number of this import.'
}
