// The private code with which somebody who gave no name comes back: four words and a number of nine digits.
//
// It has to be found by itself, without a name beside it, so it can't be hashed with a salt of its own as a password is.
// Its hash is keyed with the server's secret instead, and the code has over 60 bits, so that not even somebody with the
// table and the key can try them all: four of 270 words give 32, nine digits 30.
import { asTypedCode, codeWords } from '../../platform/auth/code-words.ts'
import type { Ctx } from '../../platform/http/ctx.ts'

const wordsInCode = 4

/**
 * The code of the page with this key: the same each time, so that a page that is sent twice over a bad line shows the
 * code of what was kept. The key has 122 bits and leaves the page with the words only.
 */
export function codeFor({ keyedHash }: Pick<Ctx, 'keyedHash'>, pageKey: string): string {
  const bytes = keyedHash('tell-us page', pageKey)
  const words = Array.from({ length: wordsInCode }, (_, at) => {
    // Two bytes for a word: of 65,536 values the first few words get one more, which takes nothing that matters.
    return codeWords[bytes.readUInt16BE(at * 2) % codeWords.length] ?? ''
  })
  const number = (bytes.readUIntBE(8, 6) % 1_000_000_000).toString().padStart(9, '0')
  return `${words.join(' ')} ${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`
}

/** What is kept of it. Capitals, hyphens and blanks make no difference. */
export function hashCode({ keyedHash }: Pick<Ctx, 'keyedHash'>, typed: string): Buffer {
  const words = asTypedCode(typed)
  const digits = typed.replaceAll(/\D/g, '')
  return keyedHash('tell-us code', `${words} ${digits}`)
}
