// What the invented young people asked for of the local offer, and what came of it.
import type { ClaimWay } from '../../../offer/tables.ts'

export type Then =
  'asked' | 'seen' | 'more' | 'agreed' | 'part' | 'waiting' | 'issued' | 'paid' | 'refused' | 'withdrawn'

export interface ClaimMade {
  /** The id of a young person whom every demonstration knows, or a place among the others. */
  readonly who: string | number
  readonly slug: string
  readonly daysAgo: number
  readonly then: Then
  readonly way?: ClaimWay
  readonly pounds?: number
  readonly agreedPounds?: number
  readonly words?: string
  /** By whoever decided. */
  readonly said?: string
  readonly wouldChange?: string
}

const [leila, sam, jo, teo] = ['AC10001', 'AC10002', 'AC10003', 'AC10004']

export const madeClaims: readonly ClaimMade[] = [
  {
    who: leila,
    slug: 'clothes-each-year',
    daysAgo: 4,
    then: 'seen',
    pounds: 60,
    words: 'My coat does not close any more.',
  },
  { who: leila, slug: 'bus-pass', daysAgo: 70, then: 'issued', said: 'It comes by post this week.' },
  { who: leila, slug: 'gym-card', daysAgo: 2, then: 'asked' },
  { who: leila, slug: 'laptop', daysAgo: 20, then: 'waiting', said: 'You have a place in the queue.' },
  {
    ...{ who: leila, slug: 'travel-to-appointments', daysAgo: 30, then: 'refused', pounds: 12 },
    said: 'This trip was a school trip, and the school pays for those.',
    wouldChange: 'A letter from school that it does not pay.',
  },
  { who: sam, slug: 'home-at-16-and-17', daysAgo: 9, then: 'agreed', said: 'From this week on.' },
  { who: sam, slug: 'driving-lessons', daysAgo: 41, then: 'waiting' },
  {
    who: sam,
    slug: 'interview-clothes',
    daysAgo: 3,
    then: 'asked',
    pounds: 45,
    words: 'I have an interview at the garage on Thursday.',
  },
  { who: sam, slug: 'railcard', daysAgo: 15, then: 'withdrawn' },
  {
    who: jo,
    slug: 'setting-up-home',
    daysAgo: 60,
    then: 'paid',
    pounds: 1200,
    agreedPounds: 1200,
    words: 'Bed, table, cooker.',
  },
  {
    who: jo,
    slug: 'setting-up-home',
    daysAgo: 5,
    then: 'asked',
    pounds: 300,
    words: 'A washing machine, second hand.',
  },
  {
    who: jo,
    slug: 'driving-lessons',
    daysAgo: 90,
    then: 'issued',
    said: 'Call the driving school to book your first hour.',
  },
  {
    ...{ who: jo, slug: 'interview-clothes', daysAgo: 25, then: 'part', pounds: 100, agreedPounds: 70 },
    said: 'The shoes and the shirt. The bag is not for the interview.',
  },
  { who: jo, slug: 'care-leaver-proof', daysAgo: 14, then: 'issued' },
  { who: jo, slug: 'bus-pass', daysAgo: 340, then: 'issued' },
  {
    who: teo,
    slug: 'deposit',
    daysAgo: 6,
    then: 'more',
    said: 'Please send the page of the contract with the deposit on it.',
  },
  { who: teo, slug: 'festival', daysAgo: 50, then: 'paid', agreedPounds: 40 },
  {
    ...{ who: teo, slug: 'things-you-forgot', daysAgo: 18, then: 'refused', pounds: 180 },
    said: 'A games console is not on the list of things for a home.',
    wouldChange: 'Ask for something on the list, such as pans or a lamp.',
  },
  { who: teo, slug: 'counselling', daysAgo: 33, then: 'waiting' },
  { who: 0, slug: 'festival', daysAgo: 45, then: 'paid', agreedPounds: 40 },
  { who: 1, slug: 'interview-clothes', daysAgo: 40, then: 'paid', pounds: 80, agreedPounds: 80, way: 'text' },
  { who: 2, slug: 'setting-up-home', daysAgo: 38, then: 'paid', pounds: 900, agreedPounds: 900 },
  { who: 3, slug: 'clothes-each-year', daysAgo: 36, then: 'paid', pounds: 75, agreedPounds: 75 },
  { who: 4, slug: 'festival', daysAgo: 35, then: 'paid', agreedPounds: 40, way: 'paper' },
  { who: 0, slug: 'driving-lessons', daysAgo: 80, then: 'waiting' },
  { who: 1, slug: 'driving-lessons', daysAgo: 65, then: 'waiting' },
  { who: 2, slug: 'driving-lessons', daysAgo: 33, then: 'waiting', way: 'text' },
  { who: 3, slug: 'gym-card', daysAgo: 28, then: 'issued' },
  { who: 4, slug: 'bus-pass', daysAgo: 27, then: 'agreed' },
  { who: 5, slug: 'setting-up-home', daysAgo: 12, then: 'agreed', pounds: 1500, agreedPounds: 1500 },
  { who: 6, slug: 'interview-clothes', daysAgo: 11, then: 'agreed', pounds: 65, agreedPounds: 65 },
  { who: 7, slug: 'clothes-each-year', daysAgo: 10, then: 'agreed', pounds: 50, agreedPounds: 50, way: 'text' },
  {
    ...{ who: 8, slug: 'clothes-each-year', daysAgo: 10, then: 'refused', pounds: 75, way: 'paper' },
    said: 'You had this year’s money for clothes in May.',
    wouldChange: 'A new year begins on 1 April: ask again then.',
  },
  {
    who: 9,
    slug: 'interview-clothes',
    daysAgo: 9,
    then: 'asked',
    pounds: 90,
    way: 'text',
    words: 'Interview at the hospital, need smart trousers',
  },
  { who: 10, slug: 'setting-up-home', daysAgo: 8, then: 'asked', pounds: 2400 },
  { who: 11, slug: 'passport', daysAgo: 7, then: 'seen' },
  { who: 12, slug: 'gym-card', daysAgo: 4, then: 'asked', way: 'paper' },
  { who: 13, slug: 'festival', daysAgo: 3, then: 'asked' },
  { who: 14, slug: 'bus-pass', daysAgo: 2, then: 'asked' },
]

/** For the year, in pounds. */
export const budgets: Readonly<Record<string, number>> = {
  'setting-up-home': 90_000,
  'interview-clothes': 4_000,
  'clothes-each-year': 9_000,
  festival: 8_000,
}
