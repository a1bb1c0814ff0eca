// Safety checks for staff: of a pledge, of an organisation, and all that are missing or run out.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { dayBoxes, type Failed, type Typed } from '../../platform/forms/form.ts'
import { refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotFound, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { getPledge } from '../board/queries.ts'
import { pledgeParams } from '../board/routes.tsx'
import { opportunityWords } from '../opportunities/words.ts'
import { getOrganisation } from '../organisations/queries.ts'
import type { OrganisationId } from '../organisations/tables.ts'
import {
  organisationCheckCorrectPath,
  organisationCheckEndPath,
  organisationChecksPath,
  organisationPath,
  organisationsPath,
  pledgeCheckCorrectPath,
  pledgeCheckEndPath,
  pledgeChecksListPath,
  pledgeChecksPath,
  pledgeMeetsPath,
  pledgesPath,
  staffPledgePath,
} from '../paths.ts'
import type { PledgeId } from '../tables.ts'
import { listStaffChoices } from '../tour/queries.ts'
import { kindWords } from '../words.ts'
import { correctCheck, endCheck, recordCheck, sayWouldMeet, type Whose } from './commands.ts'
import { checkForm, correctForm, endForm, meetForm, type CheckTyped } from './forms.ts'
import { checksMissing } from './missing.ts'
import { checksNeeded, listChecks, listKindsOf, listUnchecked, type CheckFound } from './queries.ts'
import type { CheckId } from './tables.ts'
import { ChecksPage, CorrectPage, type Needing } from './views/checks.tsx'
import { Unchecked } from './views/unchecked.tsx'

const noYoungPerson = none('safety checks of whoever pledged; no young person’s record')
const check = z.custom<CheckId>((value) => typeof value === 'string' && isUuid(value))

interface Place<Key extends string> {
  readonly may: 'pledges.change' | 'organisations.change'
  readonly key: Key
  readonly whose: (id: string) => Whose
  readonly paths: {
    readonly all: (id: string) => string
    readonly correct: (id: string, check: string) => string
    readonly end: (id: string, check: string) => string
  }
  readonly needing: (ctx: Ctx, id: string) => Promise<Shown>
}

interface Shown {
  readonly title: string
  readonly back: { readonly href: string; readonly text: string }
  readonly section: string
  readonly needing: readonly Needing[]
  readonly checks: readonly CheckFound[]
  /** Where checks that count for more than this one pledge are written down; none where this is that place. */
  readonly wider: { readonly href: string; readonly name: string } | null
  /** Where staff say whether they would meet; none where the kind says it. */
  readonly meets: { readonly action: string; readonly now: boolean } | null
}

const ofPledge: Place<'pledge'> = {
  may: 'pledges.change',
  key: 'pledge',
  whose: (id) => ({ pledge: id as PledgeId }), // a UUID, as the row checked
  paths: { all: pledgeChecksPath, correct: pledgeCheckCorrectPath, end: pledgeCheckEndPath },
  needing: async (ctx, id) => {
    const pledge = await getPledge(ctx, id as PledgeId) // a UUID, as the row checked
    const byKind = await checksNeeded(ctx, { kind: pledge.kind, would_meet: false })
    return {
      title: pledge.words,
      back: { href: staffPledgePath(id), text: 'The pledge' },
      section: pledgesPath,
      needing: [
        {
          what: kindWords[pledge.kind],
          needs: await checksNeeded(ctx, pledge),
          missing: await checksMissing(ctx, { pledge: pledge.id }),
        },
      ],
      checks: await listChecks(ctx, { pledge: pledge.id, organisation: pledge.organisation_id }),
      wider:
        pledge.organisation_id === null || !ctx.may('organisations.change')
          ? null
          : {
              href: organisationChecksPath(pledge.organisation_id),
              name: (await getOrganisation(ctx, pledge.organisation_id)).name,
            },
      meets: byKind.length > 0 ? null : { action: pledgeMeetsPath(id), now: pledge.would_meet },
    }
  },
}

const ofOrganisation: Place<'organisation'> = {
  may: 'organisations.change',
  key: 'organisation',
  whose: (id) => ({ organisation: id as OrganisationId }), // a UUID, as the row checked
  paths: { all: organisationChecksPath, correct: organisationCheckCorrectPath, end: organisationCheckEndPath },
  needing: async (ctx, id) => {
    const organisation = await getOrganisation(ctx, id as OrganisationId) // a UUID, as the row checked
    const needing: Needing[] = []
    for (const kind of await listKindsOf(ctx, organisation.id))
      needing.push({
        what: { ...opportunityWords, ...kindWords }[kind],
        needs: await checksNeeded(ctx, { kind, would_meet: false }),
        missing: await checksMissing(ctx, { organisation: organisation.id, kind }),
      })
    return {
      title: organisation.name,
      back: { href: organisationPath(id), text: organisation.name },
      section: organisationsPath,
      needing,
      checks: await listChecks(ctx, { pledge: null, organisation: organisation.id }),
      wider: null,
      meets: null,
    }
  },
}

function rowsOf<Key extends string>({ may, key, whose, paths, needing }: Place<Key>) {
  const id = z.string().refine(isUuid)
  const params = z.object({ [key]: id }) as unknown as z.ZodType<Record<Key, string>> // its one key
  const withCheck = z.object({ [key]: id, check }) as unknown as z.ZodType<Record<Key, string> & { check: CheckId }> // its two keys
  const shown = async (ctx: Ctx, of: string, failed?: Failed): Promise<Reply> => {
    const { title, back, section, ...about } = await needing(ctx, of)
    const body = (
      <ChecksPage
        {...about}
        title={title}
        action={paths.all(of)}
        correctPath={(one) => paths.correct(of, one)}
        staff={await listStaffChoices(ctx)}
        today={ctx.today}
        warnDays={ctx.council.settings.pledges.checks.warnDays}
        dbsYears={ctx.council.settings.pledges.checks.dbsYears}
        boxes={failed?.typed ?? { ...dayBoxes('seen', ctx.today), seenBy: ctx.caller.accountId ?? '' }}
        token={ctx.formToken}
        failed={failed}
      />
    )
    return page({ title: 'Safety checks', mood: 'calm', section, back, body })
  }
  const correcting = async (ctx: Ctx, of: string, one: CheckId, failed?: Failed): Promise<Reply> => {
    const { section, checks } = await needing(ctx, of)
    const found = checks.find((each) => each.id === one && each.isOfOrganisation === (key === 'organisation'))
    if (!found || found.endedAt !== null) throw new NotFound('No such check')
    const body = (
      <CorrectPage
        check={found}
        action={paths.correct(of, one)}
        endAction={paths.end(of, one)}
        staff={await listStaffChoices(ctx)}
        boxes={failed?.typed ?? boxesOf(found)}
        token={ctx.formToken}
        failed={failed}
      />
    )
    return page({
      title: 'Correct a check',
      mood: 'calm',
      section,
      back: { href: paths.all(of), text: 'Safety checks' },
      body,
    })
  }
  const done = (ctx: Ctx, of: string, act: string, notice: string): Reply => {
    ctx.about(null, { detail: { act, [key]: of } })
    return redirect(paths.all(of), notice)
  }
  return [
    get({
      path: paths.all(`:${key}`),
      may,
      audit: noYoungPerson,
      params,
      handler: (ctx, { params: asked }) => shown(ctx, asked[key]),
    }),
    post({
      path: paths.all(`:${key}`),
      may,
      audit: 'pledge.changed',
      params,
      form: checkForm,
      handler: (ctx, { params: asked, form }) =>
        refusable(
          async () => {
            await recordCheck(ctx, whose(asked[key]), form)
            const isAllThere = (await needing(ctx, asked[key])).needing.every(({ missing }) => missing.length === 0)
            return done(
              ctx,
              asked[key],
              'check-recorded',
              isAllThere ? 'Recorded. Everything that is needed is there.' : 'Recorded. Something is still missing.',
            )
          },
          (errors) => shown(ctx, asked[key], { typed: boxesFrom(form), errors }),
        ),
      again: (ctx, { params: asked, failed }) => shown(ctx, asked[key], failed),
    }),
    get({
      path: paths.correct(`:${key}`, ':check'),
      may,
      audit: noYoungPerson,
      params: withCheck,
      handler: (ctx, { params: asked }) => correcting(ctx, asked[key], asked.check),
    }),
    post({
      path: paths.correct(`:${key}`, ':check'),
      may,
      audit: 'pledge.changed',
      params: withCheck,
      form: correctForm,
      handler: (ctx, { params: asked, form }) =>
        refusable(
          async () => {
            await correctCheck(ctx, whose(asked[key]), asked.check, form)
            return done(ctx, asked[key], 'check-corrected', 'Corrected. What stood there before stays in the history.')
          },
          (errors) =>
            correcting(ctx, asked[key], asked.check, { typed: { ...boxesFrom(form), why: form.why }, errors }),
        ),
      again: (ctx, { params: asked, failed }) => correcting(ctx, asked[key], asked.check, failed),
    }),
    post({
      path: paths.end(`:${key}`, ':check'),
      may,
      audit: 'pledge.changed',
      params: withCheck,
      form: endForm,
      handler: (ctx, { params: asked, form: { gone } }) =>
        refusable(
          async () => {
            await endCheck(ctx, whose(asked[key]), asked.check, gone)
            return done(ctx, asked[key], 'check-ended', 'It counts no more.')
          },
          (errors) => shown(ctx, asked[key], { typed: {}, errors }),
        ),
      again: (ctx, { params: asked, failed }) => correcting(ctx, asked[key], asked.check, failed),
    }),
  ]
}

const boxesFrom = ({ kind, person, seen, until, seenBy }: CheckTyped): Typed => ({
  kind,
  person,
  seenBy,
  ...dayBoxes('seen', seen),
  ...dayBoxes('until', until),
})

const boxesOf = (found: CheckFound): Typed =>
  boxesFrom({ ...found, person: found.person ?? '', seen: found.seenOn, until: found.until })

export const rows = [
  get({
    path: pledgeChecksListPath,
    may: 'pledges.change',
    audit: noYoungPerson,
    handler: async (ctx) =>
      page({
        title: 'Safety checks of pledges',
        mood: 'calm',
        section: pledgesPath,
        back: { href: pledgesPath, text: 'Pledges' },
        body: <Unchecked pledges={await listUnchecked(ctx)} />,
      }),
  }),
  ...rowsOf(ofPledge),
  ...rowsOf(ofOrganisation),
  post({
    path: pledgeMeetsPath(':pledge'),
    may: 'pledges.change',
    audit: 'pledge.changed',
    params: pledgeParams,
    form: meetForm,
    handler: async (ctx, { params: { pledge }, form: { meets } }) => {
      await sayWouldMeet(ctx, pledge, meets === 'yes')
      ctx.about(null, { detail: { act: 'would-meet', pledge } })
      return redirect(pledgeChecksPath(pledge), 'Saved.')
    },
    again: (_ctx, { params: { pledge } }) => redirect(pledgeChecksPath(pledge), 'Choose yes or no.'),
  }),
]
