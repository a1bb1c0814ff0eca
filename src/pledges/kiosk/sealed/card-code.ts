// The code on the card of a leaf: eight signs that nobody mixes up, some 39 bits. Made on the tablet, offline.

/** Without 0 and O, 1, I and L, and U, which makes words. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const signsInCode = 8
const isCode = new RegExp(`^[${alphabet}]{${signsInCode}}$`)

/** Each sign is as likely as any other: what would favour the first ones is drawn again. */
export function newCardCode(): string {
  let code = ''
  const most = 256 - (256 % alphabet.length)
  while (code.length < signsInCode)
    for (const byte of crypto.getRandomValues(new Uint8Array(16)))
      if (byte < most && code.length < signsInCode) code += alphabet.charAt(byte % alphabet.length)
  return code
}

/** As it is kept: capitals, without what people write between the signs. Null for what cannot be one. */
export function readCardCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  return isCode.test(code) ? code : null
}

/** ABCD-EFGH */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`
