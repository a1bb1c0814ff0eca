// Tablets of the touring tree, for the workers who travel with it.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { requiredText } from '../../platform/forms/fields.ts'
import { defineForm, type Failed } from '../../platform/forms/form.ts'
import { refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import {
  kioskPath,
  newKeyPath,
  tabletBackPath,
  tabletLostPath,
  tabletPairPath,
  tabletPath,
  tabletsPath,
  tabletTryAgainPath,
} from '../paths.ts'
import type { TabletId } from './tables.ts'
import { renewKey } from './keys.ts'
import { addTablet, bringBack, getTablet, listTablets, markLost, pairAgain, type TabletCodes } from './tablets.ts'
import { tryAgain } from './take-in.ts'
import { Codes } from './views/codes.tsx'
import { TabletPage } from './views/tablet.tsx'
import { Tablets } from './views/tablets.tsx'

const addForm = defineForm('add-tablet', z.object({ name: requiredText('Enter a name for the tablet', 60) }))
const pressed = defineForm('tablet', z.object({}))
const params = z.object({ tablet: z.custom<TabletId>((value) => typeof value === 'string' && isUuid(value)) })
const noPerson = none('tablets and counts; no person’s record')

export const rows = [
  get({ path: tabletsPath, may: 'pledges.change', audit: noPerson, handler: (ctx) => tabletsPage(ctx) }),
  post({
    path: tabletsPath,
    may: 'pledges.change',
    audit: 'tablet.changed',
    form: addForm,
    handler: async (ctx, { form }) => codesPage(ctx, 'added', form.name, await addTablet(ctx, form.name)),
    again: (ctx, { failed }) => tabletsPage(ctx, failed),
  }),
  post({
    path: newKeyPath,
    may: 'pledges.change',
    audit: 'tablet.changed',
    form: pressed,
    handler: async (ctx) => {
      await renewKey(ctx)
      ctx.about(null, { detail: { act: 'new-key' } })
      return redirect(tabletsPath, 'There is a new key. Tablets get it at their next contact.')
    },
    again: (ctx) => tabletsPage(ctx),
  }),
  get({
    path: tabletPath(':tablet'),
    may: 'pledges.change',
    audit: noPerson,
    params,
    handler: (ctx, { params: { tablet } }) => tabletPage(ctx, tablet),
  }),
  post({
    path: tabletPairPath(':tablet'),
    may: 'pledges.change',
    audit: 'tablet.changed',
    params,
    form: pressed,
    handler: (ctx, { params: { tablet } }) =>
      refusable(
        async () => {
          const { name } = await getTablet(ctx, tablet)
          return codesPage(ctx, 'new-codes', name, await pairAgain(ctx, tablet))
        },
        (errors) => tabletPage(ctx, tablet, { typed: {}, errors }),
      ),
    again: (ctx, { params: { tablet } }) => tabletPage(ctx, tablet),
  }),
  post({
    path: tabletTryAgainPath(':tablet'),
    may: 'pledges.change',
    audit: 'tablet.changed',
    params,
    form: pressed,
    handler: async (ctx, { params: { tablet } }) => {
      await getTablet(ctx, tablet)
      const { read, left } = await tryAgain(ctx, tablet)
      return changed(ctx, tablet, 'tried-again', triedWords(read, left))
    },
    again: (ctx, { params: { tablet } }) => tabletPage(ctx, tablet),
  }),
  post({
    path: tabletLostPath(':tablet'),
    may: 'pledges.change',
    audit: 'tablet.changed',
    params,
    form: pressed,
    handler: async (ctx, { params: { tablet } }) => {
      await getTablet(ctx, tablet)
      await markLost(ctx, tablet)
      return changed(ctx, tablet, 'lost', 'Marked as lost. It is wiped as soon as it reaches us.')
    },
    again: (ctx, { params: { tablet } }) => tabletPage(ctx, tablet),
  }),
  post({
    path: tabletBackPath(':tablet'),
    may: 'pledges.change',
    audit: 'tablet.changed',
    params,
    form: pressed,
    handler: async (ctx, { params: { tablet } }) => {
      const { wiped_at: wiped } = await getTablet(ctx, tablet)
      await bringBack(ctx, tablet)
      const next = wiped === null ? 'It goes on as before.' : 'It was wiped: pair it again.'
      return changed(ctx, tablet, 'found', `The tablet is back. ${next}`)
    },
    again: (ctx, { params: { tablet } }) => tabletPage(ctx, tablet),
  }),
]

function triedWords(read: number, left: number): string {
  if (read === 0) return 'They still cannot be read. They stay here as they came.'
  const could = read === 1 ? 'One could be read now.' : `${read} could be read now.`
  return left === 0 ? could : `${could} The others stay here as they came.`
}

function changed(ctx: Ctx, tablet: TabletId, act: string, notice: string): Reply {
  ctx.about(null, { detail: { act, tablet } })
  return redirect(tabletPath(tablet), notice)
}

async function tabletsPage(ctx: Ctx, failed?: Failed): Promise<Reply> {
  const body = <Tablets tablets={await listTablets(ctx)} token={ctx.formToken} failed={failed} />
  return page({ title: 'Tablets', mood: 'calm', section: tabletsPath, body })
}

async function tabletPage(ctx: Ctx, id: TabletId, failed?: Failed): Promise<Reply> {
  const tablet = await getTablet(ctx, id)
  const back = { href: tabletsPath, text: 'Tablets' }
  const body = <TabletPage tablet={tablet} token={ctx.formToken} failed={failed} />
  return page({ title: tablet.name, mood: 'calm', section: tabletsPath, back, body })
}

/** The one time that these codes are shown. After the hash, no server and no log sees the code. */
function codesPage(ctx: Ctx, act: 'added' | 'new-codes', name: string, codes: TabletCodes): Reply {
  ctx.about(null, { detail: { act, tablet: codes.id } })
  const body = <Codes name={name} codes={codes} link={`${ctx.publicUrl}${kioskPath}#pair=${codes.pairing}`} />
  return page({
    title: 'Pair the tablet',
    mood: 'calm',
    section: tabletsPath,
    back: { href: tabletsPath, text: 'Tablets' },
    body,
  })
}
