import type { Job } from '../../platform/jobs/jobs.ts'

/** Drafts that nobody came back to are forgotten after the days that the council set. */
export const dropOldDrafts: Job = {
  name: 'drop-old-drafts',
  every: '20 3 * * *',
  run: (inTransaction) =>
    inTransaction(async ({ db, council, now }) => {
      const oldest = new Date(now.getTime() - council.settings.retention.draftDays * 86_400_000)
      await db.deleteFrom('drafts').where('saved_at', '<', oldest).execute()
    }),
}
