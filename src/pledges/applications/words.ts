// Where an application has got to, in words for whoever made it, for the organisation and for staff.
import type { StateKind } from '../../design/index.ts'
import type { ApplicationEventKind, ApplicationStanding, WordsAbout } from './tables.ts'

export interface Stages {
  readonly stages: readonly string[]
  /** How many are behind us, the present one included. */
  readonly reached: number
}

const usual = ['Sent', 'Read', 'Interview', 'Answer', 'Started'] as const

/** Like a parcel. */
export function stagesOf(standing: ApplicationStanding, hadInterview: boolean): Stages {
  const way = hadInterview ? usual : usual.filter((stage) => stage !== 'Interview')
  const at = (stage: string) => (way as readonly string[]).indexOf(stage) + 1
  switch (standing) {
    case 'applied':
      return { stages: usual, reached: 1 }
    case 'seen':
      return { stages: usual, reached: 2 }
    case 'invited':
      return { stages: usual, reached: 3 }
    case 'offered':
      return { stages: way, reached: at('Answer') }
    case 'refused':
      return { stages: [...way.slice(0, at('Answer') - 1), 'Not this time'], reached: at('Answer') }
    case 'started':
    case 'left':
      return { stages: way, reached: way.length }
    case 'taken-back':
      return { stages: ['Sent', 'Taken back'], reached: 2 }
  }
}

export const applicationWords: Readonly<Record<ApplicationStanding, string>> = {
  applied: 'Sent',
  seen: 'Read',
  invited: 'Interview',
  offered: 'They said yes',
  refused: 'Not this time',
  started: 'Started',
  left: 'Ended',
  'taken-back': 'Taken back',
}

export const forOrganisation: Readonly<Record<ApplicationStanding, string>> = {
  ...applicationWords,
  applied: 'New',
  invited: 'Invited to an interview',
  offered: 'You said yes',
  refused: 'You said not this time',
}

export const applicationLooks: Readonly<Record<ApplicationStanding, StateKind>> = {
  applied: 'waiting',
  seen: 'soon',
  invited: 'soon',
  offered: 'good',
  refused: 'plain',
  started: 'good',
  left: 'plain',
  'taken-back': 'plain',
}

export const happenedWords: Readonly<Record<ApplicationEventKind, string>> = {
  applied: 'Sent',
  changed: 'Changed what is shown',
  seen: 'Read by the organisation',
  invited: 'Invited to an interview',
  offered: 'They said yes',
  refused: 'They said not this time',
  started: 'Started',
  'there-at-three': 'Still there',
  'there-at-six': 'Still there',
  left: 'Ended',
  'taken-back': 'Taken back',
}

export const aboutWords: Readonly<Record<WordsAbout, string>> = {
  interview: 'About the interview',
  answer: 'Feedback',
  left: 'Why it ended',
}
