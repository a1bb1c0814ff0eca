// Asking for something. The same claim twice at once is one claim; what was asked for under a version holds.
import { sql } from 'kysely'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { UploadedFile } from '../../platform/http/uploads.ts'
import { newId, type PersonId } from '../../platform/ids.ts'
import { fitOf } from '../fit.ts'
import type { ClaimId, ClaimWay, EntryId, VersionId } from '../tables.ts'
import { conditions as conditionWords, type Condition } from '../terms.ts'
import { acceptDocuments, attach, keepDocuments, listHeldDocuments } from './documents.ts'
import { answersIn, conditionField, type Claiming, type ConditionAnswer } from './forms.ts'
import { mayAsk } from './limits.ts'
import { penceIn, type Balance } from './money.ts'
import { asksAmount } from './prepare.ts'
import { listClaimsOf } from './queries.ts'
import { newReference } from './reference.ts'
import { recordOnClaim } from './standing.ts'
import { conditionKey, standingOfPerson } from './standing-of-person.ts'
import { heldVersion, type HeldVersion } from './version-held.ts'

export interface Asked {
  readonly id: ClaimId
  /** False where it was on its way already. */
  readonly isNew: boolean
}

interface Asking {
  readonly personId: PersonId
  readonly entryId: EntryId
  /** The version that the page showed. */
  readonly versionId: VersionId | null
  readonly way: ClaimWay
  /** A worker asks, who knows that it does not fit as far as we know: whoever decides is told. */
  readonly isForThem: boolean
  readonly form: Claiming
  readonly files: readonly UploadedFile[]
}

/** Throws Refused with the field; nothing was kept then. */
export async function startClaim(work: Work, asking: Asking): Promise<Asked> {
  const { personId, entryId, versionId, form } = asking
  // Two sendings at once go one after the other, and the second finds the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`claim ${personId} ${entryId}`}, 0))`.execute(work.db)
  const version = versionId === null ? null : await heldVersion(work, entryId, versionId)
  const { kind } = version?.content.claim ?? {}
  if (!version || !kind) throw new Refused('form', changedMeanwhile)
  const earlier = await listClaimsOf(work, personId)
  const allowed = mayAsk(entryId, version.content, { claims: earlier, today: work.today })
  if (allowed.may === 'follow') return { id: allowed.claim, isNew: false }
  if (allowed.may === 'not-again') throw new Refused('form', notAgain[allowed.why])
  const answered = answersIn(form)
  await requireFit(work, personId, { version, answered, isForThem: asking.isForThem })
  const pence = amountAsked(form, version, allowed.balance)
  const needs = version.content.claim.evidence
  const documents = await acceptDocuments(asking.files, needs)
  const held = form.fresh ? new Map<string, never>() : await listHeldDocuments(work, personId, needs)
  const id = newId<'offer-claim'>()
  await work.db
    .insertInto('offer_claims')
    .values({
      authority_id: work.council.id,
      id,
      reference: newReference(),
      entry_id: entryId,
      version_id: version.id,
      person_id: personId,
      kind,
      way: asking.way,
      asked_pence: pence,
      words: form.words === '' ? null : form.words,
      answers: JSON.stringify(answersOf({ answered, needs, documents, held })),
      asked_on: work.today,
      asked_by: work.caller.accountId,
      renews: allowed.renews,
    })
    .execute()
  await keepDocuments(work, id, documents)
  for (const { fileId, neededFor } of held.values()) await attach(work, id, fileId, neededFor)
  await recordOnClaim(work, id, { what: 'asked', pence })
  return { id, isNew: true }
}

const changedMeanwhile =
  'What we offer has changed since you opened this page. Read what it says now, then ask again. What you wrote is still here.'

const notAgain = {
  'all-used': 'You have had all of this that there is for now. Your claims show what was agreed.',
  holds: 'You have this already, and it still holds. You can renew it when it comes to its end.',
} as const

interface Fitting {
  readonly version: HeldVersion
  readonly answered: Partial<Record<Condition, ConditionAnswer>>
  readonly isForThem: boolean
}

async function requireFit(work: Work, personId: PersonId, { version, answered, isForThem }: Fitting): Promise<void> {
  const person = await standingOfPerson(work, personId, version.on)
  if (person.hasDied) throw new Refused('form', 'They have died, or a return says that they may have.')
  if (isForThem) return
  const said = Object.fromEntries(
    Object.entries(answered).flatMap(([condition, answer]) =>
      answer === 'unsure' ? [] : [[condition, answer === 'yes']],
    ),
  )
  const fit = fitOf(version.content, { ...person, conditions: { ...person.conditions, ...said } })
  if (fit.fits !== 'no') return
  const [first] = version.content.who.conditions
  const field = fit.because === 'condition' && first ? conditionField(first) : 'form'
  const forWhom = version.content.who.conditions.map((condition) => conditionWords[condition]).join(', or ')
  throw new Refused(
    field,
    fit.because === 'condition'
      ? `This is for people who are ${forWhom}. If you are not sure, choose “I am not sure”`
      : 'From what we know this is not for you. If that is wrong, tell us: “I was told no” is at the end of its page.',
  )
}

/** Null where no sum is asked for, and where whoever decides works it out. */
function amountAsked(form: Claiming, { content }: HeldVersion, balance: Balance | null): number | null {
  const { amount, claim } = content
  const isMoney = claim.kind === 'payment' || claim.kind === 'allowance'
  if (!isMoney) return null
  const most = balance?.leftPence ?? (amount.kind === 'up-to' || amount.kind === 'fixed' ? amount.pence : undefined)
  if (!asksAmount({ content }) || form.amount === '') {
    if (amount.kind !== 'fixed' && amount.kind !== 'up-to') return null
    return Math.min(amount.pence ?? 0, most ?? Number.MAX_SAFE_INTEGER)
  }
  const pence = penceIn(form.amount) ?? 0
  if (pence === 0) throw new Refused('amount', 'Enter an amount that is more than £0')
  if (most !== undefined && pence > most)
    throw new Refused('amount', `There is £${pounds(most)} left. Enter that or less`)
  return pence
}

const pounds = (pence: number) => (pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2))

interface Given {
  readonly answered: Partial<Record<Condition, ConditionAnswer>>
  readonly needs: readonly string[]
  readonly documents: readonly { readonly neededFor: string | null }[]
  readonly held: ReadonlyMap<string, { readonly reference: string }>
}

/** What is held is named by the claim that it came with, never copied. */
function answersOf({ answered, needs, documents, held }: Given): Record<string, string> {
  const answers: Record<string, string> = {}
  for (const [condition, answer] of Object.entries(answered)) answers[conditionKey(condition as Condition)] = answer // the keys are conditions
  for (const need of needs) {
    const isSent = documents.some(({ neededFor }) => neededFor === need)
    const before = held.get(need)
    answers[need] = isSent ? 'sent' : before ? `held:${before.reference}` : 'later'
  }
  return answers
}
