// What is done with a pledge, each on a page of its own that says what follows from it.
import type { VNode } from 'preact'
import { none } from '../../platform/audit/events.ts'
import { dayBoxes, type Failed, type Form, type Typed } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import {
  acceptPledge,
  beginPledge,
  checkPledge,
  declinePledge,
  deliverPledge,
  lapsePledge,
  matchPledge,
  takePledgeUpAgain,
  thankPledger,
} from '../life/commands.ts'
import { setHowShown } from '../life/shown.ts'
import {
  pledgeAcceptPath,
  pledgeAgainPath,
  pledgeBeginPath,
  pledgeCheckPath,
  pledgeDeclinePath,
  pledgeDeliverPath,
  pledgeLapsePath,
  pledgeMatchPath,
  pledgeShownPath,
  pledgesPath,
  pledgeThankPath,
  staffPledgePath,
} from '../paths.ts'
import type { PledgeId } from '../tables.ts'
import {
  acceptForm,
  againForm,
  beginForm,
  checkForm,
  declineForm,
  deliverForm,
  lapseForm,
  matchForm,
  shownForm,
  thankForm,
} from './forms.ts'
import { getPledge, listAsksOf, listOwnerChoices, listThemeChoices, type PledgeFound } from './queries.ts'
import { pledgeParams } from './routes.tsx'
import { checksMissing } from '../checks/missing.ts'
import { ChecksFirst } from '../checks/views/checks-first.tsx'
import { AcceptPledge, CheckPledge, DeliverPledge, MatchPledge, SayWhy, ShowPledge } from './views/acts.tsx'
import { offerAsks } from '../../thread/index.ts'

interface Act<Values> {
  readonly path: (id: string) => string
  readonly title: string
  readonly form: Form<Values>
  /** It brings people together, so that safety checks come first. */
  readonly meets?: true
  /** Boxes filled in before anybody types. */
  readonly suggested?: (ctx: Ctx, pledge: PledgeFound) => Typed
  readonly body: (
    ctx: Ctx,
    shown: {
      readonly pledge: PledgeFound
      readonly action: string
      readonly failed: Failed | undefined
      readonly boxes: Typed | undefined
    },
  ) => VNode | Promise<VNode>
  readonly does: (ctx: Ctx, id: PledgeId, values: Values) => Promise<unknown>
  readonly notice: string
}

/** The page and its form, for one thing that is done. */
function actRows<Values>(name: string, act: Act<Values>) {
  const show = async (ctx: Ctx, id: PledgeId, failed?: Failed): Promise<Reply> => {
    const pledge = await getPledge(ctx, id)
    const boxes = failed?.typed ?? act.suggested?.(ctx, pledge)
    const body = (
      <>
        {act.meets === true && <ChecksFirst pledge={id} missing={await checksMissing(ctx, { pledge: id })} />}
        {await act.body(ctx, { pledge, action: act.path(id), failed, boxes })}
      </>
    )
    const back = { href: staffPledgePath(id), text: 'The pledge' }
    return page({ title: act.title, mood: 'calm', section: pledgesPath, back, body })
  }
  return [
    get({
      path: act.path(':pledge'),
      may: 'pledges.change',
      audit: none('a pledge; no person’s record'),
      params: pledgeParams,
      handler: async (ctx, { params: { pledge } }) => show(ctx, pledge, await begun(ctx, act.form, act.path(pledge))),
    }),
    post({
      path: act.path(':pledge'),
      may: 'pledges.change',
      audit: 'pledge.changed',
      params: pledgeParams,
      form: act.form,
      handler: (ctx, { params: { pledge }, form }) =>
        refusable(
          async () => {
            await act.does(ctx, pledge, form)
            ctx.about(null, { detail: { act: name, pledge } })
            return redirect(staffPledgePath(pledge), act.notice)
          },
          (errors) => show(ctx, pledge, { typed: typedFrom(form), errors }),
        ),
      again: (ctx, { params: { pledge }, failed }) => show(ctx, pledge, failed),
    }),
  ]
}

/** What was sent, back in its boxes. */
export function typedFrom(values: unknown): Typed {
  const typed: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(values as Record<string, unknown>)) {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
      Object.assign(typed, dayBoxes(name, value as never))
    else if (typeof value === 'string') typed[name] = value
    else if (typeof value === 'number') typed[name] = String(value)
    else if (Array.isArray(value)) typed[name] = value.map(String)
  }
  return typed
}

export const rows = [
  ...actRows('checked', {
    path: pledgeCheckPath,
    title: 'Check a pledge',
    form: checkForm,
    suggested: (_, pledge) => ({ shownWords: pledge.shown_words ?? pledge.words, theme: pledge.theme_id ?? '' }),
    body: async (ctx, shown) => <CheckPledge {...shown} themes={await listThemeChoices(ctx)} token={ctx.formToken} />,
    does: checkPledge,
    notice: 'Checked. Match it with what young people asked for, or accept it.',
  }),
  ...actRows('matched', {
    path: pledgeMatchPath,
    title: 'Match a pledge',
    meets: true,
    form: matchForm,
    suggested: (_, pledge) => ({ theme: pledge.theme_id ?? '' }),
    body: async (ctx, shown) => {
      const q = new URL(ctx.url, 'http://here').searchParams.get('q')?.trim().slice(0, 200) ?? ''
      return (
        <MatchPledge
          {...shown}
          q={q}
          themes={await listThemeChoices(ctx)}
          linked={await listAsksOf(ctx, shown.pledge.id)}
          offered={await offerAsks(ctx, shown.pledge.promise_id, q === '' ? shown.pledge.words : q)}
          token={ctx.formToken}
        />
      )
    },
    does: matchPledge,
    notice: 'Matched. Accept it next, when somebody here can see to it.',
  }),
  ...actRows('accepted', {
    path: pledgeAcceptPath,
    title: 'Accept a pledge',
    form: acceptForm,
    suggested: (_, pledge) => ({ ...dayBoxes('due', pledge.due_on) }),
    body: async (ctx, shown) => <AcceptPledge {...shown} owners={await listOwnerChoices(ctx)} token={ctx.formToken} />,
    does: (ctx, id, { ownerAccount, ownerPost, due }) =>
      acceptPledge(ctx, id, { ownerAccount, ownerPost: ownerPost === '' ? null : ownerPost, due }),
    notice: 'Accepted. It is on the register of promises, and the pledger hears of it.',
  }),
  ...actRows('begun', {
    path: pledgeBeginPath,
    title: 'It is under way',
    meets: true,
    form: beginForm,
    body: (ctx, shown) => (
      <SayWhy
        {...shown}
        title="It is under way"
        name="line"
        label="What has begun? (optional)"
        button="It is under way"
        token={ctx.formToken}
      />
    ),
    does: (ctx, id, { line }) => beginPledge(ctx, id, line === '' ? null : line),
    notice: 'Saved.',
  }),
  ...actRows('delivered', {
    path: pledgeDeliverPath,
    title: 'A pledge was delivered',
    meets: true,
    form: deliverForm,
    suggested: (ctx) => ({ ...dayBoxes('on', ctx.today) }),
    body: async (ctx, shown) => (
      <DeliverPledge {...shown} asks={await listAsksOf(ctx, shown.pledge.id)} token={ctx.formToken} />
    ),
    does: (ctx, id, { shows, given, on, tellAskers }) =>
      deliverPledge(ctx, id, { shows, given, on, tellAskers: tellAskers === '' ? null : tellAskers }),
    notice: 'Its leaf bears fruit. Thank the pledger next.',
  }),
  ...actRows('thanked', {
    path: pledgeThankPath,
    title: 'Thank a pledger',
    form: thankForm,
    body: (ctx, shown) => (
      <SayWhy
        {...shown}
        title="Thank them"
        name="words"
        label="What do you want to say?"
        hint="What came of it, in young people’s words where they agreed. No names of young people"
        button="Send our thanks"
        rows={6}
        token={ctx.formToken}
      />
    ),
    does: (ctx, id, { words }) => thankPledger(ctx, id, words),
    notice: 'Thanked.',
  }),
  ...actRows('declined', {
    path: pledgeDeclinePath,
    title: 'Do not take a pledge up',
    form: declineForm,
    body: (ctx, shown) => (
      <SayWhy
        {...shown}
        title="Do not take it up"
        name="why"
        label="Why not?"
        hint="The pledger reads this"
        button="Do not take it up"
        token={ctx.formToken}
      />
    ),
    does: (ctx, id, { why }) => declinePledge(ctx, id, why),
    notice: 'Saved. The pledger hears of it.',
  }),
  ...actRows('lapsed', {
    path: pledgeLapsePath,
    title: 'Let a pledge go',
    form: lapseForm,
    body: (ctx, shown) => (
      <SayWhy
        {...shown}
        title="Let it go"
        name="why"
        label="Why?"
        hint="The promise on the register ends as not kept, with these words"
        button="Let it go"
        token={ctx.formToken}
      />
    ),
    does: (ctx, id, { why }) => lapsePledge(ctx, id, why),
    notice: 'Closed, with a thank-you to the pledger.',
  }),
  ...actRows('taken-up-again', {
    path: pledgeAgainPath,
    title: 'Take a pledge up again',
    form: againForm,
    body: (ctx, shown) => (
      <SayWhy
        {...shown}
        title="Take it up again"
        name="why"
        label="Why does it go on?"
        button="Take it up again"
        token={ctx.formToken}
      />
    ),
    does: (ctx, id, { why }) => takePledgeUpAgain(ctx, id, why),
    notice: 'It goes on from where it was.',
  }),
  ...actRows('publish-changed', {
    path: pledgeShownPath,
    title: 'How a pledge is shown',
    form: shownForm,
    suggested: (_, pledge) => ({
      publish: pledge.asked_name === null ? pledge.publish : 'named',
      namedAs: pledge.asked_name ?? pledge.named_as ?? '',
      why: pledge.asked_name === null ? '' : 'The pledger asked for it on their own page',
    }),
    body: (ctx, shown) => <ShowPledge {...shown} token={ctx.formToken} />,
    does: (ctx, id, { publish, namedAs, why }) =>
      setHowShown(ctx, id, { publish, namedAs: namedAs === '' ? null : namedAs, why }),
    notice: 'Saved. Within a minute it is so on every page.',
  }),
]
