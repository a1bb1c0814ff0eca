import { expect, test } from 'vitest'
import { readConfig } from '../platform/config.ts'
import type { Council } from '../platform/councils/council.ts'
import { councilSettings, type SettableCouncilSettings } from '../platform/councils/settings.ts'
import { welcome } from './welcome.ts'

async function said(
  env: Record<string, string>,
  names: readonly string[],
  settings: SettableCouncilSettings = {},
): Promise<string> {
  const lines: string[] = []
  const councils = {
    all: () => Promise.resolve(names.map((name) => ({ name, settings: councilSettings.parse(settings) }) as Council)),
  } // all that it asks
  await welcome({ config: readConfig(env), councils }, 'http://127.0.0.1:3000', 1234, (text) => lines.push(text))
  return lines.join('\n')
}
const live = { ALONGSIDE_MODE: 'live', PUBLIC_URL: 'https://alongside.example' }

test('a demonstration says where to sign in and where its messages are', async () => {
  const text = await said({}, ['Ashmere'])
  expect(text).toContain('Ashmere (1.2 s)')
  expect(text).toContain('http://127.0.0.1:3000/sign-in/demo')
  expect(text).toContain('http://127.0.0.1:3000/outbox')
})

test('a live database without a council says how to make the first one and its first accounts', async () => {
  const text = await said(live, [])
  expect(text).toContain('alongside council add')
  expect(text).toContain('--role admin')
  expect(text).not.toContain('/sign-in/demo')
})

test('live mode names the address that people use', async () => {
  const text = await said(live, ['Ashmere', 'Brackwater'])
  expect(text).toContain('2 councils')
  expect(text).toContain('https://alongside.example')
})

test('live mode says whom young people cannot reach, because the council has not given it', async () => {
  const phone = { phone: '020 7946 0000', outOfHoursPhone: '020 7946 0001' }
  const text = await said(live, ['Ashmere'], { contact: phone, helpNow: { advocacyPhone: '020 7946 0002' } })
  expect(text).toContain('Not given yet for Ashmere')
  expect(text.match(/^ {4}- .*$/gm)).toEqual([
    '    - the email address of the team',
    '    - the email address for complaints',
  ])
  const email = { email: 'a@ashmere.example', complaints: 'c@ashmere.example' }
  const whole = await said(live, ['Ashmere'], { contact: { ...phone, ...email, advocacyPhone: '020 7946 0002' } })
  expect(whole).not.toContain('Not given yet')
  expect(await said({}, ['Ashmere'])).not.toContain('Not given yet')
})
