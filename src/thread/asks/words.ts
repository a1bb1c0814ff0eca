// Short words for what an ask is, on staff pages.
import type { StateKind } from '../../design/index.ts'
import type { AnswerWay, AskStanding, Door, Quote } from '../tables.ts'

export const standingWords: Readonly<Record<AskStanding, string>> = {
  waiting: 'No answer yet',
  promised: 'Promised',
  answered: 'Answered',
  'good-enough': 'Good enough',
  'not-yet': 'Not yet',
  withdrawn: 'Taken back',
}

export const standingShapes: Readonly<Record<AskStanding, StateKind>> = {
  waiting: 'waiting',
  promised: 'soon',
  answered: 'good',
  'good-enough': 'good',
  'not-yet': 'waiting',
  withdrawn: 'plain',
}

export const doorWords: Readonly<Record<Door, string>> = {
  me: 'their own page',
  'tell-us': 'the page without a name',
  worker: 'a worker wrote it down',
  meeting: 'a meeting',
  paper: 'a paper',
  kiosk: 'a shared screen',
  text: 'a text message',
}

export const quoteWords: Readonly<Record<Quote, string>> = {
  no: 'Not to be quoted',
  nameless: 'May be quoted without a name',
  named: 'May be quoted with a first name',
}

export const wayWords: Readonly<Record<AnswerWay, string>> = {
  here: 'On their own page',
  text: 'By text message',
  email: 'By email',
  letter: 'By letter',
  'in-person': 'In person',
}

/** "1 day", "43 days" */
export const daysInWords = (days: number) => (days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`)

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000)
