import { z } from 'zod'
import { none } from '../../../platform/audit/events.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { refusable } from '../../../platform/forms/refused.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { askPath, askSortPath, asksPath, asksSortPath, asksUndoPath, newAnswerTo } from '../../paths.ts'
import type { AskId, ThemeId } from '../../tables.ts'
import { getTheme, listThemes } from '../../themes/queries.ts'
import { boardPage } from '../board/routes.tsx'
import { listOwners } from '../board/queries.ts'
import { boardPath, wantedFromAddress, type Wanted } from '../board/wanted.ts'
import { askId, askParams } from '../params.ts'
import { getAsk } from '../thread/queries.ts'
import { giveTheme, nameOwner, sortAsk, takeThemeOff } from './commands.ts'
import { bulkForm, sortForm, undoForm, type Sorted } from './forms.ts'
import { SortedPage } from './views/sorted.tsx'
import { SortPage } from './views/sort.tsx'

const sortedQuery = z.object({
  theme: z.custom<ThemeId>((value) => askId.safeParse(value).success),
  ask: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(askId).max(200)),
})

export const rows = [
  post({
    path: asksSortPath,
    may: 'asks.sort',
    audit: none('each young person’s ask that changes is recorded by itself'),
    query: wantedFromAddress,
    form: bulkForm,
    handler: (ctx, { query, form }) =>
      refusable(
        () => sortSeveral(ctx, query, form),
        (errors) =>
          boardPage(ctx, query, { typed: { ask: form.ask, theme: form.theme ?? '', owner: form.owner ?? '' }, errors }),
      ),
    again: (ctx, { query, failed }) => boardPage(ctx, query, failed),
  }),
  get({
    path: asksSortPath,
    may: 'asks.sort',
    audit: none('says how many asks were given a theme; shows nobody'),
    query: sortedQuery,
    handler: async (ctx, { query: { theme, ask } }) =>
      page({
        title: 'They have the theme',
        mood: 'calm',
        section: asksPath,
        back: { href: asksPath, text: 'Asks' },
        body: <SortedPage theme={await getTheme(ctx, theme)} asks={ask} token={ctx.formToken} />,
      }),
  }),
  post({
    path: asksUndoPath,
    may: 'asks.sort',
    audit: none('each young person’s ask that changes is recorded by itself'),
    form: undoForm,
    handler: async (ctx, { form: { theme, ask } }) => {
      if (ask.length > 0) await takeThemeOff(ctx, ask, theme)
      return redirect(asksPath, 'The theme is taken off again.')
    },
    again: () => redirect(asksPath),
  }),
  get({
    path: askSortPath(':ask'),
    may: 'asks.sort',
    audit: 'ask.viewed',
    params: askParams,
    handler: (ctx, { params: { ask } }) => sortPage(ctx, ask),
  }),
  post({
    path: askSortPath(':ask'),
    may: 'asks.sort',
    audit: 'ask.sorted',
    params: askParams,
    form: sortForm,
    handler: (ctx, { params: { ask }, form }) =>
      refusable(
        async () => {
          const { personId } = await sortAsk(ctx, ask, changeOf(form))
          ctx.about(personId, { detail: { ask, themes: form.theme.length } })
          return redirect(askPath(ask), 'It is sorted.')
        },
        (errors) => sortPage(ctx, ask, { typed: { theme: form.theme, owner: form.owner ?? '' }, errors }),
      ),
    again: (ctx, { params: { ask }, failed }) => sortPage(ctx, ask, failed),
  }),
]

type Bulk = z.output<typeof bulkForm.schema>

async function sortSeveral(ctx: Ctx, wanted: Wanted, { act, ask, theme, owner }: Bulk) {
  if (act === 'answer') return redirect(newAnswerTo(ask))
  if (act === 'theme' && theme !== null) return redirect(sortedPath(theme, await giveTheme(ctx, ask, theme)))
  const changed = owner === null ? 0 : await nameOwner(ctx, ask, owner)
  return redirect(
    boardPath(wanted, { page: wanted.page }),
    changed === 1 ? '1 ask has a new owner.' : `${changed} asks have a new owner.`,
  )
}

const sortedPath = (theme: ThemeId, asks: readonly AskId[]) =>
  `${asksSortPath}?${new URLSearchParams([['theme', theme], ...asks.map((ask) => ['ask', ask])]).toString()}`

const changeOf = (form: Sorted) => ({
  add: form.theme.filter((theme) => !form['theme-seen'].includes(theme)),
  remove: form['theme-seen'].filter((theme) => !form.theme.includes(theme)),
  owner: form.owner,
  ownerSeen: form['owner-seen'],
})

async function sortPage(ctx: Ctx, id: AskId, failed?: Failed) {
  const ask = await getAsk(ctx, id)
  ctx.about(ask.speaker.personId, { detail: { ask: id } })
  return page({
    title: 'Sort',
    mood: 'calm',
    section: asksPath,
    back: { href: askPath(id), text: 'The whole thread' },
    body: (
      <SortPage
        ask={ask}
        themes={await listThemes(ctx)}
        owners={await listOwners(ctx)}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}
