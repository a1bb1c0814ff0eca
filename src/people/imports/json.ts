/**
 * JSON that PostgreSQL takes as jsonb: it holds neither NUL nor half of a surrogate pair, which an XML entity can
 * smuggle into a file. They become the replacement character.
 */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value).replace(/\\u(?:0000|d[89a-f][0-9a-f]{2})/g, '\\ufffd')
