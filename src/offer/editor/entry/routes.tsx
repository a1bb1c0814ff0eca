// An entry's own page for staff, its versions as young people see them, and who keeps it.
import { z } from 'zod'
import { none } from '../../../platform/audit/events.ts'
import { dayBoxes, type Failed } from '../../../platform/forms/form.ts'
import { refusable } from '../../../platform/forms/refused.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { isUuid } from '../../../platform/ids.ts'
import { offerPage } from '../../pages/offer-page.tsx'
import { EntryPage as WarmEntryPage } from '../../pages/views/entry.tsx'
import { entryAssurePath, entryEditPath, entryOwnerPath, entryVersionPath, offerStaffPath } from '../../paths.ts'
import type { VersionId } from '../../tables.ts'
import { getEntry, getVersion, listOthers, type Entry } from '../find.ts'
import { assureForm, ownerForm, type OwnerGiven } from '../publish/forms.ts'
import { assure, monthsAfter, setOwner } from '../publish/keep.ts'
import { previewOf } from '../write/preview-of.ts'
import { PreviewNote, StaffEntryPage } from './views/entry-page.tsx'
import { AssurePage, OwnerPage } from './views/keep-forms.tsx'

const ownWork = none('the council’s own entries: shows nobody')
const params = z.object({ slug: z.string().max(80) })
const versionParams = params.extend({
  version: z.custom<VersionId>((value) => typeof value === 'string' && isUuid(value)),
})

export const rows = [
  get({
    path: entryEditPath(':slug'),
    may: 'offer.read-drafts',
    audit: ownWork,
    params,
    handler: (ctx, { params: { slug } }) => entryPage(ctx, slug),
  }),
  get({
    path: entryVersionPath(':slug', ':version'),
    may: 'offer.read-drafts',
    audit: ownWork,
    params: versionParams,
    handler: async (ctx, { params: { slug, version: id } }) => {
      const entry = await getEntry(ctx, slug)
      const version = getVersion(entry, id)
      const preview = await previewOf(ctx, { ...version, slug })
      return offerPage(preview.speaker, entryVersionPath(slug, id), {
        title: version.content.title,
        back: { href: entryEditPath(slug), text: 'Back to the entry' },
        body: (
          <>
            <PreviewNote version={version} />
            <WarmEntryPage {...preview} isEasyRead={false} isOverdue={false} answered={[]} />
          </>
        ),
      })
    },
  }),
  get({
    path: entryOwnerPath(':slug'),
    may: 'offer.change',
    audit: ownWork,
    params,
    handler: async (ctx, { params: { slug } }) => ownerPage(ctx, await getEntry(ctx, slug)),
  }),
  post({
    path: entryOwnerPath(':slug'),
    may: 'offer.change',
    audit: 'offer.changed',
    params,
    form: ownerForm,
    handler: async (ctx, { params: { slug }, form }) => {
      const entry = await getEntry(ctx, slug)
      const given = form as OwnerGiven // withDays types its days loosely
      const typed = {
        post: given.post ?? '',
        email: given.email ?? '',
        isPost: given.isPost ? 'yes' : '',
        textCode: given.textCode ?? '',
        ...dayBoxes('reviewOn', given.reviewOn),
      }
      return refusable(
        async () => {
          await setOwner(ctx, entry, given)
          ctx.about(null, { detail: { entry: slug, act: 'owner' } })
          return redirect(entryEditPath(slug), 'Saved.')
        },
        (errors) => ownerPage(ctx, entry, { typed, errors }),
      )
    },
    again: async (ctx, { params: { slug }, failed }) => ownerPage(ctx, await getEntry(ctx, slug), failed),
  }),
  get({
    path: entryAssurePath(':slug'),
    may: 'offer.change',
    audit: ownWork,
    params,
    handler: async (ctx, { params: { slug } }) => assurePage(ctx, await getEntry(ctx, slug)),
  }),
  post({
    path: entryAssurePath(':slug'),
    may: 'offer.change',
    audit: 'offer.assured',
    params,
    form: assureForm,
    handler: async (ctx, { params: { slug }, form: { by, reviewOn } }) => {
      const entry = await getEntry(ctx, slug)
      return refusable(
        async () => {
          await assure(ctx, entry, { by, reviewOn })
          ctx.about(null, { detail: { entry: slug } })
          return redirect(entryEditPath(slug), 'Thank you. The public reads that it was checked today.')
        },
        (errors) => assurePage(ctx, entry, { typed: { by, sure: 'yes', ...dayBoxes('reviewOn', reviewOn) }, errors }),
      )
    },
    again: async (ctx, { params: { slug }, failed }) => assurePage(ctx, await getEntry(ctx, slug), failed),
  }),
]

async function entryPage(ctx: Ctx, slug: string) {
  const entry = await getEntry(ctx, slug)
  const others = await listOthers(ctx, entry.id)
  const body = (
    <StaffEntryPage
      entry={entry}
      today={ctx.today}
      titles={new Map(others.map(({ id, title }) => [id, title]))}
      may={{ change: ctx.may('offer.change'), publish: ctx.may('offer.publish') }}
      token={ctx.formToken}
    />
  )
  const back = { href: offerStaffPath, text: 'The local offer' }
  return page({ title: entry.title, mood: 'calm', section: offerStaffPath, back, body })
}

const toEntry = ({ slug, title }: Entry) => ({ href: entryEditPath(slug), text: title })

function ownerPage(ctx: Ctx, entry: Entry, failed?: Failed) {
  const typed = failed?.typed ?? {
    post: entry.ownerPost ?? '',
    email: entry.ownerEmail ?? '',
    textCode: entry.textCode ?? '',
    ...dayBoxes('reviewOn', entry.reviewOn),
  }
  const body = (
    <OwnerPage
      entry={entry}
      typed={typed}
      failed={failed}
      textNumber={ctx.council.settings.offer.textNumber}
      token={ctx.formToken}
    />
  )
  return page({ title: 'Who keeps it', mood: 'calm', section: offerStaffPath, back: toEntry(entry), body })
}

function assurePage(ctx: Ctx, entry: Entry, failed?: Failed) {
  const typed = failed?.typed ?? {
    by: entry.ownerPost ?? '',
    ...dayBoxes('reviewOn', monthsAfter(ctx.today, ctx.council.settings.offer.reviewMonths)),
  }
  const body = <AssurePage entry={entry} typed={typed} failed={failed} token={ctx.formToken} />
  return page({ title: 'Is all of it true today?', mood: 'calm', section: offerStaffPath, back: toEntry(entry), body })
}
