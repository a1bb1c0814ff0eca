// Where a form saves itself while somebody types (design/browser/drafts.ts), with or without a press on a button.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { keepDraft } from '../../platform/forms/drafts.ts'
import { defineForm, type Typed } from '../../platform/forms/form.ts'
import { json } from '../../platform/http/reply.ts'
import { post } from '../../platform/http/row.ts'
import { paths } from '../paths.ts'

const mostCharacters = 200_000

/** Any fields: their own form checks them when it is sent. */
const anyForm = defineForm(
  'draft',
  z
    .custom<Typed>()
    .refine((typed) => JSON.stringify(typed).length <= mostCharacters, 'This is too much to keep as a draft'),
)

const formAndPath = z.object({ for: z.string().regex(/^[a-z0-9-]{1,60}:\/[\w\-./]{0,240}$/) })

export const rows = [
  post({
    path: paths.drafts,
    may: 'session.use',
    audit: none('a draft is seen by the one who types it only, and is not a record yet'),
    query: formAndPath,
    form: anyForm,
    handler: async ({ db, council, caller }, { query, form }) => {
      if (caller.accountId !== null) await keepDraft(db, council.id, caller.accountId, query.for, form)
      return json({ saved: true })
    },
    again: () => json({ saved: false }, 422),
  }),
]
