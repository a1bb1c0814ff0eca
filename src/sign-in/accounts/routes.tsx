import { z } from 'zod'
import { countLeftBy } from '../../people/index.ts'
import { none } from '../../platform/audit/events.ts'
import type { Failed } from '../../platform/forms/form.ts'
import { asRefused, begun } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid, type AccountId } from '../../platform/ids.ts'
import { paths } from '../paths.ts'
import { closeAccount, reopenAccount } from './commands.ts'
import { closeForm, reopenForm } from './forms.ts'
import { getStaffAccount, listStaffAccounts } from './queries.ts'
import { Account } from './views/account.tsx'
import { Accounts } from './views/accounts.tsx'

const query = z.object({ page: z.coerce.number().int().min(1).max(10_000).prefault(1).catch(1) })
const params = z.object({ account: z.custom<AccountId>((value) => typeof value === 'string' && isUuid(value)) })
const pathOf = paths.account(':account')
const byHandler = none('recorded by the handler when something was changed')

export const rows = [
  get({
    path: paths.accounts,
    may: 'accounts.change',
    audit: none('names of staff and nothing of anyone else'),
    query,
    handler: async (ctx, { query: { page: number } }) =>
      page({
        title: 'Accounts',
        mood: 'calm',
        body: <Accounts {...await listStaffAccounts(ctx, number)} page={number} />,
      }),
  }),
  get({
    path: pathOf,
    may: 'accounts.change',
    audit: none('the name of one of the staff'),
    params,
    handler: async (ctx, { params: { account } }) => {
      const isOpen = (await getStaffAccount(ctx, account)).endedAt === null
      const path = `${paths.account(account)}/${isOpen ? 'close' : 'reopen'}`
      return accountPage(ctx, account, await begun<unknown>(ctx, isOpen ? closeForm : reopenForm, path))
    },
  }),
  post({
    path: `${pathOf}/close`,
    may: 'accounts.change',
    audit: byHandler,
    params,
    form: closeForm,
    handler: async (ctx, { params: { account }, form }) => {
      const { name } = await getStaffAccount(ctx, account)
      const again = (field: string, message: string) => {
        const typed = { reason: form.reason, ...(form.evenSo && { evenSo: 'yes' }) }
        return accountPage(ctx, account, { typed, errors: [{ field, message }] }).then(asRefused)
      }
      if (account === ctx.caller.accountId)
        return again('reason', 'This is your own account. Another administrator closes it.')
      const result = await closeAccount(ctx, { accountId: account, ...form })
      if (result === 'closed') return redirect(paths.accounts, `The account of ${name} is closed.`)
      if (result === 'closed-already') return redirect(paths.account(account), 'It was closed already.')
      return again('evenSo', 'Tick that it should be closed even so, or have somebody else named first')
    },
    again: (ctx, { params: { account }, failed }) => accountPage(ctx, account, failed),
  }),
  post({
    path: `${pathOf}/reopen`,
    may: 'accounts.change',
    audit: byHandler,
    params,
    form: reopenForm,
    handler: async (ctx, { params: { account }, form }) => {
      const { name } = await getStaffAccount(ctx, account)
      const reopened = await reopenAccount(ctx, account, form.reason)
      return redirect(paths.account(account), reopened ? `${name} can sign in again.` : 'It was open already.')
    },
    again: (ctx, { params: { account }, failed }) => accountPage(ctx, account, failed),
  }),
]

async function accountPage(ctx: Ctx, id: AccountId, failed?: Failed): Promise<Reply> {
  const account = await getStaffAccount(ctx, id)
  return page({
    title: account.name,
    mood: 'calm',
    section: paths.accounts,
    back: { href: paths.accounts, text: 'Accounts' },
    body: (
      <Account
        account={account}
        isMine={id === ctx.caller.accountId}
        leaves={await countLeftBy(ctx, id)}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}
