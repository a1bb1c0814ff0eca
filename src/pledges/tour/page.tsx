// The page of one stop, and what all pages of stops have in common.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import type { Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, type Reply } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/ids.ts'
import { tourPath } from '../paths.ts'
import type { StopId } from '../tables.ts'
import { getStop } from './queries.ts'
import { StopPage } from './views/stop.tsx'

export const noPerson = none('stops of the touring tree; no young person’s record')
export const params = z.object({ stop: z.custom<StopId>((value) => typeof value === 'string' && isUuid(value)) })
export const back = { href: tourPath, text: 'The tour' }

export async function stopPage(ctx: Ctx, id: StopId, failed?: Failed): Promise<Reply> {
  const body = (
    <StopPage
      stop={await getStop(ctx, id)}
      today={ctx.today}
      mayPlan={ctx.may('tour.plan')}
      maySign={ctx.may('tour.sign')}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'A stop of the tour', mood: 'calm', section: tourPath, back, body })
}
