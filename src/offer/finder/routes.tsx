// What can I get, for whoever is not signed in: nothing of what they answer is kept anywhere.
import { none } from '../../platform/audit/events.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import type { Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import type { Failed, Typed } from '../../platform/forms/form.ts'
import { paths as statusCheckPaths } from '../../status-check/paths.ts'
import { languageQuery, offerPage } from '../pages/offer-page.tsx'
import { textOf } from '../pages/text-of.ts'
import { finderDataPath, inLanguage, offerEntryPath, offerForMePath, offerPath } from '../paths.ts'
import { failedIn } from '../phrases/failed.ts'
import { speakerOf } from '../phrases/index.ts'
import { amountText } from '../phrases/rules.ts'
import { publishedOffer } from '../published/offer.ts'
import type { OfferLanguage } from '../terms.ts'
import { answerFor } from './answer.ts'
import { finderForm } from './forms.ts'
import { FinderPage } from './views/finder.tsx'

const nothingKept = none('nobody is known, and nothing of what they tell is kept')

export const rows = [
  get({
    path: offerForMePath,
    may: 'public.read',
    audit: nothingKept,
    query: languageQuery,
    handler: (ctx, { query: { lang } }) => finderPage(ctx, lang, {}),
  }),
  post({
    path: offerForMePath,
    may: 'public.read',
    audit: nothingKept,
    query: languageQuery,
    form: finderForm,
    // A hub may have one address for everyone in it.
    limit: { attempts: 200, perSeconds: 900 },
    handler: async (ctx, { query: { lang }, form }) => {
      const { entries } = await publishedOffer(ctx)
      const answer = answerFor(
        form,
        entries.map((entry) => ({ ...entry, who: entry.content.who })),
      )
      const typed = { ...form, age: String(form.age) }
      return finderPage(ctx, lang, { typed, answer })
    },
    again: (ctx, { query: { lang }, failed }) => finderPage(ctx, lang, { typed: failed.typed, failed }),
  }),
  get({
    path: finderDataPath,
    may: 'public.read',
    audit: nothingKept,
    query: languageQuery,
    handler: async (ctx, { query: { lang } }) => {
      const speaker = speakerOf(lang)
      const { entries } = await publishedOffer(ctx)
      const { say } = speaker
      const value = {
        words: {
          answer: say('find.answer'),
          notSure: say('find.notSure'),
          askWho: say('find.askWho'),
          noStatus: say('find.noStatus'),
          error: say('shell.error'),
          problem: say('shell.problem'),
          ageNumber: say('find.ageNumber'),
          ageWhole: say('find.ageWhole'),
          fits: say('fits'),
          mayFit: say('maybeFits'),
          eligible: say('status.eligible'),
          relevant: say('status.relevant'),
          'former-relevant': say('status.former-relevant'),
          qualifying: say('status.qualifying'),
        },
        entries: entries.map((entry) => ({
          href: inLanguage(offerEntryPath(entry.slug), lang),
          title: textOf(entry, speaker).title,
          summary: textOf(entry, speaker).summary,
          amount: entry.content.amount.pence === undefined ? '' : amountText(speaker, entry.content),
          who: entry.content.who,
        })),
      }
      return { kind: 'json', value, status: 200 }
    },
  }),
]

interface Shown {
  readonly typed?: Typed
  readonly failed?: Failed
  readonly answer?: Parameters<typeof FinderPage>[0]['answer']
}

function finderPage(ctx: Ctx, lang: OfferLanguage, { typed = {}, failed, answer }: Shown): Reply {
  const speaker = speakerOf(lang)
  const body = (
    <FinderPage
      speaker={speaker}
      token={ctx.formToken}
      typed={typed}
      failed={failed && failedIn(speaker, failed)}
      {...(answer && { answer })}
      statusCheckHref={statusCheckPaths.check}
    />
  )
  const back = { href: inLanguage(offerPath, lang), text: speaker.say('back') }
  return offerPage(speaker, offerForMePath, { title: speaker.say('forMe'), body, back, keptForBack: true })
}
