// A feature hands its rows, jobs and places in the navigation to app/features.ts, the product's table of contents.
import type { Permission } from '../auth/permissions.ts'
import type { Job } from '../jobs/jobs.ts'
import type { Row } from './row.ts'

export interface NavigationEntry {
  readonly label: string
  readonly href: string
  readonly may: Permission
}

export interface Feature {
  readonly name: string
  readonly rows: readonly Row[]
  readonly jobs?: readonly Job[]
  readonly navigation?: readonly NavigationEntry[]
}
