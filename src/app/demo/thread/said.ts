// What young people of the invented council said at its meetings, year after year, and what was answered. Some of it was
// asked again and again; some was never answered. All of it is made up for this demonstration.

export type ThemeKey = 'travel' | 'home' | 'money' | 'work' | 'family' | 'fair' | 'feeling' | 'heard'

export const themes: readonly {
  readonly key: ThemeKey
  readonly name: string
  readonly inTheirWords: string
  readonly keywords: readonly string[]
}[] = [
  {
    key: 'travel',
    name: 'Travel',
    inTheirWords: 'Getting about',
    keywords: ['bus', 'travel', 'train', 'driving', 'fare'],
  },
  {
    key: 'home',
    name: 'Homes and moving on',
    inTheirWords: 'My home',
    keywords: ['home', 'flat', 'move', 'room', 'rent'],
  },
  { key: 'money', name: 'Money', inTheirWords: 'Money', keywords: ['money', 'allowance', 'afford', 'cost'] },
  {
    key: 'work',
    name: 'Learning and work',
    inTheirWords: 'Work and learning',
    keywords: ['job', 'work', 'interview', 'college'],
  },
  {
    key: 'family',
    name: 'Family time',
    inTheirWords: 'Seeing my family',
    keywords: ['family', 'brother', 'sister', 'mum', 'visit'],
  },
  {
    key: 'fair',
    name: 'Fairness and stigma',
    inTheirWords: 'Being treated fairly',
    keywords: ['rules', 'sleepover', 'teacher', 'unfair'],
  },
  { key: 'feeling', name: 'Feeling well', inTheirWords: 'How I feel', keywords: ['lonely', 'worry', 'mental', 'talk'] },
  {
    key: 'heard',
    name: 'Being heard',
    inTheirWords: 'Being listened to',
    keywords: ['listen', 'told', 'answer', 'meeting'],
  },
]

export interface Answered {
  readonly kind: 'did' | 'will' | 'cannot'
  readonly words: string
  /** The key of a promise that it made (promised.ts). */
  readonly promise?: string
  readonly verdict?: 'good-enough' | 'not-yet'
  readonly verdictWords?: string
  /** Months after the meeting. */
  readonly after: number
  readonly evidence?: string
}

export interface SaidThere {
  /** Names it for those that say it again. */
  readonly key?: string
  readonly words: string
  readonly themes: readonly ThemeKey[]
  readonly againOf?: string
  readonly answer?: Answered
}

export interface MeetingHeld {
  readonly title: string
  readonly monthsAgo: number
  readonly said: readonly SaidThere[]
}

const joint = 'Joint meeting of the young people’s council and the panel'

export const meetings: readonly MeetingHeld[] = [
  {
    title: joint,
    monthsAgo: 86,
    said: [
      {
        key: 'fares',
        words: 'It costs more to get to the hub than I have for food that day',
        themes: ['travel', 'money'],
      },
      {
        words: 'Nobody told me I could ask for help with a deposit',
        themes: ['home', 'heard'],
        answer: {
          kind: 'did',
          words: 'We put every kind of help with moving on one page, and your adviser goes through it with you.',
          after: 4,
          verdict: 'good-enough',
        },
      },
      {
        words: 'Please stop calling my home a placement',
        themes: ['fair'],
        answer: {
          kind: 'did',
          words: 'Every letter we send now says home. We check new ones before they go out.',
          after: 3,
          verdict: 'good-enough',
          evidence: 'All 14 letter templates were rewritten with the young people’s council.',
        },
      },
    ],
  },
  {
    title: joint,
    monthsAgo: 62,
    said: [
      {
        key: 'fares2',
        words: 'The bus fare to college eats half of my week’s money',
        themes: ['travel', 'money'],
        againOf: 'fares',
      },
      {
        key: 'clothes',
        words: 'I had an interview and nothing to wear that was not trainers',
        themes: ['work', 'money'],
      },
      {
        key: 'rooms',
        words: 'The rooms where we see our families feel like a dentist’s',
        themes: ['family'],
        answer: {
          kind: 'did',
          words: 'We painted two of the rooms and stopped using the one by the car park.',
          after: 7,
          verdict: 'not-yet',
          verdictWords: 'They are still freezing in winter',
        },
      },
      { words: 'I would like to know why I was not allowed to ring my brother', themes: ['family', 'heard'] },
    ],
  },
  {
    title: 'Meeting of the care leavers’ forum',
    monthsAgo: 47,
    said: [
      {
        words: 'You should not have to move out on your birthday',
        themes: ['home'],
        answer: {
          kind: 'cannot',
          words: 'We can’t promise that nobody ever moves near a birthday.',
          after: 3,
          verdict: 'not-yet',
          verdictWords: 'At least not the same week',
        },
      },
      {
        key: 'driving',
        words: 'The waiting list for driving lessons is longer than my course',
        themes: ['travel', 'work'],
      },
      {
        words: 'It gets very quiet on Sundays',
        themes: ['feeling'],
        answer: {
          kind: 'did',
          words: 'The hub opens on Sundays with lunch. Nobody has to book.',
          after: 5,
          verdict: 'good-enough',
          evidence: '31 Sundays in the first year, 12 people on most of them.',
        },
      },
    ],
  },
  {
    title: joint,
    monthsAgo: 38,
    said: [
      {
        key: 'fares3',
        words: 'We have asked about bus money before. What happened?',
        themes: ['travel', 'heard'],
        againOf: 'fares',
      },
      {
        words: 'My foster carer has to visit my friend’s house before I can stay over. My mates don’t have that',
        themes: ['fair'],
        answer: {
          kind: 'did',
          words: 'Carers can now say yes to a sleepover themselves, as any parent would. We wrote to all of them.',
          after: 4,
          verdict: 'good-enough',
        },
      },
      {
        key: 'clothes2',
        words: 'Help with clothes for interviews would make me feel I belong there',
        themes: ['work', 'money'],
        againOf: 'clothes',
      },
      {
        words: 'Teachers say leave it at the door. I can’t',
        themes: ['feeling', 'fair'],
        answer: {
          kind: 'will',
          words: 'Every school will have somebody you choose to talk to.',
          promise: 'schools',
          after: 5,
        },
      },
    ],
  },
  {
    title: 'Survey: do you feel listened to?',
    monthsAgo: 26,
    said: [
      {
        words: 'I told three different people the same story this year',
        themes: ['heard'],
        answer: {
          kind: 'will',
          words: 'Your one page about you goes with you when your adviser changes.',
          promise: 'onepage',
          after: 4,
          verdict: 'not-yet',
          verdictWords: 'It happened again in March',
        },
      },
      { words: 'I want to keep my old adviser’s number', themes: ['heard', 'feeling'] },
      {
        words: 'The flat they showed me had mould',
        themes: ['home'],
        answer: {
          kind: 'did',
          words: 'Somebody from the team now looks at each flat before you are shown it.',
          after: 2,
          verdict: 'good-enough',
          evidence: 'A checklist with photographs for each flat since the summer.',
        },
      },
    ],
  },
  {
    title: joint,
    monthsAgo: 13,
    said: [
      {
        key: 'fares4',
        words: 'Free bus travel until 25, like other councils have',
        themes: ['travel', 'money'],
        againOf: 'fares',
      },
      {
        words: 'Say in the job advert that care leavers get an interview',
        themes: ['work'],
        answer: {
          kind: 'did',
          words: 'It stands in each of our adverts, in the first lines.',
          after: 2,
          verdict: 'good-enough',
          evidence: 'All 46 adverts of the last quarter were checked.',
        },
      },
      {
        words: 'My allowance ran out because the form was late, not me',
        themes: ['money', 'fair'],
        answer: {
          kind: 'will',
          words: 'You will be paid on the day even when our form is late.',
          promise: 'paidonday',
          after: 2,
        },
      },
      {
        key: 'driving2',
        words: 'Fourteen months for a driving lesson. Really?',
        themes: ['travel'],
        againOf: 'driving',
        answer: {
          kind: 'will',
          words: 'Nobody will wait more than three months for a first lesson.',
          promise: 'lessons',
          after: 3,
        },
      },
      {
        words: 'Let us see the plan before the grown-ups do',
        themes: ['heard'],
        answer: {
          kind: 'did',
          words: 'The young people’s council gets the plan a week before the panel.',
          after: 1,
          verdict: 'good-enough',
        },
      },
      { key: 'cold', words: 'Family rooms are still cold', themes: ['family'], againOf: 'rooms' },
    ],
  },
  {
    title: 'Meeting of the care leavers’ forum',
    monthsAgo: 4,
    said: [
      {
        words: 'Somewhere to wash clothes when your machine breaks',
        themes: ['home'],
        answer: {
          kind: 'did',
          words: 'There are two washing machines at the hub, free to use when it is open.',
          after: 1,
          verdict: 'good-enough',
          evidence: 'Bought from the hub fund; used 40 times since.',
        },
      },
      { words: 'I was sent to a job centre that is two buses away', themes: ['travel', 'work'] },
      {
        words: 'Christmas is the worst day. Could someone be there?',
        themes: ['feeling'],
        answer: {
          kind: 'will',
          words: 'The hub will open on Christmas Day, with dinner.',
          promise: 'christmas',
          after: 1,
        },
      },
      { words: 'Write letters that don’t sound like a court', themes: ['heard', 'fair'] },
    ],
  },
  {
    title: joint,
    monthsAgo: 1,
    said: [
      { words: 'Prom tickets cost more than my dress', themes: ['money'] },
      { words: 'My brother lives forty miles away and nobody pays for the train', themes: ['family', 'travel'] },
      { words: 'Could you text the day before you visit?', themes: ['heard'] },
    ],
  },
]
