// What most councils ask of their services and of their councillors: offered to a council that has none, never forced.

interface Offered {
  readonly words: string
  readonly help: string
}

export const directorateAsks: readonly Offered[] = [
  {
    words: 'Offer work',
    help: 'Jobs, apprenticeships, work experience and mentors for young people in care and care leavers.',
  },
  { words: 'Back events', help: 'People, places and publicity for events and activities, and help in getting there.' },
  {
    words: 'Put them in your plans',
    help: 'Their needs stand in the service plan: in housing, building, staffing, culture, legal work.',
  },
  {
    words: 'Free or cheaper',
    help: 'Passes, tickets and places at no cost or less, wherever you charge for something.',
  },
  { words: 'Name a champion', help: 'One person whom others can ring, who spreads the word and lends a hand.' },
  { words: 'Let staff join in', help: 'Time and encouragement for staff who want to give something of their own.' },
]

export const councillorAsks: readonly Offered[] = [
  { words: 'Be aware', help: 'Know what a corporate parent owes in law, and come to the training.' },
  { words: 'Be accountable', help: 'Ask of everything: would this be good enough for my own child? Ask for more.' },
  { words: 'Be ambitious', help: 'Speak well of our children, and of what they can become.' },
  { words: 'Be welcoming', help: 'Stand up for homes for children where you live, and answer the myths about them.' },
  { words: 'Be there', help: 'Come to their events, and let yourself be seen.' },
  { words: 'Be involved', help: 'Give some of your time, your skill or your money.' },
]

export const directorateNames: readonly string[] = [
  'Children’s services',
  'Adults’ services and health',
  'Housing',
  'Culture and leisure',
  'Finance and legal',
  'People and organisation',
]
