// Where things are given and by whom, kept by the editors of the offer.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import { asDay } from '../../../platform/clock.ts'
import { offerOn } from '../../published/offer.ts'
import { givenAnEntry, givenAPlace, givenAProvider } from '../../testing.ts'

let h: TestHouse
let editor: Browser
beforeAll(async () => {
  h = await openTestHouse({ today: '2026-05-31' })
  editor = await h.signIn('offer-editor')
})
afterAll(() => h.close())

const words = (text: string) =>
  text
    .replaceAll(/<script.*?<\/script>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

const fields = {
  name: 'The Lighthouse',
  provider: '',
  address: '2 Quay Street',
  city: 'Ashmere',
  county: 'Ashmere',
  postcode: 'am1 9qs',
  area: 'in',
  phone: '01632 960 321',
  'open-MO': '9am to 5pm',
  'open-TU': '9:00 to 17:00',
  openingNote: 'Closed on bank holidays',
  latitude: '',
  longitude: '',
}

const placeCalled = (name: string) =>
  h.machine(({ db }) => db.selectFrom('offer_places').selectAll().where('name', '=', name).executeTakeFirstOrThrow())

const at = (...placeIds: string[]) => ({ reach: 'anywhere' as const, isRemote: false, placeIds, schedules: [] })
/** As somebody signed in reads it: the public pages of a visitor are kept for a moment. */
const publicText = async (path: string) => words((await editor.get(path)).text)

test('before there is any place, the list says how to begin', async () => {
  const empty = await openTestHouse({})
  try {
    const browser = await empty.signIn('offer-editor')
    expect(words((await browser.get('/staff/offer/places')).text)).toContain('There are no places yet')
    expect(words((await browser.get('/staff/offer/providers')).text)).toContain('There are no providers yet')
    expect(words((await browser.get('/staff/offer/places?q=hub')).text)).toContain('Nothing found')
  } finally {
    await empty.close()
  }
})

test('a place that is added shows its address, hours and telephone on the pages of entries that name it', async () => {
  const added = await editor.post('/staff/offer/places/new', fields)
  expect(added.location).toBe('/staff/offer/places')
  const place = await placeCalled('The Lighthouse')
  expect([place.postcode, place.in_area, place.opening]).toEqual([
    'AM1 9QS',
    true,
    [{ days: ['MO', 'TU'], opens: '09:00', closes: '17:00' }],
  ])
  await h.machine((work) => givenAnEntry(work, { slug: 'at-the-lighthouse', content: { where: at(place.id) } }))
  const page = await h.visitor().get('/offer/entry/at-the-lighthouse')
  expect(words(page.text)).toMatch(/The Lighthouse 2 Quay Street, Ashmere, AM1 9QS/)
  expect(words(page.text)).toMatch(/Monday, Tuesday : 09:00 to 17:00/)
  expect(words(page.text)).toContain('Closed on bank holidays')
  expect(page.text).toContain('href="tel:01632960321"')
  expect(words(page.text)).not.toContain('outside our area')
})

test('what is wrong stands beside its field, and everything typed is kept', async () => {
  const answer = await editor.post('/staff/offer/places/new', {
    ...fields,
    name: 'Half a place',
    postcode: 'AM1',
    area: '',
    phone: 'ring us',
    'open-MO': '9 to 5',
    latitude: '53.1',
  })
  expect(answer.status).toBe(422)
  for (const message of [
    'Enter a full UK postcode',
    'Select whether it is in your area',
    'Enter a telephone number',
    'Enter hours like 9:00 to 17:00',
  ])
    expect(words(answer.text)).toContain(message)
  expect(answer.text).toMatch(/name="phone"[^>]*value="ring us"/)
  expect(answer.text).toMatch(/name="open-MO"[^>]*value="9 to 5"/)
  const half = await editor.post('/staff/offer/places/new', { ...fields, name: 'Half a place', latitude: '53.1' })
  expect([half.status, words(half.text).includes('both the latitude and the longitude')]).toEqual([422, true])
  const twice = await editor.post('/staff/offer/places/new', fields)
  expect([twice.status, words(twice.text).includes('There is a place of this name at this postcode already')]).toEqual([
    422,
    true,
  ])
  expect(twice.text).toMatch(/name="address"[^>]*value="2 Quay Street"/)
})

test('a change of a place is read by everyone at once, and open data says that its entries changed', async () => {
  const id = await h.machine((work) =>
    givenAPlace(work, { name: 'Before', postcode: 'AM1 8AA', updated_at: new Date('2026-02-01T09:00:00Z') }),
  )
  const { id: entry } = await h.machine((work) =>
    givenAnEntry(work, { slug: 'changing', publishedAt: '2026-02-01T10:00:00Z', content: { where: at(id) } }),
  )
  const service = async () =>
    JSON.parse((await h.visitor().get(`/api/open-referral/services/${entry}`)).text) as {
      last_modified: string
      schedules: { byday: string; notes?: string }[]
      contacts: { phones: { number: string; description: string }[] }[]
      service_at_locations: { location: { name: string; description?: string } }[]
    }
  const before = await service()
  const saved = await editor.post(`/staff/offer/places/${id}`, { ...fields, name: 'After', area: 'out' })
  expect(saved.location).toBe(`/staff/offer/places/${id}`)
  expect(await publicText('/offer/entry/changing')).toContain('This place is outside our area.')
  const after = await service()
  expect([before.last_modified < '2026-05-31T00:00:01', after.last_modified > before.last_modified]).toEqual([
    true,
    true,
  ])
  expect(after.service_at_locations[0]?.location).toMatchObject({
    name: 'After',
    description: expect.stringContaining('Outside the area of') as string,
  })
  expect(after.schedules[0]).toMatchObject({ byday: 'MO,TU', notes: 'Closed on bank holidays' })
  expect(after.contacts[0]?.phones[0]).toMatchObject({ number: '01632 960 321', description: 'Call After, AM1 9QS' })
})

test('an entry that has hours of its own shows those instead of the place’s', async () => {
  const id = await h.machine((work) =>
    givenAPlace(work, {
      name: 'With hours',
      opening: JSON.stringify([{ days: ['MO'], opens: '08:00', closes: '20:00' }]),
    }),
  )
  const own = [{ days: ['WE' as const], opens: '10:00', closes: '11:00', placeId: id }]
  await h.machine((work) =>
    givenAnEntry(work, { slug: 'own-hours', content: { where: { ...at(id), schedules: own } } }),
  )
  const text = await publicText('/offer/entry/own-hours')
  expect([text.includes('Wednesday : 10:00 to 11:00'), text.includes('08:00')]).toEqual([true, false])
})

test('a place that an entry in place needs is retired only with what takes its place, which the entry then shows', async () => {
  const old = await h.machine((work) => givenAPlace(work, { name: 'Old house', postcode: 'AM2 1AA' }))
  const next = await h.machine((work) => givenAPlace(work, { name: 'New house', postcode: 'AM2 2BB' }))
  const own = [{ days: ['TH' as const], opens: '14:00', closes: '15:00', placeId: old }]
  const { id: entry } = await h.machine((work) =>
    givenAnEntry(work, { slug: 'moved', content: { title: 'It moved', where: { ...at(old), schedules: own } } }),
  )
  const path = `/staff/offer/places/${old}/retire`
  expect(words((await editor.get(path)).text)).toMatch(/something must take its place.*It moved/)
  const refused = await editor.post(path, { replacedBy: '' })
  expect([refused.status, words(refused.text).includes('Select what takes its place')]).toEqual([422, true])
  expect((await editor.post(path, { replacedBy: old })).status).toBe(422)
  expect((await editor.post(path, { replacedBy: next })).location).toBe('/staff/offer/places')
  const again = await editor.post(path, { replacedBy: next }, '/staff/offer/places/new')
  expect([again.status, words(again.text).includes('Somebody retired it already')]).toEqual([422, true])

  const text = await publicText('/offer/entry/moved')
  expect([text.includes('New house'), text.includes('Old house'), text.includes('Thursday : 14:00')]).toEqual([
    true,
    false,
    true,
  ])
  const service = JSON.parse((await h.visitor().get(`/api/open-referral/services/${entry}`)).text) as {
    service_at_locations: { id: string; location_id: string }[]
    schedules: { service_at_location_id: string }[]
  }
  expect(service.service_at_locations.map(({ location_id }) => location_id)).toEqual([next])
  expect(service.schedules[0]?.service_at_location_id).toBe(service.service_at_locations[0]?.id)

  // The next draft of the entry names what it shows.
  expect((await editor.get('/staff/offer/entries/moved/edit')).text).toMatch(
    new RegExp(`name="places"[^>]*value="${next}"[^>]*checked`),
  )
  expect((await editor.get('/staff/offer/entries/moved/edit')).text).toContain('TH 14:00-15:00 @ New house')
  // What took its place is needed now, and the list counts it.
  expect((await editor.post(`/staff/offer/places/${next}/retire`, { replacedBy: '' })).status).toBe(422)
  expect(words((await editor.get('/staff/offer/places?q=New+house')).text)).toMatch(/AM2 2BB None 1 /)
  expect(words((await editor.get('/staff/offer/places?state=retired')).text)).toMatch(
    /Old house.*New house took its place/,
  )

  expect((await editor.post(`/staff/offer/places/${old}/bring-back`, {}, '/staff/offer/places/new')).status).toBe(303)
  expect(await publicText('/offer/entry/moved')).toContain('Old house')
})

test('what was said on an earlier day keeps the place of that day', async () => {
  const old = await h.machine((work) => givenAPlace(work, { name: 'Yesterday’s hall', postcode: 'AM3 1AA' }))
  const next = await h.machine((work) => givenAPlace(work, { name: 'Today’s hall', postcode: 'AM3 2BB' }))
  await editor.post(`/staff/offer/places/${old}/retire`, { replacedBy: next })
  await h.machine(async (work) => {
    const nameOn = async (day: string) => (await offerOn(work, asDay(day))).places.get(old)?.name
    expect([await nameOn('2026-05-30'), await nameOn('2026-05-31')]).toEqual(['Yesterday’s hall', 'Today’s hall'])
  })
})

test('a place that only a draft names is retired alone, and the draft is not published until it names another', async () => {
  const id = await h.machine((work) => givenAPlace(work, { name: 'Closing soon', postcode: 'AM4 1AA' }))
  await h.machine((work) => givenAnEntry(work, { slug: 'names-closed', stage: 'draft', content: { where: at(id) } }))
  expect((await editor.post(`/staff/offer/places/${id}/retire`, { replacedBy: '' })).status).toBe(303)
  const path = '/staff/offer/entries/names-closed'
  expect(words((await editor.get(`${path}/publish`)).text)).toContain('Closing soon is no longer used')
  expect((await editor.post(`${path}/publish`, { act: 'publish', override: 'so' })).status).toBe(422)
})

test('of two who retire a place for one another, one is refused and nothing leads in a circle', async () => {
  const [one, other] = await h.machine(async (work) => [
    await givenAPlace(work, { name: 'One', postcode: 'AM5 1AA' }),
    await givenAPlace(work, { name: 'Other', postcode: 'AM5 1AB' }),
  ])
  await h.machine((work) => givenAnEntry(work, { slug: 'at-both', content: { where: at(one, other) } }))
  const answers = await Promise.all([
    editor.post(`/staff/offer/places/${one}/retire`, { replacedBy: other }),
    editor.post(`/staff/offer/places/${other}/retire`, { replacedBy: one }),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
  const text = await publicText('/offer/entry/at-both')
  expect(text.match(/AM5 1A/g)).toHaveLength(1)
})

test('with more places than can be ticked, one is named, and two of one name are told apart by the postcode', async () => {
  const house = await openTestHouse({ today: '2026-05-31' })
  try {
    const writer = await house.signIn('offer-editor')
    const twins = await house.machine(async (work) => {
      for (let number = 1; number <= 81; number += 1)
        await givenAPlace(work, { name: `Library ${number}`, postcode: 'AM6 1AA' })
      return [
        await givenAPlace(work, { name: 'Twin', postcode: 'AM6 2AA' }),
        await givenAPlace(work, { name: 'Twin', postcode: 'AM6 2AB' }),
      ]
    })
    await house.machine((work) => givenAnEntry(work, { slug: 'many', content: { where: at(twins[0] ?? '') } }))
    const form = await writer.get('/staff/offer/entries/many/edit')
    expect(form.text.match(/name="places"/g)).toHaveLength(1)
    const typed = {
      type: 'interview-clothes',
      title: 'Clothes',
      summary: 'We help.',
      statuses: 'any',
      amountKind: 'none',
      every: 'once',
      basis: 'discretionary',
      reach: 'anywhere',
      spoken: 'en',
      standing: 'in-place',
      places: twins[0] ?? '',
    }
    const path = '/staff/offer/entries/many/edit'
    const several = await writer.post(path, { ...typed, morePlaces: 'Twin\nLibrary 7' })
    expect([several.status, words(several.text).includes('Several are called “Twin”')]).toEqual([422, true])
    expect(several.text).toContain('Twin\nLibrary 7')
    expect((await writer.post(path, { ...typed, morePlaces: 'twin, AM6 2AB\nlibrary 7' })).status).toBe(303)
    const draft = await house.machine(({ db }) =>
      db.selectFrom('offer_versions').select('content').where('stage', '=', 'draft').executeTakeFirstOrThrow(),
    )
    expect(draft.content.where.placeIds).toHaveLength(3)
    expect(draft.content.where.placeIds).toEqual(expect.arrayContaining(twins))
    // The list has pages.
    expect(words((await writer.get('/staff/offer/places?page=2')).text)).toContain('83 places')
    expect((await writer.get('/staff/offer/places?page=9')).location).toBe('/staff/offer/places')
  } finally {
    await house.close()
  }
})

test('a provider is added, changed, and retired for another, whose name entries and open data then show', async () => {
  const typed = {
    name: 'Old Advice',
    description: 'Free advice.',
    phone: '01632 960 400',
    email: 'd.price@x.example',
    url: '',
  }
  const path = '/staff/offer/providers'
  const personal = await editor.post(`${path}/new`, typed)
  expect([personal.status, words(personal.text).includes('looks like a person')]).toEqual([422, true])
  expect((await editor.post(`${path}/new`, { ...typed, email: 'advice@x.example' })).location).toBe(path)
  expect((await editor.post(`${path}/new`, { ...typed, email: '' })).status).toBe(422)
  const { id } = await h.machine(({ db }) =>
    db.selectFrom('offer_providers').select('id').where('name', '=', 'Old Advice').executeTakeFirstOrThrow(),
  )
  const next = await h.machine((work) => givenAProvider(work, { name: 'New Advice' }))
  const { id: entry } = await h.machine((work) => givenAnEntry(work, { slug: 'advice', content: { providerId: id } }))
  await editor.post(`${path}/${id}`, { ...typed, name: 'Older Advice', email: '', url: 'https://x.example' })
  expect(await publicText('/offer/entry/advice')).toContain('Older Advice')
  expect((await editor.post(`${path}/${id}/retire`, { replacedBy: '' })).status).toBe(422)
  expect((await editor.post(`${path}/${id}/retire`, { replacedBy: next })).status).toBe(303)
  expect(await publicText('/offer/entry/advice')).toContain('New Advice')
  const { organization_id: organization } = JSON.parse(
    (await h.visitor().get(`/api/open-referral/services/${entry}`)).text,
  ) as { organization_id: string }
  expect(organization).toBe(next)
  const change = await editor.post(`${path}/${id}`, { ...typed, email: '' })
  expect([change.status, words(change.text).includes('retired it a moment ago')]).toEqual([422, true])
  expect((await editor.get(`${path}/${id}`)).text).toMatch(/<fieldset[^>]*disabled/)
})

test('the lists find by words and by how they stand', async () => {
  await h.machine(async (work) => {
    const providerId = await givenAProvider(work, { name: 'Zebra Trust' })
    await givenAPlace(work, { name: 'Zebra outside', in_area: false, postcode: 'AM7 1AA', providerId })
    await givenAPlace(work, { name: 'Zebra 100%', postcode: 'AM7 1AB' })
  })
  const found = async (query: string) =>
    [...(await editor.get(`/staff/offer/places?${query}`)).text.matchAll(/places\/[0-9a-f-]+"><bdi>([^<]+)/g)].map(
      ([, name]) => name,
    )
  expect(await found('q=zebra')).toEqual(['Zebra 100%', 'Zebra outside'])
  expect(await found('q=zebra+am7+1aa')).toEqual(['Zebra outside'])
  expect(await found('q=trust')).toEqual(['Zebra outside'])
  expect(await found('q=zebra+%25')).toEqual(['Zebra 100%'])
  expect(await found('q=zebra&state=outside')).toEqual(['Zebra outside'])
  expect(await found('q=zebra&state=unused')).toHaveLength(2)
  expect(await found('q=zebra&state=retired')).toEqual([])
})

test('what is changed is written down in the audit', async () => {
  const events = await h.machine(({ db }) =>
    db.selectFrom('audit_events').select('detail').where('event', '=', 'offer.place-changed').execute(),
  )
  const acts = new Set(events.map(({ detail }) => detail['act']))
  expect([...acts].toSorted()).toEqual(['added', 'brought-back', 'changed', 'retired'])
})
