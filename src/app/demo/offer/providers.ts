// Who gives what the invented council offers. All are invented; the numbers are from the ranges kept for fiction.

export interface Provider {
  readonly name: string
  readonly description: string
  readonly email: string
  readonly phone: string
  readonly url: string
}

const provider = (name: string, description: string, host: string, phone: string): Provider => ({
  name,
  description,
  email: `hello@${host}`,
  phone,
  url: `https://${host}/`,
})

export const providers = {
  council: provider(
    'Ashmere leaving care service',
    'Advisers and their teams. They work with you from 16 until you are 25.',
    'leaving-care.ashmere.example',
    '01632 960101',
  ),
  duty: provider(
    'Ashmere duty desk',
    'Somebody to talk to on every working day, and the emergency duty team at night and at weekends.',
    'duty.ashmere.example',
    '01632 960999',
  ),
  housing: provider(
    'Ashmere housing options',
    'The council’s housing team. It helps you find a home and keep it.',
    'homes.ashmere.example',
    '01632 960110',
  ),
  tax: provider(
    'Ashmere council tax team',
    'Works out council tax and what you do not have to pay.',
    'tax.ashmere.example',
    '01632 960115',
  ),
  school: provider(
    'Ashmere virtual school',
    'Teachers who look after the learning of everyone in care and after care.',
    'virtual-school.ashmere.example',
    '01632 960120',
  ),
  works: provider(
    'Next Shift Ashmere',
    'Job coaches, work tasters and a job club for young people.',
    'next-shift.example',
    '01632 960130',
  ),
  drive: provider(
    'Green Light driving lessons',
    'A driving school with six cars, two of them automatic.',
    'green-light.example',
    '01632 960135',
  ),
  health: provider(
    'Ashmere care leavers’ nurses',
    'Nurses who know what being in care is like, and do not rush you.',
    'nurses.ashmere.example',
    '01632 960140',
  ),
  quiet: provider(
    'The Quiet Room',
    'Counsellors for people from 16 to 25. You can talk, draw or walk.',
    'quiet-room.example',
    '01632 960145',
  ),
  leisure: provider(
    'Ashmere Leisure',
    'Gyms, pools and courts in four towns.',
    'leisure.ashmere.example',
    '01632 960150',
  ),
  lawyers: provider(
    'Fenmoor Law Centre',
    'Free and private legal help with immigration, housing and benefits.',
    'fenmoor-law.example',
    '01632 960160',
  ),
  voices: provider(
    'Ashmere advocacy service',
    'Advocates are on your side. They do not work for the council.',
    'advocacy.example',
    '01632 960200',
  ),
  mentors: provider(
    'Long Lane Mentors',
    'Grown-ups who turn up, month after month, because they want to.',
    'long-lane.example',
    '01632 960170',
  ),
  state: provider(
    'National schemes',
    'Help that the government pays for in all of England. We help you to ask for it.',
    'national.ashmere.example',
    '01632 960180',
  ),
} as const satisfies Record<string, Provider>
export type ProviderKey = keyof typeof providers
