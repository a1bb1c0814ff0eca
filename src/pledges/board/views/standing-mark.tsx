import { State, type StateKind } from '../../../design/index.ts'
import type { PledgeStanding } from '../../tables.ts'
import { standingWords } from '../../words.ts'

const looks: Readonly<Record<PledgeStanding, StateKind>> = {
  made: 'waiting',
  checked: 'soon',
  matched: 'soon',
  accepted: 'soon',
  delivering: 'soon',
  delivered: 'good',
  thanked: 'good',
  declined: 'plain',
  lapsed: 'plain',
}

export const PledgeMark = ({ standing }: { readonly standing: PledgeStanding }) => (
  <State is={looks[standing]}>{standingWords[standing]}</State>
)
