// An error as a log may hold it. Messages of databases and parsers quote what somebody typed, so whatever stands in
// quotes or brackets is left out; the place in the code stays.

export function logged(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { code, table, column, constraint } = error as DatabaseFields
  const facts = [code, table, column, constraint].filter((fact) => typeof fact === 'string' && fact !== '')
  const first = `${error.name}: ${unquoted(error.message)}${facts.length > 0 ? ` [${facts.join(' ')}]` : ''}`
  const cause = error.cause instanceof Error ? `\ncaused by ${logged(error.cause)}` : ''
  return [first, ...framesOf(error)].join('\n') + cause
}

// As PostgreSQL's driver gives them: names of things, never values.
interface DatabaseFields {
  readonly code?: unknown
  readonly table?: unknown
  readonly column?: unknown
  readonly constraint?: unknown
}

const quotes = /"[^"]*"?|“[^”]*”?|`[^`]*`?|'[^']*'?|\([^)]*\)?|\{[^}]*\}?|\[[^\]]*\]?/g

const unquoted = (message: string) => (message.split('\n')[0] ?? '').replace(quotes, '…').slice(0, 300)

// A message may have several lines: only those that name a place are kept.
const framesOf = (error: Error) => (error.stack ?? '').split('\n').filter((line) => /^ {4}at \S/.test(line))
