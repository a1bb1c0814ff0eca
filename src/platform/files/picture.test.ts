import { createHash } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictureWithoutMetadata, uploadWithoutMetadata, type Picture } from './picture.ts'
import { readOrientation } from './pictures/orientation.ts'
import { aJpeg, aPng, aWebp, pngChunk, whereItWasTaken } from './testing.ts'

const kinds = [
  ['image/jpeg', aJpeg],
  ['image/png', aPng],
  ['image/webp', aWebp],
] as const

function cleaned(bytes: Buffer): Picture {
  const picture = pictureWithoutMetadata(bytes)
  if ('fault' in picture) throw new Error(picture.fault)
  return picture
}

/** Which way up it says that it is: the block is found by its first bytes, as any reader of the kind would write them. */
function orientationIn(bytes: Buffer): number | null {
  const at = Math.max(bytes.indexOf('MM\0*'), bytes.indexOf('II*\0'))
  return at === -1 ? null : readOrientation(bytes.subarray(at))
}

describe.each(kinds)('%s', (type, make) => {
  test('where it was taken is in it before, and not after', () => {
    expect(make().includes(whereItWasTaken)).toBe(true)
    const picture = cleaned(make())
    expect(picture).toMatchObject({ type, width: 16, height: 8 })
    expect(picture.bytes.includes(whereItWasTaken)).toBe(false)
  })

  test('it is still shown the way up that it was held', () => {
    expect(orientationIn(cleaned(make(6)).bytes)).toBe(6)
    expect(orientationIn(cleaned(make(1)).bytes)).toBe(null)
    expect(orientationIn(cleaned(make(200)).bytes)).toBe(null)
  })

  test('cleaning it twice changes nothing more', () => {
    const once = cleaned(make()).bytes
    expect(cleaned(once).bytes.equals(once)).toBe(true)
  })

  test('half of it is refused as damaged', () => {
    const whole = make()
    expect(pictureWithoutMetadata(whole.subarray(0, whole.length / 3))).toEqual({ fault: 'damaged' })
  })

  test('whatever is broken in it, there is an answer: a picture or a refusal', () => {
    const whole = make()
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, end) => {
        const broken = Buffer.from(whole.subarray(0, end))
        if (at < end) broken[at] = byte
        const picture = pictureWithoutMetadata(broken)
        expect('fault' in picture || picture.width > 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a flood of points is refused from its header', () => {
  test('in a PNG', () => {
    const bytes = Buffer.from(aPng())
    bytes.writeUInt32BE(19_000, 16)
    bytes.writeUInt32BE(19_000, 20)
    expect(pictureWithoutMetadata(bytes)).toEqual({ fault: 'too-many-pixels' })
  })
  test('in a PNG whose frames are many', () => {
    const bytes = Buffer.from(aPng())
    bytes.writeUInt32BE(5000, 16)
    bytes.writeUInt32BE(5000, 20)
    const frames = Array.from({ length: 3 }, () => pngChunk('fcTL', Buffer.alloc(26)))
    const moving = Buffer.concat([bytes.subarray(0, 33), ...frames, bytes.subarray(33)])
    expect(cleaned(bytes)).toMatchObject({ width: 5000 })
    expect(pictureWithoutMetadata(moving)).toEqual({ fault: 'too-many-pixels' })
  })
  test('in a JPEG', () => {
    const bytes = Buffer.from(aJpeg())
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
    bytes.writeUInt32BE(0xffffffff, frame + 5)
    expect(pictureWithoutMetadata(bytes)).toEqual({ fault: 'too-many-pixels' })
  })
  test('in a WebP, also where only the points within the canvas are many', () => {
    const canvas = Buffer.from(aWebp())
    canvas.writeUIntLE(16_000, 24, 3)
    canvas.writeUIntLE(16_000, 27, 3)
    const within = Buffer.from(aWebp())
    within.writeUInt32LE(0x3fff3fff, within.indexOf(Buffer.from([0x9d, 0x01, 0x2a])) + 3)
    for (const bytes of [canvas, within]) expect(pictureWithoutMetadata(bytes)).toEqual({ fault: 'too-many-pixels' })
  })
})

test.each([
  ['a drawing that could hold a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a web page', '<!doctype html><script>alert(1)</script>'],
  ['nothing', ''],
])('%s is no picture', (_title, content) => {
  expect(pictureWithoutMetadata(Buffer.from(content))).toEqual({ fault: 'not-a-picture' })
})

test('a file that came with a form is written anew where it lies, and counted anew', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'picture-')), '0')
  await writeFile(path, aJpeg())
  const result = await uploadWithoutMetadata({ name: 'IMG_1.jpg', path, bytes: 1, sha256: 'x' })
  const after = await readFile(path)
  const sha256 = createHash('sha256').update(after).digest('hex')
  expect(after.includes(whereItWasTaken)).toBe(false)
  expect(result).toEqual({ type: 'image/jpeg', upload: { name: 'IMG_1.jpg', path, bytes: after.length, sha256 } })
})
