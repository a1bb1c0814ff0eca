// Ideas of the demonstration in different states, and two reviews: one that was sent, one that is still open.
import { randomUUID } from 'node:crypto'
import { decideIdea, noteIdea, saidToThem, sendIdea } from '../../../pledges/ideas/commands.ts'
import type { Cost, IdeaId, Outcome, Route } from '../../../pledges/ideas/tables.ts'
import { closeReview, countHands, openReview } from '../../../pledges/reviews/commands.ts'
import { getReview, listOffered } from '../../../pledges/reviews/queries.ts'
import { dotsEach, mostOnOne } from '../../../pledges/reviews/tally.ts'
import type { ReviewId } from '../../../pledges/reviews/tables.ts'
import { castBallot } from '../../../pledges/reviews/vote.ts'
import { addDays } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { GroupId } from '../../../thread/tables.ts'

interface InventedIdea {
  readonly words: string
  readonly daysAgo: number
  readonly route: Route
  readonly cost: Cost
  readonly sent?: true
  readonly answer?: { readonly outcome: Outcome; readonly reason: string; readonly isTold: boolean }
}

const ideas: readonly InventedIdea[] = [
  {
    words: 'One bus pass that works in every council near here',
    daysAgo: 20,
    route: 'regional',
    cost: 'more',
    sent: true,
  },
  { words: 'A guaranteed interview at every council in the region', daysAgo: 18, route: 'regional', cost: 'none' },
  {
    words: 'A washing machine for everyone who gets their first home',
    daysAgo: 52,
    route: 'senior',
    cost: 'more',
    sent: true,
  },
  {
    words: 'Driving lessons for those who work early shifts',
    daysAgo: 12,
    route: 'senior',
    cost: 'under-5000',
    sent: true,
  },
  { words: 'A cooking evening at the hub once a month', daysAgo: 6, route: 'service', cost: 'under-500' },
  {
    words: 'Text us the day before a meeting, not an hour before',
    daysAgo: 70,
    route: 'service',
    cost: 'none',
    sent: true,
    answer: { outcome: 'yes', reason: 'Every team has done so since May.', isTold: true },
  },
  {
    words: 'The hub is open on Sundays',
    daysAgo: 65,
    route: 'senior',
    cost: 'more',
    sent: true,
    answer: {
      outcome: 'no',
      reason: 'We cannot pay for staff on Sundays this year. We look at it again in February.',
      isTold: true,
    },
  },
  {
    words: 'Wi-fi from the first day in a new flat',
    daysAgo: 30,
    route: 'senior',
    cost: 'under-5000',
    sent: true,
    answer: { outcome: 'yes', reason: 'A router is lent until the contract starts.', isTold: false },
  },
]

export async function addReviews(work: Work, on: (daysAgo: number) => Work): Promise<void> {
  const group = await work.db.selectFrom('groups').select('id').orderBy('name').limit(1).executeTakeFirst()
  if (!group) return
  const [before, since] = [ideas.filter(isBeforeReview), ideas.filter((idea) => !isBeforeReview(idea))]
  for (const idea of before) await addIdea(on, { group: group.id, idea })
  const closed = await addReview(on(35), group.id)
  await voteOften(on(35), closed, 11)
  const ask = await closeReview(on(28), closed)
  // Those who answer have read it.
  await work.db
    .updateTable('asks')
    .set({ seen_at: on(27).now })
    .where('id', '=', ask)
    .execute()
  for (const idea of since) await addIdea(on, { group: group.id, idea })
  await voteOften(on(1), await addReview(on(1), group.id), 7)
}

const isBeforeReview = ({ daysAgo }: InventedIdea) => daysAgo > 35

type On = (daysAgo: number) => Work

async function addIdea(on: On, { group, idea }: { group: GroupId; idea: InventedIdea }): Promise<IdeaId> {
  const { route, cost } = idea
  const said = on(idea.daysAgo)
  const id = await noteIdea(said, {
    words: idea.words,
    saidOn: said.today,
    pledge: null,
    group,
    route,
    cost,
    costNote: null,
    answerBy: null,
  })
  if (idea.sent)
    await sendIdea(on(idea.daysAgo - 2), id, { route, cost, costNote: null, answerBy: null, decider: null })
  if (idea.answer) {
    const { outcome, reason, isTold } = idea.answer
    const decided = on(idea.daysAgo - 20)
    await decideIdea(decided, id, { outcome, reason, by: null, on: decided.today })
    if (isTold) await saidToThem(on(idea.daysAgo - 22), id, 'At the meeting of the group')
  }
  return id
}

async function addReview(work: Work, group: GroupId): Promise<ReviewId> {
  const offered = await listOffered(work)
  const cards = [
    ...offered.filter(({ kind }) => kind === 'idea').slice(0, 3),
    ...offered.filter(({ kind }) => kind === 'pledge').slice(0, 6),
  ].map(({ value }) => value)
  const closes = addDays(work.today, 7)
  const review = await openReview(work, {
    group,
    reader: 'service-manager',
    held: work.today,
    closes,
    answer: addDays(closes, 28),
    cards,
  })
  const hands = new Map([[2, { hands: 3, against: 0 }]])
  await countHands(work, review, { heads: 4, cards: hands })
  return review
}

const comments = ['I would use this tomorrow', 'Only if it is near the station', 'My brother needs this more than me']

/** Not all alike: each puts the first dots on another card. */
async function voteOften(work: Work, id: ReviewId, times: number): Promise<void> {
  const review = await getReview(work, id)
  for (let voter = 0; voter < times; voter += 1) {
    const [first, second] = [1 + ((voter * voter) % 3), 4 + (voter % 3)]
    await castBallot(work, review, {
      key: randomUUID(),
      marks: [
        { place: first, dots: mostOnOne, isAgainst: false, comment: comments[voter] ?? null },
        { place: second, dots: dotsEach - mostOnOne, isAgainst: false, comment: null },
        { place: 7, dots: 0, isAgainst: voter % 5 === 0, comment: null },
      ],
    })
  }
}
