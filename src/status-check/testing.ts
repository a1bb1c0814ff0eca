// Invented people who answer the public check, some of them knowing little. All on 31 May 2026.

export type Answers = Readonly<Record<string, string>>

const england = { 'short-stays': 'no', country: 'England' }
const nothingElse = { guardian: 'no', 'other-place': 'none' }

/** They tell enough, and get one answer. */
export const sure: readonly (readonly [who: string, outcome: string, answers: Answers])[] = [
  ['Aa, 17, in care for years', 'eligible', { born: '14/03/2009', 'care-now': 'yes', 'start-1': '2019', ...england }],
  [
    'Bo, 17, in care for a month',
    'none',
    { born: '14/03/2009', 'care-now': 'yes', 'start-1': '1 May 2026', 'more-1': 'no', ...england },
  ],
  ['Cy, 15, in care', 'none', { born: '14/03/2011', 'care-now': 'yes' }],
  ['Di, 26', 'none', { born: '14/03/2000' }],
  [
    'Ed, 17, left care in March for a hostel',
    'relevant',
    {
      born: '14/03/2009',
      'care-now': 'no',
      'care-since-14': 'yes',
      'start-1': 'when I was 10',
      'end-1': '1 March 2026',
      ...england,
      home: 'no',
      ...nothingElse,
    },
  ],
  [
    'Fi, 17, went home five months ago',
    'relevant',
    {
      born: '14/03/2009',
      'care-now': 'no',
      'care-since-14': 'yes',
      'start-1': '2019',
      'end-1': '30/12/2025',
      ...england,
      home: 'yes',
      'home-end': 'yes',
      ...nothingElse,
    },
  ],
  [
    'Gu, 17, home for a year',
    'qualifying',
    {
      born: '14/03/2009',
      'care-now': 'no',
      'care-since-14': 'yes',
      'start-1': '2019',
      'end-1': '01/04/2025',
      ...england,
      home: 'yes',
      'home-end': 'yes',
      ...nothingElse,
    },
  ],
  [
    'Ha, 17, home for a year until it went wrong',
    'relevant',
    {
      born: '14/03/2009',
      'care-now': 'no',
      'care-since-14': 'yes',
      'start-1': '2019',
      'end-1': '01/04/2025',
      ...england,
      home: 'yes',
      'home-end': 'breakdown',
      'home-end-when': 'last month',
      ...nothingElse,
    },
  ],
  [
    'Ia, 19, in care until 18',
    'former_relevant 18_to_20',
    {
      born: '14/03/2007',
      'care-since-14': 'yes',
      'start-1': 'when I was 8',
      'end-1': 'when I turned 18',
      ...england,
      home: 'no',
      ...nothingElse,
    },
  ],
  [
    'Jo, 19, in care for six weeks at 16',
    'qualifying',
    {
      born: '14/03/2007',
      'care-since-14': 'yes',
      'start-1': '1 April 2023',
      'end-1': '13 May 2023',
      'more-1': 'no',
      ...england,
      home: 'no',
      ...nothingElse,
    },
  ],
  ['Ki, 19, never in care', 'none', { born: '14/03/2007', 'care-since-14': 'no', ...nothingElse }],
  [
    'Lu, 19, with a special guardian straight from care',
    'qualifying',
    { born: '14/03/2007', 'care-since-14': 'no', guardian: 'yes', 'guardian-care': 'yes', 'other-place': 'none' },
  ],
  [
    'Mo, 22, asked for help',
    'former_relevant 21_to_24_requested',
    {
      born: '14/03/2004',
      'care-since-14': 'yes',
      'start-1': '2015',
      'end-1': 'when I turned 18',
      ...england,
      home: 'no',
      guardian: 'no',
      learning: 'no',
      'asked-since-21': 'yes',
    },
  ],
  [
    'Na, 22, back at college and the council knows',
    'former_relevant_further_education s23CA',
    {
      born: '14/03/2004',
      'care-since-14': 'yes',
      'start-1': '2015',
      'end-1': 'when I turned 18',
      ...england,
      home: 'no',
      guardian: 'no',
      learning: 'told',
      'in-plan': 'no',
      'asked-since-21': 'no',
    },
  ],
  [
    'Oz, 17, in care in Scotland',
    'none',
    {
      born: '14/03/2009',
      'care-now': 'yes',
      'start-1': '2019',
      'more-1': 'no',
      'short-stays': 'no',
      country: 'Scotland',
    },
  ],
  [
    'Pi, 17, short breaks only',
    'none',
    { born: '14/03/2009', 'care-now': 'yes', 'start-1': '2019', 'short-stays': 'yes', country: 'England' },
  ],
  [
    'Qi, 20, six months in hospital at 16',
    'qualifying',
    { born: '14/03/2006', 'care-since-14': 'no', guardian: 'no', 'other-place': 'health' },
  ],
  [
    'Ra, 17, in care before, in hospital at 16',
    'relevant',
    {
      born: '14/03/2009',
      'care-now': 'no',
      'care-since-14': 'yes',
      'start-1': 'when I was 9',
      'end-1': '1 March 2025',
      ...england,
      'hospital-at-16': 'yes',
      ...nothingElse,
    },
  ],
]

/** They tell it roughly, and that is enough. */
export const rough: readonly (readonly [who: string, outcome: string, answers: Answers])[] = [
  [
    '17, "about when I was 10" until now',
    'eligible',
    { born: '17', 'care-now': 'yes', 'start-1': 'about when I was 10', 'more-1': 'unknown', ...england },
  ],
  [
    'about 19, left "when I was 17"',
    'former_relevant 18_to_20',
    {
      born: 'about 19',
      'care-since-14': 'yes',
      'start-1': 'when I was 9',
      'end-1': 'when I was 17',
      ...england,
      home: 'no',
      ...nothingElse,
    },
  ],
  [
    'born in 2007, in care in year 7 to year 9 only',
    'none',
    {
      born: '2007',
      'care-since-14': 'yes',
      'start-1': 'year 7',
      'end-1': 'when I was 14',
      'more-1': 'no',
      ...england,
      ...nothingElse,
    },
  ],
]

/** What they tell may mean several things; one question would decide. */
export const open: readonly (readonly [who: string, outcomes: readonly string[], decider: string, answers: Answers])[] =
  [
    [
      '17, does not know when care began',
      ['eligible', 'none'],
      'start-1',
      { born: '14/03/2009', 'care-now': 'yes', 'start-1': '?', 'more-1': 'no', ...england },
    ],
    [
      'left "when I was 15 or 16"',
      ['former_relevant 18_to_20', 'none'],
      'end-1',
      {
        born: '14/03/2007',
        'care-since-14': 'yes',
        'start-1': 'when I was 9',
        'end-1': 'when I was 15 or 16',
        ...england,
        home: 'no',
        'hospital-at-16': 'no',
        ...nothingElse,
      },
    ],
    [
      'does not know whether it was only short stays',
      ['former_relevant 18_to_20', 'qualifying'],
      'short-stays',
      {
        born: '14/03/2007',
        'care-since-14': 'yes',
        'start-1': 'when I was 9',
        'end-1': 'when I was 17',
        'short-stays': 'unknown',
        country: 'England',
        home: 'no',
        ...nothingElse,
      },
    ],
    [
      'does not know whether it was in England',
      ['eligible', 'none'],
      'country',
      {
        born: '14/03/2009',
        'care-now': 'yes',
        'start-1': '2019',
        'more-1': 'no',
        'short-stays': 'no',
        country: 'unknown',
      },
    ],
    [
      'does not know whether they were ever in care',
      ['none', 'qualifying', 'former_relevant 18_to_20'],
      'care-since-14',
      { born: '14/03/2007', 'care-since-14': 'unknown', ...nothingElse },
    ],
    [
      'does not know whether they asked for help',
      ['former_relevant 21_to_24', 'former_relevant 21_to_24_requested'],
      'asked-since-21',
      {
        born: '14/03/2004',
        'care-since-14': 'yes',
        'start-1': '2015',
        'end-1': 'when I turned 18',
        ...england,
        home: 'no',
        guardian: 'no',
        learning: 'no',
        'asked-since-21': 'unknown',
      },
    ],
  ]
