import { getDocumentProxy } from 'unpdf'
import { afterAll, expect, test } from 'vitest'
import type { Facts } from '../../../eligibility/index.ts'
import { closePrinter, printHtml } from '../../../platform/pdf/printer.ts'
import { letterFrom } from '../testing.ts'
import { letterDocument } from './letter-document.tsx'

// Starting a browser takes a moment, and the very first time it is unpacked.
const slow = { timeout: 60_000 }

afterAll(() => closePrinter())

const facts: Facts = {
  dateOfBirth: '2009-06-10',
  lookedAfter: [{ start: '2024-01-08', end: null, status: 'S20', authority: 'Ashmere', country: 'England' }],
}
const adviser = { as: 'Personal adviser', phone: null, email: null, workingHours: null }

const documentOf = (name: string, adviserName: string) =>
  letterDocument(letterFrom({ facts, asOf: '2026-05-31', with: { name, adviser: { ...adviser, name: adviserName } } }))

/** The names of the fonts that stand in the file. */
async function fontsIn(html: string): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await printHtml(html)))
  const names = new Set<string>()
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    await page.getOperatorList()
    const { items } = await page.getTextContent()
    for (const item of items)
      if ('fontName' in item) names.add((page.commonObjs.get(item.fontName) as { name: string }).name) // as PDF.js keeps fonts
  }
  return [...names].map((name) => name.replace(/^[A-Z]{6}\+/, ''))
}

test('a letter with Arabic and Tigrinya names brings the letters to write them', slow, async () => {
  const fonts = await fontsIn(documentOf('ليلى حسن', 'ሰላም ተኽለ'))
  expect(fonts.join()).toMatch(/NotoSansArabic/)
  expect(fonts.join()).toMatch(/NotoSansEthiopic/)
  expect(fonts.filter((name) => !/^(Atkinson|NotoSans(Arabic|Ethiopic))/.test(name))).toEqual([])
})

test('a letter without such names carries none of them', () => {
  const html = documentOf('Zoë', 'Priya Kaur')
  expect(html).toContain('Atkinson')
  expect(html).not.toMatch(/@font-face\{[^}]*Noto/)
  expect(html.length).toBeLessThan(documentOf('ليلى', 'Priya Kaur').length - 100_000)
})
