// Where a form saves itself while somebody types (design/browser/drafts.ts), with or without a press on a button, and the
// forms that one has begun, to go on with or throw away.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { draftLimits, dropDraft, keepDraft, listDrafts } from '../../platform/forms/drafts.ts'
import { defineForm, type Typed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { json, page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { paths } from '../paths.ts'
import { begunFrom } from './begun.ts'
import { Drafts } from './views/drafts.tsx'

const mostCharacters = 200_000
const tooMuch = 'This is too much to keep as a draft'
const seenByItsWriter = none('a draft is seen by the one who types it only, and is not a record yet')

/** Any fields: their own form checks them when it is sent. */
const anyForm = defineForm(
  'draft',
  z.custom<Typed>().refine((typed) => JSON.stringify(typed).length <= mostCharacters, tooMuch),
)

const key = z.string().regex(/^[a-z0-9-]{1,60}:\/[\w\-./]{0,240}$/)
const formAndPath = z.object({ for: key })
const dropForm = defineForm('drop-draft', z.object({ draft: key }))

export const rows = [
  post({
    path: paths.drafts,
    may: 'session.use',
    audit: seenByItsWriter,
    query: formAndPath,
    form: anyForm,
    handler: async ({ db, council, caller }, { query, form }) => {
      const { accountId } = caller
      const kept = accountId === null || (await keepDraft(db, council.id, accountId, { key: query.for, typed: form }))
      return kept ? json({ saved: true }) : json({ saved: false, why: full }, 422)
    },
    again: () => json({ saved: false, why: `${tooMuch}. It is on this page only: send it before you go` }, 422),
  }),
  get({
    path: paths.drafts,
    may: 'session.use',
    audit: seenByItsWriter,
    handler: (ctx) => draftsPage(ctx),
  }),
  post({
    path: paths.dropDraft,
    may: 'session.use',
    audit: seenByItsWriter,
    form: dropForm,
    handler: async ({ db, caller }, { form }) => {
      if (caller.accountId !== null) await dropDraft(db, caller.accountId, form.draft)
      return redirect(paths.drafts, 'Thrown away.')
    },
    again: (ctx) => draftsPage(ctx),
  }),
]

const full =
  'You have too many half-finished forms, so this one is on this page only. Send it before you go, or throw others away'

async function draftsPage(ctx: Ctx) {
  const { accountId } = ctx.caller
  const begun = accountId === null ? [] : (await listDrafts(ctx.db, accountId)).map(begunFrom)
  return page({
    title: 'Forms that you have begun',
    mood: ctx.caller.personId === null ? 'calm' : 'warm',
    body: (
      <Drafts
        begun={begun}
        most={draftLimits.forms}
        days={ctx.council.settings.retention.draftDays}
        token={ctx.formToken}
      />
    ),
  })
}
