import type { WorkerId } from '../../people/tables.ts'

/** Who should read it: one worker, or whoever holds a role. */
export type Reader =
  { readonly kind: 'worker'; readonly workerId: WorkerId } | { readonly kind: 'role'; readonly role: string }
