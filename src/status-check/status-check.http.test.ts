import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../app/testing/house.ts'
import type { Answer, Browser } from '../app/testing/browser.ts'

let h: TestHouse
let visitor: Browser

beforeAll(async () => {
  h = await openTestHouse({ settings: { contact: { phone: '01632 960111' } } })
})
afterAll(() => h.close())
beforeEach(() => {
  visitor = h.visitor()
})

const check = '/am-i-a-care-leaver'
type Fields = Record<string, string>

/** The fields of the page as a browser would send them: hidden ones, typed ones and the chosen ones. */
function fieldsOf({ text }: Answer): Fields {
  const inputs = [...text.matchAll(/<input\b[^>]*>/g)].map(([tag]) => ({
    name: /name="([^"]*)"/.exec(tag)?.[1] ?? '',
    value: unescape(/value="([^"]*)"/.exec(tag)?.[1] ?? ''),
    isSent: !/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag),
  }))
  return Object.fromEntries(
    inputs.filter(({ name, isSent }) => isSent && name !== '_csrf').map((i) => [i.name, i.value]),
  )
}

const unescape = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<')

const heading = ({ text }: Answer) =>
  /<h1[^>]*>([\s\S]*?)<\/h1>/
    .exec(text)?.[1]
    ?.replaceAll(/<[^>]+>/g, '')
    .trim() ?? ''

const press = (page: Answer, fields: Fields, go = 'next') => visitor.post(check, { ...fieldsOf(page), ...fields, go })

/** Goes on from page to page, answering each question by its id. */
async function answerAll(answers: Fields): Promise<Answer> {
  let page = await visitor.post(check, { go: 'start' })
  for (let turn = 0; turn < 30; turn += 1) {
    const at = fieldsOf(page)['at']
    if (at === undefined) return page
    const answer = answers[at]
    if (answer === undefined) throw new Error(`Nobody answers "${at}" (${heading(page)})`)
    page = await press(page, { [at]: answer })
    expect(page.status, `${at}: ${answer}`).toBe(200)
  }
  throw new Error('The check does not end')
}

const leaver = {
  born: '14/03/2009',
  'care-now': 'no',
  'care-since-14': 'yes',
  'start-1': 'when I was 10',
  'end-1': '30 December 2025',
  'short-stays': 'no',
  country: 'England',
  home: 'yes',
  'home-end': 'yes',
  guardian: 'no',
  'other-place': 'none',
}

describe('the public check', () => {
  test('begins with what it is and what it keeps', async () => {
    const page = await visitor.get(check)
    expect(heading(page)).toBe('Check what you can ask for')
    expect(page.text).toContain('We keep nothing')
  })

  test('asks one question a page and ends in an answer with reasons, what to ask for and whom to call', async () => {
    const page = await answerAll(leaver)
    expect(heading(page)).toContain('You have left care and you still have rights')
    for (const words of ['less than six months', 'personal adviser', '01632 960111', 'complain', 'The law behind this'])
      expect(page.text).toContain(words)
    expect(page.text).toContain('when I was 10')
  })

  test('skips what cannot matter', async () => {
    const page = await answerAll({ born: '14/03/2011', 'care-now': 'yes' })
    expect(heading(page)).toContain('You are under 16')
  })

  test('says what would decide it when the answers do not', async () => {
    const page = await answerAll({ ...leaver, 'end-1': 'when I was 15 or 16', 'hospital-at-16': 'no', home: 'no' })
    expect(heading(page)).toContain('We cannot be sure yet')
    expect(page.text).toContain('What would decide it')
    expect(page.text).toContain('<li>the day your care ended</li>')
    expect(page.text.match(/We must keep in touch with you/g)).toHaveLength(1)
    expect(page.text).toContain('What you may be able to ask for')
  })

  test('a birthday that is not known leads to a question about age', async () => {
    let page = await visitor.post(check, { go: 'start' })
    page = await press(page, { 'born-unknown': 'yes' })
    expect(heading(page)).toContain('About how old are you?')
    page = await press(page, { age: '16-17' })
    expect(heading(page)).toContain('Are you in care now?')
  })

  test('a page to print asks nothing more and has the same answer', async () => {
    const page = await answerAll(leaver)
    const printed = await press(page, {}, 'print')
    expect(heading(printed)).toContain('You have left care and you still have rights')
    expect(printed.text).toContain('Checked on 31 May 2026')
    expect(printed.text).not.toContain('name="go"')
  })
})

describe('a wrong or missing answer', () => {
  test.each([
    ['born', '', 'Enter when you were born'],
    ['born', '31/02/2009', 'There is no such day'],
    ['born', '<script>alert(1)</script>', 'We could not read'],
    ['care-now', '', 'Select an answer'],
    ['care-now', 'perhaps', 'Select an answer'],
  ])('%s answered with "%s" is asked again and keeps the rest', async (at, value, words) => {
    const before = at === 'born' ? {} : { born: '14/03/2009' }
    const page = await visitor.post(check, { ...before, at, [at]: value, go: 'next' })
    expect(page.status).toBe(422)
    expect(page.text).toContain(words)
    expect(page.text).toContain('<title>Error: ')
    expect(page.text).not.toContain('<script>alert')
    expect(fieldsOf(page)).toMatchObject(before)
  })

  test('an end before the beginning is noticed', async () => {
    const told = { born: '14/03/2007', 'care-since-14': 'yes', 'start-1': '2022', at: 'end-1', 'end-1': '2021' }
    const page = await visitor.post(check, { ...told, go: 'next' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('before it began')
  })

  test('answers that were tampered with are checked again, not believed', async () => {
    const page = await visitor.post(check, { born: 'nonsense', 'care-now': 'yes', at: 'country', country: 'Mars' })
    expect(page.status).toBe(200)
    expect(heading(page)).toBe('When were you born?')
  })

  test('fields that are no question do not travel on', async () => {
    const page = await visitor.post(check, { born: '14/03/2009', at: 'born', evil: 'x'.repeat(1000), go: 'next' })
    expect(page.text).not.toContain('evil')
    expect(heading(page)).toContain('in care now')
  })

  test('a field sent twice counts as not answered', async () => {
    const page = await visitor.post(check, { born: ['14/03/2009', '1'], at: 'born', go: 'next' })
    expect(page.status).toBe(422)
  })
})

describe('going back', () => {
  test('the back button shows the question before with its answer', async () => {
    let page = await visitor.post(check, { go: 'start' })
    page = await press(page, { born: '14/03/2009' })
    page = await press(page, { 'care-now': 'no' })
    page = await press(page, {}, 'back')
    expect(heading(page)).toContain('Are you in care now?')
    expect(page.text).toMatch(/value="no"[^>]*checked|checked[^>]*value="no"/)
    page = await press(page, {}, 'back')
    expect(fieldsOf(page)['born']).toBe('14/03/2009')
    page = await press(page, {}, 'back')
    expect(heading(page)).toBe('Check what you can ask for')
  })

  test("the browser's own back button finds the page: a visitor's browser may keep it", async () => {
    const page = await visitor.post(check, { go: 'start' })
    expect(page.headers['cache-control']).toBe('private, no-cache')
    const adviser = await h.signIn('adviser')
    expect((await adviser.post(check, { go: 'start' })).headers['cache-control']).toBe('no-store')
  })

  test('one answer can be changed at the end, and only what follows from it is asked anew', async () => {
    const answered = await answerAll(leaver)
    let page = await press(answered, {}, 'change:home')
    expect(heading(page)).toContain('did you go to live with your mum')
    page = await press(page, { home: 'no' })
    expect(heading(page)).toContain('You have left care')
    expect(page.text).not.toContain('less than six months')
  })
})

describe('nothing is kept', () => {
  test('no row of the database, no address and no cookie holds an answer', async () => {
    const secret = 'when I was 13'
    const page = await answerAll({ ...leaver, 'start-1': secret })
    expect(page.text).toContain(secret)
    expect(page.location).toBeNull()
    expect(page.headers['set-cookie'] ?? '').not.toMatch(/13|leaver/)
    const tables = await h.house.asOwner((client) =>
      client.query<{ name: string }>(
        `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
         where table_type = 'BASE TABLE' and table_schema in ('public', 'graphile_worker')`,
      ),
    )
    for (const { name } of tables.rows) {
      const found = await h.house.asOwner((client) =>
        client.query(`select 1 from ${name} t where t::text ilike '%when i was 13%' or t::text ilike '%2009-03-14%'`),
      )
      expect(found.rowCount, name).toBe(0)
    }
  })

  test('every page is at most 30 KB', async () => {
    const page = await answerAll({ ...leaver, 'end-1': 'when I was 15 or 16', 'hospital-at-16': 'no', home: 'no' })
    expect(Buffer.byteLength(page.text)).toBeLessThan(30_000)
  })

  test('without its token the form is refused', async () => {
    const answer = await h.web.inject({
      method: 'POST',
      url: check,
      payload: 'go=start',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(answer.statusCode).toBe(403)
  })
})

describe('too much of it', () => {
  test('one address cannot ask for ever', async () => {
    const own = await openTestHouse()
    try {
      const web = own.visitor()
      let last = 200
      for (let i = 0; i < 401 && last === 200; i += 1) last = (await web.post(check, { go: 'start' })).status
      expect(last).toBe(429)
    } finally {
      await own.close()
    }
  })
})
