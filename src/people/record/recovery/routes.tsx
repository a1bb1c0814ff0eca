import { z } from 'zod'
import { none } from '../../../platform/audit/events.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { begun, refusable } from '../../../platform/forms/refused.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { NotFound, page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { isUuid } from '../../../platform/ids.ts'
import { peoplePath, recoveryAnswerPath, recoveryOfPath, recoveryPath, staffPath } from '../../paths.ts'
import { decideRecovery, proposeKeeper, type Decided } from './commands.ts'
import { answerForm, proposeForm } from './forms.ts'
import { getWithoutKeeper, listKeepers, listWithoutKeeper, type RecordHandle, type RecoveryId } from './queries.ts'
import { Propose } from './views/propose.tsx'
import { Recovery } from './views/recovery.tsx'

const idOf = <T extends string>() => z.custom<T>((value) => typeof value === 'string' && isUuid(value))
const recordParams = z.object({ record: idOf<RecordHandle>() })
const recoveryParams = z.object({ recovery: idOf<RecoveryId>() })

export const rows = [
  get({
    path: recoveryPath,
    may: 'recovery.read',
    audit: 'recovery.listed',
    handler: (ctx) => listPage(ctx),
  }),
  get({
    path: recoveryOfPath(':record'),
    may: 'recovery.propose',
    audit: 'recovery.listed',
    params: recordParams,
    handler: async (ctx, { params: { record } }) =>
      proposePage(ctx, record, await begun(ctx, proposeForm, recoveryOfPath(record))),
  }),
  post({
    path: recoveryOfPath(':record'),
    may: 'recovery.propose',
    audit: 'recovery.proposed',
    params: recordParams,
    form: proposeForm,
    handler: (ctx, { params: { record }, form }) =>
      refusable(
        async () => {
          const recovery = await proposeKeeper(ctx, { record, accountId: form.account, why: form.why })
          ctx.about(null, { reason: form.why, detail: { recovery, named: form.account } })
          return redirect(recoveryPath, 'You proposed it. A service manager must agree within 14 days.')
        },
        (errors) => proposePage(ctx, record, { typed: form, errors }),
      ),
    again: (ctx, { params: { record }, failed }) => proposePage(ctx, record, failed),
  }),
  post({
    path: recoveryAnswerPath(':recovery'),
    may: 'recovery.read',
    audit: none('recorded by the handler, as agreed or ended'),
    params: recoveryParams,
    form: answerForm,
    handler: async (ctx, { params: { recovery }, form }) => {
      const proposal = (await listWithoutKeeper(ctx)).find((one) => one.proposal?.id === recovery)?.proposal ?? null
      const agrees = form.answer === 'agree'
      if (agrees && !ctx.may('recovery.agree')) throw new NotFound()
      return redirect(recoveryPath, said[await decideRecovery(ctx, recovery, proposal, agrees)])
    },
    again: (ctx) => listPage(ctx),
  }),
]

const said: Readonly<Record<Decided, string>> = {
  named: 'You agreed. They are named now and have been told where they have an email address here.',
  refused: 'You did not agree. Nobody was named, and somebody else can be proposed.',
  withdrawn: 'You took it back. Nobody was named.',
  lapsed: 'Nothing was changed: who was proposed has left, or the record has somebody again.',
  'not-yours': 'Nothing was changed: this does not wait for you, or not any more.',
}

async function listPage(ctx: Ctx) {
  const records = await listWithoutKeeper(ctx)
  ctx.about(null, { detail: { records: records.length } })
  return page({
    title: 'Records that nobody looks after',
    mood: 'calm',
    section: peoplePath,
    back: { href: staffPath, text: 'Where you start' },
    body: (
      <Recovery
        records={records}
        me={ctx.caller.accountId}
        mayPropose={ctx.may('recovery.propose')}
        mayAgree={ctx.may('recovery.agree')}
        token={ctx.formToken}
      />
    ),
  })
}

async function proposePage(ctx: Ctx, record: RecordHandle, failed?: Failed) {
  const found = await getWithoutKeeper(ctx, record)
  if (found.proposal) return redirect(recoveryPath)
  ctx.about(null, { detail: { records: 1 } })
  return page({
    title: 'Propose who looks after it',
    mood: 'calm',
    section: recoveryPath,
    back: { href: recoveryPath, text: 'Records that nobody looks after' },
    body: <Propose record={record} keepers={await listKeepers(ctx)} token={ctx.formToken} failed={failed} />,
  })
}
