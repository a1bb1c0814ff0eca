// What the invented organisations of the demonstration offer, and what became of whoever applied.
import type { Choices } from '../../../pledges/applications/disclosure.ts'
import type { OpportunityKind } from '../../../pledges/opportunities/tables.ts'

/** How far an application has come. Days are before the first day of the demonstration; after it when negative. */
export type Applied =
  | { readonly as: 'applied' | 'seen' | 'taken-back' }
  | { readonly as: 'invited'; readonly daysAgo: number; readonly where: string }
  | { readonly as: 'refused'; readonly feedback: string; readonly unmet?: readonly number[] }
  | { readonly as: 'offered'; readonly feedback: string }
  | {
      readonly as: 'started'
      readonly daysAgo: number
      readonly thereAt?: readonly (3 | 6)[]
      readonly leftDaysAgo?: number
    }

export interface OfferedHere {
  readonly by: string
  readonly kind: OpportunityKind
  readonly title: string
  readonly description: string
  readonly criteria: readonly string[]
  readonly pay: string
  readonly hours?: string
  readonly place: string
  readonly places: number
  readonly isGuaranteed?: boolean
  /** When it was written, and the last day to apply after or before the first day of the demonstration. */
  readonly daysAgo: number
  readonly closesIn: number
  readonly reached: 'drafted' | 'sent' | 'returned' | 'open' | 'withdrawn'
  readonly returnedWhy?: string
  readonly applied?: readonly Applied[]
}

export const whatTheyShow: readonly Choices[] = [
  {
    written: {
      about: 'I like early mornings and I am good with my hands.',
      done: 'Two summers in a café, and I cook for my flat.',
      days: 'Any day but Fridays',
      helps: 'Being shown once, then left to try',
      reach: '',
    },
    shows: ['about', 'done', 'days'],
  },
  {
    written: {
      about: '',
      done: 'I helped to run the youth club.',
      days: '',
      helps: 'A list of what comes next',
      reach: '',
    },
    shows: ['done', 'helps', 'age'],
  },
  { written: { about: '', done: '', days: '', helps: '', reach: '' }, shows: [] },
]

export const offered: readonly OfferedHere[] = [
  {
    by: 'Larkfield Bakery',
    kind: 'job',
    title: 'Trainee baker',
    description:
      'You learn to bake bread and cakes with four of us, one thing after the other. Nobody expects you to know anything on the first day.\n\nThere is somebody beside you for the first three months.',
    criteria: ['Can start at five in the morning', 'Is 18 or older'],
    pay: '£12.21 an hour, paid weekly',
    hours: '24 a week, four mornings',
    place: 'The bakery in Millbeck',
    places: 3,
    isGuaranteed: true,
    daysAgo: 24,
    closesIn: 12,
    reached: 'open',
    applied: [
      { as: 'applied' },
      { as: 'seen' },
      { as: 'invited', daysAgo: -3, where: 'In the shop, at the counter. Ask for the baker, and come as you are.' },
      { as: 'offered', feedback: 'You asked the right questions and you were on time. We would love to have you.' },
      {
        as: 'refused',
        feedback: 'You told us honestly that mornings are hard. Look at the shop work that we offer later this year.',
        unmet: [0],
      },
      { as: 'taken-back' },
    ],
  },
  {
    by: 'Larkfield Bakery',
    kind: 'work-experience',
    title: 'Saturdays in the shop',
    description: 'Four Saturdays behind the counter, to see whether you like it. Lunch is on us.',
    criteria: [],
    pay: 'Free, and your fares are paid',
    hours: 'Four Saturdays, 9 to 1',
    place: 'The shop in Ashmere',
    places: 1,
    daysAgo: 60,
    closesIn: 6,
    reached: 'open',
    applied: [{ as: 'started', daysAgo: 14 }],
  },
  {
    by: 'Larkfield Bakery',
    kind: 'job',
    title: 'Shop assistant',
    description: 'You serve in the shop, learn the till and lock up on your own after a while.',
    criteria: [],
    pay: '£12.21 an hour',
    hours: '16 a week',
    place: 'The shop in Ashmere',
    places: 1,
    daysAgo: 230,
    closesIn: -210,
    reached: 'open',
    applied: [{ as: 'started', daysAgo: 195, thereAt: [3, 6] }],
  },
  {
    by: 'Larkfield Bakery',
    kind: 'job',
    title: 'Night baker',
    description: 'Three nights a week with our night team. Ring 01632 960310 if you want to know more.',
    criteria: ['Is 18 or older'],
    pay: '£13.60 an hour',
    hours: '21 a week, at night',
    place: 'The bakery in Millbeck',
    places: 1,
    daysAgo: 2,
    closesIn: 40,
    reached: 'sent',
  },
  {
    by: 'Larkfield Bakery',
    kind: 'training',
    title: 'A day of bread',
    description: 'One day to bake your first loaf and take it home.',
    criteria: [],
    pay: 'Free',
    place: 'The bakery in Millbeck',
    places: 6,
    daysAgo: 1,
    closesIn: 50,
    reached: 'drafted',
  },
  {
    by: 'Ashmere Leisure',
    kind: 'apprenticeship',
    title: 'Lifeguard apprentice',
    description:
      'A year at the pool: you get the lifeguard qualification, first aid, and a job at the end if you want it.',
    criteria: ['Can swim 100 metres without a stop'],
    pay: '£7.55 an hour in the first year',
    hours: '30 a week, in shifts',
    place: 'Ashmere pool',
    places: 2,
    isGuaranteed: true,
    daysAgo: 40,
    closesIn: 10,
    reached: 'open',
    applied: [
      { as: 'invited', daysAgo: 6, where: 'At the front desk of the pool. Bring a towel.' },
      {
        as: 'refused',
        feedback: 'You swim well and you are patient. Come back when you are 17: we would like to see you again.',
      },
    ],
  },
  {
    by: 'Ashmere Leisure',
    kind: 'tickets',
    title: 'Forty tickets for the summer gala',
    description: 'Two for each of you, with food. Come with somebody you like.',
    criteria: [],
    pay: 'Free',
    place: 'The lido',
    places: 20,
    daysAgo: 45,
    closesIn: -5,
    reached: 'open',
    applied: [{ as: 'offered', feedback: 'See you there. Your tickets come by post.' }],
  },
  {
    by: 'Ashmere Leisure',
    kind: 'job',
    title: 'Front desk, weekends',
    description: 'You welcome people, answer the phone and sell tickets.',
    criteria: ['Likes to talk with people'],
    pay: 'To be agreed',
    place: 'Stanmoor centre',
    places: 1,
    daysAgo: 8,
    closesIn: 30,
    reached: 'returned',
    returnedWhy: 'Please write what it pays an hour. “To be agreed” helps nobody decide.',
  },
  {
    by: 'Harbour Supported Living',
    kind: 'taster-flat',
    title: 'A week in a flat of your own',
    description: 'Try out living by yourself for a week, with somebody next door day and night.',
    criteria: ['Is 16 or older'],
    pay: 'Free, with £40 for food',
    place: 'By the harbour',
    places: 2,
    daysAgo: 20,
    closesIn: 25,
    reached: 'open',
    applied: [{ as: 'seen' }],
  },
  {
    by: 'Amadi Driving',
    kind: 'training',
    title: 'Theory test in six evenings',
    description: 'A small group, a good teacher and the fee for the test.',
    criteria: [],
    pay: 'Free, test included',
    hours: 'Six Tuesdays, 6 to 8 in the evening',
    place: 'Ashmere library',
    places: 8,
    daysAgo: 240,
    closesIn: -220,
    reached: 'open',
    applied: [
      { as: 'started', daysAgo: 200, thereAt: [3, 6] },
      { as: 'started', daysAgo: 200, thereAt: [3] },
      { as: 'started', daysAgo: 205, leftDaysAgo: 150 },
    ],
  },
  {
    by: 'Tern Theatre',
    kind: 'mentoring',
    title: 'An actor to learn from, once a month',
    description:
      'Somebody of our company meets you at the theatre once a month for a year, with your worker’s agreement.',
    criteria: [],
    pay: 'Free, and your fares are paid',
    place: 'Tern Theatre',
    places: 3,
    daysAgo: 15,
    closesIn: 30,
    reached: 'open',
    applied: [{ as: 'invited', daysAgo: -5, where: 'In the foyer, at the café. There will be two of us.' }],
  },
  {
    by: 'Riverside Dental',
    kind: 'work-experience',
    title: 'Three days with a dental nurse',
    description: 'You see what the work is like, and talk with people who have done the training.',
    criteria: [],
    pay: 'Free',
    place: 'Riverside',
    places: 2,
    daysAgo: 50,
    closesIn: 20,
    reached: 'withdrawn',
  },
]
