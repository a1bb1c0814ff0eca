// A tablet for tests: paired, and sealing with the same code as the real one.
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Browser } from '../../app/testing/browser.ts'
import { kioskPairPath, kioskSyncPath, tabletsPath } from '../paths.ts'
import { newCardCode } from './sealed/card-code.ts'
import { fromBase64, toBase64 } from './sealed/bytes.ts'
import { packEntry, type EntryFile, type WrittenEntry } from './sealed/entry.ts'
import { sealEntry } from './sealed/envelope.ts'

interface Key {
  readonly id: string
  readonly bytes: string
}

export interface Synced {
  readonly status: number
  readonly acknowledged: readonly string[]
  readonly wipe: boolean
  readonly key: Key
}

export interface TestTablet {
  readonly token: string
  readonly leavingCode: string
  readonly key: Key
  readonly leaving: { readonly salt: string; readonly rounds: number; readonly hash: string }
  sealed(entry?: Partial<WrittenEntry>, options?: SealOptions): Promise<SealedLine>
  sync(lines: readonly string[], fields?: Record<string, string>): Promise<Synced>
}

interface SealOptions {
  readonly files?: readonly EntryFile[]
  readonly id?: string
  readonly key?: Key
}

export interface SealedLine {
  readonly id: string
  readonly code: string
  readonly line: string
}

export async function ask(web: FastifyInstance, path: string, bearer: string | null, body: object | string) {
  const answer = await web.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/json', ...(bearer !== null && { authorization: `Bearer ${bearer}` }) },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const isJson = String(answer.headers['content-type']).startsWith('application/json')
  return { status: answer.statusCode, value: isJson ? answer.json<Record<string, unknown>>() : {} }
}

export interface GivenCodes {
  readonly pairing: string
  readonly leaving: string
}

/** As a worker reads them from the page that shows them once. */
export async function givenCodes(worker: Browser, name: string): Promise<GivenCodes> {
  return codesIn((await worker.post(tabletsPath, { name })).text)
}

export function codesIn(text: string): GivenCodes {
  const [pairing = '', leaving = ''] = [...text.matchAll(/<strong class="number">([^<]+)<\/strong>/g)].map(
    ([, code = '']) => code,
  )
  return { pairing, leaving }
}

export async function givenATablet(
  web: FastifyInstance,
  worker: Browser,
  name = 'The green tablet',
): Promise<TestTablet> {
  const codes = await givenCodes(worker, name)
  return { ...(await pairedWith(web, codes.pairing)), leavingCode: codes.leaving }
}

async function pairedWith(web: FastifyInstance, code: string): Promise<Omit<TestTablet, 'leavingCode'>> {
  const { value } = await ask(web, kioskPairPath, code, {})
  const paired = value as unknown as Pick<TestTablet, 'token' | 'key' | 'leaving'> // as sync-routes.ts writes it
  return {
    ...paired,
    async sealed(entry = {}, { files = [], id = randomUUID(), key = paired.key } = {}) {
      const code = entry.code ?? newCardCode()
      const header: WrittenEntry = {
        kind: 'message',
        code,
        language: 'en',
        saidAt: '2026-05-30T10:00:00.000Z',
        words: 'More buses at night',
        hang: 'nameless',
        namedAs: null,
        ...entry,
      }
      const plain = packEntry({ header, files })
      const sealed = await sealEntry({ id: key.id, bytes: fromBase64(key.bytes) }, id, plain)
      return { id, code, line: `${id} ${toBase64(sealed)}` }
    },
    async sync(lines, fields = {}) {
      const answer = await ask(web, kioskSyncPath, paired.token, { entries: lines, waiting: '0', ...fields })
      return { status: answer.status, ...(answer.value as unknown as Omit<Synced, 'status'>) } // as sync-routes.ts writes it
    },
  }
}
