// A feature hands its rows, jobs and places in the navigation to app/features.ts, the product's table of contents.
import type { Permission } from '../auth/permissions.ts'
import type { Job } from '../jobs/jobs.ts'
import type { Ctx } from './ctx.ts'
import type { Row } from './row.ts'
import type { WaitingLine } from './waiting.ts'

/** Parts of the staff's work that have several pages: the bar shows the part, and its pages stand in a row below. */
export type NavigationPart = 'people' | 'voice' | 'promises' | 'offer' | 'tree' | 'returns'

export interface NavigationEntry {
  readonly label: string
  readonly href: string
  readonly may: Permission
  readonly part?: NavigationPart
}

export interface Feature {
  readonly name: string
  readonly rows: readonly Row[]
  readonly jobs?: readonly Job[]
  readonly navigation?: readonly NavigationEntry[]
  /** What waits for the caller in this feature: lines for the page where staff start; none where nothing waits. */
  readonly waiting?: (ctx: Ctx) => Promise<readonly WaitingLine[]>
}
