// What the invented council promised, who sees to it and how far it has got. All of it is made up.
import type { PromiseKind } from '../../../thread/tables.ts'

export type PriorityKey = 'homes' | 'work' | 'listen' | 'well' | 'parent'

export const priorities: readonly { readonly key: PriorityKey; readonly title: string; readonly impact: string }[] = [
  {
    key: 'homes',
    title: 'Homes',
    impact: 'Everyone has a home that is safe, warm and theirs for as long as they need it',
  },
  { key: 'work', title: 'Learning and work', impact: 'More young people in work or learning that they chose' },
  { key: 'listen', title: 'Listening', impact: 'Young people say that they feel listened to' },
  { key: 'well', title: 'Feeling well', impact: 'Young people say that they have someone to talk to' },
  { key: 'parent', title: 'Being a good parent', impact: 'Every part of the council does what a good parent would' },
]

export interface Done {
  readonly title: string
  readonly owner: string
  readonly post: string
  /** Months from today: behind us when negative. */
  readonly due: number
  readonly said?: 'on-track' | 'stuck' | 'done'
  readonly line?: string
  /** Its date was put off by so many months, once for each. */
  readonly moved?: readonly number[]
  readonly steps?: readonly string[]
}

export interface Promised {
  readonly key: string
  readonly kind?: PromiseKind
  readonly words: string
  readonly inTheirWords?: string
  readonly priority: PriorityKey
  readonly principle: number
  readonly monthsAgo: number
  readonly due?: number
  readonly post: string | null
  readonly owner?: string
  readonly madeBy: string
  readonly measure?: string
  readonly actions: readonly Done[]
  readonly evidence?: readonly { readonly title: string; readonly figure?: number; readonly unit?: string }[]
  readonly end?: { readonly as: 'kept' | 'changed' | 'not-kept'; readonly why: string; readonly monthsAgo: number }
  /** How those to whom it was made say that it goes: good, some, no. */
  readonly ratings?: readonly [number, number, number]
}

const strategy = 'Strategy for children in care and care leavers'

export const promises: readonly Promised[] = [
  {
    key: 'christmas',
    words: 'The hub will open on Christmas Day, with dinner for anyone who wants to come',
    priority: 'well',
    principle: 1,
    monthsAgo: 3,
    due: 0.85,
    post: 'Hub manager',
    owner: 'Dilys Farrant',
    madeBy: 'Care leavers’ forum',
    measure: 'Open on the day; who came is asked how it was',
    actions: [
      {
        title: 'Find three members of staff who want to be there',
        owner: 'Dilys Farrant',
        post: 'Hub manager',
        due: 0,
        said: 'on-track',
        line: 'Two said yes, one is asking at home',
      },
      {
        title: 'Ask the food bank and the market for dinner',
        owner: 'Wes Harrow',
        post: 'Hub worker',
        due: 0,
        said: 'done',
        line: 'The market gives everything but the pudding',
      },
    ],
    ratings: [4, 2, 1],
  },
  {
    key: 'lessons',
    words: 'Nobody will wait more than three months for a first driving lesson',
    inTheirWords: 'First driving lesson within three months',
    priority: 'work',
    principle: 7,
    monthsAgo: 10,
    due: 2,
    post: 'Head of leaving care',
    owner: 'Petra Lisle',
    madeBy: 'Corporate parenting panel',
    measure: 'Weeks from asking to the first lesson',
    actions: [
      {
        title: 'Agree a price with a second driving school',
        owner: 'Petra Lisle',
        post: 'Head of leaving care',
        due: -2,
        said: 'stuck',
        line: 'The second school wants ten learners at once',
        moved: [2, 3],
        steps: ['Ask three schools', 'Legal check', 'Sign'],
      },
      {
        title: 'Show the place in the queue on each young person’s page',
        owner: 'Ravi Mistry',
        post: 'Systems lead',
        due: 2,
        said: 'on-track',
        line: 'Trying it with the forum next month',
      },
    ],
    evidence: [{ title: 'Weeks to a first lesson, last quarter', figure: 31, unit: 'weeks' }],
    ratings: [1, 3, 6],
  },
  {
    key: 'schools',
    words: 'Every school will have somebody whom a young person can choose to talk to',
    priority: 'well',
    principle: 4,
    monthsAgo: 31,
    due: -6,
    post: 'Virtual school head',
    owner: 'Anneke Thorpe',
    madeBy: 'Corporate parenting panel',
    measure: 'Schools with a named person, out of all schools our children go to',
    actions: [
      {
        title: 'Ask each school to name somebody, and put the names on the page',
        owner: 'Anneke Thorpe',
        post: 'Virtual school head',
        due: -6,
        said: 'on-track',
        line: '61 of 74 schools have named somebody',
        moved: [6, 6],
      },
      {
        title: 'Training for those who were named',
        owner: 'Jed Corran',
        post: 'Educational psychologist',
        due: -1,
        said: 'done',
        line: 'Four sessions, 58 people',
      },
    ],
    evidence: [{ title: 'Schools with a named person', figure: 61, unit: 'of 74 schools' }],
    ratings: [6, 5, 2],
  },
  {
    key: 'onepage',
    words: 'One page about you goes with you when your adviser changes, so that you do not tell your story again',
    priority: 'listen',
    principle: 2,
    monthsAgo: 22,
    due: -10,
    post: 'Team manager, leaving care north',
    owner: 'Hollis Brandt',
    madeBy: 'Head of children’s services',
    measure: 'Changes of adviser with a page that the young person agreed',
    actions: [
      {
        title: 'Write the page with ten young people and try it',
        owner: 'Hollis Brandt',
        post: 'Team manager, leaving care north',
        due: -10,
        said: 'stuck',
        line: 'Five have one. Nobody has time at a handover',
        moved: [4],
      },
    ],
    ratings: [1, 2, 5],
  },
  {
    key: 'paidonday',
    words: 'You are paid on the day, even when our form is late',
    priority: 'parent',
    principle: 1,
    monthsAgo: 11,
    due: -5,
    post: 'Head of finance',
    owner: 'Greta Oldroyd',
    madeBy: 'Director of finance',
    measure: 'Payments made on the day they were due',
    actions: [
      {
        title: 'Pay a standing amount when the form has not come',
        owner: 'Greta Oldroyd',
        post: 'Head of finance',
        due: -5,
        said: 'done',
        line: 'Live since the spring',
      },
    ],
    evidence: [
      { title: 'Payments made on the day', figure: 98, unit: 'per cent' },
      { title: 'The rule, as it stands in the finance handbook' },
    ],
    end: { as: 'kept', why: 'Payments no longer wait for the form.', monthsAgo: 4 },
    ratings: [9, 2, 0],
  },
  {
    key: 'homecheck',
    words: 'We will look at every home before a young person is shown it',
    priority: 'homes',
    principle: 6,
    monthsAgo: 24,
    due: -18,
    post: 'Accommodation coordinator',
    owner: 'Yusuf Daly',
    madeBy: strategy,
    measure: 'Homes with a check, out of all shown',
    actions: [
      {
        title: 'A checklist with photographs',
        owner: 'Yusuf Daly',
        post: 'Accommodation coordinator',
        due: -18,
        said: 'done',
        line: 'In use',
      },
    ],
    evidence: [{ title: 'Homes checked before a viewing', figure: 52, unit: 'of 52' }],
    end: { as: 'kept', why: 'Every home has been checked for a year.', monthsAgo: 6 },
    ratings: [8, 1, 0],
  },
  {
    key: 'secondhub',
    words: 'We will open a second hub in the north of the county',
    priority: 'listen',
    principle: 4,
    monthsAgo: 35,
    due: -8,
    post: 'Head of leaving care',
    owner: 'Petra Lisle',
    madeBy: strategy,
    measure: 'Open, and how far people travel to it',
    actions: [
      {
        title: 'Find a building near a bus stop',
        owner: 'Petra Lisle',
        post: 'Head of leaving care',
        due: -14,
        said: 'stuck',
        line: 'The library fell through',
        moved: [6, 8],
      },
    ],
    end: {
      as: 'not-kept',
      why: 'There was no building that we could afford. We will say by the summer what we do instead.',
      monthsAgo: 2,
    },
    ratings: [0, 2, 7],
  },
  {
    key: 'guides',
    words: 'Every young person of 15 gets a pack about leaving care, written by young people',
    priority: 'parent',
    principle: 3,
    monthsAgo: 28,
    due: -12,
    post: 'Participation lead',
    owner: 'Sunny Akers',
    madeBy: strategy,
    measure: 'Packs given, out of all who turned 15',
    actions: [
      {
        title: 'Write the pack with the forum',
        owner: 'Sunny Akers',
        post: 'Participation lead',
        due: -15,
        said: 'done',
        line: 'Printed',
      },
      {
        title: 'Give it at each review after a 15th birthday',
        owner: 'Sunny Akers',
        post: 'Participation lead',
        due: -12,
        said: 'done',
        line: 'Reviewing officers hand it over',
      },
    ],
    evidence: [{ title: 'The pack itself' }],
    end: { as: 'kept', why: 'It is given at the first review after the birthday.', monthsAgo: 9 },
  },
  {
    key: 'apprentices',
    words: 'We will keep ten apprenticeships a year for care leavers, in every kind of work that the council does',
    priority: 'work',
    principle: 5,
    monthsAgo: 18,
    due: 4,
    post: 'Head of people and work',
    owner: 'Carol Ashdown',
    madeBy: 'Cabinet',
    measure: 'Apprenticeships begun, and still going after six months',
    actions: [
      {
        title: 'Each directorate names two places',
        owner: 'Carol Ashdown',
        post: 'Head of people and work',
        due: 1,
        said: 'on-track',
        line: 'Seven of ten named',
      },
    ],
    evidence: [{ title: 'Apprenticeships begun this year', figure: 7, unit: 'of 10' }],
    ratings: [5, 4, 1],
  },
  {
    key: 'talk',
    words: 'Nobody waits more than four weeks to talk to someone about how they feel',
    priority: 'well',
    principle: 1,
    monthsAgo: 15,
    due: 3,
    post: 'Designated nurse',
    owner: 'Imelda Crane',
    madeBy: 'Health and care partnership',
    measure: 'Weeks from asking to the first talk',
    actions: [
      {
        title: 'Two more counsellors at the hub',
        owner: 'Imelda Crane',
        post: 'Designated nurse',
        due: 3,
        said: 'on-track',
        line: 'One starts next month',
      },
    ],
    evidence: [{ title: 'Weeks to a first talk', figure: 6, unit: 'weeks' }],
    ratings: [3, 5, 4],
  },
  {
    key: 'cold',
    words: 'Make the family rooms warm and give each a kitchen',
    priority: 'parent',
    principle: 6,
    monthsAgo: 2,
    due: 5,
    post: null,
    madeBy: 'Corporate parenting panel',
    actions: [],
  },
  {
    key: 'gaps',
    kind: 'finding',
    words: 'Plans do not say clearly enough who does what, and by when',
    priority: 'listen',
    principle: 7,
    monthsAgo: 9,
    due: 0,
    post: 'Head of leaving care',
    owner: 'Petra Lisle',
    madeBy: 'Inspection, spring',
    measure: 'Plans whose actions have a name and a date',
    actions: [
      {
        title: 'Go through ten plans a month with the advisers',
        owner: 'Hollis Brandt',
        post: 'Team manager, leaving care north',
        due: 0,
        said: 'on-track',
        line: 'Three months done; half have a name and a date now',
      },
    ],
    evidence: [{ title: 'Plans with a name and a date for each action', figure: 54, unit: 'per cent' }],
  },
  {
    key: 'offer',
    kind: 'finding',
    words: 'Young people do not know what the council offers them',
    priority: 'parent',
    principle: 3,
    monthsAgo: 9,
    post: null,
    madeBy: 'Inspection, spring',
    actions: [],
  },
  {
    key: 'busmoney',
    kind: 'resolution',
    words: 'That officers report on what free bus travel to the age of 25 would cost',
    priority: 'work',
    principle: 4,
    monthsAgo: 11,
    due: -7,
    post: 'Head of transport',
    owner: 'Ned Hallam',
    madeBy: 'Corporate parenting panel',
    measure: 'A report with figures',
    actions: [
      {
        title: 'Ask the bus companies for figures',
        owner: 'Ned Hallam',
        post: 'Head of transport',
        due: -7,
        said: 'stuck',
        line: 'One company has not answered',
        moved: [2],
      },
    ],
  },
  {
    key: 'voices',
    kind: 'aim',
    words: 'We want every young person to say that they feel listened to',
    priority: 'listen',
    principle: 2,
    monthsAgo: 34,
    post: 'Director of children’s services',
    owner: 'Margery Quince',
    madeBy: strategy,
    measure: 'The yearly survey',
    actions: [],
    evidence: [{ title: 'Feel listened to, last survey', figure: 63, unit: 'per cent' }],
  },
]
