import { expect, test } from 'vitest'
import { anArchive } from './testing.ts'
import { unpackedFault } from './unpacked.ts'

const fine = { '[Content_Types].xml': 100, 'word/document.xml': 5000 }

test.each([
  ['an ordinary one is taken', anArchive(fine), null],
  ['one that unpacks to gigabytes', anArchive({ ...fine, 'word/media/a.bin': 4_000_000_000 }), /far more/],
  [
    'many parts that are large together',
    anArchive(Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`p${n}`, 10_000_000]))),
    /far more/,
  ],
  ['one whose size stands elsewhere', anArchive({ ...fine, x: 0xffffffff }), /far more/],
  ['one with a program in it', anArchive({ ...fine, 'word/vbaProject.bin': 100 }), /macros/],
  ['half of one', anArchive(fine).subarray(0, 60), /damaged/],
  [
    'one whose table is cut out',
    Buffer.concat([anArchive(fine).subarray(0, 20), anArchive(fine).subarray(-22)]),
    /damaged/,
  ],
])('%s', (_title, bytes, fault) => {
  if (fault === null) expect(unpackedFault(bytes)).toBe(null)
  else expect(unpackedFault(bytes)).toMatch(fault)
})
