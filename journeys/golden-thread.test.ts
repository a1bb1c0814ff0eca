// The golden thread on the invented slide of an invented meeting.
import { walkGoldenThread } from './golden-thread.ts'

walkGoldenThread({
  minutes: {
    title: 'Minutes of the winter panel',
    dated: ['14', '2', '2024'],
    text: `The new kitchen

The panel saw the kitchen at the hub. The young people mentioned that they would like help with the cost of buses to job interviews. The Chair thanked them for lunch.`,
  },
  slide: {
    title: 'You said, we did',
    dated: ['12', '5', '2025'],
    text: `Getting about: you said….
• The cost of buses to interviews is
still too much for us
• Nobody tells us about railcards

• We would like lessons on how to drive

Getting about: we did…
• Sent a letter about railcards to everyone over 16
• Painted the bus shelter at the hub
Page 3
Seeing family: you said….
• The room for family visits is cold and has no toys
• We want to phone our grandparents more often

Seeing family: we did…
• Put heating and toys into the room for family visits
We are also
going to…..
• Open a second room for visits

• Ask every foster home for good times to phone`,
  },
  found: '5 asks, 3 replies and 2 promises',
  askCount: 5,
  replies: [
    { reply: 'Sent a letter about railcards', ask: 'Nobody tells us about railcards' },
    { reply: 'Put heating and toys', ask: 'The room for family visits' },
  ],
  unanswered: 4,
  repeat: {
    now: 'The cost of buses to interviews',
    before: 'help with the cost of buses',
    raised: 'Raised 2 times since 2024, never answered',
  },
  theme: 'Getting about',
  open: 'The cost of buses to interviews is still too much for us',
})
