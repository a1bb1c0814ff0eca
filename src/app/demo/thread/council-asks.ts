// What the invented council asks of its services and of its councillors, and how far each has got.
import type { Work } from '../../../platform/http/ctx.ts'
import { newId, type Id } from '../../../platform/ids.ts'
import { addDays } from '../../../platform/clock.ts'

const ofServices = [
  'Offer work, training or experience that only our own young people can apply for',
  'Make one thing that you run free for them',
  'Ask how a decision touches children in care before you take it',
  'Name somebody who speaks up for them in your service',
] as const

const ofCouncillors = [
  'Know what the law asks of you: come to the training',
  'Ask whether it is good enough, and say so when it is not',
  'Talk about what young people do well',
  'Back a children’s home in your own ward',
  'Come to what they invite you to',
  'Give time, or money, or open a door',
] as const

const directorates: readonly {
  readonly name: string
  readonly champion: string | null
  readonly lines: readonly (readonly ['yes' | 'started' | 'not-yet', string] | null)[]
}[] = [
  {
    name: 'Children’s services',
    champion: 'Margery Quince',
    lines: [
      ['yes', 'Six places a year'],
      ['yes', 'Swimming and the gym'],
      ['yes', 'In every report'],
      ['yes', 'Margery Quince'],
    ],
  },
  {
    name: 'Housing and places',
    champion: 'Yusuf Daly',
    lines: [
      ['started', 'Two apprenticeships from the autumn'],
      ['yes', 'Museums and parking'],
      null,
      ['yes', 'Yusuf Daly'],
    ],
  },
  {
    name: 'Roads and transport',
    champion: null,
    lines: [null, ['not-yet', 'Waiting for figures from the bus companies'], null, null],
  },
  {
    name: 'Finance and people',
    champion: 'Carol Ashdown',
    lines: [
      ['yes', 'Apprenticeships in every team'],
      null,
      ['started', 'A question in the form for decisions'],
      ['yes', 'Carol Ashdown'],
    ],
  },
]

export async function addCouncilAsks(work: Work): Promise<void> {
  const asks = await addAsks(work, 'directorate', ofServices)
  await addAsks(work, 'councillor', ofCouncillors)
  for (const [position, { name, champion, lines }] of directorates.entries()) {
    const id = newId<'directorate'>()
    await work.db
      .insertInto('directorates')
      .values({ authority_id: work.council.id, id, name, champion, position })
      .execute()
    for (const [n, line] of lines.entries()) if (line) await addLine(work, { ask: asks[n], directorate: id, line })
  }
}

async function addAsks({ db, council }: Work, ofWhom: 'directorate' | 'councillor', words: readonly string[]) {
  const ids: Id<'service-ask'>[] = []
  for (const [position, one] of words.entries()) {
    const id = newId<'service-ask'>()
    ids.push(id)
    await db
      .insertInto('service_asks')
      .values({ authority_id: council.id, id, of_whom: ofWhom, words: one, position })
      .execute()
  }
  return ids
}

interface Line {
  readonly ask: Id<'service-ask'> | undefined
  readonly directorate: Id<'directorate'>
  readonly line: readonly ['yes' | 'started' | 'not-yet', string]
}

async function addLine(
  { db, council, today }: Work,
  { ask, directorate, line: [standing, words] }: Line,
): Promise<void> {
  if (ask === undefined) return
  await db
    .insertInto('service_ask_lines')
    .values({
      authority_id: council.id,
      id: newId<'service-ask-line'>(),
      service_ask_id: ask,
      directorate_id: directorate,
      standing,
      line: words,
      written_at: new Date(`${addDays(today, -30)}T12:00:00Z`),
    })
    .execute()
}
