// Short words for an answer, how it goes and what was said of it.
import type { StateKind } from '../../design/index.ts'
import type { AnswersTable, DeliveriesTable, DeliveryState } from '../tables.ts'

type Kind = AnswersTable['kind']
type Verdict = NonNullable<DeliveriesTable['verdict']>

export const kindWords: Readonly<Record<Kind, string>> = { did: 'We did', will: 'We will', cannot: 'We can’t' }

export const wayWords: Readonly<Record<DeliveriesTable['way'], string>> = {
  here: 'On their own page',
  text: 'By text',
  email: 'By e-mail',
  letter: 'By letter',
  'in-person': 'In person',
  code: 'By their code',
  group: 'To the group',
}

export const stateWords: Readonly<Record<DeliveryState, string>> = {
  waiting: 'On its way',
  delivered: 'Arrived',
  failed: 'Could not be delivered',
  withdrawn: 'Taken off',
}

export const stateShapes: Readonly<Record<DeliveryState, StateKind>> = {
  waiting: 'soon',
  delivered: 'good',
  failed: 'waiting',
  withdrawn: 'plain',
}

export const verdictWords: Readonly<Record<Verdict, string>> = { 'good-enough': 'Good enough', 'not-yet': 'Not yet' }
export const verdictShapes: Readonly<Record<Verdict, StateKind>> = { 'good-enough': 'good', 'not-yet': 'waiting' }
