// A worker gives a code; a second person agrees where it replaces a lost secret.
import { z } from 'zod'
import type { Ctx } from '../../platform/http/ctx.ts'
import { contactOf } from '../../platform/councils/contact.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { none } from '../../platform/audit/events.ts'
import type { Failed } from '../../platform/forms/form.ts'
import type { Id, PersonId } from '../../platform/ids.ts'
import { requireFullView } from '../../people/index.ts'
import { personPath, signInCodePath } from '../../people/paths.ts'
import { paths } from '../paths.ts'
import { answerCode, giveCode, type CodeAnswer, type GivenCode } from './commands.ts'
import { answerForm, giveForm } from './forms.ts'
import { getCodeHolder, listCodesToApprove } from './queries.ts'
import { CodesToApprove } from './views/codes-to-approve.tsx'
import { GiveCode, Slip } from './views/give-code.tsx'

const params = z.object({ id: z.uuid().transform((id) => id as PersonId) })

export const staffRows = [
  get({
    path: signInCodePath(':id'),
    may: 'sign-in-codes.give',
    audit: 'person.viewed',
    params,
    handler: (ctx, { params: { id } }) => givePage(ctx, id),
  }),
  post({
    path: signInCodePath(':id'),
    may: 'sign-in-codes.give',
    audit: 'sign-in-code.given',
    params,
    form: giveForm,
    handler: async (ctx, { params: { id }, form }) => {
      const given = await giveCode(ctx, id, { isKnown: form.why === 'known' })
      if (given === 'has-died') return redirect(signInCodePath(id))
      ctx.about(id, { detail: { needsApproval: given.needsApproval, why: form.why } })
      return slipPage(ctx, id, given)
    },
    again: (ctx, { params: { id }, failed }) => givePage(ctx, id, failed),
  }),
  get({
    path: paths.codesToApprove,
    may: 'sign-in-codes.approve',
    audit: none('a list of requests, shown only for those whose records the caller may open'),
    handler: async (ctx) =>
      page({
        title: 'Sign-in codes',
        mood: 'calm',
        body: <CodesToApprove token={ctx.formToken} codes={await listCodesToApprove(ctx)} />,
      }),
  }),
  post({
    path: `${signInCodePath(':id')}/answer`,
    may: 'sign-in-codes.approve',
    audit: none('recorded by the handler, as agreed or refused'),
    params,
    form: answerForm,
    handler: async (ctx, { params: { id }, form }) => {
      const agrees = form.answer === 'agree'
      const answer = await answerCode(ctx, { personId: id, codeId: form.code as Id<'sign-in-code'>, agrees })
      if (answer === 'agreed') await ctx.audit({ event: 'sign-in-code.approved', personId: id })
      if (answer === 'refused') await ctx.audit({ event: 'sign-in-code.refused', personId: id })
      return redirect(paths.codesToApprove, answerWords[answer])
    },
    again: () => redirect(paths.codesToApprove, 'Nothing was changed: choose whether you agree.'),
  }),
]

const answerWords: Readonly<Record<CodeAnswer, string>> = {
  agreed: 'You agreed. The new paper works now, and the old secret words do not.',
  refused: 'You did not agree. The paper will not work.',
  'same-person': 'You asked for this code yourself, so somebody else has to agree.',
  'no-longer-waiting': 'Nothing was changed: this code is not waiting any more.',
}

async function givePage(ctx: Ctx, id: PersonId, failed?: Failed) {
  await requireFullView(ctx, id)
  ctx.about(id, { detail: { part: 'sign-in-code' } })
  const holder = await getCodeHolder(ctx, id)
  const body = <GiveCode token={ctx.formToken} action={signInCodePath(id)} holder={holder} failed={failed} />
  return page({ title: 'Sign-in code', mood: 'calm', body, back: { href: personPath(id), text: holder.name } })
}

async function slipPage(ctx: Ctx, id: PersonId, given: GivenCode) {
  const { name } = await getCodeHolder(ctx, id)
  return page({
    title: 'Print this sign-in code',
    mood: 'calm',
    body: (
      <Slip
        name={name}
        given={given}
        councilName={ctx.council.name}
        contactPhone={contactOf(ctx.council).phone}
        signInUrl={`${ctx.publicUrl}${paths.withCode}`}
        personHref={personPath(id)}
      />
    ),
  })
}
