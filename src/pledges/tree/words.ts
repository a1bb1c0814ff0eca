import type { Growth } from './published.ts'

export const growthWords: Readonly<Record<Growth, string>> = {
  leaf: 'Pledged',
  blossom: 'Matched with what young people asked for',
  fruit: 'Kept',
  fallen: 'Let go',
}

const names: Readonly<Record<Growth, readonly [one: string, many: string]>> = {
  leaf: ['leaf', 'leaves'],
  blossom: ['blossom', 'blossoms'],
  fruit: ['apple', 'apples'],
  fallen: ['fallen leaf', 'fallen leaves'],
}

/** "7 leaves", "1 apple" */
export const countedGrowth = (growth: Growth, count: number): string =>
  `${count.toLocaleString('en-GB')} ${names[growth][count === 1 ? 0 : 1]}`

export const countedPledges = (count: number) => (count === 1 ? '1 pledge' : `${count.toLocaleString('en-GB')} pledges`)
