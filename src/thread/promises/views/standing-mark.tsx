// Where a promise or an action has got to: always a word and a shape of its own. Colour only helps.
import type { ActionStanding, PromiseStanding } from '../../tables.ts'
import { actionWords, onlySaidWords, standingWords } from '../words.ts'

const shapes = {
  ring: 'M5 0a5 5 0 1 0 0 10A5 5 0 0 0 5 0zm0 1.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7z',
  half: 'M5 0a5 5 0 1 0 0 10A5 5 0 0 0 5 0zm0 1.500a3.500 3.500 0 0 1 0 7z',
  full: 'M5 0a5 5 0 1 0 0 10A5 5 0 0 0 5 0z',
  diamond: 'M5 0l5 5-5 5-5-5z',
  triangle: 'M5 0l5 10H0z',
  cross: 'M1.500 0L5 3.500 8.500 0 10 1.500 6.500 5 10 8.500 8.500 10 5 6.500 1.500 10 0 8.500 3.500 5 0 1.500z',
  bar: 'M0 3.500h10v3H0z',
} as const

interface Look {
  readonly shape: keyof typeof shapes
  readonly tone: '' | 'state--good' | 'state--soon' | 'state--waiting'
}

const promiseLooks: Readonly<Record<PromiseStanding, Look>> = {
  made: { shape: 'ring', tone: '' },
  'under-way': { shape: 'half', tone: 'state--soon' },
  kept: { shape: 'full', tone: 'state--good' },
  changed: { shape: 'diamond', tone: 'state--soon' },
  'not-kept': { shape: 'cross', tone: 'state--waiting' },
}

const actionLooks: Readonly<Record<ActionStanding, Look>> = {
  open: { shape: 'ring', tone: '' },
  'on-track': { shape: 'half', tone: 'state--soon' },
  stuck: { shape: 'triangle', tone: 'state--waiting' },
  done: { shape: 'full', tone: 'state--good' },
  dropped: { shape: 'bar', tone: '' },
}

interface StandingMarkProps {
  readonly standing: PromiseStanding
  /** Other words for the same, as young people read them. */
  readonly words?: string | undefined
}

export const StandingMark = ({ standing, words = standingWords[standing] }: StandingMarkProps) => (
  <Mark look={promiseLooks[standing]} words={words} />
)

export const ActionMark = ({ standing }: { readonly standing: ActionStanding }) => (
  <Mark look={actionLooks[standing]} words={actionWords[standing]} />
)

function Mark({ look: { shape, tone }, words }: { readonly look: Look; readonly words: string }) {
  return (
    <strong class={`state ${tone}`.trim()}>
      <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path d={shapes[shape]} fill="currentColor" />
      </svg>
      <span>{words}</span>
    </strong>
  )
}

/** Under it, where it says kept and nothing shows it. */
export function OnlySaid() {
  return <small>{onlySaidWords}: there is no evidence yet</small>
}
