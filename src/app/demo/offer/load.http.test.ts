import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../testing/house.ts'
import { written } from './entries.ts'
import { addOffer } from './load.ts'
import { places } from './places.ts'
import { providers } from './providers.ts'
import { texts } from './texts/index.ts'

let here: TestHouse

beforeAll(async () => {
  here = await openTestHouse()
  await addOffer((work) => here.machine(work))
})
afterAll(async () => {
  await here.close()
})

const rowsOf = (table: 'offer_entries' | 'offer_versions' | 'offer_texts' | 'offer_places' | 'offer_providers') =>
  here.machine(({ db }) =>
    db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .execute(),
  )

describe('loading the offer of the demonstration council', () => {
  it.each([
    ['offer_entries', written.length],
    ['offer_versions', written.reduce((sum, { before = [] }) => sum + before.length + 1, 0)],
    ['offer_texts', texts.length],
    ['offer_places', Object.keys(places).length],
    ['offer_providers', Object.keys(providers).length],
  ] as const)('writes the %s', async (table, rows) => {
    expect(await rowsOf(table)).toEqual([{ rows }])
  })

  it('publishes every version, and says what took the place of what has ended', async () => {
    const ended = await here.machine(({ db }) =>
      db
        .selectFrom('offer_versions as v')
        .innerJoin('offer_entries as e', 'e.id', 'v.entry_id')
        .leftJoin('offer_entries as r', 'r.id', 'v.replaced_by')
        .select(['e.slug', 'r.slug as instead', 'v.stage'])
        .where('v.standing', '=', 'withdrawn')
        .orderBy('e.slug')
        .execute(),
    )
    expect(ended).toEqual([
      { slug: 'driving-fund', instead: 'driving-lessons', stage: 'published' },
      { slug: 'paper-bus-tickets', instead: 'bus-pass', stage: 'published' },
    ])
  })

  it('gives each entry a provider and places that are there', async () => {
    const found = await here.machine(({ db }) =>
      db.selectFrom('offer_versions').select('content').where('number', '=', 1).execute(),
    )
    const known = await here.machine(async ({ db }) => [
      ...(await db.selectFrom('offer_providers').select('id').execute()),
      ...(await db.selectFrom('offer_places').select('id').execute()),
    ])
    const ids = new Set<string>(known.map(({ id }) => id))
    const used = found.flatMap(({ content: { providerId, where } }) => [
      providerId ?? 'none',
      ...where.placeIds,
      ...where.schedules.map(({ placeId }) => placeId).filter((id) => id !== undefined),
    ])
    expect(used.length).toBeGreaterThan(written.length)
    expect(used.filter((id) => !ids.has(id))).toEqual([])
  })
})
