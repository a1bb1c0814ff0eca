import { compactVerify, createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { newId, type PersonId } from '../../platform/ids.ts'
import { readProof, signProof } from './token.ts'
import { asDay } from '../../platform/clock.ts'

type SignedIn = Awaited<ReturnType<TestHouse['signIn']>>

let h: TestHouse
let sam: SignedIn
let samId: PersonId

/** In care from 12 until 18, and 20 today. */
const leaver = {
  dateOfBirth: '2006-01-15',
  facts: {
    lookedAfter: [{ start: '2018-01-01', end: '2024-01-14', status: 'S31', authority: 'Ashmere', country: 'England' }],
  },
}

beforeAll(async () => {
  h = await openTestHouse({ today: '2026-05-31' })
  samId = await h.machine((work) => givenAYoungPerson(work, { name: 'Sam Orchard', ...leaver }))
  sam = await h.signIn('young-person', { personId: samId })
})
afterAll(() => h.close())

async function newProof(browser: SignedIn = sam): Promise<string> {
  const made = await browser.post('/me/proofs', {})
  return made.location ?? ''
}
const codeOf = (text: string) => /\/check\/([\w-]+\.[\w-]+\.[\w-]+)/.exec(text)?.[1] ?? ''
const paperCode = async (proof: string) => codeOf((await sam.get(`${proof}/paper`)).text)

describe('a proof', () => {
  test('on paper says valid care leaver status and a day to whoever checks it, and nothing else', async () => {
    const code = await paperCode(await newProof())
    const { text, status } = await h.visitor().get(`/check/${code}`)
    expect(status).toBe(200)
    expect(text).toContain('Valid care leaver status')
    expect(text).toContain('until 31 May 2027')
    for (const secret of ['Sam', 'Orchard', '2006', samId]) expect(text, secret).not.toContain(secret)
    const payload = Buffer.from(code.split('.')[1] ?? '', 'base64url').toString()
    expect(Object.keys(JSON.parse(payload) as object).toSorted()).toEqual(['iss', 'jti', 'until'])
  })

  test('can be checked by a program with the public keys alone', async () => {
    const code = await paperCode(await newProof())
    const answer = await h.visitor().get('/.well-known/alongside/jwks.json')
    const keys = JSON.parse(answer.text) as JSONWebKeySet
    expect(keys.keys.every((key) => !('d' in key))).toBe(true)
    await expect(compactVerify(code, createLocalJWKSet(keys))).resolves.toBeDefined()
  })

  test('ends the day before their 25th birthday when that comes within the year', async () => {
    const older = await h.machine((work) =>
      givenAYoungPerson(work, {
        dateOfBirth: '2001-09-01',
        facts: {
          lookedAfter: [
            { start: '2014-01-01', end: '2019-08-31', status: 'S31', authority: 'Ashmere', country: 'England' },
          ],
        },
      }),
    )
    const browser = await h.signIn('young-person', { personId: older })
    const { text } = await browser.get(await newProof(browser))
    expect(text).toContain('Good until 31 August 2026')
  })

  test('is not made of somebody who has not left care', async () => {
    const child = await h.machine((work) => givenAYoungPerson(work, { age: 15 }))
    const browser = await h.signIn('young-person', { personId: child })
    expect((await browser.get('/me/proofs')).text).toContain('we cannot make this proof')
    expect((await browser.post('/me/proofs', {}, '/me')).status).toBe(404)
  })

  test('is nobody else’s to see', async () => {
    const proof = await newProof()
    const other = await h.signIn('young-person', {
      personId: await h.machine((work) => givenAYoungPerson(work, leaver)),
    })
    expect((await other.get(proof)).status).toBe(404)
    expect((await other.post(`${proof}/revoke`, {}, '/me/proofs')).status).toBe(404)
  })
})

describe('a proof that must not be believed', () => {
  const answerTo = async (code: string) => (await h.visitor().get(`/check/${code}`)).text

  test('taken back: from the next look on, the paper too', async () => {
    const proof = await newProof()
    const code = await paperCode(proof)
    expect(await answerTo(code)).toContain('Valid care leaver status')
    expect((await sam.post(`${proof}/revoke`, {}, proof)).status).toBe(303)
    expect(await answerTo(code)).toContain('This proof was taken back')
  })

  test('changed by one letter', async () => {
    const code = await paperCode(await newProof())
    const [head = '', body = '', signature = ''] = code.split('.')
    const later = Buffer.from(body, 'base64url')
      .toString()
      .replace(/"until":"\d{4}/, '"until":"2099')
    const forged = [head, Buffer.from(later).toString('base64url'), signature].join('.')
    expect(await answerTo(forged)).toContain('We did not make this proof')
  })

  test('signed by somebody else, or by nobody', async () => {
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' })
    const foreign = await new SignJWT({ until: '2099-01-01' })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'theirs' })
      .setIssuer(h.council.code)
      .setJti(newId())
      .sign(privateKey)
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"until":"2099-01-01"}').toString('base64url')}.`
    for (const code of [foreign, none, 'abc', 'a.b.c', encodeURIComponent('<script>'), 'x'.repeat(450)])
      expect(await answerTo(code), code.slice(0, 20)).toContain('We did not make this proof')
  })

  test('a picture of a phone that is older than ten minutes', async () => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
    const proven = {
      proofId: newId<'offer-proof'>(),
      issuer: 'E1',
      what: null,
      until: asDay('2027-01-01'),
      shownAt: new Date('2026-05-31T10:00:00Z'),
    }
    const code = await signProof({ kid: 'k', key: privateKey }, proven)
    expect(await readProof([{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'EdDSA' }], code)).toEqual(proven)
    const proof = await newProof()
    const live = codeOf((await sam.get(proof)).text)
    expect(await answerTo(live)).toContain('shown on their phone in the last few minutes')
  })
})

test('a restricted person’s proof is checked like any other', async () => {
  const hidden = await h.machine((work) => givenAYoungPerson(work, { ...leaver, restricted: true }))
  const browser = await h.signIn('young-person', { personId: hidden })
  const proof = await newProof(browser)
  const code = codeOf((await browser.get(`${proof}/paper`)).text)
  expect((await h.visitor().get(`/check/${code}`)).text).toContain('Valid care leaver status')
})
