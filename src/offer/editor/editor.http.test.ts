import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAnEntry } from '../testing.ts'

const today = '2026-05-31'
let h: TestHouse
let editor: Browser
beforeAll(async () => {
  h = await openTestHouse({ today })
  editor = await h.signIn('offer-editor', { name: 'Bronwen Coker' })
})
afterAll(() => h.close())

const words = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const fields: Record<string, string | readonly string[]> = {
  type: 'festival',
  title: 'A gift at Eid or Christmas',
  summary: 'We give you some money for the day that you keep.',
  statuses: ['former-relevant', 'relevant'],
  ageFrom: '16',
  ageBelow: '25',
  amountKind: 'fixed',
  amountPounds: '£40',
  every: 'yearly',
  basis: 'discretionary',
  claimKind: 'payment',
  steps: 'Tell us which day you keep.\nWe pay you that month.',
  decidedBy: 'Your adviser',
  reach: 'anywhere',
  spoken: 'en',
  standing: 'in-place',
  'startsOn-day': '31',
  'startsOn-month': '5',
  'startsOn-year': '2026',
}

async function begin(over: Record<string, string | readonly string[]> = {}): Promise<string> {
  const answer = await editor.post('/staff/offer/new', { ...fields, ...over })
  expect(answer.status, words(answer.text)).toBe(303)
  return answer.location ?? ''
}

const versionsOf = (path: string) =>
  h.machine(({ db }) =>
    db
      .selectFrom('offer_versions as v')
      .innerJoin('offer_entries as e', 'e.id', 'v.entry_id')
      .selectAll('v')
      .where('e.slug', '=', path.split('/').at(-1) ?? '')
      .orderBy('v.number')
      .execute(),
  )

test('what is wrong stands beside its field, and everything typed is kept', async () => {
  const answer = await editor.post('/staff/offer/new', {
    ...fields,
    title: '',
    amountPounds: 'forty',
    url: 'our site',
    schedules: 'whenever',
    'startsOn-day': '31',
    'startsOn-month': '2',
  })
  expect(answer.status).toBe(422)
  for (const message of [
    'Enter a title of 200',
    'Enter an amount in pounds',
    'Enter a whole web address',
    '“whenever” is not like',
    'The first day must be a real date',
  ])
    expect(words(answer.text)).toContain(message)
  expect(answer.text).toMatch(/name="amountPounds"[^>]*value="forty"/)
  expect(answer.text).toContain('Tell us which day you keep.\nWe pay you that month.')
  expect(answer.text).toMatch(/value="former-relevant"[^>]*checked/)
})

test('a draft is nobody’s business outside until it is published, and then stands on the public page', async () => {
  const path = await begin()
  const slug = path.split('/').at(-1) ?? ''
  expect((await h.visitor().get(`/offer/entry/${slug}`)).status).toBe(404)
  expect(words((await editor.get(path)).text)).toContain('Not published yet')
  const [draft] = await versionsOf(path)
  const preview = await editor.get(`${path}/versions/${draft?.id ?? ''}`)
  expect(words(preview.text)).toContain('A preview. Nobody outside sees this yet.')
  expect(words(preview.text)).toContain('£40')
  expect((await editor.post(`${path}/publish`, { act: 'publish' })).location).toBe(path)
  const shown = await h.visitor().get(`/offer/entry/${slug}`)
  expect(words(shown.text)).toContain('A gift at Eid or Christmas')
  expect(words((await editor.get(path)).text)).toContain('published by Bronwen Coker')
})

test('what is typed is shown as it will be read and nothing of it is kept', async () => {
  const before = await h.machine(({ db }) => db.selectFrom('offer_entries').select('id').execute())
  const answer = await editor.post(
    '/staff/offer/preview',
    { ...fields, summary: 'You get a gift.', slug: '' },
    '/staff/offer/new',
  )
  expect(answer.status).toBe(200)
  expect(words(answer.text)).toMatch(/As it will be read.*You get a gift\..*£40/)
  const half = await editor.post('/staff/offer/preview', { title: 'Only a title' }, '/staff/offer/new')
  expect([half.status, words(half.text).includes('Only a title')]).toEqual([200, true])
  expect(await h.machine(({ db }) => db.selectFrom('offer_entries').select('id').execute())).toHaveLength(before.length)
})

test('hard words are published only with a reason, which is kept', async () => {
  const path = await begin({
    title: 'Hard',
    summary:
      'Subsequent to the commencement of statutory interventions, entitlement is facilitated by multi-agency stakeholders with regard to accommodation.',
  })
  const look = await editor.get(`${path}/publish`)
  expect(words(look.text)).toContain('Some of it is hard to read')
  expect(words(look.text)).toContain('Instead of “accommodation”, try')
  const refused = await editor.post(`${path}/publish`, { act: 'publish' })
  expect([refused.status, words(refused.text).includes('say why it has to be published')]).toEqual([422, true])
  await editor.post(`${path}/publish`, { act: 'publish', override: 'The words of the law, checked by legal' })
  const [version] = await versionsOf(path)
  expect([version?.stage, version?.gate_override]).toEqual(['published', 'The words of the law, checked by legal'])
  expect(words((await editor.get(path)).text)).toContain('checked by legal')
})

test('nothing that can be claimed is published without saying who decides', async () => {
  const path = await begin({ title: 'Nobody decides', decidedBy: '' })
  expect(words((await editor.get(`${path}/publish`)).text)).toContain('Say which post decides')
  expect((await editor.post(`${path}/publish`, { act: 'publish', override: 'so' })).status).toBe(422)
  const [version] = await versionsOf(path)
  expect(version?.stage).toBe('draft')
})

test('a change of what is published needs a reason and who was asked, and the old version stays', async () => {
  const { slug } = await h.machine((work) => givenAnEntry(work, { slug: 'to-change' }))
  const path = `/staff/offer/entries/${slug}`
  await editor.post(`${path}/edit`, { ...fields, title: 'To change', amountPounds: '150' })
  expect((await editor.post(`${path}/publish`, { act: 'publish' })).status).toBe(422)
  await editor.post(`${path}/edit`, {
    ...fields,
    title: 'To change',
    amountPounds: '150',
    changeNote: 'Prices rose',
    consultation: 'The forum in May',
  })
  expect((await editor.post(`${path}/publish`, { act: 'publish' })).status).toBe(303)
  const [first, second] = await versionsOf(path)
  expect([first?.content.amount.pence, second?.content.amount.pence]).toEqual([10_000, 15_000])
  expect([second?.number, second?.change_note, second?.consultation]).toEqual([2, 'Prices rose', 'The forum in May'])
})

test('with two people, the one who wrote it cannot publish it and another can', async () => {
  const two = await openTestHouse({ today, settings: { offer: { twoPersonPublish: true } } })
  try {
    const writer = await two.signIn('offer-editor')
    const second = await two.signIn('service-manager')
    const path = (await writer.post('/staff/offer/new', fields)).location ?? ''
    expect((await writer.post(`${path}/publish`, { act: 'publish' })).status).toBe(422)
    expect((await writer.post(`${path}/publish`, { act: 'propose' })).status).toBe(303)
    const own = await writer.post(`${path}/publish`, { act: 'publish' })
    expect([own.status, words(own.text).includes('Somebody else has to publish it')]).toEqual([422, true])
    expect((await second.post(`${path}/publish`, { act: 'publish' })).status).toBe(303)
    const slug = path.split('/').at(-1) ?? ''
    expect((await two.visitor().get(`/offer/entry/${slug}`)).status).toBe(200)
  } finally {
    await two.close()
  }
})

test('of two clicks on publish one counts, and two drafts are never made at once', async () => {
  const path = await begin({ title: 'Twice' })
  const answers = await Promise.all([
    editor.post(`${path}/publish`, { act: 'publish' }),
    editor.post(`${path}/publish`, { act: 'publish' }),
  ])
  expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  expect((await versionsOf(path)).map(({ stage }) => stage)).toEqual(['published'])
})

test('a withdrawn entry says what took its place, and its page stays', async () => {
  const old = await h.machine((work) => givenAnEntry(work, { slug: 'old-one' }))
  const fresh = await h.machine((work) => givenAnEntry(work, { slug: 'new-one', content: { title: 'The new one' } }))
  const path = `/staff/offer/entries/${old.slug}`
  const given = {
    'from-day': '31',
    'from-month': '5',
    'from-year': '2026',
    replacedBy: fresh.id,
    changeNote: 'The new one goes further',
    consultation: 'Three forum evenings',
  }
  expect((await editor.post(`${path}/withdraw`, given)).status).toBe(422)
  expect((await editor.post(`${path}/withdraw`, { ...given, sure: 'yes' })).location).toBe(path)
  const shown = words((await h.visitor().get('/offer/entry/old-one')).text)
  expect(shown).toContain('The new one')
  expect((await editor.post(`${path}/withdraw`, { ...given, sure: 'yes' })).status).toBe(422)
})

test('a person’s own address is not taken for a post’s unless somebody says so', async () => {
  const { slug } = await h.machine((work) => givenAnEntry(work, { slug: 'kept' }))
  const path = `/staff/offer/entries/${slug}/owner`
  const given = { post: 'Offer officer', email: 'dana.price@ashmere.example' }
  const refused = await editor.post(path, given)
  expect([refused.status, words(refused.text).includes('looks like a person')]).toEqual([422, true])
  expect((await editor.post(path, { ...given, email: 'leaving.care@ashmere.example' })).status).toBe(303)
  expect((await editor.post(path, { ...given, isPost: 'yes' })).status).toBe(303)
})

test('"I checked that all of this is true today" is shown to the public, with the day to look again', async () => {
  const { slug, id } = await h.machine((work) => givenAnEntry(work, { slug: 'assured' }))
  const path = `/staff/offer/entries/${slug}/assure`
  expect((await editor.get(path)).text).toMatch(/name="reviewOn-month"[^>]*value="8"/)
  const day = { by: 'Offer officer', 'reviewOn-day': '31', 'reviewOn-month': '8', 'reviewOn-year': '2026' }
  expect((await editor.post(path, day)).status).toBe(422)
  expect((await editor.post(path, { ...day, sure: 'yes' })).status).toBe(303)
  const kept = await h.machine(({ db }) =>
    db.selectFrom('offer_entries').select(['assured_on', 'review_on']).where('id', '=', id).executeTakeFirst(),
  )
  expect(kept).toEqual({ assured_on: today, review_on: '2026-08-31' })
})

test('the list finds by words, standing and trouble', async () => {
  await h.machine(async (work) => {
    const { id } = await givenAnEntry(work, { slug: 'late-one', content: { title: 'Zebra crossing tours' } })
    await work.db
      .updateTable('offer_entries')
      .set({ review_on: '2026-01-01' as never, owner_post: null })
      .where('id', '=', id)
      .execute()
    await givenAnEntry(work, { slug: 'idea-one', standing: 'idea', content: { title: 'Zebra idea' } })
  })
  const found = async (query: string) =>
    [...(await editor.get(`/staff/offer?${query}`)).text.matchAll(/entries\/([a-z0-9-]+)"><bdi>/g)].map(
      ([, slug]) => slug,
    )
  expect(await found('q=zebra')).toEqual(['late-one', 'idea-one'])
  expect(await found('q=zebra&sort=-title')).toEqual(['idea-one', 'late-one'])
  expect(await found('q=zebra&state=idea')).toEqual(['idea-one'])
  expect(await found('q=zebra&trouble=overdue')).toEqual(['late-one'])
  expect(await found('q=zebra&trouble=no-owner')).toEqual(['late-one'])
  expect(await found('q=zebra&heading=home')).toEqual([])
  expect(await found('q=%25')).toEqual([])
})

test('what is written is written down in the audit', async () => {
  await begin({ title: 'Audited' })
  const events = await h.machine(({ db }) => db.selectFrom('audit_events').select(['event', 'detail']).execute())
  expect(events.filter(({ event }) => event === 'offer.changed').at(-1)?.detail).toEqual({
    entry: 'audited',
    act: 'begun',
  })
})
