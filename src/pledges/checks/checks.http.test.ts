// Nothing brings a pledger and a young person together before the checks that it needs were seen and are in date.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { addDays, asDay, type Day } from '../../platform/clock.ts'
import { checkKinds, usualChecks, type CheckKind } from '../../platform/councils/pledge-settings.ts'
import { asWebRole } from '../../platform/db/testing.ts'
import type { AskId } from '../../thread/tables.ts'
import { givenAnAsk } from '../../thread/testing.ts'
import { beginPledge, lapsePledge, takePledgeUpAgain } from '../life/commands.ts'
import { addOrganisation, linkPledge } from '../organisations/commands.ts'
import {
  organisationChecksPath,
  pledgeBeginPath,
  pledgeCheckCorrectPath,
  pledgeCheckEndPath,
  pledgeChecksListPath,
  pledgeChecksPath,
  pledgeDeliverPath,
  pledgeMatchPath,
  pledgeMeetsPath,
  staffPledgePath,
} from '../paths.ts'
import { pledgeKinds, type PledgeId, type PledgeKind } from '../tables.ts'
import { givenACheck, givenAnAcceptedPledge, givenAPledge, givenItsChecks } from '../testing.ts'
import { checksMissing } from './missing.ts'
import { tellOfChecks } from './run-out.ts'
import { toRecord } from './words.ts'

const today = asDay('2026-05-31')
const yesterday = addDays(today, -1)
let h: TestHouse
let manager: Awaited<ReturnType<TestHouse['signIn']>>
let ask: AskId

beforeAll(async () => {
  h = await openTestHouse({ today })
  manager = await h.signIn('service-manager')
  ask = await h.machine(async (work) =>
    givenAnAsk(work, {
      personId: await givenAYoungPerson(work),
      words: 'I want somebody to talk to',
      reader: { kind: 'role', role: 'service-manager' },
    }),
  )
})
afterAll(() => h.close())

const fieldsOfDay = (name: string, day: Day) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const unsafe = (kind: PledgeKind) =>
  h.machine((work) => givenAnAcceptedPledge(work, { kind, pledger: 'person' }, { isSafe: false }))
const standing = async (id: PledgeId) =>
  (
    await h.machine(({ db }) =>
      db.selectFrom('pledges').select('standing').where('id', '=', id).executeTakeFirstOrThrow(),
    )
  ).standing
const missing = async (id: PledgeId) =>
  (await h.machine((work) => checksMissing(work, { pledge: id }))).map(({ need }) => need)
const told = (to: string) =>
  h.machine(({ db }) =>
    db.selectFrom('outbox').select(['subject', 'body']).where('recipient', '=', to).orderBy('id').execute(),
  )
const checksOf = (id: PledgeId) =>
  h.machine(({ db }) => db.selectFrom('safety_checks').selectAll().where('pledge_id', '=', id).orderBy('id').execute())

describe.each(pledgeKinds)('a pledge of the kind %s', (kind) => {
  const needs = usualChecks[kind] ?? []

  test('needs in the database what the settings show as usual', async () => {
    const id = await unsafe(kind)
    expect((await missing(id)).toSorted()).toEqual(needs.toSorted())
  })

  test(needs.length === 0 ? 'begins without checks' : 'begins with its checks in date, and not without', async () => {
    const id = await unsafe(kind)
    const refused = await manager.post(pledgeBeginPath(id), {})
    if (needs.length === 0) return expect([refused.status, await standing(id)]).toEqual([303, 'delivering'])
    expect([refused.status, await standing(id)]).toEqual([422, 'accepted'])
    expect(refused.text).toContain('First somebody here must have seen')
    expect(refused.text).toContain(pledgeChecksPath(id))
    await h.machine((work) => givenItsChecks(work, id))
    expect((await manager.post(pledgeBeginPath(id), {})).status).toBe(303)
    expect(await standing(id)).toBe('delivering')
  })
})

describe.each(checkKinds.filter((kind) => kind !== 'references'))('%s', (need) => {
  const kind = pledgeKinds.find((one) => usualChecks[one]?.includes(need)) ?? 'job'

  test.each<[string, Day, number]>([
    ['in date until today counts', today, 0],
    ['in date until yesterday does not', yesterday, 1],
  ])('%s', async (_title, until, times) => {
    const id = await unsafe(kind)
    await h.machine(async (work) => {
      for (const other of toRecord(usualChecks[kind] ?? []))
        await givenACheck(
          work,
          { pledge: id },
          { kind: other, seenOn: addDays(today, -300), ...(other === need && { until }) },
        )
    })
    expect(await missing(id)).toEqual(times === 0 ? [] : [need])
  })
})

describe('a certificate and references', () => {
  test('are somebody’s: two people who have half each are not one who has it all', async () => {
    const id = await unsafe('mentoring')
    await h.machine(async (work) => {
      await givenACheck(work, { pledge: id }, { kind: 'dbs', person: 'Ada Half' })
      await givenACheck(work, { pledge: id }, { kind: 'references', person: 'Bo Half' })
      await givenACheck(work, { pledge: id }, { kind: 'references', person: 'Bo Half' })
    })
    const found = await h.machine((work) => checksMissing(work, { pledge: id }))
    expect(found.map(({ need, person }) => [need, person])).toEqual([
      ['references', 'Ada Half'],
      ['dbs', 'Bo Half'],
    ])
  })

  test('one reference is not two, however the name is written', async () => {
    const id = await unsafe('mentoring')
    await h.machine(async (work) => {
      await givenACheck(work, { pledge: id }, { kind: 'dbs', person: 'Ada Whole' })
      await givenACheck(work, { pledge: id }, { kind: 'references', person: 'ada whole ' })
    })
    expect(await missing(id)).toEqual(['references'])
    await h.machine((work) => givenACheck(work, { pledge: id }, { kind: 'references', person: 'ADA WHOLE' }))
    expect(await missing(id)).toEqual([])
  })
})

describe('matching', () => {
  test('with a theme or what a group said goes on; with a young person’s ask it is refused, and said where to record', async () => {
    const id = await unsafe('mentoring')
    const groups = await h.machine((work) => givenAnAsk(work, { words: 'A mentor, said by a group' }))
    expect((await manager.post(pledgeMatchPath(id), { theme: '', asks: groups })).status).toBe(303)
    const refused = await manager.post(pledgeMatchPath(id), { theme: '', asks: [groups, ask] })
    expect([refused.status, refused.text.includes('under “Safety checks”')]).toEqual([422, true])
    await h.machine((work) => givenItsChecks(work, id))
    expect((await manager.post(pledgeMatchPath(id), { theme: '', asks: [groups, ask] })).status).toBe(303)
  })

  test('the database refuses what gets past the commands', async () => {
    const id = await unsafe('mentoring')
    const link = h.machine((work) =>
      work.db
        .insertInto('pledge_asks')
        .values({ authority_id: work.council.id, pledge_id: id, ask_id: ask, linked_by: null, linked_at: work.now })
        .execute(),
    )
    await expect(link).rejects.toThrow('meets a young person when its safety checks are in date')
    for (const to of ['delivering', 'delivered'] as const)
      await expect(
        h.machine((work) =>
          work.db.updateTable('pledges').set({ standing: to, standing_since: work.now }).where('id', '=', id).execute(),
        ),
      ).rejects.toThrow('begins when its safety checks are in date')
  })
})

test('what was begun and let go is not taken up again on checks that have run out', async () => {
  const id = await unsafe('mentoring')
  await h.machine(async (work) => {
    await givenItsChecks(work, id)
    await beginPledge(work, id, null)
    await lapsePledge(work, id, 'It fell through')
    await work.db.deleteFrom('safety_checks').where('pledge_id', '=', id).execute()
  })
  await expect(h.machine((work) => takePledgeUpAgain(work, id, 'It goes on'))).rejects.toThrow('First somebody here')
})

test('delivering asks for them too', async () => {
  const id = await unsafe('job')
  const fields = { shows: 'Two began', tellAskers: '', ...fieldsOfDay('on', today) }
  const refused = await manager.post(pledgeDeliverPath(id), fields)
  expect([refused.status, refused.text.includes('Two began'), await standing(id)]).toEqual([422, true, 'accepted'])
  await h.machine((work) => givenItsChecks(work, id))
  expect((await manager.post(pledgeDeliverPath(id), fields)).status).toBe(303)
})

describe('whoever sees to it', () => {
  test('writes down what was seen, corrects it, and what stood there stays in the history', async () => {
    const id = await unsafe('mentoring')
    const staff = manager.accountId
    const seen = { kind: 'dbs', person: 'Ada Lowe', seenBy: staff, ...fieldsOfDay('seen', today) }
    const recorded = await manager.post(pledgeChecksPath(id), seen)
    expect((await manager.follow(recorded)).text).toContain('Recorded. Something is still missing')
    const [first] = await checksOf(id)
    // Three years, the council's own renewal: it has no end in law.
    expect(first).toMatchObject({ kind: 'dbs', person: 'Ada Lowe', until: '2029-05-30' })
    const page = await manager.get(pledgeChecksPath(id))
    for (const words of ['Ada Lowe', '30 May 2029', 'two references about Ada Lowe']) expect(page.text).toContain(words)
    await manager.post(pledgeCheckCorrectPath(id, first?.id ?? ''), {
      ...seen,
      person: 'Ada Low',
      ...fieldsOfDay('seen', yesterday),
      why: 'The name was wrong',
    })
    expect((await checksOf(id)).map(({ person, ended_why }) => [person, ended_why])).toEqual([
      ['Ada Lowe', 'The name was wrong'],
      ['Ada Low', null],
    ])
    const [, second] = await checksOf(id)
    await manager.post(
      pledgeCheckEndPath(id, second?.id ?? ''),
      { gone: 'She takes no part any more' },
      pledgeCheckCorrectPath(id, second?.id ?? ''),
    )
    expect(await missing(id)).toEqual(['dbs', 'references'])
    const history = (await manager.get(staffPledgePath(id))).text
    expect(history).toContain('Seen: Enhanced DBS certificate')
    expect(history).not.toContain('Ada Low')
  })

  test.each<[string, Record<string, string>, string]>([
    ['nothing chosen', {}, 'Choose what was seen'],
    ['a certificate that is nobody’s', { kind: 'dbs' }, 'Enter whose it is'],
    ['insurance without an end', { kind: 'liability-insurance' }, 'Enter the last day on which it counts'],
    ['what has run out', { kind: 'home-insurance', ...fieldsOfDay('until', yesterday) }, 'It has run out already'],
    [
      'a day to come',
      { kind: 'references', person: 'Ada', ...fieldsOfDay('seen', addDays(today, 1)) },
      'today or before',
    ],
    [
      'a certificate for longer than it counts',
      { kind: 'dbs', person: 'Ada', ...fieldsOfDay('until', asDay('2031-01-01')) },
      'counts for 3 years',
    ],
  ])('is asked again for %s', async (_title, fields, message) => {
    const id = await unsafe('mentoring')
    const answer = await manager.post(pledgeChecksPath(id), {
      seenBy: manager.accountId,
      ...fieldsOfDay('seen', today),
      ...fields,
    })
    expect([answer.status, answer.text.includes(message), (await checksOf(id)).length]).toEqual([422, true, 0])
  })

  test('says that they would meet, where the kind alone brings nobody together', async () => {
    const id = await unsafe('tickets')
    expect(await missing(id)).toEqual([])
    await manager.post(pledgeMeetsPath(id), { meets: 'yes' }, pledgeChecksPath(id))
    expect((await missing(id)).toSorted()).toEqual(['dbs', 'references'])
    expect((await manager.post(pledgeBeginPath(id), {})).status).toBe(422)
  })

  test('whoever only reads pledges sees nothing of them', async () => {
    const id = await unsafe('mentoring')
    await h.machine((work) => givenACheck(work, { pledge: id }, { kind: 'dbs', person: 'Ada Private' }))
    const councillor = await h.signIn('councillor')
    expect((await councillor.get(pledgeChecksPath(id))).status).toBe(403)
    expect((await councillor.get(pledgeChecksListPath)).status).toBe(403)
    expect((await councillor.get(staffPledgePath(id))).text).not.toContain('Ada Private')
  })
})

describe('of an organisation', () => {
  const organisation = (name: string) =>
    h.machine((work) => addOrganisation(work, { name, work: 'A shop', about: null, reach: 'By telephone' }))

  test('count for all that it pledges and offers', async () => {
    const id = await unsafe('job')
    const shop = await organisation('Corner shop')
    await h.machine(async (work) => {
      await linkPledge(work, id, shop)
      await givenACheck(work, { organisation: shop }, { kind: 'liability-insurance' })
    })
    expect(await missing(id)).toEqual(['risk-assessment'])
    // From the pledge to where it counts for everything.
    expect((await manager.get(pledgeChecksPath(id))).text).toContain(organisationChecksPath(shop))
    const of = (kind: string) =>
      h.machine(async (work) => (await checksMissing(work, { organisation: shop, kind })).map(({ need }) => need))
    expect(await of('job')).toEqual(['risk-assessment'])
    expect(await of('tickets')).toEqual([])
    expect((await of('taster-flat')).toSorted()).toEqual(['dbs', 'home-insurance', 'references'])
    const page = await manager.get(organisationChecksPath(shop))
    expect(page.text).toContain('Employer’s liability insurance')
    const recorded = await manager.post(organisationChecksPath(shop), {
      kind: 'risk-assessment',
      seenBy: manager.accountId,
      ...fieldsOfDay('seen', today),
      ...fieldsOfDay('until', addDays(today, 90)),
    })
    expect((await manager.follow(recorded)).text).toContain('Everything that is needed is there')
    expect(await missing(id)).toEqual([])
  })

  test('a partner’s account reads none of them in the database, whatever it asks', async () => {
    const id = await unsafe('mentoring')
    await h.machine((work) => givenACheck(work, { pledge: id }, { kind: 'dbs', person: 'Ada Partner' }))
    const partner = await h.signIn('partner')
    const seen = await asWebRole(
      h.house.web.pool,
      { 'alongside.authority': h.council.id, 'alongside.account': partner.accountId },
      async (client) => ({
        rows: (await client.query('select * from safety_checks')).rowCount,
        missing: (await client.query('select * from checks_missing_here($1, null, null, $2)', [id, today])).rows,
      }),
    )
    expect(seen.rows).toBe(0)
    expect(JSON.stringify(seen.missing)).not.toContain('Ada')
  })
})

test('a council sets what each kind needs, and the database asks for that', async () => {
  const own = await openTestHouse({ today })
  try {
    await own.house.asOwner((client) =>
      client.query(`update councils set settings = jsonb_set(settings, '{pledges}', $1), version = version + 1`, [
        JSON.stringify({ checks: { needs: { tickets: ['risk-assessment'], mentoring: [] } } }),
      ]),
    )
    own.house.councils.refresh()
    const needs = (kind: PledgeKind): Promise<CheckKind[]> =>
      own.machine(async (work) => {
        const id = await givenAPledge(work, { kind })
        return (await checksMissing(work, { pledge: id })).map(({ need }) => need)
      })
    expect([await needs('tickets'), await needs('mentoring')]).toEqual([['risk-assessment'], []])
    const admin = await own.signIn('admin')
    const page = await admin.get('/staff/settings/checks')
    expect(page.text).toMatch(/name="needs-tickets"[^>]*value="risk-assessment"[^>]*checked/)
  } finally {
    await own.close()
  }
})

describe('each morning', () => {
  test('the owner hears once that a check runs out, and owner and managers once that it has', async () => {
    const id = await unsafe('job')
    await h.machine(async ({ db }) => {
      const owner = await db
        .selectFrom('accounts')
        .select('id')
        .where('display_name', '=', 'Somebody who saw it')
        .executeTakeFirstOrThrow()
      await db.updateTable('accounts').set({ email: 'owner@council.example' }).where('id', '=', owner.id).execute()
      await db
        .updateTable('accounts')
        .set({ email: 'manager@council.example' })
        .where('id', '=', manager.accountId)
        .execute()
      const { promise_id: promise } = await db
        .selectFrom('pledges')
        .select('promise_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      await db
        .updateTable('promises')
        .set({ owner_account_id: owner.id })
        .where('id', '=', promise ?? ('' as never))
        .execute()
    })
    await h.machine(async (work) => {
      await givenACheck(work, { pledge: id }, { kind: 'liability-insurance', until: addDays(today, 10) })
      await givenACheck(work, { pledge: id }, { kind: 'risk-assessment', until: addDays(today, 200) })
      await beginPledge(work, id, null)
    })
    const on = (day: Day) => h.machine((work) => tellOfChecks({ ...work, today: day }))
    for (const day of [today, today, addDays(today, 10), addDays(today, 11), addDays(today, 12)]) await on(day)
    expect((await told('owner@council.example')).map(({ subject }) => subject)).toEqual([
      'A safety check runs out soon',
      'A safety check has run out',
    ])
    expect((await told('manager@council.example')).map(({ subject }) => subject)).toEqual([
      'A safety check has run out',
    ])
  })

  test('what runs out and was renewed is nobody’s worry; what is missing under way waits for staff', async () => {
    const id = await unsafe('job')
    await h.machine(async (work) => {
      await givenItsChecks(work, id)
      await beginPledge(work, id, null)
      await work.db.deleteFrom('safety_checks').where('pledge_id', '=', id).execute()
    })
    expect((await manager.get(pledgeChecksListPath)).text).toContain(pledgeChecksPath(id))
    expect((await manager.get('/staff/people')).text).toContain('under way with a check missing')
  })
})

test('two at once: whoever begins it and whoever takes its check away go one after the other', async () => {
  for (let round = 0; round < 3; round += 1) {
    const id = await unsafe('job')
    await h.machine((work) => givenItsChecks(work, id))
    const [check] = await checksOf(id)
    const correct = pledgeCheckCorrectPath(id, check?.id ?? '')
    const [begun, ended] = await Promise.all([
      manager.post(pledgeBeginPath(id), {}),
      manager.post(pledgeCheckEndPath(id, check?.id ?? ''), { gone: 'It was withdrawn' }, correct),
    ])
    expect(ended.status).toBe(303)
    // Begun with the check, or refused without it; never begun on one that was gone.
    const { begin, end } = await h.machine(async ({ db }) => ({
      begin: await db
        .selectFrom('pledge_events')
        .select('at')
        .where('pledge_id', '=', id)
        .where('event', '=', 'begun')
        .executeTakeFirst(),
      end: await db
        .selectFrom('safety_checks')
        .select('ended_at')
        .where('id', '=', check?.id ?? ('' as never))
        .executeTakeFirstOrThrow(),
    }))
    expect(begun.status === 303).toBe(begin !== undefined)
    expect(end.ended_at).not.toBeNull()
  }
})

test('two who correct one check at once: the second is told', async () => {
  const id = await unsafe('job')
  await h.machine((work) => givenItsChecks(work, id))
  const [check] = await checksOf(id)
  const path = pledgeCheckEndPath(id, check?.id ?? '')
  const answers = await Promise.all(
    ['One', 'Other'].map((gone) => manager.post(path, { gone }, pledgeCheckCorrectPath(id, check?.id ?? ''))),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
})

test('a match that was allowed stays when its check runs out, and may be taken away', async () => {
  const id = await unsafe('mentoring')
  await h.machine((work) => givenItsChecks(work, id))
  await manager.post(pledgeMatchPath(id), { theme: '', asks: ask })
  await h.machine(({ db }) => db.deleteFrom('safety_checks').where('pledge_id', '=', id).execute())
  expect((await manager.post(pledgeMatchPath(id), { theme: '', asks: ask })).status).toBe(303)
  expect((await manager.post(pledgeMatchPath(id), { theme: '' })).status).toBe(303)
})
