import type { Code } from './code.ts'

// Care leavers (OC3): in touch, activity and accommodation around a birthday.

export const IN_TOUCH: readonly Code[] = [
  { code: 'YES', meaning: 'in touch' },
  { code: 'NO', meaning: 'not in touch' },
  { code: 'DIED', meaning: 'died' },
  { code: 'REFU', meaning: 'refuses contact' },
  { code: 'NREQ', meaning: 'no longer needs the service' },
  { code: 'RHOM', meaning: 'returned home for six months or more' },
]

const ACTIVITIES: readonly Code[] = [
  { code: '1', meaning: 'higher education' },
  { code: '2', meaning: 'other education' },
  { code: '3', meaning: 'training or work', to: 2021 },
  { code: '4', meaning: 'apprenticeship' },
  { code: '5', meaning: 'training or work' },
]

const atPace = (letter: string, pace: string): Code[] =>
  ACTIVITIES.map((activity) => ({
    ...activity,
    code: letter + activity.code,
    meaning: `${activity.meaning}, ${pace}`,
  }))

export const ACTIVITY: readonly Code[] = [
  ...atPace('F', 'full time'),
  ...atPace('P', 'part time'),
  { code: 'G4', meaning: 'not in work or education: illness or disability' },
  { code: 'G5', meaning: 'not in work or education: another reason' },
  { code: 'G6', meaning: 'not in work or education: pregnant or a parent' },
  { code: '0', meaning: 'not known' },
]

const PLACES: readonly (readonly [letter: string, meaning: string])[] = [
  ['B', 'with parents or relatives'],
  ['C', 'community home'],
  ['D', 'semi-independent living'],
  ['E', 'supported lodgings'],
  ['G', 'gone abroad'],
  ['H', 'deported'],
  ['K', 'ordinary lodgings'],
  ['R', 'home not known'],
  ['S', 'no fixed home'],
  ['T', 'foyer'],
  ['U', 'own home'],
  ['V', 'emergency place'],
  ['W', 'bed and breakfast'],
  ['X', 'in custody'],
  ['Y', 'another kind of home'],
  ['Z', 'with their former foster carer'],
]

export const ACCOMMODATION: readonly Code[] = [
  ...PLACES.flatMap(([letter, meaning]) => [
    { code: `${letter}1`, meaning: `${meaning}, suitable` },
    { code: `${letter}2`, meaning: `${meaning}, not suitable` },
  ]),
  { code: '0', meaning: 'not known' },
]
