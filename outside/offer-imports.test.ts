// The real and official forms beside the clone: each is brought in, and the same again changes nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../src/app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../src/app/testing/house.ts'

const shared = process.env['ALONGSIDE_SHARED'] ?? join(import.meta.dirname, '..', '..', 'shared')
const data = join(shared, 'data/open-referral')
const path = '/staff/offer/imports'
const words = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

interface Form {
  readonly folder: string
  readonly files: readonly string[]
  readonly found: number
  readonly trouble: number
}

const forms: readonly Form[] = [
  { folder: 'bucks-outpost-v1', files: ['services.json'], found: 20, trouble: 0 },
  { folder: 'ohana-sample-csv', files: csvsIn('ohana-sample-csv'), found: 23, trouble: 0 },
  ...['oruk-official-examples', 'oruk-official-mocks/V3.0-UK-Default', 'oruk-official-mocks/V3.0-UK-Warn'].flatMap(
    (folder) =>
      ['service_full.json', 'service_list.json', 'service_at_location_full.json', 'service_at_location_list.json'].map(
        (file) => ({
          folder,
          files: [file],
          found: 1,
          trouble: 0,
        }),
      ),
  ),
  // Made to fail: its services have no names.
  { folder: 'oruk-official-mocks/V3.0-UK-Fail', files: ['service_list.json'], found: 0, trouble: 4 },
]

function csvsIn(folder: string): string[] {
  return existsSync(join(data, folder)) ? readdirSync(join(data, folder)).filter((name) => name.endsWith('.csv')) : []
}

describe.runIf(existsSync(data))('what others publish', () => {
  let h: TestHouse
  let editor: Browser
  beforeAll(async () => {
    h = await openTestHouse()
    editor = await h.signIn('offer-editor')
  })
  afterAll(() => h.close())

  const send = async ({ folder, files }: Form) => {
    const sent = files.map((name) => ({ field: 'files', name, content: readFileSync(join(data, folder, name)) }))
    const answer = await editor.upload(path, { pasted: '', address: '' }, sent)
    expect(answer.status, words(answer.text)).toBe(303)
    return answer.location ?? ''
  }
  const countsOf = (at: string) =>
    h.machine(async ({ db }) => {
      const { counts } = await db
        .selectFrom('offer_imports')
        .select('counts')
        .where('id', '=', (at.split('/').at(-1) ?? '') as never)
        .executeTakeFirstOrThrow()
      return counts
    })
  const everything = () =>
    h.machine(async ({ db }) => [
      await db.selectFrom('offer_entries').selectAll().orderBy('id').execute(),
      await db.selectFrom('offer_versions').selectAll().orderBy('id').execute(),
      await db.selectFrom('offer_providers').selectAll().orderBy('id').execute(),
      await db.selectFrom('offer_places').selectAll().orderBy('id').execute(),
    ])

  test.each(forms)('$folder $files comes in, and the same again changes nothing', async (form) => {
    const at = await send(form)
    const counts = await countsOf(at)
    expect([(counts['new'] ?? 0) + (counts['changed'] ?? 0) + (counts['same'] ?? 0), counts['trouble']]).toEqual([
      form.found,
      form.trouble,
    ])
    const agreed = await editor.post(`${at}/agree`, { leaveOut: 'yes' }, at)
    expect(agreed.status).toBe(303)
    await h.runJobs()
    const before = await everything()
    const again = await send(form)
    expect(await countsOf(again)).toMatchObject({ new: 0, changed: 0, same: form.found, trouble: form.trouble })
    await editor.post(`${again}/agree`, { leaveOut: 'yes' }, again)
    await h.runJobs()
    expect(await everything()).toEqual(before)
  })

  test.each(['organization_list.json', 'taxonomy.json', 'taxonomy_term_list.json'])(
    '%s has no services, and says so',
    async (name) => {
      const content = readFileSync(join(data, 'oruk-official-examples', name))
      const answer = await editor.upload(path, { pasted: '', address: '' }, [{ field: 'files', name, content }])
      expect([answer.status, words(answer.text).includes('There are no services in it')]).toEqual([422, true])
    },
  )

  test('nobody’s name or own address comes in with them', async () => {
    const held = JSON.stringify(await everything())
    expect(held).not.toMatch(/Ann Persona/)
  })
})
