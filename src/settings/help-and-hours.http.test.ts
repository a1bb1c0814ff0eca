// What a council sets about urgent help, reading hours and words to avoid.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../app/testing/house.ts'
import { helpOptionsOf } from '../platform/councils/help-options.ts'
import { avoidWordsOf, holidaysAround, nextReading } from '../platform/councils/reading-time.ts'
import { councilSettings } from '../platform/councils/settings.ts'

type SignedIn = Awaited<ReturnType<TestHouse['signIn']>>

let h: TestHouse
let admin: SignedIn

beforeAll(async () => {
  h = await openTestHouse()
  admin = await h.signIn('admin')
})
afterAll(() => h.close())

const at = (slug: string) => `/staff/settings/${slug}`

/** Sends the form as it stands, with changes. */
async function save(slug: string, changes: Readonly<Record<string, string>>) {
  const { text } = await admin.get(at(slug))
  const inputs = [...text.matchAll(/<input\b[^>]*name="([^"]*)"[^>]*>/g)].map(
    ([tag, name = '']) => [name, /value="([^"]*)"/.exec(tag)?.[1] ?? ''] as const,
  )
  const areas = [...text.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  )
  const fields = Object.fromEntries([...inputs, ...areas].filter(([name]) => name !== '_csrf'))
  return admin.post(at(slug), { ...fields, ...changes })
}

const settings = async () => (await h.house.councils.byCode(null)).settings
const stored = () =>
  h.machine(({ db }) => db.selectFrom('councils').select(['settings', 'version']).executeTakeFirstOrThrow())

describe('help now', () => {
  test('by default shows 999 and the national lines, and nothing that the council has not given', () => {
    expect(helpOptionsOf(councilSettings.parse({})).map(({ label, href }) => [label, href])).toEqual([
      ['Call 999', 'tel:999'],
      ['Call Childline on 0800 1111', 'tel:08001111'],
      ['Call Samaritans on 116 123', 'tel:116123'],
      ['Text SHOUT to 85258', 'sms:85258?&body=SHOUT'],
    ])
  })

  test('says on its page that there is no number for the night', async () => {
    expect((await admin.get(at('help-now'))).text).toContain('There is no number for nights and weekends here')
  })

  test('saving what is there already stores nothing', async () => {
    for (const slug of ['help-now', 'reading-hours', 'plain-words']) await save(slug, {})
    const { settings: kept } = await stored()
    for (const key of ['helpNow', 'readingHours', 'extraHolidays', 'unreadClock', 'noAnswerDays', 'avoidWords'])
      expect(kept).not.toHaveProperty(key)
  })

  test('takes the council’s own lines, after 999', async () => {
    const answer = await save('help-now', {
      outOfHoursName: 'Ashmere’s duty team',
      outOfHoursPhone: '01632 960998',
      helplines: 'Samaritans | 116 123 | | Any age\nShout || 85258 SHOUT |',
      advocacyName: 'NYAS',
      advocacyWeb: 'https://advocacy.example',
    })
    expect((await admin.follow(answer)).text).toContain('Saved.')
    expect(helpOptionsOf(await settings())).toEqual([
      expect.objectContaining({ href: 'tel:999' }),
      {
        label: 'Call 01632 960998',
        detail: 'Ashmere’s duty team. Call if you are not safe, or have nowhere to sleep.',
        href: 'tel:01632960998',
      },
      { label: 'Call Samaritans on 116 123', detail: 'Any age', href: 'tel:116123' },
      { label: 'Text SHOUT to 85258', detail: '', href: 'sms:85258?&body=SHOUT' },
      expect.objectContaining({ label: 'Go to NYAS', href: 'https://advocacy.example' }),
    ])
  })

  test.each([
    ['outOfHoursPhone', 'call us', 'Enter a phone number'],
    ['advocacyEmail', 'nobody', 'Enter an email address'],
    ['advocacyWeb', 'javascript:alert(1)', 'begins with https://'],
    ['helplines', 'Fine | 116 123 | | x\nNo number at all', 'Line 2: enter a name'],
  ])('%s cannot be "%s"', async (field, value, words) => {
    const answer = await save('help-now', { [field]: value })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
  })
})

describe('reading hours', () => {
  test('show when a message sent now would be read', async () => {
    expect((await admin.get(at('reading-hours'))).text).toContain(
      'Monday to Thursday 8:30am to 5pm, Friday 8:30am to 4:30pm. A message sent now would be read ',
    )
  })

  test('leave out bank holidays and the council’s own', async () => {
    await save('reading-hours', { mon: '9am-12:30pm, 13:00 to 17:00', extraHolidays: '2026-12-29\n2026-12-30' })
    const now = await settings()
    expect(now.readingHours.mon).toEqual([
      { from: '09:00', to: '12:30' },
      { from: '13:00', to: '17:00' },
    ])
    expect(holidaysAround(now, new Date('2026-12-24T18:00:00Z'))).toContain('2026-12-28')
    expect(nextReading(now, new Date('2026-12-24T18:00:00Z'))?.toISOString()).toBe('2026-12-31T08:30:00.000Z')
  })

  test('with none, nobody is promised', async () => {
    const none = { mon: '', tue: '', wed: '', thu: '', fri: '', sat: '', sun: '' }
    await save('reading-hours', none)
    expect((await admin.get(at('reading-hours'))).text).toContain('told that nobody is set to read')
    expect(nextReading(await settings(), new Date())).toBeNull()
  })

  test.each([
    ['tue', '17:00 to 08:30', 'Tuesday: enter hours like'],
    ['tue', '25:00 to 26:00', 'Tuesday: enter hours like'],
    ['tue', 'all day', 'Tuesday: enter hours like'],
    ['extraHolidays', '2026-02-30', 'Line 1: enter a date'],
    ['unsafeWorkingHours', '0', 'Working hours must be 1 or more'],
    ['otherWorkingDays', 'soon', 'Working days must be a whole number'],
    ['noAnswerDays', '500', 'Days must be 180 or less'],
  ])('%s cannot be "%s"', async (field, value, words) => {
    const answer = await save('reading-hours', { [field]: value })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
  })
})

describe('words to avoid', () => {
  test('the council’s own go before those that are here already', async () => {
    await save('plain-words', { avoidWords: 'abscond = go missing\nthe hub = the house on Mill Street' })
    const avoid = avoidWordsOf(await settings())
    expect(avoid.slice(0, 2)).toEqual([
      { say: 'abscond', instead: 'go missing' },
      { say: 'the hub', instead: 'the house on Mill Street' },
    ])
    expect(avoid.filter(({ say }) => say === 'abscond')).toHaveLength(1)
  })

  test('a line needs both', async () => {
    const answer = await save('plain-words', { avoidWords: 'only one' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Line 1: enter the word, =, and what to say instead')
    expect(answer.text).toContain('only one')
  })
})

describe('reminders of actions and the words of a no', () => {
  test('are kept where they differ from what is there, in order and once each', async () => {
    await save('reminders', { remindDaysBefore: '10', remindDaysAfter: '21, 7 7', linkDaysAfterDue: '30' })
    expect((await settings()).actions).toEqual({ remindDaysBefore: 10, remindDaysAfter: [7, 21], linkDaysAfterDue: 30 })
    await save('reminders', { remindDaysBefore: '7', remindDaysAfter: '7, 14', linkDaysAfterDue: '90' })
    await save('refusals', { challenge: 'Ring Ash.', advocacy: ' ' })
    const { settings: kept } = await stored()
    expect(kept).not.toHaveProperty('actions')
    expect(kept).toMatchObject({ refusals: { challenge: 'Ring Ash.' } })
    await save('refusals', { challenge: '', advocacy: '' })
    expect((await stored()).settings).not.toHaveProperty('refusals')
  })

  test.each([
    ['remindDaysBefore', '0'],
    ['remindDaysAfter', ''],
    ['remindDaysAfter', '7, soon'],
    ['linkDaysAfterDue', '366'],
  ])('%s cannot be "%s"', async (name, value) => {
    const answer = await save('reminders', { [name]: value })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('govuk-error-message')
  })
})

describe('pledges and the weeks before an election', () => {
  const days = { remindDaysBefore: '14', askOnceMoreDays: '7', lapseDays: '28', keepContactDays: '365' }
  const from = { 'quietFrom-day': '20', 'quietFrom-month': '3', 'quietFrom-year': '2027' }
  const until = { 'quietUntil-day': '6', 'quietUntil-month': '5', 'quietUntil-year': '2027' }

  test('are kept, and taken away again', async () => {
    await save('pledges', { ...days, ...from, ...until })
    expect((await settings()).pledges).toMatchObject({ quietFrom: '2027-03-20', quietUntil: '2027-05-06' })
    const none = Object.fromEntries(Object.keys({ ...from, ...until }).map((name) => [name, '']))
    await save('pledges', { ...days, ...none })
    expect((await stored()).settings).not.toHaveProperty('pledges')
  })

  test.each<[string, Record<string, string>, string]>([
    ['one of the two days', { ...from }, 'Enter both days, or neither'],
    ['the days the wrong way round', { ...from, ...until, 'quietUntil-year': '2026' }, 'on or after the first'],
    ['an end before the last question', { lapseDays: '7' }, 'later than the day on which they are asked once more'],
    ['no number', { remindDaysBefore: 'soon' }, 'Enter whole days, from 1 to 60'],
  ])('refuse %s and keep what was typed', async (_title, fields, message) => {
    const answer = await save('pledges', { ...days, ...fields })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(message)
  })
})
