// Every page that a role can open, in a real browser, on a phone and on a desk: axe finds nothing and nothing is wider
// than the screen. The pages come from the rows, so a new page is looked at the day it lands.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { features } from '../src/app/features.ts'
import { openTestHouse, type TestHouse } from '../src/app/testing/house.ts'
import type { Work } from '../src/platform/http/ctx.ts'
import { newId, type PersonId } from '../src/platform/ids.ts'
import { may, type Role } from '../src/platform/auth/permissions.ts'
import {
  accessibilityFaults,
  faultsAtBothWidths,
  follow,
  openBrowser,
  openContext,
  phone,
  signInAs,
} from './browser.ts'

let h: TestHouse
let browser: Browser
let address: string
let ids: {
  person: string
  restricted: string
  beyond: string
  worker: string
  ask: string
  promise: string
  theme: string
}
const seen = new Set<string>()

const opened = features
  .flatMap((feature) => feature.rows)
  .filter((row) => row.method === 'GET')
  .map((row) => row.path)
  // Files are not pages; pages of one import or fixture have journeys of their own.
  .filter(
    (path) => !/\.(pdf|csv|xlsx|css|json|atom|js|webmanifest|html|ics|svg)$|-logo$|^\/api\/|\/returns\/./.test(path),
  )
  .filter((path) => !/:(?!id\b)|import.*:id/.test(path))

beforeAll(async () => {
  h = await openTestHouse({ demo: { people: 40, firstYear: 2024 } })
  address = await h.web.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
  ids = await h.machine(async ({ db }) => {
    const one = async (
      table: 'people' | 'workers',
      column: 'child_id' | 'restricted' | 'category' | 'role',
      value: string | boolean,
    ) =>
      (
        await db
          .selectFrom(table)
          .select('id')
          .where(column as never, '=', value as never)
          .orderBy('id')
          .executeTakeFirstOrThrow()
      ).id
    return {
      person: await one('people', 'child_id', 'AC10002'),
      // The first service manager is named on this one, so may open and loosen it.
      restricted: await one('people', 'restricted', true),
      // Nobody who looks here works with this one: a reason is asked first.
      beyond: await one('people', 'category', 'none'),
      worker: await one('workers', 'role', 'adviser'),
      // What a group said and what was promised, which all who work with asks may see.
      ask: (
        await db
          .selectFrom('asks')
          .select('id')
          .where('person_id', 'is', null)
          .where('code_hash', 'is', null)
          .executeTakeFirstOrThrow()
      ).id,
      theme: (await db.selectFrom('themes').select('id').executeTakeFirstOrThrow()).id,
      promise: (await db.selectFrom('promises').select('id').executeTakeFirstOrThrow()).id,
    }
  })
  await h.machine(openForServiceManager)
})
afterAll(async () => {
  await browser.close()
  await h.close()
})

/** A service manager gives a reason first; here it was given already. */
async function openForServiceManager({ db, council, now }: Work): Promise<void> {
  const account = await db
    .selectFrom('accounts')
    .select('id')
    .where('sign_in_name', '=', 'demo.service-manager.1')
    .executeTakeFirstOrThrow()
  for (const personId of [ids.person, ids.restricted])
    await db
      .insertInto('openings')
      .values({
        authority_id: council.id,
        id: newId<'opening'>(),
        person_id: personId as PersonId,
        account_id: account.id,
        reason: 'checking',
        expires_at: new Date(now.getTime() + 86_400_000),
        reviewed_by: null,
        reviewed_at: null,
        review: null,
      })
      .execute()
}

const idFor = (path: string) =>
  path.includes('/workers/:id')
    ? ids.worker
    : path.endsWith('/restriction')
      ? ids.restricted
      : path.endsWith('/open')
        ? ids.beyond
        : ids.person

/** Pages that are about something say in their address about what. */
const queryFor = (path: string): string =>
  ({
    '/staff/answers/new': `?ask=${ids.ask}`,
    '/offer/search': '?q=bus',
    '/staff/offer/bulk': '?entry=driving-lessons',
    '/staff/asks/sort': `?theme=${ids.theme}&ask=${ids.ask}`,
    '/staff/evidence/new': `?promise=${ids.promise}`,
  })[path] ?? ''

/** Each page is looked at once, as the first of these who may open it. */
const visitors: readonly (readonly [string, Role | null])[] = [
  ['a stranger', null],
  ['a young person', 'young-person'],
  ['a personal adviser', 'adviser'],
  ['a team manager', 'team-manager'],
  ['a service manager', 'service-manager'],
  ['a clerk', 'clerk'],
  ['an editor of the offer', 'offer-editor'],
  ['a councillor', 'councillor'],
  ['an analyst', 'analyst'],
  ['a partner', 'partner'],
  ['an administrator', 'admin'],
]

test.each(visitors)('%s can use every page of theirs on a phone and on a desk', async (_title, role) => {
  const context = await openContext(browser, address, phone)
  const page = await context.newPage()
  if (role !== null) await signInAs(page, role)
  const faults: string[] = []
  for (const row of features.flatMap((feature) => feature.rows)) {
    if (row.method !== 'GET' || !opened.includes(row.path) || !may(role === null ? [] : [role], row.may)) continue
    if (seen.has(row.path)) continue
    const path = row.path.replace(':id', idFor(row.path))
    const answer = await page.goto(`${path}${queryFor(path)}`)
    // Not theirs, or it leads somewhere else: another visitor looks at it.
    if (answer?.status() !== 200 || new URL(page.url()).pathname !== path) continue
    seen.add(row.path)
    faults.push(...(await faultsAtBothWidths(page)))
  }
  expect(faults).toEqual([])
  await context.close()
})

test('a team manager can use the pages of one ask, one promise, one action, one answer and one paper on a phone', async () => {
  const context = await openContext(browser, address, phone)
  const page = await context.newPage()
  await signInAs(page, 'team-manager')
  const firstOn = async (list: string): Promise<string> => {
    await page.goto(list)
    const hrefs = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    return hrefs.find((href) => href?.startsWith(`${list}/`) && /[0-9a-f-]{36}$/.test(href)) ?? `${list}/none`
  }
  const [ask, promise] = [await firstOn('/staff/asks'), await firstOn('/staff/promises')]
  const [action, answer] = [await firstOn('/staff/actions'), await firstOn('/staff/answers')]
  await page.goto('/staff/papers')
  await page
    .getByLabel('Or paste the text')
    .fill('You said: the hub is cold.\nWe did: mended the heating.\n\nThe kitchen is always locked at weekends.')
  await follow(page.getByRole('button', { name: 'Read it' }))
  const paper = new URL(page.url()).pathname
  const parts = {
    [ask]: ['', '/sort', '/repeats', '/answer'],
    [promise]: ['', '/change', '/end', '/asks', '/merge', '/action'],
    [action]: [''],
    [answer]: [''],
    [paper]: ['', '/lines'],
    [await firstOn(paper)]: [''],
  }
  const faults: string[] = []
  for (const path of Object.entries(parts).flatMap(([of, ends]) => ends.map((end) => of + end))) {
    expect([path, (await page.goto(path))?.status()]).toEqual([path, 200])
    faults.push(...(await accessibilityFaults(page)))
  }
  expect(faults).toEqual([])
  await context.close()
})

test('every page was looked at by somebody', () => {
  const missed = [...new Set(opened)].filter((path) => !seen.has(path))
  expect(missed).toEqual([])
})
