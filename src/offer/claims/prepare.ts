// What a claim still needs, worked out from what is held: the page asks for that and nothing else.
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
import { fitOf, type Fit } from '../fit.ts'
import type { PublishedEntry } from '../published/offer.ts'
import { publishedOffer } from '../published/offer.ts'
import type { Condition } from '../terms.ts'
import { listHeldDocuments, type HeldDocument } from './documents.ts'
import { mayAsk, type MayAsk } from './limits.ts'
import { listClaimsOf } from './queries.ts'
import { standingOfPerson, type PersonStanding } from './standing-of-person.ts'

export interface Prepared {
  readonly entry: PublishedEntry
  readonly person: PersonStanding
  readonly fit: Fit
  readonly ask: MayAsk
  /** Asked on the page; any one of them is enough. */
  readonly conditions: readonly Condition[]
  readonly asksAmount: boolean
  readonly held: ReadonlyMap<string, HeldDocument>
  readonly missing: readonly string[]
}

type Preparing = Pick<Work, 'db' | 'council' | 'today'>

/** Null for what is not in place today, and for what nobody can claim. Throws NotFound for a slug of nothing. */
export async function prepareClaim(work: Preparing, personId: PersonId, slug: string): Promise<Prepared | null> {
  const offer = await publishedOffer(work)
  const entry = offer.bySlug.get(slug)
  if (!entry) throw new NotFound(`No entry is called ${slug}`)
  if (entry.content.claim.kind === null || !offer.entries.includes(entry)) return null
  return preparedFrom(work, personId, entry)
}

async function preparedFrom(work: Preparing, personId: PersonId, entry: PublishedEntry): Promise<Prepared> {
  const { content } = entry
  const person = await standingOfPerson(work, personId, work.today)
  const fit = fitOf(content, person)
  const held = await listHeldDocuments(work, personId, content.claim.evidence)
  return {
    entry,
    person,
    fit,
    ask: mayAsk(entry.id, content, { claims: await listClaimsOf(work, personId), today: work.today }),
    conditions: fit.fits === 'maybe' ? content.who.conditions.filter((one) => fit.toFindOut.includes(one)) : [],
    asksAmount: asksAmount(entry),
    held,
    missing: content.claim.evidence.filter((need) => !held.has(need)),
  }
}

/** A fixed sum needs no figure, and what is no money has none. */
export function asksAmount({ content: { amount, claim } }: Pick<PublishedEntry, 'content'>): boolean {
  if (claim.kind !== 'payment' && claim.kind !== 'allowance') return false
  if (claim.kind === 'allowance') return amount.kind !== 'in-kind' && amount.kind !== 'none'
  return amount.kind === 'up-to' || amount.kind === 'minimum' || amount.kind === 'percent' || amount.kind === 'assessed'
}
