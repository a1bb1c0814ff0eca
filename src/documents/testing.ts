// Tiny papers of each kind, made by code. All words are invented.
import { strToU8, zipSync } from 'fflate'
import { findCandidates, isFault, readPaper, type As, type Candidate, type Paper } from './index.ts'

const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const paragraph = (text: string, { style = '', isItem = false, isNewPage = false } = {}): string =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${isItem ? '<w:numPr/>' : ''}</w:pPr><w:r>${isNewPage ? '<w:br w:type="page"/>' : ''}<w:t>${escaped(text)}</w:t></w:r></w:p>`

/** Rows of cells; a line break in a cell begins a paragraph. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map(
      (row) =>
        `<w:tr>${row
          .map(
            (cell) =>
              `<w:tc>${cell
                .split('\n')
                .map((text) => paragraph(text))
                .join('')}</w:tc>`,
          )
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`

export const docxOf = (...body: readonly string[]): Uint8Array =>
  zipped({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body.join('')}</w:body></w:document>`,
  })

const shape = (type: string, texts: readonly string[]) =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:txBody>${texts.map((text) => `<a:p><a:r><a:t>${escaped(text)}</a:t></a:r></a:p>`).join('')}</p:txBody></p:sp>`

/** Slides named against their order, as a deck is after slides were moved. */
export function pptxOf(slides: readonly { title: string; items: readonly string[] }[]): Uint8Array {
  const name = (index: number) => `slide${slides.length - index}.xml`
  const parts = slides.map(({ title, items }, index) => [
    `ppt/slides/${name(index)}`,
    `<p:sld xmlns:p="p" xmlns:a="a">${shape('title', [title])}${shape('body', items)}${shape('sldNum', [String(index + 1)])}</p:sld>`,
  ])
  return zipped({
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml': `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${slides.map((_, index) => `<p:sldId r:id="r${index}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships>${slides.map((_, index) => `<Relationship Id="r${index}" Target="slides/${name(index)}"/>`).join('')}</Relationships>`,
    ...(Object.fromEntries(parts) as Record<string, string>),
  })
}

/** Text cells are shared texts; a number is a date by its style. */
export function xlsxOf(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const texts: string[] = []
  const cell = (value: string | number, at: string) => {
    if (typeof value === 'number') return `<c r="${at}" s="1"><v>${value}</v></c>`
    return value === '' ? '' : `<c r="${at}" t="s"><v>${texts.push(value) - 1}</v></c>`
  }
  const row = (cells: readonly (string | number)[], index: number) =>
    `<row r="${index + 1}">${cells.map((value, column) => cell(value, `${'ABCDEFGH'[column] ?? 'Z'}${index + 1}`)).join('')}</row>`
  const sheet = `<worksheet><sheetData>${rows.map(row).join('')}</sheetData></worksheet>`
  return zipped({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Plan" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" TargetMode="External" Target="http://elsewhere.example/"/></Relationships>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': sheet,
  })
}

/** A PDF with the given lines on each page; `encrypt` marks it as locked with a password that nobody gave. */
export function pdfOf(pages: readonly (readonly string[])[], { isLocked = false } = {}): Uint8Array {
  const objects: string[] = ['<</Type/Catalog/Pages 2 0 R>>', '', '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>']
  const kids = pages.map((lines) => {
    const drawn = lines.map((text, index) => `BT /F1 12 Tf 60 ${760 - index * 16} Td (${text}) Tj ET`).join('\n')
    const content = objects.push(`<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`)
    return objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${content} 0 R>>`,
    )
  })
  objects[1] = `<</Type/Pages/Count ${pages.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`
  const secret = 'ab'.repeat(32)
  const lock = isLocked ? `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${secret}>/U<${secret}>>>/ID[<00><00>]` : ''
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${lock}>>\nstartxref\n${start}\n%%EOF`
  return strToU8(file, true)
}

export async function paperIn(bytes: Uint8Array | string, name = 'paper'): Promise<Paper> {
  const read = await readPaper({ name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes })
  if (isFault(read)) throw new Error(read.fault)
  return read
}

export const candidatesIn = async (bytes: Uint8Array | string, as: As): Promise<Candidate[]> =>
  findCandidates(await paperIn(bytes), as)
