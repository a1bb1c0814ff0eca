import sax from 'sax'
import { UnreadableFile } from './bytes.ts'
import { TABLE_NAMES, columnsOf, type TableName } from './tables.ts'

/** What a reader of the one-file form is told. Throwing stops the reading. */
export interface XmlSink {
  row: (table: TableName, cells: Readonly<Record<string, string>>, line: number) => void
  unknown: (element: string, line: number) => void
}

interface Block {
  readonly name: string
  readonly line: number
  fields: Record<string, string> | null
  text: string
}

// The real form is five deep with short texts; anything past these bounds is an attack or another kind of file.
const DEEPEST = 8
const LONGEST_TEXT = 1000
const MOST_BLOCKS = 20_000
const MOST_ATTRIBUTES = 20
const PIECE = 65_536

const BLOCK_TABLES: Readonly<Record<string, TableName>> = {
  EPISODE: 'Episodes',
  AMISSING: 'Missing',
  AREVIEW: 'Reviews',
  OC2: 'OC2',
  PERMANENCE: 'PrevPerm',
  AD_PLACED: 'PlacedAdoption',
}

/** Tables whose fields stand in the header itself, one row a child when any of these is filled. */
const IN_HEADER: readonly (readonly [table: TableName, filled: readonly string[]])[] = [
  ['UASC', ['DUC', 'UASC']],
  ['OC3', ['IN_TOUCH', 'ACTIV', 'ACCOM']],
  ['AD1', ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR']],
]
const HEADER_FIELDS = new Set(['CHILDID', 'UASC', ...columnsOf('Header'), ...IN_HEADER.flatMap(([, filled]) => filled)])

const COLUMN_OF_ELEMENT: Readonly<Record<string, string>> = { PL: 'PLACE', CHILDID: 'CHILD' }

const refused = (line: number, message: string): UnreadableFile =>
  new UnreadableFile({ rule: 'XML', line, message, fix: 'Export the return from your case system again.' })

function tableOfBlock(block: Block): TableName | undefined {
  const named = BLOCK_TABLES[block.name]
  if (named) return named
  const fields = Object.keys(block.fields ?? {})
  return TABLE_NAMES.find((table) => {
    const own = new Set<string>(columnsOf(table))
    return fields.some((field) => !['CHILD', 'DOB'].includes(field)) && fields.every((field) => own.has(field))
  })
}

const isFilled = (fields: Record<string, string>, name: string): boolean =>
  (fields[name] ?? '') !== '' && !(name === 'UASC' && fields[name] === '0')

/** Turns what stands inside one CHILD into rows of the tables. */
class ChildElement {
  readonly #sink: XmlSink
  readonly #line: number
  readonly #blocks: Block[] = []

  constructor(sink: XmlSink, line: number) {
    this.#sink = sink
    this.#line = line
  }

  add(block: Block): void {
    if (this.#blocks.length >= MOST_BLOCKS) throw refused(block.line, 'One child has more entries than can be real.')
    this.#blocks.push(block)
  }

  close(): void {
    const header = this.#blocks.find((block) => block.name === 'HEADER')
    const fields = header?.fields ?? {}
    const whose = { CHILD: fields['CHILDID'] ?? '', DOB: fields['DOB'] ?? '', SEX: fields['SEX'] ?? '' }
    this.#sink.row('Header', { ...fields, ...whose }, header?.line ?? this.#line)
    for (const field of Object.keys(fields)) {
      if (!HEADER_FIELDS.has(field)) this.#sink.unknown(field, header?.line ?? this.#line)
    }
    for (const [table, filled] of IN_HEADER) {
      if (filled.some((name) => isFilled(fields, name))) {
        this.#sink.row(table, { ...fields, ...whose }, header?.line ?? this.#line)
      }
    }
    for (const block of this.#blocks) if (block !== header) this.#row(block, whose)
  }

  #row(block: Block, whose: Record<string, string>): void {
    if (block.fields === null || Object.values(block.fields).every((text) => text === '')) return
    const table = tableOfBlock(block)
    if (table) this.#sink.row(table, { ...block.fields, ...whose }, block.line)
    else this.#sink.unknown(block.name, block.line)
  }
}

class ReturnDocument {
  readonly #sink: XmlSink
  readonly #stack: Block[] = []
  #child: ChildElement | null = null
  #attributes = 0

  constructor(sink: XmlSink) {
    this.#sink = sink
  }

  open(name: string, line: number): void {
    if (this.#stack.length === 0 && name !== 'EXPSSDA903') {
      throw new UnreadableFile({
        rule: 'NOT_RECOGNISED',
        line,
        value: name,
        message: 'This XML file is not the children looked after return: that begins with EXPSSDA903.',
        fix: 'Export the SSDA903 return as XML, or choose its CSV tables.',
      })
    }
    if (this.#stack.length >= DEEPEST) throw refused(line, 'The elements of this file are nested too deep.')
    const parent = this.#stack.at(-1)
    if (parent) parent.fields ??= {}
    if (this.#stack.length === 1 && name === 'CHILD') this.#child = new ChildElement(this.#sink, line)
    this.#attributes = 0
    this.#stack.push({ name, line, fields: null, text: '' })
  }

  attribute(line: number): void {
    this.#attributes += 1
    if (this.#attributes > MOST_ATTRIBUTES) throw refused(line, 'An element of this file has too many attributes.')
  }

  text(text: string, line: number): void {
    const block = this.#stack.at(-1)
    if (!block) return
    block.text += block.text === '' ? text.trimStart() : text
    if (block.text.length > LONGEST_TEXT) throw refused(line, `The text of ${block.name} is far too long.`)
  }

  close(): void {
    const block = this.#stack.pop()
    const parent = this.#stack.at(-1)
    if (!block || !parent) return
    if (this.#stack.length === 1) {
      if (block.name === 'CHILD') this.#child?.close()
      else this.#sink.unknown(block.name, block.line)
      this.#child = null
    } else if (block.fields || this.#stack.length === 2) this.#child?.add({ ...block, fields: block.fields ?? {} })
    else this.#keep(parent, block)
  }

  #keep(parent: Block, leaf: Block): void {
    const name = parent.name === 'HEADER' ? leaf.name : (COLUMN_OF_ELEMENT[leaf.name] ?? leaf.name)
    const fields = (parent.fields ??= {})
    if (name in fields) this.#sink.unknown(`${leaf.name} (a second one)`, leaf.line)
    else fields[name] = leaf.text.trimEnd()
  }
}

/** Reads the XML form as it streams in. Document types and entities are refused, so nothing can be pulled in or blown up. */
export async function readXml(pieces: AsyncIterable<Buffer>, sink: XmlSink): Promise<void> {
  const document = new ReturnDocument(sink)
  const parser = sax.parser(true, { trim: false, position: true })
  const line = () => parser.line + 1
  parser.ondoctype = () => {
    throw refused(line(), 'This file has a document type (DOCTYPE), which can hide entities. The return has none.')
  }
  parser.onerror = (error) => {
    throw refused(line(), `This file is not well-formed XML: ${error.message.split('\n')[0] ?? ''}.`)
  }
  parser.onopentagstart = (tag) => document.open(tag.name.toUpperCase(), line())
  parser.onattribute = () => document.attribute(line())
  parser.ontext = (text) => document.text(text, line())
  parser.oncdata = (text) => document.text(text, line())
  parser.onclosetag = () => document.close()
  const decoder = new TextDecoder()
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += PIECE) {
      parser.write(decoder.decode(piece.subarray(at, at + PIECE), { stream: true }))
    }
  }
  parser.close()
}
