// What is said and typed when somebody calls about a claim: without letters that sound or look like others.
import { randomInt } from 'node:crypto'

const letters = 'ACDEFGHJKLMNPQRTUVWXY34679'
const length = 7

export const newReference = (): string =>
  `A${Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('')}`
