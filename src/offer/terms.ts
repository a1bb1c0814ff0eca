// The shared terms of the local offer: what kinds of entitlement there are, which part of the law each belongs to, and
// under which headings and moments of life a council may show it. Councils that use the same terms can be compared.
// Source of the 44 types: docs/local-offer.md.
import type { Category } from '../eligibility/index.ts'

/** Children and Social Work Act 2017 s.2(3): information must be published about services relating to each of these. */
export const statutoryHeadings = [
  'health-and-wellbeing',
  'relationships',
  'education-and-training',
  'employment',
  'accommodation',
  'participation-in-society',
] as const
/** Children’s Wellbeing and Schools Act 2026 s.8 adds these; until it is in force a council setting leaves them out. */
export const addedHeadings = [
  'financial-literacy',
  'anticipating-need',
  'co-operating-with-housing',
  'keeping-a-home',
  'financial-support',
  'reaching-services',
] as const
export const legalHeadings = [...statutoryHeadings, ...addedHeadings] as const
export type LegalHeading = (typeof legalHeadings)[number]

export const legalHeadingWords: Readonly<Record<LegalHeading, string>> = {
  'health-and-wellbeing': 'Health and wellbeing',
  relationships: 'Relationships',
  'education-and-training': 'Education and training',
  employment: 'Employment',
  accommodation: 'Accommodation',
  'participation-in-society': 'Participation in society',
  'financial-literacy': 'Financial literacy',
  'anticipating-need': 'Planning ahead for the home and services you will need',
  'co-operating-with-housing': 'Working with housing authorities',
  'keeping-a-home': 'Finding and keeping a home',
  'financial-support': 'Financial support',
  'reaching-services': 'Help to reach services',
}

/** What an entry is about, in the finest grain: headings gather these. */
export const topics = [
  'support',
  'health',
  'relationships',
  'education',
  'work',
  'voice',
  'community',
  'home',
  'money',
  'parenting',
  'identity',
  'immigration',
  'emergency',
] as const
export type Topic = (typeof topics)[number]

export interface OfferHeading {
  readonly key: string
  readonly words: string
  readonly topics: readonly Topic[]
}

/** How many headings a council shows. Every topic stands under exactly one heading of each set. */
export const headingSets: Readonly<Record<'five' | 'seven' | 'nine', readonly OfferHeading[]>> = {
  five: [
    { key: 'support-to-you', words: 'Support to you', topics: ['support', 'relationships', 'voice', 'emergency'] },
    { key: 'where-to-live', words: 'Where can I live?', topics: ['home'] },
    { key: 'money', words: 'Money', topics: ['money', 'identity', 'immigration'] },
    { key: 'learning-and-work', words: 'Learning and work', topics: ['education', 'work'] },
    { key: 'looking-after-yourself', words: 'Looking after yourself', topics: ['health', 'parenting', 'community'] },
  ],
  seven: [
    { key: 'money', words: 'Money', topics: ['money', 'identity'] },
    { key: 'home', words: 'Your home', topics: ['home', 'emergency'] },
    { key: 'health', words: 'Health and wellbeing', topics: ['health', 'parenting'] },
    { key: 'work', words: 'Work', topics: ['work'] },
    { key: 'learning', words: 'Learning', topics: ['education'] },
    { key: 'people', words: 'People who matter to you', topics: ['relationships', 'support', 'immigration'] },
    { key: 'voice', words: 'Your voice and community', topics: ['voice', 'community'] },
  ],
  nine: [
    { key: 'being-a-care-leaver', words: 'Being a care leaver', topics: ['support', 'identity', 'immigration'] },
    { key: 'health', words: 'Health and wellbeing', topics: ['health', 'parenting'] },
    { key: 'relationships', words: 'Relationships', topics: ['relationships'] },
    { key: 'education', words: 'Education', topics: ['education'] },
    { key: 'work-and-training', words: 'Work and training', topics: ['work'] },
    { key: 'having-a-say', words: 'Having a say', topics: ['voice'] },
    { key: 'community', words: 'Your place in the community', topics: ['community'] },
    { key: 'home', words: 'A place to live', topics: ['home', 'emergency'] },
    { key: 'money', words: 'Money', topics: ['money'] },
  ],
}
export type HeadingSet = keyof typeof headingSets

export const moments = {
  'moving-home': 'Moving home',
  'having-a-baby': 'Having a baby',
  'going-to-university': 'Going to university',
  'starting-work': 'Starting work',
  'leaving-custody': 'Leaving custody',
  'turning-18': 'Turning 18',
  'turning-21': 'Turning 21',
} as const
export type Moment = keyof typeof moments
export const momentKeys = Object.keys(moments) as Moment[]

/** Who an entry is for, in the words of the leaving-care law; `any` is everyone who has been in care. */
export const offerStatuses = ['eligible', 'relevant', 'former-relevant', 'qualifying', 'any'] as const
export type OfferStatus = (typeof offerStatuses)[number]

/** The status of the law as the rules decide it, in the terms of the offer; null where none of them fits. */
export function offerStatusOf(category: Category): Exclude<OfferStatus, 'any'> | null {
  switch (category) {
    case 'eligible':
    case 'relevant':
    case 'qualifying':
      return category
    case 'former_relevant':
    case 'former_relevant_further_education':
      return 'former-relevant'
    case 'none':
    case 'unknown':
      return null
  }
}

/** Further conditions. Whoever is asked about one and does not know is told what to ask, never turned away. */
export const conditions = {
  'higher-education': 'in higher education',
  'further-education': 'in further education or training',
  'at-work': 'in work, or about to start',
  'looking-for-work': 'looking for work',
  parent: 'a parent, or about to become one',
  'sought-asylum': 'came to this country on your own to seek safety',
  'in-custody': 'in custody, or just out',
  disabled: 'disabled',
  'in-area': 'living in our area',
  'out-of-area': 'living outside our area',
  'own-tenancy': 'living in a home of your own, or about to',
} as const
export type Condition = keyof typeof conditions
export const conditionKeys = Object.keys(conditions) as Condition[]

export interface EntitlementType {
  readonly words: string
  readonly topic: Topic
  readonly legal: readonly LegalHeading[]
}

const type = (words: string, topic: Topic, ...legal: LegalHeading[]): EntitlementType => ({ words, topic, legal })

/** The 44 kinds of entitlement that councils publish, as shared terms. Never renamed: other councils' feeds use the keys. */
export const entitlementTypes = {
  'personal-adviser': type('Personal adviser', 'support', 'relationships'),
  'pathway-plan': type('Needs assessment and pathway plan', 'support', 'education-and-training'),
  'accommodation-and-maintenance': type('Accommodation and maintenance at 16 and 17', 'home', 'accommodation'),
  'staying-put': type('Staying put with foster carers', 'home', 'accommodation', 'relationships'),
  'staying-close': type('Staying close', 'home', 'accommodation', 'keeping-a-home'),
  'setting-up-home': type('Setting up home allowance', 'home', 'accommodation', 'financial-support'),
  'higher-education-bursary': type('Higher education bursary', 'education', 'education-and-training'),
  'vacation-accommodation': type(
    'Somewhere to live in the holidays',
    'home',
    'accommodation',
    'education-and-training',
  ),
  'education-costs': type(
    'Help with the cost of learning and work',
    'education',
    'education-and-training',
    'employment',
  ),
  'bursary-16-19': type('16 to 19 bursary', 'education', 'education-and-training'),
  'apprenticeship-bursary': type(
    'Apprenticeship care leavers’ bursary',
    'work',
    'employment',
    'education-and-training',
  ),
  'university-fees': type('University fees and postgraduate study', 'education', 'education-and-training'),
  'council-tax': type('Council tax', 'money', 'accommodation', 'financial-support'),
  'homelessness-priority': type('Priority if you are homeless', 'home', 'accommodation', 'keeping-a-home'),
  'social-housing': type('Priority for social housing', 'home', 'accommodation', 'co-operating-with-housing'),
  'deposit-and-guarantor': type('Deposit, rent in advance and guarantor', 'home', 'accommodation', 'keeping-a-home'),
  'shared-accommodation-rate': type('Rent help for a place of your own', 'home', 'accommodation', 'financial-support'),
  'waiting-for-universal-credit': type('Income while waiting for universal credit', 'money', 'financial-support'),
  'emergency-payment': type('Emergency payment', 'emergency', 'health-and-wellbeing', 'financial-support'),
  birthday: type('Birthday', 'money', 'relationships'),
  festival: type('Christmas, Eid or another festival', 'money', 'relationships'),
  'identity-documents': type(
    'Passport, provisional licence, birth certificate',
    'identity',
    'participation-in-society',
  ),
  driving: type('Driving lessons and tests', 'work', 'employment'),
  travel: type('Bus pass and travel costs', 'money', 'education-and-training', 'employment', 'reaching-services'),
  'health-costs': type('Prescriptions, dentist and glasses', 'health', 'health-and-wellbeing'),
  leisure: type('Gym and leisure card', 'health', 'health-and-wellbeing'),
  'mental-health': type('Mental health', 'health', 'health-and-wellbeing'),
  'health-passport': type('Health passport, GP and dentist', 'health', 'health-and-wellbeing'),
  digital: type('Laptop, phone, data and wifi', 'education', 'education-and-training', 'participation-in-society'),
  'work-experience': type('Guaranteed interview and work experience', 'work', 'employment'),
  'interview-clothes': type('Interview and work clothes, first month’s travel', 'work', 'employment'),
  volunteering: type('Volunteering payment', 'community', 'participation-in-society'),
  graduation: type('Graduation', 'education', 'education-and-training'),
  savings: type('Savings, bank account and budgeting', 'money', 'financial-literacy'),
  parents: type('Help for parents', 'parenting', 'health-and-wellbeing', 'relationships'),
  immigration: type('Immigration and citizenship', 'immigration', 'participation-in-society'),
  'leaving-custody': type('Leaving custody', 'support', 'accommodation', 'keeping-a-home'),
  advocacy: type('Advocacy and complaints', 'voice', 'participation-in-society'),
  'people-who-matter': type('Lifelong links, mentors and family', 'relationships', 'relationships'),
  voice: type('Having a say', 'voice', 'participation-in-society'),
  voting: type('Voting', 'community', 'participation-in-society'),
  'always-here': type('Always here after 25', 'support', 'relationships'),
  records: type('Your records', 'identity', 'participation-in-society'),
  'running-a-home': type('Running a home', 'home', 'accommodation', 'financial-support'),
} as const satisfies Record<string, EntitlementType>
export type EntitlementKey = keyof typeof entitlementTypes
export const entitlementKeys = Object.keys(entitlementTypes) as EntitlementKey[]

/** What kind of claim an entry leads to; an entry without one is told about, not claimed. */
export const claimKinds = ['payment', 'allowance', 'pass', 'service', 'proof'] as const
export type ClaimKind = (typeof claimKinds)[number]

/** Languages in which the offer can be read: the mechanism is open to others. */
export { languages as offerLanguages, languageKeys, type Language as OfferLanguage } from '../words/languages.ts'
