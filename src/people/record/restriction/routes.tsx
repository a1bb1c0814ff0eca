import type { Failed, Form, Typed } from '../../../platform/forms/form.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import type { PersonId } from '../../../platform/ids.ts'
import { peoplePath, personPath, restrictionPath } from '../../paths.ts'
import { asRefused, Refused } from '../../../platform/forms/refused.ts'
import { personParams } from '../params.ts'
import { calledBy, getFullRecord } from '../queries.ts'
import { endReader, liftRestriction, nameReader, restrict } from './commands.ts'
import { endNameForm, nameForm, restrictForm } from './forms.ts'
import { listNameable, listNamed, listWorkersNotNamed } from './queries.ts'
import { Restriction } from './views/restriction.tsx'

const path = restrictionPath(':id')

interface Act<Values> {
  readonly part: 'name' | 'end' | 'restrict' | 'lift'
  readonly form: Form<Values>
  readonly run: (ctx: Ctx, id: PersonId, values: Values) => Promise<void>
  readonly reason: (values: Values) => string
  readonly notice: string
}

export const rows = [
  get({
    path,
    may: 'restriction.change',
    audit: 'person.viewed',
    params: personParams,
    handler: (ctx, { params: { id } }) => restrictionPage(ctx, id),
  }),
  act({
    part: 'name',
    form: nameForm,
    run: (ctx, personId, { account, why }) => nameReader(ctx, { personId, accountId: account, why }),
    reason: ({ why }) => why,
    notice: 'They are named.',
  }),
  act({
    part: 'end',
    form: endNameForm,
    run: (ctx, id, { account }) => endReader(ctx, id, account),
    reason: () => '',
    notice: 'Their access has ended.',
  }),
  act({
    part: 'restrict',
    form: restrictForm,
    run: (ctx, id) => restrict(ctx, id),
    reason: ({ reason }) => reason,
    notice: 'The record is restricted. Only those who are named know of it.',
  }),
  act({
    part: 'lift',
    form: restrictForm,
    run: (ctx, id) => liftRestriction(ctx, id),
    reason: ({ reason }) => reason,
    notice: 'The restriction is lifted.',
  }),
]

function act<Values extends Typed>({ part, form, run, reason, notice }: Act<Values>) {
  return post({
    path: `${path}/${part}`,
    may: 'restriction.change',
    audit: 'restriction.changed',
    params: personParams,
    form,
    handler: async (ctx, { params: { id }, form: values }) => {
      await getFullRecord(ctx, id)
      try {
        await run(ctx, id, values)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return asRefused(await restrictionPage(ctx, id, { typed: values, errors: error.errors }))
      }
      const said = reason(values)
      ctx.about(id, { detail: { act: part }, ...(said !== '' && { reason: said }) })
      // Somebody who ended their own access has nothing more to see here.
      const stillThere = await getFullRecord(ctx, id).catch(() => null)
      return redirect(stillThere ? restrictionPath(id) : peoplePath, notice)
    },
    again: (ctx, { params: { id }, failed }) => restrictionPage(ctx, id, failed),
  })
}

async function restrictionPage(ctx: Ctx, id: PersonId, failed?: Failed) {
  const record = await getFullRecord(ctx, id)
  ctx.about(id)
  const [named, nameable, workersNotNamed] = [
    await listNamed(ctx, id),
    await listNameable(ctx),
    await listWorkersNotNamed(ctx, id),
  ]
  return page({
    title: 'Who may see this record',
    mood: 'calm',
    section: peoplePath,
    back: { href: personPath(id), text: calledBy(record) },
    body: (
      <Restriction
        record={record}
        named={named}
        nameable={nameable}
        workersNotNamed={workersNotNamed}
        me={ctx.caller.accountId}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}
