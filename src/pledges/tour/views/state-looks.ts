import type { StateKind } from '../../../design/index.ts'
import type { StopState } from '../state.ts'

export const stateLooks: Readonly<Record<StopState, StateKind>> = {
  planned: 'waiting',
  confirmed: 'good',
  over: 'soon',
  reported: 'good',
  cancelled: 'plain',
}
