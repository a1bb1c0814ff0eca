// What may follow in an application; everything else is refused, however it was asked for.
import type { ApplicationStanding } from './tables.ts'

export type Step = 'invited' | 'offered' | 'refused' | 'started' | 'goes' | 'changed' | 'taken-back'

const waiting = ['applied', 'seen', 'invited'] as const

export const mayFollow: Readonly<Record<Step, readonly ApplicationStanding[]>> = {
  invited: waiting,
  offered: waiting,
  refused: waiting,
  started: ['offered'],
  goes: ['started'],
  changed: [...waiting, 'offered'],
  'taken-back': [...waiting, 'offered'],
}

export const waitsForAnswer = (standing: ApplicationStanding): boolean =>
  (waiting as readonly string[]).includes(standing)
