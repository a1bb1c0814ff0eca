// Evidence over HTTP: a file, a link, a figure or a note; read by whoever may read what it hangs on.
import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer, Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../../people/testing.ts'
import { aJpeg, aPng, aWordFile, whereItWasTaken } from '../../platform/files/testing.ts'
import {
  actionPath,
  actionsPath,
  addEvidencePath,
  evidenceFilePath,
  evidencePath,
  evidencePublicPath,
  evidenceWithdrawPath,
} from '../paths.ts'
import { givenAnAction, givenAnAnswer, givenAnAsk, givenAPromise } from '../testing.ts'
import type { ActionId, EvidenceId, PromiseId } from '../tables.ts'
import { isShown } from './queries.ts'

let h: TestHouse
let adviser: Browser
let clerk: Browser
let promise: PromiseId
let personal: ActionId
const paper = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'
const day = { 'shownOn-day': '1', 'shownOn-month': '5', 'shownOn-year': '2026' }

beforeAll(async () => {
  const scanner = join(mkdtempSync(join(tmpdir(), 'scanner-')), 'scanner')
  writeFileSync(scanner, '#!/bin/sh\ngrep -q HARM "$1" && exit 1\nexit 0\n')
  chmodSync(scanner, 0o755)
  h = await openTestHouse({ env: { SCAN_COMMAND: scanner } })
  const worker = await h.signIn('adviser')
  adviser = worker
  clerk = await h.signIn('clerk', { name: 'Clem Clerk' })
  await h.machine(async (work) => {
    promise = await givenAPromise(work, { words: 'We will pay the bus fare' })
    const personId = await givenAYoungPerson(work, { name: 'Kayla Quick' })
    await givenAnAllocation(work, { personId, workerId: await givenAWorker(work, { accountId: worker.accountId }) })
    personal = await givenAnAction(work, { askId: await givenAnAsk(work, { personId }), title: 'Plan visits' })
  })
})
afterAll(() => h.close())

const idOf = (answer: Answer) => (answer.location ?? '').split('/').at(-1) as EvidenceId
const send = (
  browser: Browser,
  path: string,
  fields: Record<string, string>,
  file?: { name: string; content: string | Buffer },
) => browser.upload(path, { title: 'The new timetable', ...day, ...fields }, file ? [{ field: 'file', ...file }] : [])
const onPromise = () => addEvidencePath('promise', promise)
const kept = () => {
  try {
    return readdirSync(join(h.house.files.folder, 'kept', h.council.id)).length
  } catch {
    return 0
  }
}

describe('adding', () => {
  test.each([
    ['a link', { kind: 'link', url: 'https://bus.example/timetable' }, 'https://bus.example/timetable'],
    ['a figure', { kind: 'figure', figure: '1,250', unit: 'bus passes' }, '1,250 bus passes'],
    ['a note', { kind: 'note', body: 'I saw it at the stop' }, 'I saw it at the stop'],
  ])('%s, dated, and not for the public unless it is ticked', async (_title, fields: Record<string, string>, shown) => {
    const page = await clerk.follow(await send(clerk, onPromise(), fields))
    for (const words of ['The new timetable', shown, '1 May 2026', 'by Clem Clerk']) expect(page.text).toContain(words)
    expect(page.text).not.toContain('Everyone</dd>')
    const open = await clerk.follow(await send(clerk, onPromise(), { ...fields, isPublic: 'yes' }))
    expect(open.text).toContain('Keep it from the public')
  })

  test.each([
    ['nothing was chosen', {}, 'Select what you have'],
    ['a file is missing', { kind: 'file' }, 'Choose the file'],
    ['a link runs a script', { kind: 'link', url: 'javascript:alert(1)' }, 'Enter a web address'],
    ['a link leads into a machine', { kind: 'link', url: 'file:///etc/passwd' }, 'Enter a web address'],
    ['a link carries a password', { kind: 'link', url: 'https://me:secret@bus.example' }, 'Enter a web address'],
    ['a figure is a word', { kind: 'figure', figure: 'many' }, 'Enter the figure in numbers'],
    ['a note is empty', { kind: 'note' }, 'Enter the note'],
    [
      'there is no date',
      { kind: 'note', body: 'x', 'shownOn-day': '', 'shownOn-month': '', 'shownOn-year': '' },
      'Enter the date',
    ],
    ['there is no title', { kind: 'note', body: 'Typed with care', title: ' ' }, 'Enter what it shows'],
  ])('where %s the form comes back', async (_title, fields: Record<string, string>, message) => {
    const answer = await send(clerk, onPromise(), { unit: 'typed before', ...fields })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(message)
    expect(answer.text).toContain('typed before')
  })
})

describe('a file', () => {
  test('is served as a download that can run nothing', async () => {
    const id = idOf(await send(clerk, onPromise(), { kind: 'file' }, { name: 'Bericht Zoë.pdf', content: paper }))
    const served = await clerk.get(evidenceFilePath(id))
    expect(served.text).toBe(paper)
    expect(served.headers['content-type']).toBe('application/pdf')
    expect(served.headers['content-disposition']).toMatch(/^attachment; /)
    expect(served.headers['x-content-type-options']).toBe('nosniff')
    expect(served.headers['content-security-policy']).toMatch(/^default-src 'none'.*sandbox$/)
    expect(served.headers['cache-control']).toBe('no-store')
  })

  test('that is a picture loses where it was taken', async () => {
    const id = idOf(await send(clerk, onPromise(), { kind: 'file' }, { name: 'stop.jpg', content: aJpeg() }))
    const served = await clerk.get(evidenceFilePath(id))
    expect(served.headers['content-type']).toBe('image/jpeg')
    expect(served.text.length).toBeGreaterThan(100)
    expect(served.text).not.toContain(whereItWasTaken)
  })

  test('is what its content is: a PNG that was renamed is a PNG again', async () => {
    const id = idOf(await send(clerk, onPromise(), { kind: 'file' }, { name: 'report.pdf', content: aPng() }))
    const served = await clerk.get(evidenceFilePath(id))
    expect(served.headers['content-type']).toBe('image/png')
    expect(served.headers['content-disposition']).toContain('report.png')
  })

  test.each([
    ['a Word file', 'plan.docx', aWordFile(), true],
    ['a list', 'list.csv', 'a,b\n1,2\n', true],
    [
      'a drawing that could hold a script',
      'a.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      false,
    ],
    [
      'a drawing that is called a text',
      'a.txt',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
      false,
    ],
    ['a web page', 'a.html', '<!doctype html><script>alert(1)</script>', false],
    ['a program', 'a.csv', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), false],
    ['a Word file that unpacks to gigabytes', 'a.docx', aWordFile({ 'word/a.bin': 4_000_000_000 }), false],
    ['a Word file with a program in it', 'a.docx', aWordFile({ 'word/vbaProject.bin': 10 }), false],
    ['half a picture', 'a.jpg', aJpeg().subarray(0, 300), false],
    ['what the scanner finds harm in', 'a.txt', 'HARM', false],
  ])('%s is taken or not, and what is not taken is not kept', async (_title, name, content, isTaken) => {
    const before = kept()
    const answer = await send(clerk, onPromise(), { kind: 'file' }, { name, content })
    expect([answer.status, kept() - before]).toEqual(isTaken ? [303, 1] : [422, 0])
    if (!isTaken) expect(answer.text).toContain('The new timetable')
  })

  test('of more than 20 MB is named, and the form keeps the rest', async () => {
    const answer = await send(
      clerk,
      onPromise(),
      { kind: 'file' },
      { name: 'big.txt', content: Buffer.alloc(20_000_001, 'a') },
    )
    expect([answer.status, answer.text.includes('big.txt is larger than 20 MB')]).toEqual([422, true])
  })
})

describe('what has to do with one young person', () => {
  test('is read by who may read the ask, and never by the public, whatever was sent', async () => {
    const path = addEvidencePath('action', personal)
    const id = idOf(await send(adviser, path, { kind: 'file', isPublic: 'yes' }, { name: 'visit.pdf', content: paper }))
    expect((await adviser.get(evidencePath(id))).status).toBe(200)
    expect((await adviser.get(path)).text).toContain('the public will not see it')
    expect((await adviser.post(evidencePublicPath(id), { isPublic: 'yes' }, actionsPath)).status).toBe(404)
    for (const one of [evidencePath(id), evidenceFilePath(id), path]) expect((await clerk.get(one)).status).toBe(404)
    expect((await clerk.post(evidenceWithdrawPath(id), { why: 'x' }, actionsPath)).status).toBe(404)
    expect((await clerk.get(actionPath(personal))).text).not.toContain('The new timetable')
  })

  test('an answer’s evidence goes with the asks that it answers', async () => {
    const { answer } = await h.machine(async (work) => {
      const ask = await givenAnAsk(work, { personId: await givenAYoungPerson(work) })
      return { answer: await givenAnAnswer(work, { askId: ask, words: 'We did what Kayla asked' }) }
    })
    const path = addEvidencePath('answer', answer)
    for (const browser of [clerk, adviser]) expect((await browser.get(path)).status).toBe(404)
  })

  test('an answer to a group is everybody’s who works here', async () => {
    const answer = await h.machine(async (work) => givenAnAnswer(work, { askId: await givenAnAsk(work) }))
    const added = await send(clerk, addEvidencePath('answer', answer), { kind: 'note', body: 'Seen' })
    expect((await clerk.follow(added)).text).toContain('Seen')
    expect(await h.machine((work) => isShown(work, { answerId: answer }))).toBe(true)
  })
})

test('what was taken back is kept with its reason, shows nothing, and cannot be opened; a second reason changes nothing', async () => {
  const action = await h.machine(async (work) => givenAnAction(work, { promiseId: await givenAPromise(work) }))
  const id = idOf(
    await send(clerk, addEvidencePath('action', action), { kind: 'file' }, { name: 'a.pdf', content: paper }),
  )
  expect((await clerk.get(actionPath(action))).text).toContain('The new timetable')
  expect((await clerk.post(evidenceWithdrawPath(id), { why: '' }, evidencePath(id))).status).toBe(422)
  await Promise.all(
    ['An old one', 'Another reason'].map((why) => clerk.post(evidenceWithdrawPath(id), { why }, evidencePath(id))),
  )
  const page = await clerk.get(evidencePath(id))
  expect(page.text).toContain('Taken back')
  expect(['An old one', 'Another reason'].filter((why) => page.text.includes(why))).toHaveLength(1)
  expect((await clerk.get(evidenceFilePath(id))).status).toBe(404)
  expect((await clerk.get(actionPath(action))).text).toContain('Said, not shown')
  expect(await h.machine((work) => isShown(work, { actionId: action }))).toBe(false)
})

test('a promise is shown by what hangs on its actions, and begins with it', async () => {
  const { id, action } = await h.machine(async (work) => {
    const id = await givenAPromise(work)
    return { id, action: await givenAnAction(work, { promiseId: id }) }
  })
  expect((await clerk.get(addEvidencePath('promise', id))).text).toContain('said and not shown')
  await send(clerk, addEvidencePath('action', action), { kind: 'note', body: 'Seen' })
  expect(await h.machine((work) => isShown(work, { promiseId: id }))).toBe(true)
  const { standing } = await h.machine(({ db }) =>
    db.selectFrom('promises').select('standing').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  expect(standing).toBe('under-way')
})

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['right-to-left text', 'صورة من المحطة'],
  ['emoji only', '📸'],
])('%s in every field is shown as text', async (_title, words) => {
  const page = await clerk.follow(
    await send(clerk, onPromise(), { kind: 'figure', figure: '3', title: words, body: words, unit: words }),
  )
  expect(page.text).not.toContain('<script>alert')
  expect(page.text.split(words.replaceAll('<', '&lt;')).length).toBeGreaterThan(3)
})

test('a councillor reads evidence and changes none', async () => {
  const id = idOf(await send(clerk, onPromise(), { kind: 'note', body: 'Seen' }))
  const councillor = await h.signIn('councillor')
  const page = await councillor.get(evidencePath(id))
  expect([page.status, page.text.includes('Take it back')]).toEqual([200, false])
  expect((await councillor.post(evidenceWithdrawPath(id), { why: 'x' }, actionsPath)).status).toBe(403)
})

test('evidence of nothing, or of what never was, is not found', async () => {
  for (const path of [
    '/staff/evidence/new',
    '/staff/evidence/new?promise=x',
    addEvidencePath('action', '01900000-0000-7000-8000-000000000000'),
  ])
    expect((await clerk.get(path)).status).toBe(404)
})
