// The list of ideas, a new one, and each.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { dayBoxes, type Failed } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { getPledge } from '../board/queries.ts'
import { ideaPath, ideasPath, newIdeaPath } from '../paths.ts'
import { listGroupChoices } from '../reviews/queries.ts'
import type { PledgeId } from '../tables.ts'
import { noteIdea } from './commands.ts'
import { newIdeaForm } from './forms.ts'
import { getIdea, listHappenings, listIdeas, listPath, wantedFromAddress } from './queries.ts'
import type { IdeaId } from './tables.ts'
import { NewIdea } from './views/acts.tsx'
import { IdeaPage } from './views/idea.tsx'
import { Ideas } from './views/ideas.tsx'

const noPerson = none('ideas and what was decided; no person’s record')
export const ideaParams = z.object({
  idea: z.custom<IdeaId>((value) => typeof value === 'string' && isUuid(value)),
})

export const rows = [
  get({
    path: ideasPath,
    may: 'pledges.read',
    audit: noPerson,
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const ideas = await listIdeas(ctx, wanted)
      if (ideas.length === 0 && wanted.page > 1) return redirect(listPath(wanted))
      const body = <Ideas ideas={ideas} wanted={wanted} mayChange={ctx.may('pledges.change')} />
      return page({ title: 'Ideas', mood: 'calm', section: ideasPath, body })
    },
  }),
  get({
    path: newIdeaPath,
    may: 'pledges.change',
    audit: none('an empty form, or one with the words of a pledge'),
    query: z.object({
      pledge: z
        .custom<PledgeId>((value) => typeof value === 'string' && isUuid(value))
        .nullable()
        .catch(null),
    }),
    handler: async (ctx, { query: { pledge } }) =>
      newPage(ctx, { failed: await begun(ctx, newIdeaForm, newIdeaPath), pledge }),
  }),
  post({
    path: newIdeaPath,
    may: 'pledges.change',
    audit: 'idea.changed',
    form: newIdeaForm,
    handler: (ctx, { form: { said, answer, ...rest } }) =>
      refusable(
        async () => {
          const idea = await noteIdea(ctx, { ...rest, saidOn: said, answerBy: answer })
          ctx.about(null, { detail: { act: 'noted', idea } })
          return redirect(ideaPath(idea), 'The idea is written down. Send it to whoever decides.')
        },
        (errors) => {
          const texts = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? '']))
          const typed = { ...texts, ...dayBoxes('said', said), ...dayBoxes('answer', answer) }
          return newPage(ctx, { failed: { typed, errors }, pledge: null })
        },
      ),
    again: (ctx, { failed }) => newPage(ctx, { failed, pledge: null }),
  }),
  get({
    path: ideaPath(':idea'),
    may: 'pledges.read',
    audit: noPerson,
    params: ideaParams,
    handler: async (ctx, { params: { idea: id } }) => {
      const idea = await getIdea(ctx, id)
      const body = (
        <IdeaPage
          idea={idea}
          happenings={await listHappenings(ctx, id)}
          mayChange={ctx.may('pledges.change')}
          mayDecide={ctx.may('ideas.decide')}
          mayReadPromises={ctx.may('promises.read')}
        />
      )
      const back = { href: ideasPath, text: 'Ideas' }
      return page({ title: 'Idea', mood: 'calm', section: ideasPath, back, body })
    },
  }),
]

interface Beginning {
  readonly failed: Failed | undefined
  /** Whose words it begins with. */
  readonly pledge: PledgeId | null
}

async function newPage(ctx: Ctx, { failed, pledge }: Beginning): Promise<Reply> {
  const from = pledge === null ? null : await getPledge(ctx, pledge)
  const suggested = {
    words: from?.shown_words ?? from?.words ?? '',
    pledge: pledge ?? '',
    ...dayBoxes('said', from?.made_on ?? ctx.today),
  }
  const body = (
    <NewIdea
      groups={await listGroupChoices(ctx)}
      token={ctx.formToken}
      failed={failed}
      boxes={failed?.typed ?? suggested}
    />
  )
  const back = { href: ideasPath, text: 'Ideas' }
  return page({ title: 'Write down an idea', mood: 'calm', section: ideasPath, back, body })
}
