// What was sent, by what is in it and not by what it is called: a spreadsheet, JSON of a feed, files of the older form, a zip
// of them, or text. Pure; it runs apart from the service (worker.ts), within bounds of memory and time.
import { unzipSync } from 'fflate'
import { faultWords } from '../../../documents/faults.ts'
import { readTables, type Sheet } from '../../../documents/tables.ts'
import { decoded } from '../../../documents/text.ts'
import { mostRows, type FoundRow, type ReadSource } from './found.ts'
import { foundInHsds, partOf, type CsvFile } from './hsds-csv.ts'
import type { Json } from './json-values.ts'
import { readPastedList } from './pasted.ts'
import { formOf, foundService, servicesIn } from './services.ts'
import { tableOf } from './table.ts'

export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export function readSource(sent: readonly SentFile[]): ReadSource {
  const files = sent.flatMap(unpacked)
  const broken = files.find((file) => 'words' in file)
  if (broken && 'words' in broken) return { kind: 'fault', words: broken.words }
  const whole = files.filter((file): file is SentFile => 'bytes' in file)
  const jsons = whole.filter(isJson)
  if (jsons.length > 0) return readJson(jsons)
  const tables: CsvFile[] = []
  let sheets: readonly Sheet[] = []
  for (const file of whole) {
    const read = readTables(file)
    // Text is no table only where it breaks off as one: it may still be a list.
    if ('fault' in read && read.fault !== 'damaged') return { kind: 'fault', words: faultWords(read) }
    const text = isText(file.bytes) ? decoded(file.bytes) : null
    if (text !== null && whole.length === 1 && looksLikeList(text)) return readPastedList(text)
    if ('fault' in read) return { kind: 'fault', words: faultWords(read) }
    if (text !== null) tables.push({ name: file.name, rows: read[0]?.rows ?? [] })
    sheets = [...sheets, ...read]
  }
  if (tables.length === whole.length && tables.some((file) => partOf(file) === 'services')) {
    const rows = foundInHsds(tables)
    if (rows.length > mostRows) return tooMany(rows.length)
    return { kind: 'entries', form: 'hsds-1', rows: withoutTwins(rows), notes: [] }
  }
  if (tables.length > 0 && tables.every((file) => partOf(file) !== null))
    return { kind: 'fault', words: 'The file with the services is missing: send services.csv with the others.' }
  return tableOf(sheets)
}

const mostUnpacked = 60_000_000

/** A zip that is no Office file: what is in it, within bounds. */
function unpacked(file: SentFile): (SentFile | { words: string })[] {
  const { bytes } = file
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || isOffice(bytes)) return [file]
  let size = 0
  let count = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1
        if (!/\.(?:csv|json|txt)$/i.test(name) || /(?:^|\/)(?:__MACOSX|\.)/.test(name)) return false
        size += originalSize
        if (size > mostUnpacked || count > 300) throw new Error('too large')
        return true
      },
    })
    const inside = Object.entries(parts).map(([name, content]) => ({ name, bytes: content }))
    return inside.length > 0 ? inside : [{ words: `${file.name} has no CSV or JSON file in it.` }]
  } catch {
    return [{ words: `${file.name} is damaged, or unpacks to more than ${mostUnpacked / 1e6} MB.` }]
  }
}

const isOffice = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('[Content_Types].xml')
const isText = (bytes: Uint8Array) => bytes[0] !== 0x50 || bytes[1] !== 0x4b
const isJson = ({ bytes }: SentFile) => /^\s*[[{]/.test(decoded(bytes.subarray(0, 200)).replace(/^\ufeff/, ''))
/** Text that is no table: no line of its first ones has a comma, a semicolon or a tab in the same number as another. */
const looksLikeList = (text: string) => {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const [first = ''] = lines
  return lines.some((line) => /^\s*[•●▪*–-]\s/.test(line)) || !/[,;\t]/.test(first)
}

function readJson(files: readonly SentFile[]): ReadSource {
  const services: Json[] = []
  for (const file of files) {
    try {
      services.push(...servicesIn(JSON.parse(decoded(file.bytes).replace(/^\ufeff/, ''))))
    } catch {
      return {
        kind: 'fault',
        words: `${file.name} is not whole: it is cut off or damaged. Save it again from where it came.`,
      }
    }
  }
  if (services.length > mostRows) return tooMany(services.length)
  if (services.length === 0)
    return {
      kind: 'fault',
      words: 'There are no services in it. Organisations, places and lists of terms alone make no entries.',
    }
  const rows = services.map((service, index) => foundService(service, `Service ${index + 1}`))
  return { kind: 'entries', form: formOf(services), rows: withoutTwins(rows), notes: [] }
}

const tooMany = (count: number): ReadSource => ({
  kind: 'fault',
  words: `It has ${count.toLocaleString('en-GB')} services. At most ${mostRows.toLocaleString('en-GB')} are read: send the part that is the offer.`,
})

/** The same again word for word is left out; the same id with other words is in trouble, since nobody knows which is right. */
export function withoutTwins(rows: readonly FoundRow[]): FoundRow[] {
  const seen = new Map<string, { where: string; hash: string }>()
  return rows.flatMap((row): FoundRow[] => {
    if (!row.ok) return [row]
    const before = seen.get(row.sourceId)
    if (before === undefined) {
      seen.set(row.sourceId, row)
      return [row]
    }
    if (before.hash === row.hash) return []
    const troubles = [`It has the same id as ${before.where.toLowerCase()} and says something else`]
    return [{ ok: false, where: row.where, title: row.content.title, troubles }]
  })
}
