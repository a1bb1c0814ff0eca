import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../app/testing/house.ts'
import { DEFAULT_SETTINGS, SETTING_WORDS, type DisputedPoint } from '../eligibility/index.ts'
import { councilRules } from '../people/index.ts'
import { formValue, pointChoices, points } from './points.ts'

type SignedIn = Awaited<ReturnType<TestHouse['signIn']>>
type Fields = Record<string, string>

let h: TestHouse
let admin: SignedIn

beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())
beforeEach(async () => {
  admin = await h.signIn('admin')
})

const at = (slug: string) => `/staff/settings/${slug}`

/** Everything that stands in the form now. */
async function fieldsOf(slug: string): Promise<Fields> {
  const { text } = await admin.get(at(slug))
  const inputs = [...text.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag)
  const fields = inputs
    .filter((tag) => !/type="(radio|checkbox|file)"/.test(tag) || /\schecked/.test(tag))
    .filter((tag) => !tag.includes('type="file"'))
    .map((tag) => [/name="([^"]*)"/.exec(tag)?.[1] ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? ''] as const)
  const areas = [...text.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  )
  return Object.fromEntries([...fields, ...areas].filter(([name]) => name !== '_csrf'))
}

const save = async (slug: string, changes: Fields) => admin.post(at(slug), { ...(await fieldsOf(slug)), ...changes })

const stored = () =>
  h.machine(({ db }) => db.selectFrom('councils').select(['name', 'settings', 'version']).executeTakeFirstOrThrow())

describe('the settings', () => {
  test('are for an administrator only', async () => {
    for (const role of ['adviser', 'service-manager', 'analyst', 'councillor'] as const)
      expect((await (await h.signIn(role)).get('/staff/settings')).status).toBe(403)
    expect((await h.visitor().get('/staff/settings')).location).toContain('/sign-in')
  })

  test.each([
    ...['council', 'help-now', 'reading-hours', 'words', 'plain-words', 'rules', 'amounts', 'keeping', 'look'],
    ...['refusals', 'reminders', 'texts', 'pledges'],
  ])('"%s" opens from the overview', async (slug) => {
    expect((await admin.get('/staff/settings')).text).toContain(`href="${at(slug)}"`)
    expect((await admin.get(at(slug))).status).toBe(200)
  })

  test('saving what is there already changes nothing, and the version stays', async () => {
    await save('council', { team: 'Team of today' })
    const before = await stored()
    const answer = await save('council', {})
    expect(answer.status).toBe(303)
    expect(await stored()).toEqual(before)
  })

  test('a change acts at once, raises the version and is in the audit without its values', async () => {
    const { version } = await stored()
    const answer = await save('council', { name: 'Ashmere Borough Council', phone: '01632 960777' })
    expect((await admin.follow(answer)).text).toContain('Saved.')
    expect((await stored()).version).toBe(version + 1)
    expect((await admin.get('/help-now')).text).toContain('01632 960777')
    expect((await admin.get('/')).text).toContain('Ashmere Borough Council')
    const event = await h.machine(({ db }) =>
      db
        .selectFrom('audit_events')
        .select(['detail', 'actor_id'])
        .where('event', '=', 'settings.changed')
        .orderBy('at', 'desc')
        .executeTakeFirstOrThrow(),
    )
    expect(event.actor_id).toBe(admin.accountId)
    expect(event.detail).toMatchObject({ section: 'council', version: version + 1, changed: ['name', 'contact.phone'] })
    expect(JSON.stringify(event.detail)).not.toContain('960777')
  })

  test('a wrong form is shown again with everything that was typed', async () => {
    const answer = await save('council', { name: '', email: 'not an address', team: 'Team <b>typed</b>' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Enter the name of the council')
    expect(answer.text).toContain('Enter an email address in the correct format')
    expect(answer.text).toContain('value="Team &lt;b>typed&lt;/b>"')
    expect(answer.text).toContain('value="not an address"')
  })

  test('a change made on an old page is not written over a newer one', async () => {
    const old = await fieldsOf('council')
    await save('council', { team: 'The newer team' })
    const answer = await admin.post(at('council'), { ...old, team: 'The older team' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Somebody else changed the settings')
    expect(answer.text).toContain('value="The older team"')
    expect(JSON.stringify((await stored()).settings)).toContain('The newer team')
  })
})

describe('words for things', () => {
  test('a council calls its advisers what it likes', async () => {
    await save('words', { 'adviser-one': 'leaving care worker', 'adviser-many': 'leaving care workers' })
    expect((await admin.get('/')).text).toContain('Your leaving care worker has a name')
  })
})

describe('the rules', () => {
  test('every disputed point of the engine is asked, with its default and its source', async () => {
    expect([...points].toSorted()).toEqual((Object.keys(SETTING_WORDS) as DisputedPoint[]).toSorted())
    const { text } = await admin.get(at('rules'))
    for (const point of points) expect(text, point).toContain(`name="${point}"`)
    expect(text).toContain('SI 2010/959 reg 48')
  })

  test.each(points)('the default of "%s" is among its choices', (point) => {
    const chosen = pointChoices[point].find(({ value }) => value === formValue(DEFAULT_SETTINGS[point]))
    expect(chosen?.stored).toEqual(DEFAULT_SETTINGS[point])
  })

  test('a changed point is the only one stored, the engine reads it, and statuses are worked out again', async () => {
    await save('rules', {
      welshDaysCount: 'true',
      thirteenWeeksInDays: '92',
      phaseOrder: 's23CA,s23C7,21_to_24_requested',
    })
    const { settings } = await stored()
    expect(settings['rules']).toEqual({
      welshDaysCount: true,
      thirteenWeeksInDays: 92,
      phaseOrder: ['s23CA', 's23C7', '21_to_24_requested'],
    })
    const council = await h.house.councils.byCode(null)
    expect(councilRules(council)).toMatchObject({ welshDaysCount: true, thirteenWeeksInDays: 92 })
    const jobs = await h.house.asOwner((client) =>
      client.query(`select 1 from graphile_worker.jobs where task_identifier = 'refresh-statuses'`),
    )
    expect(jobs.rowCount).toBe(1)
    await save('rules', {
      welshDaysCount: 'false',
      thirteenWeeksInDays: '91',
      phaseOrder: 's23C7,s23CA,21_to_24_requested',
    })
    expect((await stored()).settings['rules']).toEqual({})
  })

  test('law without a start date is off; a real date switches it on', async () => {
    const wrong = await save('rules', {
      'stayingClose-day': '31',
      'stayingClose-month': '2',
      'stayingClose-year': '2027',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('must be a real date')
    expect(wrong.text).toContain('value="2027"')
    await save('rules', { 'stayingClose-day': '1', 'stayingClose-month': '4', 'stayingClose-year': '2027' })
    const council = await h.house.councils.byCode(null)
    expect(councilRules(council).law.stayingClose.inForceFrom).toBe('2027-04-01')
    expect(councilRules(council).law.widerLocalOffer.inForceFrom).toBeNull()
  })

  test('an answer that is not among the choices is refused', async () => {
    expect((await save('rules', { underOneDay: 'sometimes' })).status).toBe(422)
  })
})

describe('amounts', () => {
  test('an amount has a source and a day', async () => {
    const bare = await save('amounts', {
      'settingUpHome-pounds': '3,250',
      'settingUpHome-source': '',
      'settingUpHome-from-day': '',
    })
    expect(bare.status).toBe(422)
    expect(bare.text).toContain('Enter where this amount was decided')
    expect(bare.text).toContain('must include a day')
    const fine = {
      'settingUpHome-pounds': '£3,250',
      'settingUpHome-source': 'Cabinet, 3 March 2026',
      'settingUpHome-from-day': '1',
      'settingUpHome-from-month': '4',
      'settingUpHome-from-year': '2026',
    }
    expect((await save('amounts', fine)).status).toBe(303)
    expect((await stored()).settings['amounts']).toMatchObject({
      settingUpHome: { pounds: 3250, source: 'Cabinet, 3 March 2026', from: '2026-04-01' },
    })
  })

  test('the bursary is never less than the law gives, and a low allowance is pointed out', async () => {
    expect((await save('amounts', { 'higherEducationBursary-pounds': '1999' })).text).toContain('£2,000 or more')
    const low = await save('amounts', { 'settingUpHome-pounds': '2500' })
    expect((await admin.follow(low)).text).toContain('below the £3,000')
  })

  test.each(['lots', '-5', '1e9', '3000.5'])('"%s" is no amount', async (pounds) => {
    expect((await save('amounts', { 'settingUpHome-pounds': pounds })).status).toBe(422)
  })
})

describe('what is kept and shown', () => {
  test.each([
    ['smallNumber', '2', '3 or more'],
    ['careRecordsToAge', '25', '75 or more'],
    ['idleMinutes', '1000', '120 or less'],
    ['draftDays', 'x', 'must be a number'],
    ['staffFiles', '99', '100 or more'],
    ['youngMegabytes', '10001', '10000 or less'],
  ])('%s cannot be %s', async (field, value, words) => {
    const answer = await save('keeping', { [field]: value })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
  })

  test('a part of the return is kept only while a purpose stands there', async () => {
    await save('keeping', { OC2: 'Health checks of the virtual school' })
    expect((await stored()).settings['keep']).toEqual({ OC2: 'Health checks of the virtual school' })
    await save('keeping', { OC2: '' })
    expect((await stored()).settings['keep']).toEqual({})
  })
})

describe('colours and logo', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  )

  const upload = async (changes: Fields, files: Parameters<SignedIn['upload']>[2] = []) =>
    admin.upload(at('look'), { ...(await fieldsOf('look')), ...changes }, files)

  test('colours that cannot be read are refused, with one that can', async () => {
    const answer = await upload({ whose: 'own', brand: '#ffcc00' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('The nearest colour that works is #')
    expect(answer.text).toContain('value="#ffcc00"')
  })

  test('colours that can be read act on every page, with a word where dark mode needs another shade', async () => {
    const answer = await upload({ whose: 'own', brand: '#002855', accent: '#ffcc00' })
    expect((await admin.follow(answer)).text).toContain('In dark mode we use')
    expect((await admin.get('/help-now')).text).toContain('/council.css?v=002855-ffcc00')
    await upload({ whose: 'alongside' })
    expect((await admin.get('/help-now')).text).not.toContain('council.css')
  })

  test('a logo is served from an address of its own, as a picture that can do nothing else', async () => {
    expect((await upload({}, [{ field: 'logo', name: '../../logo.png', content: png }])).status).toBe(303)
    const src = /src="(\/council-logo\?v=[^"]+)"/.exec((await admin.get('/help-now')).text)?.[1] ?? ''
    const logo = await h.visitor().get(src)
    expect(logo.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(logo.headers['content-security-policy']).toMatch(/^default-src 'none';.* sandbox$/)
    expect(logo.headers['content-disposition']).toMatch(/^attachment/)
    await upload({ removeLogo: 'yes' })
    expect((await h.visitor().get('/council-logo')).status).toBe(404)
  })

  test.each([
    ['an SVG', 'logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a page under the name of a picture', 'logo.png', '<html><script>alert(1)</script></html>'],
  ])('%s is not taken', async (_what, name, content) => {
    const answer = await upload({}, [{ field: 'logo', name, content }])
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('must be a PNG, JPEG or WebP picture')
  })

  test('a logo that is too large is refused', async () => {
    const answer = await upload({}, [
      { field: 'logo', name: 'big.png', content: Buffer.concat([png, Buffer.alloc(70_000)]) },
    ])
    expect(answer.status).toBe(422)
  })
})
