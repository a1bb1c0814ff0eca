// Numbers and sums by entry: what councillors see of claims. Nobody is in them, and numbers that are too small to hide in are
// not shown to anyone who does not decide.
import { z } from 'zod'
import { optionalText } from '../../platform/forms/fields.ts'
import { defineForm, type Failed } from '../../platform/forms/form.ts'
import { refusable, Refused } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { penceIn, yearOf } from '../claims/money.ts'
import { budgetsPath } from '../paths.ts'
import { publishedOffer } from '../published/offer.ts'
import type { EntryId } from '../tables.ts'
import { countByEntry } from './queries.ts'
import { Budgets, type BudgetLine } from './views/budgets.tsx'

const budgetForm = defineForm(
  'budget',
  z.object({
    entry: optionalText(80),
    amount: optionalText(20).refine((typed) => penceIn(typed) !== null, {
      message: 'Enter an amount of money, like 5000',
    }),
  }),
)

export const rows = [
  get({
    path: budgetsPath,
    may: 'claims.count',
    audit: 'claims.counted',
    handler: (ctx) => budgetsPage(ctx),
  }),
  post({
    path: budgetsPath,
    may: 'payments.make',
    audit: 'budget.changed',
    form: budgetForm,
    handler: (ctx, { form }) =>
      refusable(
        async () => {
          const entry = (await publishedOffer(ctx)).bySlug.get(form.entry)
          if (!entry) throw new Refused('entry', 'Select what the budget is for')
          const pence = penceIn(form.amount) ?? 0
          await setBudget(ctx, entry.id, pence)
          ctx.about(null, { detail: { entry: form.entry, pence } })
          return redirect(budgetsPath, 'The budget is saved.')
        },
        (errors) => budgetsPage(ctx, { typed: form, errors }),
      ),
    again: (ctx, { failed }) => budgetsPage(ctx, failed),
  }),
]

async function setBudget({ db, council, today }: Ctx, entryId: EntryId, pence: number): Promise<void> {
  await db
    .insertInto('offer_budgets')
    .values({ authority_id: council.id, entry_id: entryId, year: yearOf(today), pence })
    .onConflict((conflict) => conflict.columns(['authority_id', 'entry_id', 'year']).doUpdateSet({ pence }))
    .execute()
}

async function budgetsPage(ctx: Ctx, failed?: Failed): Promise<Reply> {
  const year = yearOf(ctx.today)
  const mayChange = ctx.may('payments.make')
  const body = (
    <Budgets
      year={year}
      lines={await linesOf(ctx, year)}
      isExact={ctx.may('claims.decide')}
      mayChange={mayChange}
      token={mayChange ? ctx.formToken : ''}
      failed={failed}
    />
  )
  return page({ title: 'Claims in numbers', mood: 'calm', section: budgetsPath, body })
}

async function linesOf(ctx: Ctx, year: number): Promise<readonly BudgetLine[]> {
  const { byId } = await publishedOffer(ctx)
  const counted = new Map((await countByEntry(ctx, year)).map((one) => [one.entryId, one]))
  const budgets = new Map(
    (await ctx.db.selectFrom('offer_budgets').select(['entry_id', 'pence']).where('year', '=', year).execute()).map(
      ({ entry_id, pence }) => [entry_id, pence],
    ),
  )
  return [...byId.values()]
    .filter(({ id, content }) => content.claim.kind !== null || counted.has(id))
    .map(({ id, slug, content }) => ({
      slug,
      title: content.title,
      isMoney: content.claim.kind === 'payment' || content.claim.kind === 'allowance',
      counted: counted.get(id) ?? null,
      budgetPence: budgets.get(id) ?? null,
    }))
}
