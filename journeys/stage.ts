// A stage for a journey: a council at a real address, jobs that run, and one browser with as many people as are wanted.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { runJobs } from '../src/app/jobs.ts'
import { openTestHouse, type TestHouse, type TestOptions } from '../src/app/testing/house.ts'
import { personPath } from '../src/people/paths.ts'
import { follow, openBrowser, openContext, tablet } from './browser.ts'

export interface Stage {
  readonly h: TestHouse
  readonly browser: Browser
  readonly address: string
  /** Somebody with a device of their own. */
  newPerson(viewport?: typeof tablet, options?: BrowserContextOptions): Promise<Page>
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
    newPerson: async (viewport = tablet, given = {}) =>
      (await openContext(browser, address, viewport, given)).newPage(),
    async close() {
      await browser.close()
      await runner?.stop()
      await h.close()
    },
  }
}

/** Every demonstration has these; the first adviser works with all the young people whose stories are told. */
export const demo = { people: 30, firstYear: 2025 } as const
const known = { adviser: 'demo.adviser.1', childId: 'AC10002' }

export const nameOfFirstAdviser = ({ h }: Stage): Promise<string> =>
  h.machine(async ({ db }) => {
    const found = db.selectFrom('accounts').select('display_name').where('sign_in_name', '=', known.adviser)
    return (await found.executeTakeFirstOrThrow()).display_name
  })

/** The record of Sam, 17, home for five months: the address of it. */
export const recordOfSam = ({ h }: Stage): Promise<string> =>
  h.machine(async ({ db }) => {
    const found = db.selectFrom('people').select('id').where('child_id', '=', known.childId)
    return personPath((await found.executeTakeFirstOrThrow()).id)
  })

/** One press at the demonstration sign-in, on the name of somebody. */
export async function signInAsFirstAdviser(stage: Stage, page: Page): Promise<void> {
  await page.goto('/sign-in/demo')
  await follow(page.getByRole('button', { name: await nameOfFirstAdviser(stage), exact: true }))
}
