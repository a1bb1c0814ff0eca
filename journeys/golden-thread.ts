// The golden thread, step by step as tests: from a slide that says "you said, we did" to an answer that a young person
// finds good enough. The journey on invented words and its twin on the slide of a real meeting are both made of it.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, follow, phone, textOf } from './browser.ts'
import { openStage, type Stage } from './stage.ts'
import { arrange, everyone, type Cast } from './thread/cast.ts'
import { boardTab, confirmRepeat, countOnBoard, openAsk } from './thread/board.ts'
import { confirmAll, readPaper, type PastedPaper } from './thread/papers.ts'
import { addAction, addEvidence, addPriority, makePromise, ownersLink, sayOnTrack } from './thread/promises.ts'
import { answerWill, answerDid, linkReply, type LinkedReply } from './thread/answers.ts'
import { judge, openMyAsk, saySomething } from './thread/voice.ts'

export interface GoldenThread {
  /** Minutes in which young people ask for something that they ask for again on the slide. */
  readonly minutes: PastedPaper
  readonly slide: PastedPaper
  /** What is found on the slide: "19 asks, 27 replies and 8 promises". */
  readonly found: string
  readonly askCount: number
  /** The replies of the slide that a person links to its asks. */
  readonly replies: readonly LinkedReply[]
  /** The asks of slide and minutes that no reply is linked to. */
  readonly unanswered: number
  /** A few words of the ask on the slide that was asked before, and of the one in the minutes. */
  readonly repeat: { readonly now: string; readonly before: string; readonly raised: string }
  /** A theme that a heading of the slide gives, and a few words of an ask without an answer. */
  readonly theme: string
  readonly open: string
}

export const promised = 'Every care leaver gets help to pay for the way to an interview'
const action = 'Agree with the bus company who pays'
const owner = 'Rowan Hartwell'
const shown = 'A pass that works on Sundays'
export const said = 'I can’t get to my Saturday job, because no bus goes there.'
const will = 'We will pay for a taxi to your job until a bus goes there.'
const done = 'A taxi now comes every Saturday. We have paid for it until July.'

export function walkGoldenThread(given: GoldenThread): void {
  let stage: Stage
  let cast: Cast
  let link = ''
  const { minutes, slide, repeat, replies } = given

  beforeAll(async () => {
    stage = await openStage({ today: '2026-05-31', runsJobs: true })
    cast = await arrange(stage)
  })
  afterAll(() => stage.close())

  test('a clerk pastes the minutes and the slide, and nothing is made before it is confirmed', async () => {
    await readPaper(cast.clerk, minutes)
    await confirmAll(cast.clerk)
    const lead = await readPaper(cast.clerk, slide)
    expect(lead).toContain(`Found: ${given.found}. Nothing is made until you confirm it.`)
    await expectAccessible(cast.clerk)
    await cast.manager.goto('/staff/asks')
    const before = await countOnBoard(cast.manager)
    await confirmAll(cast.clerk)
    await expectAccessible(cast.clerk)
    await cast.manager.goto('/staff/asks')
    expect((await countOnBoard(cast.manager)) - before).toBe(given.askCount)
  })

  test('a manager sees the asks under their themes, all of them without an answer', async () => {
    const board = await textOf(cast.manager)
    expect(board).toContain(given.theme)
    expect(board.match(/No answer yet/g)).toHaveLength(await countOnBoard(cast.manager))
    await expectAccessible(cast.manager)
  })

  test('one of them was asked before: the manager says so, and the board counts it', async () => {
    await openAsk(cast.manager, repeat.now)
    await expectAccessible(cast.manager)
    await confirmRepeat(cast.manager, repeat.before)
    await expectAccessible(cast.manager)
    expect(await textOf(cast.manager)).toContain(repeat.raised)
    await boardTab(cast.manager, 'Asked before')
    expect(await textOf(cast.manager)).toContain(repeat.raised)
  })

  test('the replies of the slide are linked by hand, with what they may be the answer to', async () => {
    await cast.manager.goto('/staff/answers')
    await expectAccessible(cast.manager)
    for (const reply of replies) await linkReply(cast.manager, reply)
    await expectAccessible(cast.manager)
  })

  test('the board shows which asks have no answer', async () => {
    await boardTab(cast.manager, 'Unanswered')
    expect(await countOnBoard(cast.manager)).toBe(given.unanswered)
    const unanswered = await textOf(cast.manager)
    for (const { ask } of replies) expect(unanswered).not.toContain(ask)
    expect(unanswered).toContain(given.open)
  })

  test('the manager makes a promise with an action out of one of them', async () => {
    await addPriority(cast.manager, 'Ways into work')
    await openAsk(cast.manager, given.open)
    await makePromise(cast.manager, { words: promised, priority: 'Ways into work', post: 'Head of leaving care' })
    await addAction(cast.manager, { title: action, owner, post: 'Transport officer' })
    link = await ownersLink(cast.manager, action)
  })

  test('the owner says from a phone and without signing in that it is on track', async () => {
    const ofOwner = await stage.newPerson(phone)
    await ofOwner.goto(link)
    await expectAccessible(ofOwner)
    await sayOnTrack(ofOwner, 'The bus company meets us on Tuesday')
    await expectAccessible(ofOwner)
  })

  test('the promise shows how it goes, and what shows it', async () => {
    await openPromise(cast.manager)
    expect(await textOf(cast.manager)).toContain('The bus company meets us on Tuesday')
    await addEvidence(cast.manager, { title: shown, note: 'I saw the first pass, and it works.' })
    await openPromise(cast.manager)
    expect(await textOf(cast.manager)).toContain(shown)
    await expectAccessible(cast.manager)
  })

  test('a young person says something, and their adviser promises what will be done', async () => {
    await saySomething(cast.youngPerson, said)
    await openAsk(cast.adviser, said)
    await answerWill(cast.adviser, { words: will, by: ['30', '6', '2026'], owner })
  })

  test('they read it on their phone and say “not yet” with a word why', async () => {
    await openMyAsk(cast.youngPerson, said)
    const mine = await textOf(cast.youngPerson)
    for (const words of [will, '30 June 2026', owner]) expect(mine).toContain(words)
    await expectAccessible(cast.youngPerson)
    await judge(cast.youngPerson, 'Not yet', 'My job begins this Saturday')
    await expectAccessible(cast.youngPerson)
  })

  test('it is open again on the board, with their reason on its thread', async () => {
    await boardTab(cast.adviser, 'Not yet')
    await openAsk(cast.adviser, said, { onThisTab: true })
    expect(await textOf(cast.adviser)).toContain('My job begins this Saturday')
    await expectAccessible(cast.adviser)
  })

  test('it is answered again, and good enough', async () => {
    await answerDid(cast.adviser, done)
    await openMyAsk(cast.youngPerson, said)
    expect(await textOf(cast.youngPerson)).toContain(done)
    await judge(cast.youngPerson, 'Good enough', '')
    expect(await textOf(cast.youngPerson)).toContain('You said: good enough')
    await openAsk(cast.adviser, said)
    expect(await textOf(cast.adviser)).toContain('Good enough')
  })

  test('the poster shows what was said, what was done and what is still missing', async () => {
    await cast.councillor.goto('/staff/you-said')
    const poster = await textOf(cast.councillor)
    for (const words of [said, done, given.open, 'We have not answered this yet.']) expect(poster).toContain(words)
    await expectAccessible(cast.councillor)
    const pdf = await cast.councillor.request.get('/staff/you-said.pdf')
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
  })

  test('the plan on a page shows the promise', async () => {
    await cast.councillor.goto('/staff/plan-on-a-page')
    const plan = await textOf(cast.councillor)
    expect(plan).toContain('Ways into work')
    expect(plan).toContain(action)
    expect(plan).toContain('On track')
    await expectAccessible(cast.councillor)
  })

  test('a councillor reads what may be quoted, and no personal record', async () => {
    await cast.councillor.goto('/staff/what-was-said')
    expect(await textOf(cast.councillor)).toContain(said)
    await expectAccessible(cast.councillor)
    for (const path of ['/staff/people', '/staff/asks', '/staff/answers', cast.record, `${cast.record}/letter`]) {
      expect([path, (await cast.councillor.goto(path))?.status()]).toEqual([path, 403])
      expect(await cast.councillor.content()).not.toMatch(everyone)
    }
  })

  async function openPromise(page: Page): Promise<void> {
    await page.goto('/staff/promises')
    await follow(page.getByRole('link', { name: promised }))
  }
}
