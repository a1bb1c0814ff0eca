// Words that mean harm, for tests that send them everywhere.
import type { Row } from './row.ts'

const script = '"\'></title></textarea><script>alert(1)</script>'
const image = '"><img src=x onerror=alert(1)>'

/** What must never come back as it was sent: then it would run. */
export const live: readonly string[] = ['<script>alert(1)', '<img src=x onerror', '" onmouseover=alert(1)']

export const hostileValues: readonly string[] = [
  script,
  image,
  '" onmouseover=alert(1) x="',
  'javascript:alert(1)',
  "' or 1=1; drop table people; --",
  "=cmd|' /C calc'!A0",
  ' \u200b\u0000\t@SUM(1+1)',
  '\u202egnp.exe\u202c \ufeff\u0000\u0001\u001b[31m',
  '\ud800 \udfff e\u0301'.toWellFormed(),
  '../../../../etc/passwd%00',
  '//evil.example/\\evil.example',
  '99999999999999999999999',
  '-1e309',
  '2026-02-31',
  '𝕬'.repeat(5_000),
  '%',
  '\\',
  '[object Object]',
  '__proto__',
  '',
]

export const hostileValueAt = (index: number): string => hostileValues[index % hostileValues.length] ?? ''

export const megabyte = 'x'.repeat(1_000_000)

/** The names that a row's form or query may know, read from its schemas, and some that many share. */
export function fieldsOf(row: Row): string[] {
  const schemas = [row.query, row.method === 'POST' ? row.form.schema : undefined]
  return [...new Set([...schemas.flatMap(namesIn), ...usual])]
}

const usual = [
  'name',
  'q',
  'page',
  'sort',
  'next',
  'reason',
  'id',
  'on',
  'on-day',
  'on-month',
  'on-year',
  'for',
  'what',
]

function namesIn(schema: unknown): string[] {
  const found = new Set<string>()
  visit(schema, found, 0)
  return [...found]
}

// zod keeps an object's fields under `shape`, and what wraps it under `def`.
function visit(node: unknown, found: Set<string>, depth: number): void {
  if (node === null || typeof node !== 'object' || depth > 6) return
  const { shape, def } = node as { shape?: Record<string, unknown>; def?: Record<string, unknown> }
  for (const [name, field] of Object.entries(shape ?? {})) {
    found.add(name)
    for (const box of ['day', 'month', 'year']) if (/on$|date|day/i.test(name)) found.add(`${name}-${box}`)
    visit(field, found, depth + 1)
  }
  for (const inner of [def?.['in'], def?.['out'], def?.['innerType'], def?.['schema']]) visit(inner, found, depth + 1)
}
