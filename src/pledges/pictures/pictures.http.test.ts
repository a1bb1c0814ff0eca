// No picture is seen outside before somebody has looked at it, and none of a person without the consent of whoever may give it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { addDays, asDay, type Day } from '../../platform/clock.ts'
import type { FileId } from '../../thread/tables.ts'
import type { EntryId } from '../kiosk/tables.ts'
import { givenATablet, type TestTablet } from '../kiosk/testing.ts'
import { checkPledge } from '../life/commands.ts'
import { setHowShown } from '../life/shown.ts'
import {
  leafPath,
  leafPicturePath,
  pledgePictureFilePath,
  pledgePictureHidePath,
  pledgePicturePath,
  staffLeafPath,
  staffPledgePath,
  treeMessagesPath,
  treePicturePath,
} from '../paths.ts'
import type { PledgeId } from '../tables.ts'

const today = asDay('2026-05-31')
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
let h: TestHouse
let manager: Browser
let tablet: TestTablet
let stranger: Browser
let pledge: PledgeId
let file: FileId

beforeAll(async () => {
  h = await openTestHouse({ today })
  manager = await h.signIn('team-manager')
  tablet = await givenATablet(h.web, manager)
})
afterAll(() => h.close())
beforeEach(async () => {
  stranger = h.visitor()
  ;({ pledge, file } = await givenAPledgeWithAPicture())
})

async function givenAPledgeWithAPicture() {
  const { line, id } = await tablet.sealed(
    {
      kind: 'pledge',
      words: 'A bench under the tree',
      hang: 'nameless',
      pledger: 'person',
      offers: 'things',
      name: 'Dot',
      organisation: null,
      reachBy: 'none',
      reachAt: null,
    },
    { files: [{ kind: 'photo', bytes: new Uint8Array(png) }] },
  )
  await tablet.sync([line])
  return h.machine(async (work) => {
    const { pledge_id: made } = await work.db
      .selectFrom('kiosk_entries')
      .select('pledge_id')
      .where('id', '=', id as EntryId)
      .executeTakeFirstOrThrow()
    if (made === null) throw new Error('It became no pledge')
    await checkPledge(work, made, { shownWords: 'A bench under the tree', theme: null })
    const { file_id: picture } = await work.db
      .selectFrom('kiosk_files')
      .select('file_id')
      .where('entry_id', '=', id as EntryId)
      .executeTakeFirstOrThrow()
    return { pledge: made, file: picture }
  })
}

const fieldsOfDay = (name: string, day: Day) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const child = {
  shows: 'person',
  words: 'Somebody on a bench',
  age: 'under-18',
  givenBy: 'parent',
  childAgrees: 'yes',
  uses: 'tree',
  ...fieldsOfDay('given', addDays(today, -3)),
  ...fieldsOfDay('until', addDays(today, 30)),
}
const choose = (fields: Record<string, string>) => manager.post(pledgePicturePath(pledge, file), fields)
/** As somebody outside finds it: by its own address, and on the page of its leaf. */
const seen = async () => [
  (await stranger.get(treePicturePath(file))).status,
  (await stranger.get(leafPath(pledge))).text.includes(treePicturePath(file)),
]
const [hidden, shown] = [
  [404, false],
  [200, true],
]

test('is seen by nobody outside before somebody has chosen, and by staff beside the pledge', async () => {
  expect(await seen()).toEqual(hidden)
  expect((await manager.get(staffPledgePath(pledge))).text).toContain(pledgePicturePath(pledge, file))
  const { status, headers } = await manager.get(pledgePictureFilePath(pledge, file))
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'image/png', 'no-store'])
  const councillor = await h.signIn('councillor')
  expect((await councillor.get(pledgePictureFilePath(pledge, file))).status).toBe(403)
  expect((await councillor.get(staffPledgePath(pledge))).text).not.toContain(pledgePicturePath(pledge, file))
})

test('a drawing is shown once somebody has looked at it, with words for whoever can’t see it', async () => {
  await choose({ shows: 'drawing', words: 'A tree with a dog under it' })
  expect(await seen()).toEqual(shown)
  expect((await stranger.get(leafPath(pledge))).text).toContain('alt="A tree with a dog under it"')
  expect((await stranger.get(treePicturePath(file))).headers['cache-control']).toBe('no-store')
})

describe('of a person', () => {
  test('under 18 it takes somebody with parental responsibility or the council, and the child', async () => {
    for (const givenBy of ['parent', 'council']) {
      expect((await choose({ ...child, givenBy })).status).toBe(303)
      expect(await seen()).toEqual(shown)
    }
  })

  test('from 18 on it takes their own consent', async () => {
    expect((await choose({ ...child, age: 'adult', givenBy: 'own', childAgrees: '' })).status).toBe(303)
    expect(await seen()).toEqual(shown)
  })

  test.each<[string, Record<string, string>, string]>([
    ['a child who gave it alone', { givenBy: 'own' }, 'parental responsibility'],
    ['a child who was not asked', { childAgrees: '' }, 'Without the child’s own agreement'],
    ['an adult for whom somebody else gave it', { age: 'adult' }, 'they alone can give it'],
    ['nobody who gave it', { givenBy: '' }, 'Choose who gave the consent'],
    ['no age', { age: '' }, 'Choose whether they are under 18'],
    ['no end', { 'until-day': '', 'until-month': '', 'until-year': '' }, 'Enter the last day'],
    ['an end that is past', fieldsOfDay('until', addDays(today, -1)), 'today or later'],
    ['no use', { uses: '' }, 'Choose what it may be used for'],
    ['no words', { words: ' ' }, 'Write in words what the picture shows'],
  ])('%s: it is refused, what was typed is kept, and nothing is shown', async (_title, fields, message) => {
    const answer = await choose({ ...child, ...fields })
    expect([answer.status, answer.text.includes(message)]).toEqual([422, true])
    if (fields['words'] === undefined) expect(answer.text).toContain('value="Somebody on a bench"')
    expect(await seen()).toEqual(hidden)
  })

  test('consent for reports alone shows nothing on the tree', async () => {
    await choose({ ...child, uses: 'report' })
    expect(await seen()).toEqual(hidden)
  })

  test('on its last day it is shown, and on the day after it is not', async () => {
    await choose({ ...child, ...fieldsOfDay('until', today) })
    expect(await seen()).toEqual(shown)
    await h.machine(({ db }) =>
      db
        .updateTable('shown_pictures')
        .set({ until: addDays(today, -1) })
        .where('file_id', '=', file)
        .execute(),
    )
    expect(await seen()).toEqual(hidden)
  })

  test('taken back, it is hidden at once', async () => {
    await choose(child)
    expect(await seen()).toEqual(shown)
    await manager.post(
      pledgePictureHidePath(pledge, file),
      { why: 'She took it back' },
      pledgePicturePath(pledge, file),
    )
    expect(await seen()).toEqual(hidden)
    expect((await manager.get(pledgePicturePath(pledge, file))).text).toContain('She took it back')
  })

  test('the database shows nobody without it, whatever wrote there', async () => {
    const { entry_id: entry } = await h.machine(({ db }) =>
      db.selectFrom('kiosk_files').select('entry_id').where('file_id', '=', file).executeTakeFirstOrThrow(),
    )
    for (const consent of [
      {},
      { under_18: true, given_by: 'own' as const, given_on: today, until: today, child_agrees: true },
      { under_18: true, given_by: 'parent' as const, given_on: today, until: today },
      { under_18: false, given_by: 'parent' as const, given_on: today, until: today },
      { under_18: false, given_by: 'own' as const, given_on: today },
    ])
      await expect(
        h.machine(({ db, council }) =>
          db
            .insertInto('shown_pictures')
            .values({
              authority_id: council.id,
              file_id: file,
              entry_id: entry,
              shows: 'person',
              words: 'Somebody',
              uses: ['tree'],
              ...consent,
            })
            .execute(),
        ),
      ).rejects.toThrow('nobody_without_consent')
  })
})

test('goes with its leaf when the pledger takes that back', async () => {
  await choose({ shows: 'drawing', words: 'A tree' })
  await h.machine((work) => setHowShown(work, pledge, { publish: 'no', namedAs: null, why: 'They rang' }))
  expect((await stranger.get(treePicturePath(file))).status).toBe(404)
})

test('of a message hangs with it, once both were looked at', async () => {
  const { line, id } = await tablet.sealed(
    { words: 'A tree for everyone' },
    { files: [{ kind: 'drawing', bytes: new Uint8Array(png) }] },
  )
  await tablet.sync([line])
  const leaf = await manager.get(staffLeafPath(id))
  const path = new RegExp(`href="(${leafPicturePath(id, '')}[^"]+)"`).exec(leaf.text)?.[1] ?? ''
  const picture = path.split('/').at(-1) ?? ''
  await manager.post(path, { shows: 'drawing', words: 'A tree in crayon' })
  expect((await stranger.get(treePicturePath(picture))).status).toBe(404)
  await manager.post(staffLeafPath(id), { decided: 'hung', shownWords: 'A tree for everyone' })
  expect((await stranger.get(treePicturePath(picture))).status).toBe(200)
  expect((await stranger.get(treeMessagesPath)).text).toContain('alt="A tree in crayon"')
})

test('of another council is no picture here', async () => {
  expect((await stranger.get(treePicturePath('01900000-0000-7000-8000-000000000000'))).status).toBe(404)
})
