// What an organisation may know of whoever applies: their first name, and each fact that they chose to show. This is the one
// place where it is made, for the preview and for the organisation alike; nothing else ever leaves.

export const factKeys = ['reach', 'age', 'done', 'about', 'helps', 'worker', 'days'] as const
export type FactKey = (typeof factKeys)[number]

/** Those that they write themselves; age and worker come from the record. */
export const writtenKeys = ['reach', 'done', 'about', 'helps', 'days'] as const
export type WrittenKey = (typeof writtenKeys)[number]

/** What they wrote, and what they chose to show of it: what is not chosen is kept for them alone. */
export interface Choices {
  readonly written: Readonly<Record<WrittenKey, string>>
  readonly shows: readonly FactKey[]
}

export interface OfRecord {
  readonly name: string | null
  readonly knownAs: string | null
  readonly age: number
  /** Name and ways to reach at work; null where nobody works with them. */
  readonly worker: string | null
}

export interface Fact {
  readonly key: FactKey
  readonly text: string
}

/** Exactly what the organisation sees. */
export interface Card {
  readonly firstName: string
  readonly facts: readonly Fact[]
}

export const factWords: Readonly<Record<FactKey, string>> = {
  reach: 'How to reach me',
  age: 'My age',
  done: 'What I have done',
  about: 'About me',
  helps: 'What helps me',
  worker: 'My worker',
  days: 'Days I am free',
}

export function cardFrom({ written, shows }: Choices, record: OfRecord): Card {
  const textOf = (key: FactKey): string => {
    if (key === 'age') return String(record.age)
    if (key === 'worker') return record.worker ?? ''
    return written[key].trim()
  }
  return {
    firstName: firstNameOf(record),
    facts: factKeys
      .filter((key) => shows.includes(key))
      .map((key) => ({ key, text: textOf(key) }))
      .filter(({ text }) => text !== ''),
  }
}

/** What they are called, and no more of the name. */
function firstNameOf({ name, knownAs }: OfRecord): string {
  const called = [knownAs, name].find((one) => one !== null && one.trim() !== '')
  return called?.trim().split(/\s+/)[0] ?? 'Somebody'
}

/** All that they wrote, shown or not: for what must be noticed in it. */
export const allWritten = ({ written }: Choices): string => writtenKeys.map((key) => written[key]).join('\n')
