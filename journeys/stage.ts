// A stage for a journey: a council at a real address, jobs that run, and one browser with as many people as are wanted.
import type { Browser, Page } from 'playwright-core'
import { runJobs } from '../src/app/jobs.ts'
import { openTestHouse, type TestHouse, type TestOptions } from '../src/app/testing/house.ts'
import { openBrowser, openContext, tablet } from './browser.ts'

export interface Stage {
  readonly h: TestHouse
  readonly browser: Browser
  readonly address: string
  /** Somebody with a device of their own. */
  newPerson(viewport?: typeof tablet): Promise<Page>
  close(): Promise<void>
}

/** `runsJobs`: as in `alongside serve`; else nothing that is queued runs. */
export async function openStage({
  runsJobs = false,
  ...options
}: TestOptions & { runsJobs?: boolean }): Promise<Stage> {
  const h = await openTestHouse(options)
  const runner = runsJobs ? await runJobs(h.house) : null
  const address = await h.web.listen({ host: '127.0.0.1', port: 0 })
  const browser = await openBrowser()
  return {
    h,
    browser,
    address,
    newPerson: async (viewport = tablet) => (await openContext(browser, address, viewport)).newPage(),
    async close() {
      await browser.close()
      await runner?.stop()
      await h.close()
    },
  }
}
