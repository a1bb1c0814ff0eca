import type { CandidateKind, CandidateState, OccasionKind } from '../tables.ts'

export const readings = ['you-said', 'promises', 'action-plan', 'findings'] as const
export type Reading = (typeof readings)[number]

export const readingWords: Readonly<Record<Reading, { name: string; hint: string }>> = {
  'you-said': {
    name: 'What was said and what was done',
    hint: 'A “you said, we did” slide, minutes, or notes of a meeting',
  },
  promises: { name: 'Promises and aims', hint: 'A strategy, a vision, a local offer: sentences that begin “We will…”' },
  'action-plan': { name: 'Actions with owners and dates', hint: 'An action plan, however its dates are written' },
  findings: { name: 'Findings and recommendations', hint: 'An inspection, an audit, an adviser’s visit, resolutions' },
}

export const kindWords: Readonly<Record<CandidateKind, { one: string; many: string }>> = {
  ask: { one: 'ask', many: 'asks' },
  reply: { one: 'reply', many: 'replies' },
  promise: { one: 'promise', many: 'promises' },
  aim: { one: 'aim', many: 'aims' },
  action: { one: 'action', many: 'actions' },
  finding: { one: 'finding', many: 'findings' },
}

/** '1 ask', '19 asks'. */
export const countOf = (kind: CandidateKind, count: number) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? kindWords[kind].one : kindWords[kind].many}`

export const stateWords: Readonly<Record<CandidateState, string>> = {
  waiting: 'To decide',
  confirmed: 'Confirmed',
  merged: 'Joined to another',
  dropped: 'Left out',
}

export const occasionWords: Readonly<Record<OccasionKind, string>> = {
  'joint-meeting': 'Joint meeting of young people and the panel',
  'group-meeting': 'Meeting of a young people’s group',
  'panel-meeting': 'Meeting of the panel',
  survey: 'Survey',
  inspection: 'Inspection or visit',
  strategy: 'Strategy',
  other: 'Something else',
}

/** 'page 3, line 12' */
export const placeWords = ({ page, line }: { page: number | null; line: number | null }) =>
  [page === null ? null : `page ${page}`, line === null ? null : `line ${line}`].filter(Boolean).join(', ')
