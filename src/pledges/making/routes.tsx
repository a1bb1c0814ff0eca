// Making a pledge, signed in or not: three minutes, no puzzle, and a link to confirm it.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { helpOptionsOf } from '../../platform/councils/help-options.ts'
import type { Failed } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { newPledgePath, pledgePath, pledgeSentPath, pledgesPath, staffPledgePath } from '../paths.ts'
import { checkStop, listStopChoices } from '../tour/choices.ts'
import { mostAskedFor } from './asked-for.ts'
import { pledgeForm, writeDownForm } from './forms.ts'
import { makePledge, type NewPledge } from './make.ts'
import { PledgePage } from './views/pledge.tsx'
import { Sent } from './views/sent.tsx'
import { WriteDown } from './views/write-down.tsx'

/** A foyer or a council chamber has one address for everyone in it. */
const aRoomful = { attempts: 60, perSeconds: 3600 }
const stranger = none('a stranger’s own words, on their way to whoever checks them')

type Typed = Omit<z.output<typeof writeDownForm.schema>, 'stop'>

export const rows = [
  get({ path: pledgePath, may: 'public.read', audit: stranger, handler: (ctx) => pledgePage(ctx) }),
  post({
    path: pledgePath,
    may: 'public.read',
    audit: stranger,
    form: pledgeForm,
    limit: aRoomful,
    handler: async (ctx, { form }) => {
      // A machine that fills every box sees the same page, and nothing is kept.
      if (form.website === '') await makePledge(ctx, made(form, 'page'))
      return redirect(pledgeSentPath)
    },
    again: (ctx, { failed }) => pledgePage(ctx, failed),
  }),
  get({
    path: pledgeSentPath,
    may: 'public.read',
    audit: none('a page of thanks, the same for everyone'),
    handler: () => page({ title: 'Thank you', mood: 'warm', body: <Sent /> }),
  }),
  get({
    path: newPledgePath,
    may: 'pledges.change',
    audit: none('an empty form'),
    handler: async (ctx) => writePage(ctx, await begun(ctx, writeDownForm, newPledgePath)),
  }),
  post({
    path: newPledgePath,
    may: 'pledges.change',
    audit: 'pledge.changed',
    form: writeDownForm,
    handler: (ctx, { form }) => {
      return refusable(
        async () => {
          await checkStop(ctx, form.stop)
          const { id } = await makePledge(ctx, { ...made(form, 'worker'), stop: form.stop })
          ctx.about(null, { detail: { act: 'made', pledge: id } })
          return redirect(staffPledgePath(id), 'The pledge is written down. Check its words next.')
        },
        (errors) => writePage(ctx, { typed: {}, errors }),
      )
    },
    again: (ctx, { failed }) => writePage(ctx, failed),
  }),
]

const made = (form: Typed, door: 'page' | 'worker'): NewPledge => ({
  ...form,
  key: form.key ?? randomUUID(),
  door,
  reachBy: form.reachBy ?? 'none',
  reachAt: form.reachBy === 'none' ? null : form.reachAt,
})

async function pledgePage(ctx: Ctx, failed?: Failed): Promise<Reply> {
  const body = (
    <PledgePage
      askedFor={await mostAskedFor(ctx)}
      help={helpOptionsOf(ctx.council.settings)}
      newKey={randomUUID()}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'Make a pledge', mood: 'warm', body })
}

async function writePage(ctx: Ctx, failed?: Failed): Promise<Reply> {
  return page({
    title: 'Write down a pledge',
    mood: 'calm',
    section: pledgesPath,
    back: { href: pledgesPath, text: 'Pledges' },
    body: <WriteDown stops={await listStopChoices(ctx)} newKey={randomUUID()} token={ctx.formToken} failed={failed} />,
  })
}
