// Who takes part in the golden thread, each signed in on a device of their own.
import type { Page } from 'playwright-core'
import { givenAnAllocation, givenAWorker, givenAYoungPerson } from '../../src/people/testing.ts'
import { personPath } from '../../src/people/paths.ts'
import { phone } from '../browser.ts'
import type { Stage } from '../stage.ts'

export interface Cast {
  readonly clerk: Page
  readonly manager: Page
  readonly adviser: Page
  readonly youngPerson: Page
  readonly councillor: Page
  /** The address of the young person's record. */
  readonly record: string
}

/** The names that nobody outside may read. */
export const everyone = /Tamsin|Aldergrove|C70001/

export async function arrange(stage: Stage): Promise<Cast> {
  const { h } = stage
  const ofAdviser = await h.signIn('adviser', { name: 'Noor Feldspar' })
  const personId = await h.machine(async (work) => {
    const person = await givenAYoungPerson(work, { name: 'Tamsin Aldergrove', childId: 'C70001', age: 18 })
    const workerId = await givenAWorker(work, { name: 'Noor Feldspar', accountId: ofAdviser.accountId })
    await givenAnAllocation(work, { personId: person, workerId })
    return person
  })
  const ofYoungPerson = await h.signIn('young-person', { personId })
  return {
    clerk: await seat(stage, await h.signIn('clerk')),
    manager: await seat(stage, await h.signIn('team-manager')),
    adviser: await seat(stage, ofAdviser),
    youngPerson: await seat(stage, ofYoungPerson, phone),
    councillor: await seat(stage, await h.signIn('councillor')),
    record: personPath(personId),
  }
}

async function seat(stage: Stage, { sessionToken }: { sessionToken: string }, viewport?: typeof phone): Promise<Page> {
  const page = await stage.newPerson(viewport)
  await page.context().addCookies([{ name: 'alongside', value: sessionToken, url: stage.address }])
  return page
}
