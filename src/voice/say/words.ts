// Short words for choices, as a young person reads them.
import type { AnswerWay, Quote } from '../../thread/tables.ts'

export const wayWords: Readonly<Record<AnswerWay, string>> = {
  here: 'Here, on my page',
  text: 'By text message',
  email: 'By email',
  letter: 'By letter',
  'in-person': 'In person',
}

/** The same, said to them. */
export const yourWayWords: Readonly<Record<AnswerWay, string>> = {
  here: 'here, on your page',
  text: 'by text message',
  email: 'by email',
  letter: 'by letter',
  'in-person': 'in person',
}

/** What was chosen, said back. */
export const quoteSaid: Readonly<Record<Quote, string>> = {
  no: 'We do not show your words to others, like councillors.',
  nameless: 'We may show your words to others, like councillors, without your name.',
  named: 'We may show your words to others, like councillors, with your first name.',
}

export const quoteWords: Readonly<Record<Quote, string>> = {
  no: 'No, keep them between us',
  nameless: 'Yes, but without my name',
  named: 'Yes, with my first name',
}
