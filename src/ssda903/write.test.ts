import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { childrenOf } from './children.ts'
import { readReturn } from './read.ts'
import { rowsOf } from './records.ts'
import { givenFile, givenReturn } from './testing.ts'
import { safeCell, writeTable } from './write.ts'

describe('a cell for a spreadsheet', () => {
  it.each([
    '=cmd|x!A1',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    ' =1',
    '\t=1',
    '\r=1',
    '\n=1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff@x',
    '\u0000=1',
    '\u0007 +1',
    '\u202e-x',
    '\u2060=1',
    '\u3000=1',
    '\u00ad=1',
    '\u3164=1',
    '\uff1d1',
    '\ttext',
    '\rtext',
  ])('%j is defused', (text) => expect(safeCell(text)).toBe(`'${text}`))

  it.each(['A1', 'YES', '0', '10/05/2006', 'O’Neil-Smith', '-5', '-0.5', '', 'a=b', '12 - 14'])(
    '%j stays as it is',
    (text) => expect(safeCell(text)).toBe(text),
  )

  it('never begins with what a spreadsheet runs', () => {
    const nasty = fc.array(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' ', '\u200b', '\u00a0', '\u0001', 'a', '1'),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(nasty, (letters) => {
        const cell = safeCell(letters.join(''))
        const seen = cell.replace(/^[\s\p{Cc}\p{Cf}\p{Z}]*/u, '')
        return /^-?\d+$/.test(cell) || !/^[=+\-@]/.test(seen)
      }),
    )
  })
})

describe('a table that is written', () => {
  it('has the Department’s columns and days, and nothing live in it', () => {
    const text = writeTable('OC3', [
      { child: 'A1', dateOfBirth: '2006-05-10', inTouch: 'YES', activity: 'F2', accommodation: 'U1' },
      { child: '=HYPERLINK("x")', dateOfBirth: '2006-05-10', inTouch: 'DIED', activity: '0', accommodation: '0' },
    ])
    expect(text).toBe(
      'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\r\nA1,10/05/2006,YES,F2,U1\r\n"\'=HYPERLINK(""x"")",10/05/2006,DIED,0,0\r\n',
    )
  })

  it('is read back as it was', async () => {
    const given = {
      Header: [{ CHILD: 'A1' }],
      Episodes: [{ DEC: '01/09/2025', REC: 'E4A', HOME_POST: 'LS1 1AA, rear' }],
    }
    const [child] = childrenOf(await readReturn(givenReturn(given)))
    const rows = rowsOf(child?.rows ?? [], 'Episodes').map((row) => ({ child: 'A1', ...row.record }))
    const again = await readReturn([givenFile('episodes.csv', writeTable('Episodes', rows))])
    const [same] = childrenOf(again)
    expect(rowsOf(same?.rows ?? [], 'Episodes').map((row) => row.record)).toEqual(
      rows.map((row) => ({ ...row, child: undefined })),
    )
  })
})
