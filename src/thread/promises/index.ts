// The register of promises: its rows and jobs.
import { rows as change } from './change-routes.tsx'
import { rows as end } from './end-routes.tsx'
import { noOwnerJob } from './no-owner.ts'
import { rows as register } from './routes.tsx'

export const rows = [...register, ...change, ...end]
export const jobs = [noOwnerJob]
