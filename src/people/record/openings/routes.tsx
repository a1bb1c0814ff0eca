import { z } from 'zod'
import { none } from '../../../platform/audit/events.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { NotFound, page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { isUuid, type PersonId } from '../../../platform/ids.ts'
import { openingPath, openingsPath, openPath, peoplePath, personPath } from '../../paths.ts'
import { maySearchBeyond } from '../../visibility.ts'
import { asRefused, begun, Refused } from '../../../platform/forms/refused.ts'
import { personParams } from '../params.ts'
import { getRecord } from '../queries.ts'
import { openBeyondCaseload, reviewOpening } from './commands.ts'
import { openForm, reviewForm } from './forms.ts'
import { getOpening, listOpenings, type OpeningId } from './queries.ts'
import { reasonWords } from './reasons.ts'
import { AskReason } from './views/ask-reason.tsx'
import { Opening } from './views/opening.tsx'
import { OpeningsList } from './views/openings-list.tsx'

const openingParams = z.object({
  opening: z.custom<OpeningId>((value) => typeof value === 'string' && isUuid(value)),
})
const listQuery = z.object({
  show: z.enum(['unreviewed', 'reviewed']).catch('unreviewed'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export const rows = [
  get({
    path: openPath(':id'),
    may: 'people.search-beyond',
    audit: none('shows the name and age that the search showed; the opening itself is recorded'),
    params: personParams,
    handler: async (ctx, { params: { id } }) => reasonPage(ctx, id, await begun(ctx, openForm, openPath(id))),
  }),
  post({
    path: openPath(':id'),
    may: 'people.search-beyond',
    audit: 'person.opened-beyond-caseload',
    params: personParams,
    form: openForm,
    handler: async (ctx, { params: { id }, form }) => {
      const record = await getRecord(ctx, id)
      if (record.view === 'full') return redirect(personPath(id))
      if (!maySearchBeyond(ctx)) throw new NotFound()
      const opening = await openBeyondCaseload(ctx, { personId: id, ...form })
      ctx.about(id, { reason: `${reasonWords(form.reason)}: ${form.explanation}`, detail: { opening } })
      return redirect(personPath(id), 'The record is open to you until the end of today.')
    },
    again: (ctx, { params: { id }, failed }) => reasonPage(ctx, id, failed),
  }),
  get({
    path: openingsPath,
    may: 'openings.review',
    audit: 'openings.listed',
    query: listQuery,
    handler: async (ctx, { query: { show, page: number } }) => {
      const reviewed = show === 'reviewed'
      const found = await listOpenings(ctx, { reviewed, page: number })
      ctx.about(null, { detail: { shown: found.openings.length, reviewed } })
      return page({
        title: 'Records opened with a reason',
        mood: 'calm',
        section: openingsPath,
        body: <OpeningsList {...found} page={number} reviewed={reviewed} />,
      })
    },
  }),
  get({
    path: openingPath(':opening'),
    may: 'openings.review',
    audit: 'openings.listed',
    params: openingParams,
    handler: async (ctx, { params: { opening } }) =>
      openingPage(ctx, opening, await begun(ctx, reviewForm, openingPath(opening))),
  }),
  post({
    path: openingPath(':opening'),
    may: 'openings.review',
    audit: 'opening.reviewed',
    params: openingParams,
    form: reviewForm,
    handler: async (ctx, { params, form }) => {
      const opening = await getOpening(ctx, params.opening)
      const verdict = form.verdict === 'fine' ? 'A good reason' : 'To be talked about'
      try {
        await reviewOpening(ctx, opening.id, `${verdict}: ${form.note}`)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return asRefused(await openingPage(ctx, opening.id, { typed: form, errors: error.errors }))
      }
      ctx.about(opening.personId, { detail: { opening: opening.id, verdict: form.verdict } })
      return redirect(openingsPath, 'Marked as looked at.')
    },
    again: (ctx, { params, failed }) => openingPage(ctx, params.opening, failed),
  }),
]

async function reasonPage(ctx: Ctx, id: PersonId, failed?: Failed) {
  const record = await getRecord(ctx, id)
  if (record.view === 'full') return redirect(personPath(id))
  if (!maySearchBeyond(ctx)) throw new NotFound()
  return page({
    title: 'Why do you need this record?',
    mood: 'calm',
    section: peoplePath,
    back: { href: peoplePath, text: 'People' },
    body: <AskReason record={record} today={ctx.today} token={ctx.formToken} failed={failed} />,
  })
}

async function openingPage(ctx: Ctx, id: OpeningId, failed?: Failed) {
  const opening = await getOpening(ctx, id)
  ctx.about(null, { detail: { shown: 1 } })
  return page({
    title: 'A record opened with a reason',
    mood: 'calm',
    section: openingsPath,
    back: { href: openingsPath, text: 'Records opened with a reason' },
    body: (
      <Opening
        opening={opening}
        isMine={opening.openedById === ctx.caller.accountId}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}
