// The board of pledges, each pledge, and its file.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { file, page, redirect } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { writeSheet, type Format } from '../../people/index.ts'
import { checksMissing } from '../checks/missing.ts'
import { checksNeeded } from '../checks/queries.ts'
import { listIdeasOf } from '../ideas/queries.ts'
import { certificate } from '../mine/certificate.tsx'
import { listOrganisationChoices } from '../organisations/queries.ts'
import { listOfLeaf } from '../pictures/pictures.ts'
import { pledgeCertificatePath, pledgesFilePath, pledgesPath, staffPledgePath } from '../paths.ts'
import type { PledgeId } from '../tables.ts'
import { waysToAsk } from '../take-up/queries.ts'
import { kindWords, pledgerNouns, standingWords } from '../words.ts'
import { countByStanding, getPledge, listAsksOf, listHappenings, listPledges } from './queries.ts'
import { Board } from './views/board.tsx'
import { PledgePage } from './views/pledge.tsx'
import { listPath, wantedFromAddress } from './wanted.ts'

const noPerson = none('pledges made to young people; no person’s record')
export const pledgeParams = z.object({
  pledge: z.custom<PledgeId>((value) => typeof value === 'string' && isUuid(value)),
})

export const rows = [
  get({
    path: pledgesPath,
    may: 'pledges.read',
    audit: noPerson,
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const pledges = await listPledges(ctx, wanted)
      if (pledges.length === 0 && wanted.page > 1) return redirect(listPath(wanted))
      const body = (
        <Board
          pledges={pledges}
          counts={await countByStanding(ctx)}
          wanted={wanted}
          mayChange={ctx.may('pledges.change')}
        />
      )
      return page({ title: 'Pledges', mood: 'calm', section: pledgesPath, body })
    },
  }),
  fileRow('csv', 'text/csv; charset=utf-8'),
  fileRow('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  get({
    path: staffPledgePath(':pledge'),
    may: 'pledges.read',
    audit: none('a pledge; of asks only words that the caller may read anyway'),
    params: pledgeParams,
    handler: (ctx, { params: { pledge } }) => pledgePage(ctx, pledge),
  }),
  get({
    path: pledgeCertificatePath(':pledge'),
    may: 'pledges.change',
    audit: noPerson,
    params: pledgeParams,
    handler: async (ctx, { params: { pledge } }) =>
      certificate(ctx, await getPledge(ctx, pledge), { instead: staffPledgePath(pledge) }),
  }),
]

const mostInFile = 50_000

/** How to reach a pledger stands in no file. */
function fileRow(format: Format, type: string) {
  return get({
    path: pledgesFilePath(format),
    may: 'pledges.read',
    audit: 'pledges.exported',
    query: wantedFromAddress,
    handler: async (ctx, { query }) => {
      const pledges = await listPledges(ctx, { ...query, page: 1 }, { most: mostInFile })
      ctx.about(null, { detail: { pledges: pledges.length, format } })
      const sheet = {
        name: 'Pledges',
        headers: [
          'Made',
          'By',
          'Name',
          'Organisation',
          'Words',
          'What',
          'How many',
          'Due',
          'Standing',
          'Theme',
          'Owner',
        ],
        rows: pledges.map((pledge) => [
          { day: pledge.madeOn },
          pledgerNouns[pledge.pledger],
          pledge.name,
          pledge.organisation,
          pledge.words,
          kindWords[pledge.kind],
          pledge.howMany,
          pledge.dueOn && { day: pledge.dueOn },
          standingWords[pledge.standing],
          pledge.theme,
          pledge.owner,
        ]),
      }
      return file({ name: `pledges-${ctx.today}.${format}`, type, body: await writeSheet(sheet, format) })
    },
  })
}

async function pledgePage(ctx: Ctx, id: PledgeId) {
  const pledge = await getPledge(ctx, id)
  const mayChange = ctx.may('pledges.change')
  const body = (
    <PledgePage
      pledge={pledge}
      safety={
        mayChange
          ? { needs: await checksNeeded(ctx, pledge), missing: await checksMissing(ctx, { pledge: id }) }
          : { needs: [], missing: [] }
      }
      ways={await waysToAsk(ctx, id)}
      pictures={mayChange ? await listOfLeaf(ctx, { pledge: id }) : []}
      asks={await listAsksOf(ctx, id)}
      happenings={await listHappenings(ctx, id)}
      ideas={await listIdeasOf(ctx, id)}
      organisations={ctx.may('organisations.change') ? await listOrganisationChoices(ctx) : null}
      token={ctx.formToken}
      today={ctx.today}
      mayChange={mayChange}
      mayReadAsks={ctx.may('asks.read')}
    />
  )
  return page({
    title: 'Pledge',
    mood: 'calm',
    section: pledgesPath,
    back: { href: pledgesPath, text: 'Pledges' },
    body,
  })
}
