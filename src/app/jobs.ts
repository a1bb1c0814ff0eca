// Runs the jobs of every feature, and the machine's own: sealing the audit and sending what waits in the outbox.
import { sealAudit } from '../platform/audit/seal.ts'
import { sweepFiles } from '../platform/files/sweep.ts'
import { runQueuedOnce, startJobs, type JobRunner, type JobParts } from '../platform/jobs/jobs.ts'
import { deliverJob, keepHere } from '../platform/mail/deliver.ts'
import { notifyCourier } from '../platform/mail/notify.ts'
import { features } from './features.ts'
import type { House } from './house.ts'

export const runJobs = (house: House): Promise<JobRunner> => startJobs(jobsOf(house))

/** Runs what is queued now and comes back: for tests. */
export const runJobsOnce = (house: House): Promise<void> => runQueuedOnce(jobsOf(house))

function jobsOf(house: House): JobParts {
  const courier = house.config.notifyKey ? notifyCourier(house.config.notifyKey) : keepHere
  return {
    ownerUrl: house.databases.ownerUrl,
    log: house.log,
    jobs: [...features.flatMap((feature) => feature.jobs ?? []), deliverJob(courier)],
    councils: () => house.councils.all(),
    inTransactionFor: house.machineFor,
    machineTasks: {
      'seal-audit': async () => {
        await house.asOwner((client) => sealAudit(client))
      },
      'sweep-files': async () => {
        await sweepStore(house)
      },
    },
    machineCrontab: '* * * * * seal-audit\n40 3 * * * sweep-files',
  }
}

/** Takes away files that no record of any council knows. */
export function sweepStore({ asOwner, files }: House): Promise<number> {
  return asOwner((client) =>
    sweepFiles({
      folder: files.folder,
      now: new Date(), // the files' own times are real ones
      knownTo: async (authorityId) => {
        const found = await client.query<{ id: string }>('select id from files where authority_id = $1', [authorityId])
        return new Set(found.rows.map(({ id }) => id))
      },
    }),
  )
}
