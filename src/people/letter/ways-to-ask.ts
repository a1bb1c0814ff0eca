// How to ask for each thing a young person is entitled to, and under which heading it stands in the letter.
import type { EntitlementKey } from '../../eligibility/index.ts'

export const groups = ['people', 'home', 'learning', 'voice'] as const
export type Group = (typeof groups)[number]

export const groupTitles: Readonly<Record<Group, string>> = {
  people: 'People and plans',
  home: 'Home and money',
  learning: 'Learning and work',
  voice: 'Your voice',
}

export interface Asking {
  readonly advocacy: string
  /** The adviser's name; null when nobody is named. */
  readonly adviserName: string | null
}

type Way = readonly [Group, string | ((asking: Asking) => string)]

const tellUsNeed = 'Tell us what you need, and why.'

const ways: Readonly<Record<EntitlementKey, Way>> = {
  LOOKED_AFTER_DUTIES: ['people', 'Talk to your social worker.'],
  PERSONAL_ADVISER: [
    'people',
    ({ adviserName }) =>
      adviserName === null
        ? `We have no name of a personal adviser for you yet. Call us and ask who it will be.`
        : `Yours is ${adviserName}.`,
  ],
  PA_OFFER_TO_25: ['people', 'Say to us: I want a personal adviser. You do not have to say why.'],
  NEEDS_ASSESSMENT: ['people', 'Ask us for a day to do this.'],
  PATHWAY_PLAN: ['people', 'Ask to see your plan. You can have a copy to keep.'],
  PATHWAY_PLAN_REVIEW: ['people', 'Tell us if you want to look at it now.'],
  KEEP_IN_TOUCH: ['people', 'Tell us how you want us to reach you.'],
  S24_KEEP_IN_TOUCH: ['people', 'Tell us how you want us to reach you.'],
  S24_ADVICE_AND_BEFRIENDING: ['people', 'Call us or write to us.'],
  MAINTENANCE_AND_ACCOMMODATION: ['home', 'Tell us today if you have no safe place to live, or no money for food.'],
  SETTING_UP_HOME_ALLOWANCE: ['home', 'Ask us before you move. We plan with you what to buy.'],
  STAYING_PUT: ['home', 'Tell us and your foster carer that you want this.'],
  STAYING_CLOSE: ['home', 'Tell us what would make it work.'],
  OTHER_ASSISTANCE: ['home', tellUsNeed],
  S24_ASSISTANCE: ['home', tellUsNeed],
  PRIORITY_NEED_18_20: ['home', 'Tell the housing team that you were in care. You can show them this letter.'],
  PRIORITY_NEED_IF_VULNERABLE_21_PLUS: [
    'home',
    'Tell the housing team that you were in care, and what makes things hard for you.',
  ],
  ALLOCATION_NO_LOCAL_CONNECTION_TEST: ['home', 'Tell the council you ask that you were in care.'],
  NOT_INTENTIONALLY_HOMELESS: ['home', 'Tell the housing team that you were in care.'],
  EDUCATION_TRAINING_EMPLOYMENT_SUPPORT: ['learning', 'Tell us what you want to do. We plan it with you.'],
  HE_BURSARY: ['learning', 'Tell us when you have a place.'],
  VACATION_ACCOMMODATION: ['learning', 'Ask us before the end of term.'],
  S24B_EDUCATION_SUPPORT: ['learning', 'Ask us before you start, or before you pay.'],
  ADVOCACY: ['voice', ({ advocacy }) => `Call ${advocacy}. You do not have to ask us first.`],
  LOCAL_OFFER: ['voice', 'Ask us for the local offer.'],
  WIDER_LOCAL_OFFER: ['voice', 'Ask us for the local offer.'],
  CORPORATE_PARENTING: ['voice', 'If a part of the council does not help you, tell us.'],
  WIDER_CORPORATE_PARENTING: ['voice', 'If one of them does not help you, tell us.'],
}

export const groupOf = (key: EntitlementKey): Group => ways[key][0]

export function askFor(key: EntitlementKey, asking: Asking): string {
  const [, words] = ways[key]
  return typeof words === 'string' ? words : words(asking)
}
