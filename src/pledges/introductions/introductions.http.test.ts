// An introduction in a minute, and contacts that are held for a purpose and forgotten on their day.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { addDays, asDay } from '../../platform/clock.ts'
import { forgetOldContacts } from '../contacts/commands.ts'
import {
  contactForgetPath,
  contactPath,
  contactsPath,
  introductionPath,
  introductionsPath,
  newContactPath,
  newIntroductionPath,
} from '../paths.ts'

const today = asDay('2026-05-31')
type SignedIn = Awaited<ReturnType<TestHouse['signIn']>>
let h: TestHouse
let councillor: SignedIn
let other: SignedIn
let clerk: SignedIn

beforeAll(async () => {
  h = await openTestHouse({ today })
  councillor = await h.signIn('councillor')
  other = await h.signIn('councillor')
  clerk = await h.signIn('clerk')
})
afterAll(() => h.close())

const introductions = () => h.machine(({ db }) => db.selectFrom('introductions').selectAll().orderBy('id').execute())
const contacts = () => h.machine(({ db }) => db.selectFrom('contacts').selectAll().orderBy('id').execute())

describe('an introduction', () => {
  const typed = {
    who: 'Bo at the garage',
    how: 'Might take an apprentice',
    key: '0197a000-0000-4000-8000-0000000000aa',
  }

  test('takes who and how, is kept once however often it is sent, and asks again for what is missing', async () => {
    await councillor.post(newIntroductionPath, typed)
    await councillor.post(newIntroductionPath, typed)
    expect(await introductions()).toHaveLength(1)
    const answer = await councillor.post(newIntroductionPath, { who: 'Somebody', how: '' })
    expect([
      answer.status,
      answer.text.includes('Enter how they might help'),
      answer.text.includes('Somebody'),
    ]).toEqual([422, true, true])
  })

  test('is seen by whoever made it and by those who follow up, and by no other councillor', async () => {
    const [made] = await introductions()
    const path = introductionPath(made?.id ?? '')
    expect((await councillor.get(path)).text).toContain('Bo at the garage')
    expect((await clerk.get(introductionsPath)).text).toContain('Bo at the garage')
    expect((await other.get(introductionsPath)).text).not.toContain('Bo at the garage')
    expect((await other.get(path)).status).toBe(404)
    expect((await councillor.post(path, { cameOfIt: 'pledge', line: 'x' }, newIntroductionPath)).status).toBe(403)
  })

  test('comes back with what came of it', async () => {
    const [made] = await introductions()
    const path = introductionPath(made?.id ?? '')
    await clerk.post(path, { cameOfIt: 'pledge', line: 'One apprenticeship from September' })
    expect((await councillor.get(introductionsPath)).text).toContain('One apprenticeship from September')
    const again = await clerk.post(path, { cameOfIt: 'pledge', line: 'One apprenticeship from September' })
    expect(again.status).toBe(422)
  })
})

describe('a contact', () => {
  const boxes = (name: string, day: string) => {
    const [year = '', month = '', date = ''] = day.split('-')
    return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  const typed = {
    name: 'Jo Works',
    organisation: 'Works & Co',
    reach: 'jo@works.example',
    purpose: 'Offers apprenticeships',
    ground: 'said-yes',
    groundNote: 'By email',
    ...boxes('groundOn', today),
    ...boxes('keepUntil', addDays(today, 400)),
  }

  test.each<[string, Record<string, string>, string]>([
    ['no purpose', { purpose: '' }, 'Enter what we hold this for'],
    ['a yes without how', { groundNote: '' }, 'Enter how they said yes'],
    ['an end that has passed', boxes('keepUntil', '2026-05-30'), 'The last day must be after today'],
    ['an end beyond three years', boxes('keepUntil', '2030-05-30'), 'within three years'],
  ])('is not held with %s', async (_title, fields, message) => {
    const answer = await clerk.post(newContactPath, { ...typed, ...fields })
    expect([answer.status, answer.text.includes(message), answer.text.includes('jo@works.example')]).toEqual([
      422,
      true,
      true,
    ])
    expect(await contacts()).toEqual([])
  })

  test('is held, found, changed, and forgotten when they ask: nothing of them stays', async () => {
    await clerk.post(newContactPath, typed)
    expect((await clerk.get(`${contactsPath}?q=works`)).text).toContain('jo@works.example')
    const [held] = await contacts()
    const path = contactPath(held?.id ?? '')
    await clerk.post(path, { ...typed, post: 'Owner' })
    expect((await clerk.get(path)).text).toContain('Owner')
    await clerk.post(contactForgetPath(held?.id ?? ''), {}, path)
    expect((await clerk.get(contactsPath)).text).not.toContain('jo@works.example')
    expect((await contacts())[0]).toMatchObject({ name: '', reach: '', organisation: null, notes: null })
  })

  test('is forgotten by itself after its day, and not on it', async () => {
    await clerk.post(newContactPath, typed)
    await h.machine((work) => forgetOldContacts({ ...work, today: addDays(today, 400) }))
    expect((await clerk.get(contactsPath)).text).toContain('jo@works.example')
    await h.machine((work) => forgetOldContacts({ ...work, today: addDays(today, 401) }))
    expect((await clerk.get(contactsPath)).text).not.toContain('jo@works.example')
  })

  test('is for those who work on pledges alone', async () => {
    for (const role of ['councillor', 'adviser', 'analyst'] as const)
      expect((await (await h.signIn(role)).get(contactsPath)).status).toBe(403)
  })
})
