/* What a word list holds for one code, and how days are written out. */
import type { Day } from './days.ts'

export interface Wording {
  title: string
  /** One plain sentence or two, to the young person. */
  sentence: string
  citation: string
  standing: 'statutory' | 'policy'
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** 5 March 2027. */
export function longDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** 1,461: whole numbers with a comma at each thousand. */
export function inThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** What a council calls things. */
export interface Words {
  council: string
  adviser: string
  plan: string
}

export const DEFAULT_WORDS: Words = { council: 'the council', adviser: 'personal adviser', plan: 'pathway plan' }
