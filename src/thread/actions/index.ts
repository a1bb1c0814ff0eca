// Actions: what somebody took on so that a promise is kept or an ask is met.
import { rows as add } from './add-routes.tsx'
import { rows as change } from './change/routes.tsx'
import { rows as link } from './link/routes.tsx'
import { rows as list } from './list/routes.tsx'
import { remindJob } from './reminders/job.ts'
import { rows as one } from './routes.tsx'

export const rows = [...list, ...one, ...add, ...change, ...link]
export const jobs = [remindJob]
