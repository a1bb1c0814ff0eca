// Writing entries: a new one, the draft of one, and what is typed as it will be read.
import { z } from 'zod'
import { none } from '../../../platform/audit/events.ts'
import { avoidWordsOf } from '../../../platform/councils/reading-time.ts'
import { typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { asRefused, begun, refusable } from '../../../platform/forms/refused.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { leadTo, page, redirect, type Reply } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import {
  entryDropPath,
  entryEditPath,
  entryFormPath,
  offerNewPath,
  offerPreviewPath,
  offerStaffPath,
} from '../../paths.ts'
import { getEntry, listChoices, type Entry } from '../find.ts'
import { pressForm } from '../publish/forms.ts'
import { addEntry, dropDraft, saveDraft, type Draft } from './drafts.ts'
import { aroundOf, entryForm } from './entry-form.ts'
import { previewOf } from './preview-of.ts'
import { readEntry, readSome } from './read-entry.ts'
import { nothingTyped, typedVersion } from './typed.ts'
import { EntryFormPage } from './views/entry-form-page.tsx'

const may = 'offer.change'
const ownWork = none('the council’s own entries: shows nobody')
const params = z.object({ slug: z.string().max(80) })

export const rows = [
  get({
    path: offerNewPath,
    may,
    audit: ownWork,
    handler: async (ctx) => formPage(ctx, { failed: await begun(ctx, entryForm, offerNewPath) }),
  }),
  post({
    path: offerNewPath,
    may,
    audit: 'offer.changed',
    form: entryForm,
    handler: (ctx, { form: typed }) =>
      saved(ctx, { typed }, async (draft) => {
        const slug = await addEntry(ctx, draft)
        ctx.about(null, { detail: { entry: slug, act: 'begun' } })
        return slug
      }),
    again: (ctx, { failed }) => formPage(ctx, { failed }),
  }),
  get({
    path: entryFormPath(':slug'),
    may,
    audit: ownWork,
    params,
    handler: async (ctx, { params: { slug } }) => {
      const entry = await getEntry(ctx, slug)
      if (entry.draft?.standing === 'withdrawn')
        return leadTo(entryEditPath(slug), 'This is to be withdrawn. Send that back first.')
      return formPage(ctx, { entry, failed: await begun(ctx, entryForm, entryFormPath(slug)) })
    },
  }),
  post({
    path: entryFormPath(':slug'),
    may,
    audit: 'offer.changed',
    params,
    form: entryForm,
    handler: async (ctx, { params: { slug }, form: typed }) => {
      const entry = await getEntry(ctx, slug)
      return saved(ctx, { typed, entry }, async (draft) => {
        await saveDraft(ctx, entry, draft)
        ctx.about(null, { detail: { entry: slug, act: 'draft' } })
        return slug
      })
    },
    again: async (ctx, { params: { slug }, failed }) => formPage(ctx, { entry: await getEntry(ctx, slug), failed }),
  }),
  // Nothing is kept: what is typed is shown as it will be read.
  post({
    path: offerPreviewPath,
    may,
    audit: ownWork,
    form: entryForm,
    handler: async (ctx, { form: typed }) => {
      const slug = typedText(typed, 'slug')
      const entry = slug === '' ? undefined : await getEntry(ctx, slug)
      return formPage(ctx, { ...(entry && { entry }), failed: { typed, errors: [] }, looking: true })
    },
    again: (ctx, { failed }) => formPage(ctx, { failed }),
  }),
  post({
    path: entryDropPath(':slug'),
    may,
    audit: 'offer.changed',
    params,
    form: pressForm,
    handler: async (ctx, { params: { slug } }) => {
      const entry = await getEntry(ctx, slug)
      await dropDraft(ctx, entry)
      ctx.about(null, { detail: { entry: slug, act: 'dropped' } })
      const isLeft = entry.latestPublished !== null
      return redirect(isLeft ? entryEditPath(slug) : offerStaffPath, 'The draft is dropped.')
    },
    again: (_ctx, { params: { slug } }) => redirect(entryEditPath(slug)),
  }),
]

interface Saving {
  readonly typed: Typed
  readonly entry?: Entry
}

async function saved(ctx: Ctx, { typed, entry }: Saving, save: (draft: Draft) => Promise<string>): Promise<Reply> {
  const again = async (errors: Failed['errors']) =>
    asRefused(await formPage(ctx, { ...(entry && { entry }), failed: { typed, errors } }))
  const read = readEntry(typed, (await listChoices(ctx)).places)
  if (!read.ok) return again(read.errors)
  return refusable(async () => {
    const slug = await save({ content: read.content, around: aroundOf(typed) })
    return redirect(entryEditPath(slug), 'The draft is saved. Nobody outside sees it yet.')
  }, again)
}

interface Shown {
  readonly entry?: Entry
  readonly failed?: Failed | undefined
  readonly looking?: boolean
}

async function formPage(ctx: Ctx, { entry, failed, looking = false }: Shown): Promise<Reply> {
  const choices = await listChoices(ctx)
  const version = entry?.draft ?? entry?.latestPublished ?? null
  const typed =
    failed?.typed ?? (version ? typedVersion({ version, choices, today: ctx.today }) : nothingTyped(ctx.today))
  const around = aroundOf(typed)
  const isChange = (entry?.latestPublished ?? null) !== null
  const title = !entry ? 'Write a new entry' : isChange ? 'Change this entry' : 'Write this entry'
  const action = entry ? entryFormPath(entry.slug) : offerNewPath
  const cancel = entry ? entryEditPath(entry.slug) : offerStaffPath
  const body = (
    <EntryFormPage
      title={title}
      action={action}
      cancel={cancel}
      slug={entry?.slug ?? ''}
      typed={typed}
      errors={looking ? null : (failed?.errors ?? null)}
      choices={choices}
      isChange={isChange}
      preview={
        looking || version !== null
          ? await previewOf(ctx, {
              slug: entry?.slug ?? '',
              content: readSome(typed, choices.places),
              standing: around.standing,
              startsOn: around.startsOn ?? ctx.today,
              endsOn: around.endsOn,
            })
          : null
      }
      avoidWords={avoidWordsOf(ctx.council.settings)}
      token={ctx.formToken}
    />
  )
  const back = { href: cancel, text: entry ? entry.title : 'The local offer' }
  return page({ title, mood: 'calm', section: offerStaffPath, back, body })
}
