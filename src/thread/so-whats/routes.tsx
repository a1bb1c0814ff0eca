import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import type { Failed, Typed } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { registerPath, soWhatPath, soWhatsPath } from '../paths.ts'
import { typedDay } from '../promises/typed.ts'
import { checkSoWhat, writeSoWhat } from './commands.ts'
import { checkForm, soWhatForm, type SoWhatTyped } from './forms.ts'
import { getSoWhat, listChecked, listMeetings, listToCheck, type SoWhatId } from './queries.ts'
import { CheckSoWhat } from './views/check.tsx'
import { SoWhats } from './views/so-whats.tsx'

const params = z.object({ soWhat: z.custom<SoWhatId>((value) => typeof value === 'string' && isUuid(value)) })
const noPerson = none('what the panel noted; no person’s record')

export const rows = [
  get({
    path: soWhatsPath,
    may: 'promises.read',
    audit: noPerson,
    handler: async (ctx) => listPage(ctx, await begun(ctx, soWhatForm, soWhatsPath)),
  }),
  post({
    path: soWhatsPath,
    may: 'promises.change',
    audit: 'so-what.changed',
    form: soWhatForm,
    handler: (ctx, { form }) =>
      refusable(
        async () => {
          const id = await writeSoWhat(ctx, form)
          ctx.about(null, { detail: { act: 'written', soWhat: id } })
          return redirect(soWhatsPath, 'It is written down.')
        },
        (errors) => listPage(ctx, { typed: typedOf(form), errors }),
      ),
    again: (ctx, { failed }) => listPage(ctx, failed),
  }),
  get({
    path: soWhatPath(':soWhat'),
    may: 'promises.change',
    audit: noPerson,
    params,
    handler: async (ctx, { params: { soWhat } }) =>
      checkPage(ctx, soWhat, await begun(ctx, checkForm, soWhatPath(soWhat))),
  }),
  post({
    path: soWhatPath(':soWhat'),
    may: 'promises.change',
    audit: 'so-what.changed',
    params,
    form: checkForm,
    handler: async (ctx, { params: { soWhat }, form }) => {
      await getSoWhat(ctx, soWhat)
      return refusable(
        async () => {
          await checkSoWhat(ctx, soWhat, form)
          ctx.about(null, { detail: { act: 'checked', soWhat, promise: form.promise } })
          return redirect(soWhatsPath, form.promise ? 'It is checked, and a promise now.' : 'It is checked.')
        },
        (errors) => checkPage(ctx, soWhat, { typed: { whatChanged: form.whatChanged }, errors }),
      )
    },
    again: (ctx, { params: { soWhat }, failed }) => checkPage(ctx, soWhat, failed),
  }),
]

const typedOf = ({ occasion, meeting, held, item, line, check }: SoWhatTyped): Typed => ({
  occasion: occasion ?? '',
  meeting: meeting ?? '',
  item,
  line,
  ...typedDay('held', held),
  ...typedDay('check', check),
})

async function listPage(ctx: Ctx, failed?: Failed) {
  const mayChange = ctx.may('promises.change')
  return page({
    title: 'So what?',
    mood: 'calm',
    section: registerPath,
    back: { href: registerPath, text: 'Promises' },
    body: (
      <SoWhats
        toCheck={await listToCheck(ctx)}
        checked={await listChecked(ctx)}
        meetings={mayChange ? await listMeetings(ctx) : []}
        today={ctx.today}
        mayChange={mayChange}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}

async function checkPage(ctx: Ctx, id: SoWhatId, failed?: Failed) {
  return page({
    title: 'Did it change anything?',
    mood: 'calm',
    section: registerPath,
    back: { href: soWhatsPath, text: 'So what?' },
    body: <CheckSoWhat soWhat={await getSoWhat(ctx, id)} token={ctx.formToken} failed={failed} />,
  })
}
