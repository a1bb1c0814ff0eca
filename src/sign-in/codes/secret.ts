// What a young person chooses to sign in with: long words they can remember, never an e-mail address. After NIST
// SP 800-63B section 3.1.1: length and a list of common choices count; capitals and signs are not asked for.
import { asTypedCode } from '../../platform/auth/code-words.ts'

export const shortestSecret = 12

const common = [
  'password',
  'letmein',
  'qwerty',
  'football',
  'iloveyou',
  'sunshine',
  'princess',
  'liverpool',
  'arsenal',
  'welcome',
  'abcdefg',
  'monkey',
  'dragon',
  'charlie',
]

interface Around {
  readonly code: string
  readonly signInName: string
}

/** Why this secret will not do, in words for the person who chose it; null when it will. */
export function faultOfSecret(secret: string, { code, signInName }: Around): string | null {
  const plain = secret.normalize('NFKC').toLowerCase()
  const letters = plain.replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (Array.from(plain).length < shortestSecret)
    return `Your secret words must have ${shortestSecret} letters or more. Three or four words work well.`
  if (asTypedCode(plain) === asTypedCode(code)) return 'Choose words of your own, not the ones on the paper.'
  if (signInName !== '' && letters.includes(signInName.replaceAll('-', '')))
    return 'Your secret words must not have your sign-in name in them.'
  if (/\S+@\S+\.\S+/.test(plain)) return 'Do not use an email address. Other people may know it.'
  if (isSimple(letters)) return 'That is easy to guess. Choose three or four words that only you would put together.'
  return null
}

function isSimple(letters: string): boolean {
  if (new Set(letters).size < 5) return true
  const rest = common.reduce((left, word) => left.replaceAll(word, ''), letters).replaceAll(/\d+/g, '')
  if (rest.length < 4) return true
  return /^(.{1,5})\1+$/.test(letters)
}
