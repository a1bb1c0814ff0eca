// The rows of a part of the settings. All parts go the same way.
import { z } from 'zod'
import { none } from '../platform/audit/events.ts'
import { draftOf } from '../platform/forms/drafts.ts'
import { defineForm, typedText, type FieldError, type Form, type Typed } from '../platform/forms/form.ts'
import type { Ctx } from '../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../platform/http/reply.ts'
import { get, post, type Row } from '../platform/http/row.ts'
import { changeSettings } from './commands.ts'
import { paths } from './paths.ts'
import type { FieldsProps, Section } from './section.ts'
import { SectionPage } from './views/section-page.tsx'

interface Sent<Values> {
  readonly values: Values
  readonly typed: Typed
  readonly version: number
}

type Shown = Omit<FieldsProps, 'now' | 'council'>

export function rowsOf<Values>(section: Section<Values>): readonly Row[] {
  const path = paths.section(section.slug)
  const form = sentForm(section)
  const show = (ctx: Ctx, shown: Shown) => sectionPage(ctx, section, form, shown)
  return [
    get({
      path,
      may: 'settings.change',
      audit: none('settings hold nothing about anyone'),
      handler: async (ctx) => {
        const draft = await draftOf(ctx, form, path)
        return show(ctx, { typed: draft ?? section.typedFrom(ctx.council), errors: [] })
      },
    }),
    post({
      path,
      may: 'settings.change',
      audit: 'settings.changed',
      form,
      ...(section.uploads && { uploads: section.uploads }),
      handler: async (ctx, { form: sent, files }) => {
        const received = section.receive ? await section.receive(ctx, { values: sent.values, files }) : sent
        if ('errors' in received) return failed(show(ctx, { typed: sent.typed, errors: received.errors }))
        const result = await changeSettings(ctx, {
          section: section.slug,
          version: sent.version,
          apply: (current) => section.apply(current, received.values),
        })
        if (result === 'conflict') return failed(show(ctx, { typed: sent.typed, errors: [conflict] }))
        const more = section.afterwards?.(received.values) ?? ''
        return redirect(
          path,
          result === 'changed' ? `Saved. ${more}`.trim() : 'Nothing was different, so nothing changed.',
        )
      },
      again: (ctx, { failed: { typed, errors } }) => show(ctx, { typed, errors }),
    }),
  ]
}

const conflict: FieldError = {
  field: 'form',
  message: 'Somebody else changed the settings while you had this page open. Check what you typed and save it again.',
}

const failed = (reply: Reply): Reply => (reply.kind === 'page' ? { ...reply, status: 422 } : reply)

/** The values with the fields as they were typed and the version of the page, so that a conflict loses nothing. */
function sentForm<Values>({ slug, schema, uploads }: Section<Values>): Form<Sent<Values>> {
  const sent = z.custom<Typed>().transform((typed, context): Sent<Values> => {
    const parsed = schema.safeParse(typed)
    if (parsed.success) return { values: parsed.data, typed, version: Number(typedText(typed, 'version')) }
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message })
    return z.NEVER
  })
  return defineForm(`settings-${slug}`, sent, { keepsDraft: uploads === undefined })
}

function sectionPage<Values>(ctx: Ctx, section: Section<Values>, form: Form<unknown>, shown: Shown): Reply {
  const { Fields } = section
  return page({
    title: section.title,
    mood: 'calm',
    section: paths.settings,
    back: { href: paths.settings, text: 'Settings' },
    hasErrors: shown.errors.length > 0,
    body: (
      <SectionPage
        section={section}
        form={form}
        token={ctx.formToken}
        version={ctx.council.version}
        errors={shown.errors}
        takesFiles={section.uploads !== undefined}
      >
        <Fields {...shown} now={ctx.now} council={ctx.council} />
      </SectionPage>
    ),
  })
}
