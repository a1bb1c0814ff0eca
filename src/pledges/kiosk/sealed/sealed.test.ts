// What a tablet seals opens on the server alone, and a line that breaks at any point loses nothing and doubles nothing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesOf, fromBase64, textOf, toBase64, type Bytes } from './bytes.ts'
import { newCardCode, readCardCode, shownCode } from './card-code.ts'
import { packEntry, unpackEntry } from './entry.ts'
import { newKeyPair, openEnvelope, readEnvelope, sealEntry } from './envelope.ts'
import { checkFor, mayLeave, newLeavingCode } from './leaving-code.ts'
import { bringHome, type SealedEntry, type WaitingEntries } from './queue.ts'

const keyId = '0197a000-0000-7000-8000-00000000000a'
const entryId = '0197a000-0000-4000-8000-000000000001'
const words = 'My leaf: a drawing, and one wish'

describe('a sealed entry', () => {
  test('opens with the council’s private key, and holds nothing that can be read', async () => {
    const pair = await newKeyPair()
    const sealed = await sealEntry({ id: keyId, bytes: pair.publicKey }, entryId, bytesOf(words))
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('wish')
    const envelope = readEnvelope(sealed)
    expect(envelope.keyId).toBe(keyId)
    expect(textOf(await openEnvelope(pair, entryId, envelope))).toBe(words)
  })

  test('is never the same twice', async () => {
    const pair = await newKeyPair()
    const seal = () => sealEntry({ id: keyId, bytes: pair.publicKey }, entryId, bytesOf(words))
    expect(toBase64(await seal())).not.toBe(toBase64(await seal()))
  })

  test('opens for no other entry, with no other key, and with no bit of it altered', async () => {
    const pair = await newKeyPair()
    const sealed = await sealEntry({ id: keyId, bytes: pair.publicKey }, entryId, bytesOf(words))
    const other = await newKeyPair()
    await expect(openEnvelope(pair, keyId, readEnvelope(sealed))).rejects.toThrow()
    await expect(openEnvelope(other, entryId, readEnvelope(sealed))).rejects.toThrow()
    for (const at of [1, 16, 17, 40, 82, 93, 94, sealed.length - 1]) {
      const altered = Uint8Array.from(sealed, (byte, place) => (place === at ? byte ^ 1 : byte))
      await expect(openEnvelope(pair, entryId, readEnvelope(altered)), String(at)).rejects.toThrow()
    }
  })

  test.each([0, 1, 94, 109])('of %i bytes is none', (length) => {
    expect(() => readEnvelope(new Uint8Array(length))).toThrow()
  })
})

describe('an entry as bytes', () => {
  test('comes back as it was, with its files', () => {
    fc.assert(
      fc.property(
        fc.record({ words: fc.string({ unit: 'grapheme' }) }),
        fc.array(fc.record({ kind: fc.constantFrom('drawing' as const, 'voice' as const), bytes: fc.uint8Array() })),
        (header, files) => {
          const given = files.map(({ kind, bytes }) => ({ kind, bytes: new Uint8Array(bytes) }))
          expect(unpackEntry(packEntry({ header, files: given }))).toEqual({ header, files: given })
        },
      ),
    )
  })

  test('that was cut off is refused', () => {
    const whole = packEntry({ header: {}, files: [{ kind: 'photo', bytes: new Uint8Array(9) }] })
    expect(() => unpackEntry(whole.slice(0, -1))).toThrow()
    expect(() => unpackEntry(whole.slice(0, 3))).toThrow()
  })

  test('goes through base64, large ones too', () => {
    const large = Uint8Array.from({ length: 100_001 }, (_, at) => at % 251)
    expect(fromBase64(toBase64(large))).toEqual(large)
  })
})

describe('codes', () => {
  test('a card’s code is read as people type it', () => {
    for (let times = 0; times < 200; times += 1) {
      const code = newCardCode()
      expect(readCardCode(` ${shownCode(code).toLowerCase()} `)).toBe(code)
    }
  })

  test.each(['', 'ABCD', 'ABCD-EFG0', 'ABCD-EFGHJ', '../../../'])('%j is no card’s code', (typed) =>
    expect(readCardCode(typed)).toBeNull(),
  )

  test('a worker’s code lets nobody out but whoever knows it', async () => {
    const code = newLeavingCode()
    const check = await checkFor(code)
    expect(code).toMatch(/^\d{6}$/)
    expect(await mayLeave(`${code.slice(0, 3)} ${code.slice(3)}`, check)).toBe(true)
    expect(await mayLeave(code === '000000' ? '000001' : '000000', check)).toBe(false)
  })
})

/** A tablet in memory, and a server that keeps each id once. */
function trial(count: number) {
  const held = new Map<string, Bytes>()
  for (let one = 0; one < count; one += 1) held.set(`entry ${one}`, Uint8Array.of(one))
  const kept = new Map<string, number>()
  const waiting: WaitingEntries = {
    next: () => Promise.resolve([...held].slice(0, 5).map(([id, sealed]) => ({ id, sealed }))),
    count: () => Promise.resolve(held.size),
    letGo: (ids) => {
      for (const id of ids) held.delete(id)
      return Promise.resolve()
    },
  }
  const keep = (batch: readonly SealedEntry[]) => {
    for (const { id } of batch) if (!kept.has(id)) kept.set(id, kept.size)
    return { acknowledged: batch.map(({ id }) => id) }
  }
  return { held, kept, waiting, keep }
}

describe('bringing home', () => {
  test('goes on until nothing waits, and asks once where nothing does', async () => {
    const { held, kept, waiting, keep } = trial(23)
    const left: number[] = []
    await bringHome(waiting, (batch, still) => {
      left.push(still)
      return Promise.resolve(keep(batch))
    })
    expect([held.size, kept.size, left]).toEqual([0, 23, [18, 13, 8, 3, 0]])
    let asked = 0
    await bringHome(waiting, (batch) => {
      asked += 1
      return Promise.resolve(keep(batch))
    })
    expect(asked).toBe(1)
  })

  test('is cut off a hundred times at any point, and as many come in as went out, none twice', async () => {
    const cut = fc.constantFrom('before', 'half', 'after', 'letting go', 'none')
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { minLength: 100, maxLength: 100 }), async (cuts) => {
        const { held, kept, waiting, keep } = trial(200)
        let at = 0
        for (let times = 0; held.size > 0 && times < 400; times += 1) {
          let letGoFails = false
          const send = (batch: readonly SealedEntry[]) => {
            const broken = cuts[at++] ?? 'none'
            if (broken === 'before') return Promise.reject(new Error('no network'))
            if (broken === 'half') keep(batch.slice(0, 2)) // the server had taken some when it was killed
            if (broken === 'half' || broken === 'after') {
              if (broken === 'after') keep(batch) // it took them all, and its answer never arrived
              return Promise.reject(new Error('the line broke'))
            }
            letGoFails = broken === 'letting go'
            return Promise.resolve(keep(batch))
          }
          const flaky: WaitingEntries = {
            ...waiting,
            // The battery died between the answer and what it says.
            letGo: (ids) => (letGoFails ? Promise.reject(new Error('the battery died')) : waiting.letGo(ids)),
          }
          await bringHome(flaky, send).catch(() => undefined)
        }
        expect([held.size, kept.size, new Set(kept.values()).size]).toEqual([0, 200, 200])
      }),
      { numRuns: 25 },
    )
  })

  test('lets go of nothing that it did not send, and stops where the server takes none', async () => {
    const { held, waiting } = trial(8)
    await bringHome(waiting, () => Promise.resolve({ acknowledged: ['entry 7'] }))
    expect(held.size).toBe(8)
  })
})
