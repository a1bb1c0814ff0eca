// Where the invented council's offer can be found: towns, streets and postcodes that do not exist.
import type { Opening } from '../../../offer/content.ts'
import type { ProviderKey } from './providers.ts'

export interface Place {
  readonly provider: ProviderKey
  readonly name: string
  readonly description?: string
  readonly address: string
  readonly city: string
  readonly postcode: string
  readonly at: readonly [latitude: number, longitude: number]
  readonly accessibility: string
  readonly phone?: string
  /** Days, and from when until when. */
  readonly hours?: readonly Opening[]
  readonly hoursNote?: string
  readonly isOutside?: true
}

const step = 'No steps. Wide doors and a toilet that fits a wheelchair.'
const lift = 'A lift to every floor. Tell us before if you want a quiet room.'
const ramp = 'A ramp at the side door. Ring the bell and somebody comes.'

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR'] as const
const inTheWeek = (opens: string, closes: string): Opening[] => [{ days: [...weekdays], opens, closes }]
const everyDay = (opens: string, closes: string): Opening[] => [{ days: [...weekdays, 'SA', 'SU'], opens, closes }]

export const places = {
  hub: {
    provider: 'council',
    name: 'The Hub',
    description: 'A kitchen, sofas, computers and people who know you. Drop in.',
    address: '4 Mill Lane',
    city: 'Ashmere',
    postcode: 'AM1 2HB',
    at: [53.114, -0.412],
    accessibility: step,
    phone: '01632 960102',
    hours: [...inTheWeek('10:00', '18:00'), { days: ['SA'], opens: '11:00', closes: '15:00' }],
    hoursNote: 'Closed on bank holidays.',
  },
  hubNorth: {
    provider: 'council',
    name: 'The Hub North',
    description: 'A smaller hub above the library.',
    address: '19 Market Place',
    city: 'Thornley Cross',
    postcode: 'AM7 1QT',
    at: [53.287, -0.365],
    accessibility: lift,
    phone: '01632 960103',
    hours: [{ days: ['TU', 'TH'], opens: '12:00', closes: '17:00' }],
  },
  hall: {
    provider: 'tax',
    name: 'Ashmere County Hall',
    address: '1 Castle Square',
    city: 'Ashmere',
    postcode: 'AM1 1AA',
    at: [53.117, -0.406],
    accessibility: lift,
    phone: '01632 960100',
    hours: inTheWeek('09:00', '17:00'),
  },
  homes: {
    provider: 'housing',
    name: 'Housing options desk',
    address: '22 Wharf Street',
    city: 'Ashmere',
    postcode: 'AM1 3WS',
    at: [53.111, -0.417],
    accessibility: step,
    hours: inTheWeek('09:00', '16:30'),
  },
  homesSouth: {
    provider: 'housing',
    name: 'Housing options at Brackwater',
    address: '8 Station Road',
    city: 'Brackwater',
    postcode: 'AM4 2SR',
    at: [52.982, -0.331],
    accessibility: ramp,
  },
  jobs: {
    provider: 'works',
    name: 'Next Shift job club',
    address: '31 Corn Street',
    city: 'Ashmere',
    postcode: 'AM1 4CN',
    at: [53.119, -0.403],
    accessibility: step,
  },
  jobsSouth: {
    provider: 'works',
    name: 'Next Shift at Brackwater library',
    address: '2 Chapel Hill',
    city: 'Brackwater',
    postcode: 'AM4 1CH',
    at: [52.985, -0.328],
    accessibility: lift,
  },
  nurses: {
    provider: 'health',
    name: 'Willow health centre',
    address: '57 Long Meadow',
    city: 'Ashmere',
    postcode: 'AM2 6LM',
    at: [53.104, -0.392],
    accessibility: step,
    phone: '01632 960131',
    hours: inTheWeek('08:30', '18:00'),
  },
  quiet: {
    provider: 'quiet',
    name: 'The Quiet Room',
    description: 'A house with a garden and a dog. No sign on the door.',
    address: '12 Orchard Row',
    city: 'Ashmere',
    postcode: 'AM2 1RW',
    at: [53.108, -0.401],
    accessibility: 'One step at the door. A ramp can be put out.',
  },
  pool: {
    provider: 'leisure',
    name: 'Ashmere pool and gym',
    address: 'Riverside Walk',
    city: 'Ashmere',
    postcode: 'AM1 5RV',
    at: [53.121, -0.421],
    accessibility: 'A pool lift, and changing rooms for everyone.',
    phone: '01632 960141',
    hours: everyDay('06:30', '21:30'),
  },
  gymNorth: {
    provider: 'leisure',
    name: 'Thornley Cross gym',
    address: '5 Quarry Road',
    city: 'Thornley Cross',
    postcode: 'AM7 3QY',
    at: [53.291, -0.371],
    accessibility: step,
    hours: everyDay('07:00', '21:00'),
  },
  gymSouth: {
    provider: 'leisure',
    name: 'Wickle Bridge sports hall',
    address: '40 Bridge Road',
    city: 'Wickle Bridge',
    postcode: 'AM5 8BR',
    at: [52.941, -0.442],
    accessibility: ramp,
  },
  law: {
    provider: 'lawyers',
    name: 'Fenmoor Law Centre',
    address: '16 Drove Street',
    city: 'Fenmoor',
    postcode: 'AM9 4DV',
    at: [53.058, -0.207],
    accessibility: lift,
    phone: '01632 960151',
    hours: [
      { days: ['MO', 'WE'], opens: '09:30', closes: '12:30' },
      { days: ['MO', 'WE'], opens: '13:30', closes: '16:30' },
    ],
    isOutside: true,
  },
  voices: {
    provider: 'voices',
    name: 'Ashmere advocacy service',
    description: 'Come in, or ask an advocate to meet you where you like.',
    address: '9 Bell Yard',
    city: 'Ashmere',
    postcode: 'AM1 2BY',
    at: [53.115, -0.409],
    accessibility: ramp,
  },
} as const satisfies Record<string, Place>
export type PlaceKey = keyof typeof places
