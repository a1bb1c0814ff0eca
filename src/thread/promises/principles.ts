// The seven corporate parenting principles, in plain words: Children and Social Work Act 2017 s.1(1)(a) to (g).

export interface Principle {
  /** 1 to 7, as promises keep it. */
  readonly number: number
  readonly words: string
  readonly citation: string
}

const inPlainWords = [
  'act in their best interests, and look after their health and wellbeing',
  'help them say what they think, wish for and feel',
  'listen to what they think, wish for and feel, and take it into account',
  'help them get the best use of services, ours and our partners’',
  'hope for much for them, and help them get there',
  'keep them safe, and keep their home, relationships, school or work steady',
  'get them ready for adult life and living on their own',
] as const

export const principles: readonly Principle[] = inPlainWords.map((words, index) => ({
  number: index + 1,
  words,
  citation: `Children and Social Work Act 2017 s.1(1)(${'abcdefg'.charAt(index)})`,
}))

/** Throws on a number that is none of the seven: the database holds no other. */
export function describePrinciple(number: number): Principle {
  const found = principles.find((principle) => principle.number === number)
  if (!found) throw new Error(`There is no principle ${number}`)
  return found
}
