// Passwords and sign-in codes are kept as argon2id hashes in PHC form (RFC 9106, second recommended option).
import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2)
const cost = { memory: 19_456, passes: 2, parallelism: 1 } // OWASP's minimum for argon2id: 19 MiB, two passes

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: 32, ...cost })
  const encode = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${encode(nonce)}$${encode(tag)}`
}

export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(hash)
  if (!parts) return false
  const [, memory = '', passes = '', parallelism = '', nonce = '', tag = ''] = parts
  const expected = Buffer.from(tag, 'base64')
  const got = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(nonce, 'base64'),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  })
  return timingSafeEqual(got, expected)
}

/** Compared against when no account has the name, so that a stranger cannot time which names exist. */
let nobody: Promise<string> | undefined
export function nobodysHash(): Promise<string> {
  return (nobody ??= hashPassword(randomBytes(16).toString('hex')))
}
