// What the views and filters of the board are called.
import type { Show, Sort } from './wanted.ts'
import type { Door } from '../../tables.ts'

export const showWords: Readonly<Record<Show, string>> = {
  unanswered: 'Unanswered',
  unread: 'Not read yet',
  overdue: 'Overdue',
  'not-yet': 'Not yet',
  repeats: 'Asked before',
  unsafe: 'May not be safe',
  promised: 'Promised',
  answered: 'Answered',
  withdrawn: 'Taken back',
  all: 'Everything',
}

export const sortWords: Readonly<Record<Sort, string>> = {
  oldest: 'Oldest first',
  newest: 'Newest first',
  changed: 'Last changed first',
}

export const doorChoices: Readonly<Record<Door, string>> = {
  me: 'Their own page',
  'tell-us': 'Without a name',
  worker: 'Through a worker',
  meeting: 'At a meeting',
  paper: 'In a paper',
  kiosk: 'On a shared screen',
  text: 'By text message',
}

export const asksInWords = (total: number) => (total === 1 ? '1 ask' : `${total.toLocaleString('en-GB')} asks`)
