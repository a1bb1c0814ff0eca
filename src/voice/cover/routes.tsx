// My reading hours, and who reads while somebody is away.
import type { Failed } from '../../platform/forms/form.ts'
import { refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { none } from '../../platform/audit/events.ts'
import { readingWeekOf } from '../../thread/index.ts'
import { coverEndPath, coverHoursPath, coverPath } from '../paths.ts'
import { endCover, setCover, setReadingHours } from './commands.ts'
import { coverForm, endForm, hoursForm } from './forms.ts'
import { listCover, listCoverable, listCoverers } from './queries.ts'
import { Cover, typedDayOf, typedHours } from './views/cover.tsx'

export const rows = [
  get({
    path: coverPath,
    may: 'cover.change',
    audit: none('who of the staff reads when; nothing of a young person'),
    handler: (ctx) => coverPage(ctx, {}),
  }),
  post({
    path: coverPath,
    may: 'cover.change',
    audit: 'cover.changed',
    form: coverForm,
    handler: (ctx, { form }) =>
      refusable(
        async () => {
          await setCover(ctx, form)
          ctx.about(null, { detail: { worker: form.worker, by: form.by } })
          return redirect(coverPath, 'Cover is set. Young people see it at once.')
        },
        (errors) =>
          coverPage(ctx, {
            cover: {
              typed: {
                worker: form.worker,
                by: form.by,
                ...typedDayOf('from', form.from),
                ...typedDayOf('to', form.to),
              },
              errors,
            },
          }),
      ),
    again: (ctx, { failed }) => coverPage(ctx, { cover: failed }),
  }),
  post({
    path: coverEndPath,
    may: 'cover.change',
    audit: 'cover.changed',
    form: endForm,
    handler: async (ctx, { form: { cover } }) => {
      await endCover(ctx, cover)
      ctx.about(null, { detail: { ended: cover } })
      return redirect(coverPath, 'Cover has ended.')
    },
    again: (ctx) => coverPage(ctx, {}),
  }),
  post({
    path: coverHoursPath,
    may: 'cover.change',
    audit: 'cover.changed',
    form: hoursForm,
    handler: async (ctx, { form }) => {
      await setReadingHours(ctx, form)
      ctx.about(null, { detail: { act: 'reading-hours' } })
      return redirect(coverPath, 'Your reading hours are saved.')
    },
    again: (ctx, { failed }) => coverPage(ctx, { hours: failed }),
  }),
]

interface Shown {
  readonly cover?: Failed
  readonly hours?: Failed
}

async function coverPage(ctx: Ctx, failed: Shown) {
  const workers = await listCoverable(ctx)
  const me = workers.find(({ isMe }) => isMe) ?? null
  return page({
    title: 'Reading hours and cover',
    mood: 'calm',
    section: coverPath,
    body: (
      <Cover
        me={me}
        hours={failed.hours?.typed ?? typedHours(await readingWeekOf(ctx, me?.id ?? null))}
        workers={workers}
        coverers={await listCoverers(ctx)}
        cover={await listCover(ctx, workers)}
        today={ctx.today}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}
