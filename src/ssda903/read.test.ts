import { describe, expect, it } from 'vitest'
import { readReturn } from './read.ts'
import { Child } from './child.ts'
import { columnsOf } from './tables.ts'
import { csvOf, givenFile, givenReturn } from './testing.ts'

const faultsOf = async (...files: Parameters<typeof readReturn>[0]) => {
  const reading = await readReturn(files)
  return reading.problems.kept.map(({ rule, line, message }) => ({ rule, line, message }))
}
const header = csvOf('Header', [{}])

describe('a table of the return', () => {
  it('is recognised by the set of its columns, whatever the order, case, blanks and file name', async () => {
    const columns = columnsOf('OC3').toReversed()
    const text = `${columns.map((column) => ` ${column.toLowerCase()} `).join(',')}\nU1,F2,YES,10/05/2006,A1\n`
    const reading = await readReturn([givenFile('anything.txt', text)])
    expect(reading.files).toEqual([{ file: 'anything.txt', table: 'OC3', rows: 1, whole: true }])
    expect(new Child(reading, 0).first('OC3')?.code('ACTIV')).toBe('F2')
  })

  it('may begin with a byte order mark and end its lines in any way', async () => {
    const text = `\ufeff${header.replaceAll('\n', '\r\n')}`
    const reading = await readReturn([givenFile('header.csv', text)])
    expect(reading.files[0]).toMatchObject({ table: 'Header', rows: 1, whole: true })
  })

  it('names the child in any case', async () => {
    const files = givenReturn({ Header: [{ CHILD: 'ab1' }], Episodes: [{ CHILD: 'AB1' }, { CHILD: 'Ab1 ' }] })
    const reading = await readReturn(files)
    expect(reading.children).toBe(1)
    expect(new Child(reading, 0).rows('Episodes')).toHaveLength(2)
    expect(reading.findChild('aB1')).toBe(0)
  })

  it('is read the same however its bytes are cut', async () => {
    const bytes = Buffer.from(csvOf('Header', [{ CHILD: 'Zoë–1' }, { CHILD: 'B2' }]))
    const pieces = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1))
    const reading = await readReturn([givenFile('header.csv', ...pieces)])
    expect(reading.problems.kept).toEqual([])
    expect([reading.idOf(0), reading.idOf(1)]).toEqual(['ZOË–1', 'B2'])
  })

  it('counts lines as an editor shows them, past blank lines and line breaks inside cells', async () => {
    const [heading = '', row = ''] = header.split('\n')
    const broken = row.replace('A123456789012', '"A1\n2"')
    const reading = await readReturn([givenFile('header.csv', [heading, '', row, broken, row, ''].join('\n'))])
    expect(new Child(reading, 0).rows('Header').map((one) => one.line)).toEqual([3, 4, 6])
  })
})

describe('a file that is not a table of the return', () => {
  it('is told the nearest table and what is missing and extra', async () => {
    const [fault] = await faultsOf(givenFile('x.csv', 'CHILD,DOB,IN_TOUCH,ACTIVITY,ACCOM\nA1,,,,\n'))
    expect(fault).toMatchObject({ rule: 'NOT_RECOGNISED', line: 1 })
    expect(fault?.message).toContain('The nearest is OC3. Missing: ACTIV. Not in that table: ACTIVITY.')
  })
  it('is not called near a table that it is not near to', async () => {
    const [fault] = await faultsOf(givenFile('x.csv', 'NAME,STREET,TOWN\nx,y,z\n'))
    expect(fault?.message).toBe('The heading is not one of the tables of the return.')
  })
  it('is told when its columns are separated by semicolons, or are there twice', async () => {
    const semicolons = header.replaceAll(',', ';')
    expect((await faultsOf(givenFile('x.csv', semicolons)))[0]?.message).toContain('not separated by commas')
    const twice = header.replace('SEX', 'SEX,SEX')
    expect((await faultsOf(givenFile('x.csv', twice)))[0]?.message).toContain('a column twice: SEX')
  })
  it('does not stop the others', async () => {
    const reading = await readReturn([givenFile('x.csv', 'NAME\nx\n'), givenFile('header.csv', header)])
    expect(reading.files.map((file) => [file.table, file.whole])).toEqual([
      [null, false],
      ['Header', true],
    ])
    expect(reading.isWhole).toBe(false)
  })
  it('is refused when its table is there already, with a hint', async () => {
    const reading = await readReturn([givenFile('one.csv', header), givenFile('two.csv', header)])
    expect(reading.problems.kept[0]).toMatchObject({ rule: 'TABLE_TWICE', file: 'two.csv' })
    expect(reading.problems.kept[0]?.message).toContain('the first is in one.csv')
    expect(reading.problems.kept[0]?.fix).toContain('one year only')
  })
})

describe('bytes that are not UTF-8 text', () => {
  it.each([
    [
      'a spreadsheet renamed .csv',
      Buffer.from('PK\u0003\u0004....[Content_Types].xml', 'latin1'),
      'NOT_TEXT',
      'a spreadsheet (.xlsx)',
    ],
    ['a zip', Buffer.from('PK\u0003\u0004....header.csv', 'latin1'), 'NOT_TEXT', 'a zip'],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'NOT_TEXT', '.xls'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'NOT_TEXT', 'a PDF'],
    ['a gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'NOT_TEXT', 'gzip'],
    ['a web page', Buffer.from('<!DOCTYPE html><html>'), 'NOT_TEXT', 'a web page'],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${header}`, 'utf16le'), 'ENCODING', 'UTF-16'],
    ['UTF-16 without a mark', Buffer.from(header, 'utf16le'), 'ENCODING', 'UTF-16'],
    ['an empty file', Buffer.alloc(0), 'EMPTY_FILE', 'empty'],
    ['only blank lines', Buffer.from('\n\n'), 'EMPTY_FILE', 'no heading'],
  ])('%s is said so', async (_what, bytes, rule, words) => {
    const [fault] = await faultsOf(givenFile('header.csv', bytes))
    expect(fault?.rule).toBe(rule)
    expect(fault?.message).toContain(words)
  })

  it('of Windows-1252 are named with their line', async () => {
    const text = csvOf('Header', [{}, { CHILD: 'Zoë' }])
    const [fault] = await faultsOf(givenFile('header.csv', Buffer.from(text, 'latin1')))
    expect(fault).toMatchObject({ rule: 'ENCODING', line: 3 })
    expect(fault?.message).toContain('Windows-1252')
  })
  it('with a NUL byte are named with their line', async () => {
    const [fault] = await faultsOf(givenFile('header.csv', `${header}A2\u0000,,,,,,\n`))
    expect(fault).toMatchObject({ rule: 'ENCODING', line: 3 })
  })
})

describe('a row', () => {
  it('without a child id is counted and left out', async () => {
    const reading = await readReturn(givenReturn({ Header: [{ CHILD: '' }, {}] }))
    expect(reading.problems.kept).toMatchObject([{ rule: 'MISSING_ID', line: 2, column: 'CHILD' }])
    expect(reading.files[0]?.rows).toBe(2)
    expect(reading.children).toBe(1)
  })
  it('that is blank is no row', async () => {
    const reading = await readReturn([givenFile('header.csv', `${header},,,,,,\n`)])
    expect(reading.files[0]?.rows).toBe(1)
    expect(reading.problems.count()).toBe(0)
  })
  it('with a quotation mark that never closes stops the file there', async () => {
    const text = `${header}A2,M,"10/05/2010,WBRI,,,\n${'A3,M,10/05/2010,WBRI,,,\n'.repeat(20)}`
    const reading = await readReturn([givenFile('header.csv', text)])
    expect(reading.problems.kept).toMatchObject([{ rule: 'QUOTE', line: 3 }])
    expect(reading.files[0]?.whole).toBe(false)
  })
  it('with a quotation mark in the middle of a cell stops the file there', async () => {
    const reading = await readReturn([givenFile('header.csv', `${header}A2,M"x,,,,,\n`)])
    expect(reading.problems.kept).toMatchObject([{ rule: 'QUOTE', line: 3 }])
  })
})

/** A stream of about 200 MB that notes how much of it was asked for. */
function givenFlood(first: string, piece: string) {
  let read = 0
  async function* open(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from(first))
    const bytes = Buffer.from(piece.repeat(Math.ceil(65_536 / piece.length)))
    for (; read < 200_000_000; read += bytes.length) yield bytes
  }
  return { source: { name: 'flood.csv', open }, read: () => read }
}

describe('a file of 200 MB', () => {
  it.each([
    ['that is no table is dropped at its heading', 'NAME,TOWN\n', 'x,y\n', 'NOT_RECOGNISED'],
    ['without any line break is dropped early', 'CHILD', 'x'.repeat(100), 'QUOTE'],
    ['inside one open quotation mark is dropped early', `${header}A2,"`, 'x\n', 'QUOTE'],
    ['of rows of one child is dropped early', header, 'A1,M,10/05/2010,WBRI,,,\n', 'TOO_MUCH'],
  ])('%s', async (_what, first, piece, rule) => {
    const flood = givenFlood(first, piece)
    const reading = await readReturn([flood.source])
    expect(reading.problems.kept.at(-1)?.rule).toBe(rule)
    expect(flood.read()).toBeLessThan(2_000_000)
  })
})

describe('an upload that breaks off', () => {
  it('is an error of the stream, not half a return', async () => {
    const broken = new Error('connection reset')
    async function* open(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from(header))
      throw broken
    }
    await expect(readReturn([{ name: 'header.csv', open }])).rejects.toBe(broken)
  })
})
