import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { defineForm } from '../../platform/forms/form.ts'
import type { Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotFound, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { championPath, championsPath } from '../paths.ts'
import { headingSets } from '../terms.ts'
import { headingPage, listChampions, setChampion } from './queries.ts'
import { ChampionPage, Champions } from './views/champions.tsx'

const noPerson = none('entries of the offer and counts; no young person')
const headingParams = z.object({ heading: z.string().max(80) })
const championForm = defineForm(
  'offer-champion',
  z.object({ name: z.string().trim().max(120, 'Use 120 letters or fewer') }),
)

export const rows = [
  get({
    path: championsPath,
    may: 'offer.figures',
    audit: noPerson,
    handler: async (ctx) => {
      const headings = headingSets[ctx.council.settings.offer.headings]
      const body = <Champions headings={headings} champions={await listChampions(ctx)} me={ctx.caller.accountId} />
      return page({ title: 'Champions', mood: 'calm', section: championsPath, body })
    },
  }),
  get({
    path: championPath(':heading'),
    may: 'offer.figures',
    audit: noPerson,
    params: headingParams,
    handler: (ctx, { params: { heading } }) => championPage(ctx, heading),
  }),
  post({
    path: championPath(':heading'),
    may: 'offer.change',
    audit: 'offer.changed',
    params: headingParams,
    form: championForm,
    handler: async (ctx, { params: { heading: key }, form: { name } }) => {
      await setChampion(ctx, { heading: headingOf(ctx, key).key, name })
      return redirect(championPath(key), name === '' ? 'This heading has no champion now.' : `${name} is the champion.`)
    },
    again: (ctx, { params: { heading }, failed }) => championPage(ctx, heading, failed),
  }),
]

function headingOf({ council }: Ctx, key: string) {
  const heading = headingSets[council.settings.offer.headings].find((one) => one.key === key)
  if (!heading) throw new NotFound(`No heading is called ${key}`)
  return heading
}

async function championPage(ctx: Ctx, key: string, failed?: Failed): Promise<Reply> {
  const heading = headingOf(ctx, key)
  const body = (
    <ChampionPage
      heading={heading}
      champion={(await listChampions(ctx)).find((one) => one.heading === key)}
      shown={await headingPage(ctx, heading)}
      smallNumber={ctx.council.settings.smallNumber}
      mayChange={ctx.may('offer.change')}
      token={ctx.formToken}
      failed={failed}
    />
  )
  const back = { href: championsPath, text: 'Champions' }
  return page({ title: heading.words, mood: 'calm', section: championsPath, back, body })
}
