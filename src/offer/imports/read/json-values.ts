// Reading JSON that may hold anything where something was expected: nulls, numbers for texts, texts for lists.
export type Json = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const recordIn = (value: unknown, key: string): Json => {
  const held = isRecord(value) ? value[key] : undefined
  return isRecord(held) ? held : {}
}

export const listIn = (value: unknown, key: string): readonly Json[] => {
  const held = isRecord(value) ? value[key] : undefined
  return Array.isArray(held) ? held.filter(isRecord) : []
}

export function numberIn(value: unknown, key: string): number | null {
  const held = isRecord(value) ? value[key] : undefined
  const number = typeof held === 'string' && held.trim() !== '' ? Number(held) : held
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}
