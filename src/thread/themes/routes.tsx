import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import type { Failed } from '../../platform/forms/form.ts'
import { refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { themeEndPath, themePath, themesPath } from '../paths.ts'
import type { ThemeId } from '../tables.ts'
import { addTheme, changeTheme, endTheme, takeThemeUpAgain } from './commands.ts'
import { endThemeForm, themeForm, type ThemeTyped } from './forms.ts'
import { countByTheme, getTheme, listThemes } from './queries.ts'
import { ThemePage } from './views/theme.tsx'
import { ThemesPage } from './views/themes.tsx'

const params = z.object({ theme: z.custom<ThemeId>((value) => typeof value === 'string' && isUuid(value)) })

export const rows = [
  get({
    path: themesPath,
    may: 'themes.change',
    audit: none('counts only: shows nobody'),
    handler: (ctx) => themesPage(ctx),
  }),
  post({
    path: themesPath,
    may: 'themes.change',
    audit: 'theme.changed',
    form: themeForm,
    handler: (ctx, { form }) =>
      refusable(
        async () => {
          const theme = await addTheme(ctx, form)
          ctx.about(null, { detail: { act: 'add', theme } })
          return redirect(themesPath, 'The theme is added.')
        },
        (errors) => themesPage(ctx, { typed: typedAgain(form), errors }),
      ),
    again: (ctx, { failed }) => themesPage(ctx, failed),
  }),
  get({
    path: themePath(':theme'),
    may: 'themes.change',
    audit: none('a theme and counts: shows nobody'),
    params,
    handler: (ctx, { params: { theme } }) => themePage(ctx, theme),
  }),
  post({
    path: themePath(':theme'),
    may: 'themes.change',
    audit: 'theme.changed',
    params,
    form: themeForm,
    handler: (ctx, { params: { theme }, form }) =>
      refusable(
        async () => {
          await changeTheme(ctx, theme, form)
          ctx.about(null, { detail: { act: 'change', theme } })
          return redirect(themesPath, 'The theme is changed.')
        },
        (errors) => themePage(ctx, theme, { typed: typedAgain(form), errors }),
      ),
    again: (ctx, { params: { theme }, failed }) => themePage(ctx, theme, failed),
  }),
  post({
    path: themeEndPath(':theme'),
    may: 'themes.change',
    audit: 'theme.changed',
    params,
    form: endThemeForm,
    handler: async (ctx, { params: { theme }, form: { act } }) => {
      await (act === 'end' ? endTheme : takeThemeUpAgain)(ctx, theme)
      ctx.about(null, { detail: { act, theme } })
      return redirect(
        themesPath,
        act === 'end' ? 'The theme has ended. What stands under it stays.' : 'The theme is taken up again.',
      )
    },
    again: (ctx, { params: { theme }, failed }) => themePage(ctx, theme, failed),
  }),
]

async function themesPage(ctx: Ctx, failed?: Failed) {
  const body = (
    <ThemesPage
      themes={await listThemes(ctx, { ended: true })}
      counts={await countByTheme(ctx)}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'Themes', mood: 'calm', section: themesPath, body })
}

async function themePage(ctx: Ctx, id: ThemeId, failed?: Failed) {
  const theme = await getTheme(ctx, id)
  return page({
    title: theme.name,
    mood: 'calm',
    section: themesPath,
    back: { href: themesPath, text: 'Themes' },
    body: <ThemePage theme={theme} counts={(await countByTheme(ctx)).get(id)} token={ctx.formToken} failed={failed} />,
  })
}

const typedAgain = ({ name, inTheirWords, keywords, position }: ThemeTyped) => ({
  name,
  inTheirWords,
  keywords: keywords.join('\n'),
  position: String(position),
})
