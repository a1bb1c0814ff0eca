import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { asDay } from '../../platform/clock.ts'
import { givenAnAnswer } from '../../thread/testing.ts'
import { givenAnEntry } from '../testing.ts'
import type { EntryId } from '../tables.ts'

let h: TestHouse
let visitor: Browser
let home: EntryId

const hostile = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>'

beforeAll(async () => {
  h = await openTestHouse({ today: '2026-05-31' })
  visitor = h.visitor()
  await h.machine(async (work) => {
    await givenAnEntry(work, { slug: 'interview-clothes', content: { keywords: ['suit', 'smart shoes'] } })
    const setUp = await givenAnEntry(work, {
      slug: 'setting-up-home',
      startsOn: '2015-04-01',
      content: {
        title: 'Setting up home',
        summary: 'Money for a bed and a cooker.',
        topic: 'home',
        moments: ['moving-home'],
        amount: { kind: 'fixed', pence: 200_000 },
        frequency: { every: 'once' },
      },
    })
    home = setUp.id
    await givenAnEntry(work, {
      of: home,
      number: 2,
      startsOn: '2023-04-01',
      content: {
        title: 'Setting up home',
        summary: 'Money for a bed and a cooker.',
        topic: 'home',
        moments: ['moving-home'],
        amount: { kind: 'fixed', pence: 300_000 },
        frequency: { every: 'once' },
      },
    })
    await givenAnEntry(work, { slug: 'taster-flat', standing: 'idea', content: { title: 'A taste of your own flat?' } })
    await givenAnEntry(work, { slug: 'ends-today', endsOn: '2026-05-31', content: { title: 'Ends today' } })
    await givenAnEntry(work, { slug: 'ended', endsOn: '2026-05-30', content: { title: 'Ended yesterday' } })
    await givenAnEntry(work, { slug: 'to-come', startsOn: '2026-06-01', content: { title: 'To come' } })
    await givenAnEntry(work, {
      slug: 'hostile',
      content: {
        title: hostile,
        summary: hostile,
        details: [hostile],
        claim: { kind: 'payment', steps: [hostile], evidence: [hostile], decidedBy: hostile },
        challenge: hostile,
      },
    })
    await work.db
      .insertInto('offer_texts')
      .values({
        authority_id: work.council.id,
        entry_id: home,
        language: 'ar',
        from_number: 1,
        text: JSON.stringify({
          title: 'تجهيز البيت',
          summary: 'مال لسرير وموقد.',
          details: [],
          steps: [],
          evidence: [],
          keywords: [],
        }),
        is_example: true,
      })
      .execute()
  })
})
afterAll(() => h.close())

describe('what is shown today', () => {
  test('is what is in place: nothing ended, nothing to come, no idea', async () => {
    const { text } = await visitor.get('/offer/all')
    expect(text).toContain('Setting up home')
    expect(text).toContain('Ends today')
    for (const absent of ['Ended yesterday', 'To come', 'taste of your own']) expect(text, absent).not.toContain(absent)
  })

  test('has the amount of the version in force, and the one before on its day', async () => {
    expect((await visitor.get('/offer/entry/setting-up-home')).text).toContain('£3,000')
    const before = await visitor.get('/offer/history?on-day=1&on-month=5&on-year=2020')
    expect(before.text).toContain('£2,000')
    expect(before.text).not.toContain('£3,000')
    const difference = await visitor.get(
      '/offer/history?on-day=31&on-month=5&on-year=2026&since-day=31&since-month=3&since-year=2023',
    )
    expect(difference.text).toMatch(/£2,000, once.*£3,000, once/s)
  })

  test('keeps ideas on a page of their own that says that nothing of it is a promise', async () => {
    const { text } = await visitor.get('/offer/ideas')
    expect(text).toContain('A taste of your own flat?')
    expect(text).toContain('Nothing on this page is a promise')
    const entry = (await visitor.get('/offer/entry/taster-flat')).text
    expect(entry).toContain('This is an idea, not a promise')
    expect(entry).not.toContain('Ask for this')
  })

  test('says so where an entry has ended, and answers 404 for what never was', async () => {
    expect((await visitor.get('/offer/entry/ended')).text).toContain(
      'We stopped offering this on <bdi>30 May 2026</bdi>',
    )
    expect((await visitor.get('/offer/entry/ended')).text).not.toContain('Ask for this')
    for (const path of ['/offer/entry/never', '/offer/heading/never', '/offer/moment/never'])
      expect((await visitor.get(path)).status, path).toBe(404)
  })
})

describe('in another language', () => {
  test('the page is read from right to left, and an amount comes from the fields, set apart', async () => {
    const { text } = await visitor.get('/offer/entry/setting-up-home?lang=ar')
    expect(text).toContain('<html lang="ar" dir="rtl"')
    expect(text).toContain('تجهيز البيت')
    expect(text).toContain('<bdi>£3,000</bdi>')
  })

  test('a text that no person checked says so, and one of an older version gives the day of it', async () => {
    const { text } = await visitor.get('/offer/entry/setting-up-home?lang=ar')
    expect(text.match(/class="offer-note"/g)?.length).toBeGreaterThanOrEqual(2)
    expect(text).toMatch(/<bdi>[^<]*2015<\/bdi>/)
  })

  test('what has no text in it is shown in English, marked as English', async () => {
    const { text } = await visitor.get('/offer/entry/interview-clothes?lang=ar')
    expect(text).toMatch(/<h1 lang="en" dir="ltr">\s*Clothes for an interview/)
  })
})

test('searching forgives spelling and knows words that mean alike', async () => {
  const first = async (q: string) =>
    /offer-list.*?\/offer\/entry\/([\w-]+)/s.exec(
      (await visitor.get(`/offer/search?q=${encodeURIComponent(q)}`)).text,
    )?.[1]
  for (const q of ['clothes', 'cloths for intervew', 'outfit', 'smart shoes'])
    expect(await first(q), q).toBe('interview-clothes')
  for (const q of ['تجهيز البيت', 'seting up hom', 'cooker']) expect(await first(q), q).toBe('setting-up-home')
  const nothing = await visitor.get('/offer/search?q=zzzzzz')
  expect(nothing.status).toBe(200)
  expect(nothing.text).toContain('Nothing found for “<bdi>zzzzzz</bdi>”')
  expect(nothing.text).toContain('value="zzzzzz"')
})

test('nothing of what an editor wrote runs', async () => {
  for (const path of [
    '/offer/all',
    '/offer/entry/hostile',
    '/offer/whole',
    '/offer/entry/hostile/card',
    '/offer/pack.html',
  ]) {
    const { text, status } = await visitor.get(path)
    expect(status, path).toBe(200)
    for (const live of ['<script>alert', '<img src=x']) expect(text, path).not.toContain(live)
  }
})

test('public pages set no cookie and may be found, and the file for places without the internet needs nothing else', async () => {
  for (const path of ['/offer', '/offer/all', '/offer/entry/setting-up-home']) {
    const { headers } = await visitor.get(path)
    expect(headers['set-cookie'], path).toBeUndefined()
    expect(headers['x-robots-tag'], path).toBeUndefined()
  }
  const pack = (await visitor.get('/offer/pack.html')).text
  expect(pack).not.toMatch(/(src|href)="\/assets/)
  expect(pack).toContain('Setting up home')
})

describe('the finder', () => {
  const told = { age: '19', inCareNow: 'no', thirteenWeeks: 'yes', after16: 'yes' }
  test('shows what fits and keeps nothing', async () => {
    const { text, status } = await visitor.post('/offer/for-me', told)
    expect(status).toBe(200)
    expect(text).toContain('You are 18 or over and have left care')
    expect(text).toContain('Setting up home')
  })
  test('says what to ask where it cannot be sure', async () => {
    expect((await visitor.post('/offer/for-me', { ...told, thirteenWeeks: 'unsure' })).text).toContain(
      'Which kind of care leaver am I?',
    )
  })
  test('shows a slip beside its box with everything typed kept', async () => {
    const { text, status } = await visitor.post('/offer/for-me', { ...told, age: 'nineteen' })
    expect(status).toBe(422)
    expect(text).toContain('value="nineteen"')
    expect(text).toContain('Enter your age in numbers')
  })
})

test('what somebody says is wrong goes into the golden thread, about this entry', async () => {
  const answer = await visitor.post('/offer/entry/setting-up-home/tell', {
    about: 'wrong',
    words: 'It is not £3,000 any more',
  })
  expect(answer.status).toBe(303)
  const found = await h.machine(({ db }) =>
    db
      .selectFrom('offer_asks as o')
      .innerJoin('asks as a', 'a.id', 'o.ask_id')
      .select(['a.words', 'o.kind', 'o.entry_id', 'a.unread_until'])
      .execute(),
  )
  expect(found).toMatchObject([{ words: 'It is not £3,000 any more', kind: 'wrong', entry_id: home }])
  expect(found[0]?.unread_until).not.toBeNull()
})

test('the answer to what nobody in particular said stands on the entry, and never the words that nobody agreed to have quoted', async () => {
  await visitor.post('/offer/entry/interview-clothes/tell', { about: 'wrong', words: 'Robin was paid for shoes twice' })
  await h.machine(async (work) => {
    const { id } = await work.db
      .selectFrom('asks')
      .select('id')
      .where('words', '=', 'Robin was paid for shoes twice')
      .executeTakeFirstOrThrow()
    await givenAnAnswer(work, { askId: id, words: 'We mended the page' })
  })
  const { text } = await visitor.get('/offer/entry/interview-clothes?after=answer')
  expect(text).toContain('We mended the page')
  expect(text).not.toContain('Robin')
})

test('a yes and a no are counted by day, without who', async () => {
  await visitor.post('/offer/entry/setting-up-home/rate', { useful: 'yes' })
  const rows = await h.machine(({ db }) => db.selectFrom('offer_ratings').selectAll().execute())
  expect(rows).toMatchObject([{ useful: true, on_day: asDay('2026-05-31') }])
})

test('a change is seen by the next reader', async () => {
  await h.machine((work) => givenAnEntry(work, { slug: 'new-one', content: { title: 'A brand new thing' } }))
  expect((await visitor.get('/offer/search?q=brand+new')).text).toContain('A brand new thing')
})

test('a page leads to every language at its top, and says where nobody checked its own', async () => {
  const english = await visitor.get('/offer')
  expect(english.text).toMatch(/<main[^>]*><details[^>]*offer-languages/)
  for (const language of ['ar', 'fa', 'prs', 'ps', 'ti', 'ckb', 'vi', 'sq', 'uk'])
    expect(english.text).toContain(
      `href="/offer?lang=${language}" rel="alternate" lang="${language}" hreflang="${language}"`,
    )
  expect(english.text).not.toContain('Example translation')
  const arabic = await visitor.get('/offer?lang=ar')
  expect(arabic.text).toContain('ترجمة على سبيل المثال. لم يراجعها أي شخص بعد.')
  expect(arabic.text.match(/hreflang="fa"/g)).toHaveLength(1)
})
