// One PostgreSQL for a whole test run, with a migrated template; each test file works on a clone of its own.
import { mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../platform/db/embedded.ts'
import { migrate, readMigrations } from '../../platform/db/migrate.ts'
import { provision } from '../../platform/db/provision.ts'
import { migrateJobs } from '../../platform/jobs/jobs.ts'
import { migrationsFolder } from '../house.ts'

export const templateName = 'alongside_template'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-test-'))
  chmodSync(folder, 0o755) // the user postgres must be able to enter it
  // A test run may lose its data with the machine: only speed counts here.
  const flags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
  const server = await startEmbedded(folder, { as: 'serve', flags })
  const databases = await provision(server, folder, templateName)
  await migrate(databases.ownerUrl, readMigrations(migrationsFolder()))
  await migrateJobs(databases.ownerUrl)
  project.provide('testServer', { superuserUrl: server.superuserUrl('postgres'), ...databases })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: { superuserUrl: string; webUrl: string; ownerUrl: string }
  }
}
