// Short words for choices, as a young person reads them.
import type { AnswerWay, Quote } from '../../thread/tables.ts'

export const wayWords: Readonly<Record<AnswerWay, string>> = {
  here: 'Here, on my page',
  text: 'By text message',
  email: 'By email',
  letter: 'By letter',
  'in-person': 'In person',
}

export const quoteWords: Readonly<Record<Quote, string>> = {
  no: 'No, keep them between us',
  nameless: 'Yes, but without my name',
  named: 'Yes, with my first name',
}
