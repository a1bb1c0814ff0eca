import { z } from 'zod'
import { PageHeading } from '../../design/index.ts'
import { none } from '../../platform/audit/events.ts'
import { isDay, type Day } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, type Reply } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { noPdfStatus, printed, type WhyNoPdf } from '../../platform/pdf/pdf.ts'
import { planPath, planPdfPath } from '../paths.ts'
import { findPlan, type Plan } from './queries.ts'
import { planDocument } from './views/plan-document.tsx'
import { PlanPage } from './views/plan-page.tsx'
import { PlanGrid } from './views/plan.tsx'

const query = z.object({
  on: z.custom<Day | null>((value) => typeof value === 'string' && isDay(value)).catch(null),
})
const noPerson = none('priorities and promises of the council; no person’s record')

export const rows = [
  get({
    path: planPath,
    may: 'promises.read',
    audit: noPerson,
    query,
    handler: async (ctx, { query: { on } }) => {
      const plan = await findPlan(ctx, before(ctx, on))
      const body = <PlanPage plan={plan} today={ctx.today} mayChange={ctx.may('promises.change')} />
      return page({ title: 'Plan on a page', mood: 'calm', section: planPath, body })
    },
  }),
  get({
    path: planPdfPath,
    may: 'promises.read',
    audit: noPerson,
    query,
    handler: (ctx, { query: { on } }) => planPdf(ctx, before(ctx, on)),
  }),
]

/** Only a day that has been can be compared with. */
const before = ({ today }: Ctx, on: Day | null) => (on !== null && on < today ? on : null)

const noPdfWords: Readonly<Record<WhyNoPdf, string>> = {
  'no-browser': 'The program that makes PDFs does not run on this server. Tell the people who look after it.',
  busy: 'Many papers are being made at this moment. Try again in a minute.',
  'too-slow': 'It took too long. Try again in a minute.',
  'too-many': 'You have made a lot of PDFs in a short time. Try again in 15 minutes.',
}

async function planPdf(ctx: Ctx, on: Day | null): Promise<Reply> {
  const plan = await findPlan(ctx, on)
  return printed(ctx, {
    name: `plan-on-a-page-${ctx.today}.pdf`,
    html: () => planDocument(plan, { council: ctx.council.name, today: ctx.today }),
    keep: true,
    instead: (because) => ({
      reply: page(
        {
          title: 'There is no PDF just now',
          mood: 'calm',
          section: planPath,
          back: { href: planPath, text: 'Plan on a page' },
          body: <PlanInstead plan={plan} because={because} />,
        },
        noPdfStatus(because),
      ),
    }),
  })
}

const PlanInstead = ({ plan, because }: { readonly plan: Plan; readonly because: WhyNoPdf }) => (
  <>
    <PageHeading
      title="There is no PDF just now"
      lead={`${noPdfWords[because]} Or use “Print” in your browser: the plan is below.`}
    />
    <PlanGrid plan={plan} />
  </>
)
