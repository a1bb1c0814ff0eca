// Builders for tests: a pledge in one line, as far along as wanted.
import { randomUUID } from 'node:crypto'
import { addDays } from '../platform/clock.ts'
import type { Work } from '../platform/http/ctx.ts'
import { acceptPledge, checkPledge } from './life/commands.ts'
import { makePledge, type NewPledge } from './making/make.ts'
import type { PledgeId } from './tables.ts'

export async function givenAPledge(work: Work, given: Partial<NewPledge> = {}): Promise<PledgeId> {
  const { id } = await makePledge(work, {
    key: randomUUID(),
    door: 'worker',
    pledger: 'business',
    name: 'Sam Baker',
    organisation: 'Corner Bakery',
    words: 'Two paid Saturday jobs in our bakery',
    kind: 'job',
    howMany: 2,
    due: null,
    place: null,
    forWhom: null,
    publish: 'named',
    namedAs: null,
    reachBy: 'email',
    reachAt: 'sam@bakery.example',
    ...given,
  })
  return id
}

/** Checked and accepted, for ten days from now unless it says otherwise. */
export async function givenAnAcceptedPledge(work: Work, given: Partial<NewPledge> = {}): Promise<PledgeId> {
  const id = await givenAPledge(work, given)
  await checkPledge(work, id, { shownWords: given.words ?? 'Two paid Saturday jobs in our bakery', theme: null })
  await acceptPledge(work, id, {
    ownerAccount: null,
    ownerPost: 'Employment adviser',
    due: given.due ?? addDays(work.today, 10),
  })
  return id
}
