import { z } from 'zod'
import { none } from '../../../platform/audit/events.ts'
import type { FieldError, Typed } from '../../../platform/forms/form.ts'
import { asRefused, begun, refusable } from '../../../platform/forms/refused.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { leadTo, page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { entryEditPath, entryTextPath, entryTextsPath, offerStaffPath } from '../../paths.ts'
import type { TextStyle } from '../../tables.ts'
import { languageKeys, type OfferLanguage } from '../../terms.ts'
import { getEntry } from '../find.ts'
import { linesOf, paragraphsOf, wordsOf } from '../write/lines.ts'
import { listTexts, saveText, type Text } from './commands.ts'
import { textForm } from './form.ts'
import { nameOfText, TextPage, TextsPage } from './texts-page.tsx'

const ownWork = none('the council’s own entries: shows nobody')
const params = z.object({ slug: z.string().max(80) })
const textParams = params.extend({ language: z.enum(languageKeys), style: z.enum(['plain', 'easy-read']) })

export const rows = [
  get({
    path: entryTextsPath(':slug'),
    may: 'offer.read-drafts',
    audit: ownWork,
    params,
    handler: async (ctx, { params: { slug } }) => {
      const entry = await getEntry(ctx, slug)
      const body = (
        <TextsPage entry={entry} texts={await listTexts(ctx, entry.id)} mayChange={ctx.may('offer.change')} />
      )
      const back = { href: entryEditPath(slug), text: entry.title }
      return page({ title: 'In other languages', mood: 'calm', section: offerStaffPath, back, body })
    },
  }),
  get({
    path: entryTextPath(':slug', ':language', ':style'),
    may: 'offer.change',
    audit: ownWork,
    params: textParams,
    handler: async (ctx, { params: which }) => {
      const draft = await begun(ctx, textForm, entryTextPath(which.slug, which.language, which.style))
      return textPage(ctx, which, draft)
    },
  }),
  post({
    path: entryTextPath(':slug', ':language', ':style'),
    may: 'offer.change',
    audit: 'offer.changed',
    params: textParams,
    form: textForm,
    handler: async (ctx, { params: which, form }) => {
      const { slug, language, style } = which
      const { from, isChecked, checkedBy, ...words } = form
      const typed = { ...words, from: String(from), isChecked: isChecked ? 'yes' : '', checkedBy }
      return refusable(
        async () => {
          await saveText(ctx, await getEntry(ctx, slug), {
            language,
            style,
            fromNumber: from,
            text: {
              title: form.title,
              summary: form.summary,
              details: paragraphsOf(form.details),
              steps: linesOf(form.steps),
              evidence: linesOf(form.evidence),
              keywords: wordsOf(form.keywords),
            },
            checkedBy: isChecked ? checkedBy : null,
          })
          ctx.about(null, { detail: { entry: slug, act: 'text', language, style, isChecked } })
          return redirect(entryTextsPath(slug), 'The text is saved.')
        },
        (errors) => textPage(ctx, which, { typed, errors }),
      )
    },
    again: async (ctx, { params: which, failed }) => asRefused(await textPage(ctx, which, failed)),
  }),
]

interface Which {
  readonly slug: string
  readonly language: OfferLanguage
  readonly style: TextStyle
}

async function textPage(
  ctx: Ctx,
  { slug, language, style }: Which,
  failed?: { readonly typed: Typed; readonly errors: readonly FieldError[] },
) {
  const entry = await getEntry(ctx, slug)
  const version = entry.latestPublished
  if (version === null) return leadTo(entryTextsPath(slug), 'Publish the English first.')
  const held = (await listTexts(ctx, entry.id)).find((text) => text.language === language && text.style === style)
  const body = (
    <TextPage
      entry={entry}
      version={version}
      language={language}
      style={style}
      typed={failed?.typed ?? typedText(held, version.number)}
      errors={failed?.errors ?? null}
      token={ctx.formToken}
    />
  )
  const back = { href: entryTextsPath(slug), text: 'Languages' }
  return page({ title: nameOfText(language, style), mood: 'calm', section: offerStaffPath, back, body })
}

/** What is held, to be changed: whoever changes it says anew whether it was checked. */
function typedText(held: Text | undefined, latest: number): Typed {
  if (!held) return { from: String(latest) }
  const { text } = held
  return {
    title: text.title,
    summary: text.summary,
    details: text.details.join('\n\n'),
    steps: text.steps.join('\n'),
    evidence: text.evidence.join('\n'),
    keywords: text.keywords.join(', '),
    from: String(latest),
    checkedBy: held.checkedBy ?? '',
  }
}
