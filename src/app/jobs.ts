// Runs the jobs of every feature, and the machine's own: sealing the audit and sending what waits in the outbox.
import { sealAudit } from '../platform/audit/seal.ts'
import { startJobs, type JobRunner } from '../platform/jobs/jobs.ts'
import { deliverJob, keepHere, notifyCourier } from '../platform/mail/deliver.ts'
import { features } from './features.ts'
import type { House } from './house.ts'

export function runJobs(house: House): Promise<JobRunner> {
  const courier = house.config.notifyKey ? notifyCourier(house.config.notifyKey) : keepHere
  return startJobs({
    ownerUrl: house.databases.ownerUrl,
    log: house.log,
    jobs: [...features.flatMap((feature) => feature.jobs ?? []), deliverJob(courier)],
    councils: () => house.councils.all(),
    inTransactionFor: house.machineFor,
    machineTasks: {
      'seal-audit': async () => {
        await house.asOwner((client) => sealAudit(client))
      },
    },
    machineCrontab: '* * * * * seal-audit',
  })
}
