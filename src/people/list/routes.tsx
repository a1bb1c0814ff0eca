import { none } from '../../platform/audit/events.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { file, page, redirect, type PageView } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { peopleFilePath, peoplePath, staffPath } from '../paths.ts'
import { maySearchBeyond, seesNames } from '../visibility.ts'
import { writePeople, type FileFormat } from './files.ts'
import { listPeople, listWorkerNames, mayMissSomebody } from './queries.ts'
import { NotYet } from './views/not-yet.tsx'
import { PeopleList } from './views/people-list.tsx'
import { Welcome } from './views/welcome.tsx'
import { isWhereOneStarts, listPath, wantedFromAddress, type Wanted } from './wanted.ts'

export const rows = [
  get({
    path: staffPath,
    may: 'session.use',
    audit: none('leads on to where one starts; shows nobody'),
    handler: async (ctx) => {
      if (ctx.may('people.read')) return redirect(peoplePath)
      if (ctx.may('own-record.read')) return redirect('/me')
      if (ctx.may('partner.use')) return redirect('/partner')
      const { name, roles } = ctx.caller
      const mayChangeSettings = ctx.may('settings.change')
      const body = (
        <Welcome
          name={name}
          roles={roles}
          council={ctx.council.name}
          mayChangeSettings={mayChangeSettings}
          hasGallery={mayChangeSettings && ctx.mode !== 'live'}
          waiting={await ctx.waiting()}
        />
      )
      return page({ title: 'Welcome', mood: 'calm', body })
    },
  }),
  get({
    path: peoplePath,
    may: 'people.read',
    audit: 'people.listed',
    query: wantedFromAddress,
    handler: async (ctx, { query }) => {
      const wanted = allowed(ctx, query)
      const found = await listPeople(ctx, wanted)
      if (found.people.length === 0 && wanted.page > 1) return redirect(listPath(wanted))
      ctx.about(null, { detail: whatWasShown(wanted, found.people.length) })
      const body = (
        <PeopleList
          found={found}
          wanted={wanted}
          today={ctx.today}
          mayMissSomebody={await mayMissSomebody(ctx, wanted)}
          workers={wanted.scope === 'mine' ? await listWorkerNames(ctx) : []}
          adviserWord={capitalised(ctx.council.settings.words.adviser.one)}
          namesAreShown={seesNames(ctx)}
          maySearchBeyond={maySearchBeyond(ctx)}
          mayFilterUnallocated={ctx.may('allocations.change')}
          mayExport={ctx.may('people.export')}
          waiting={isWhereOneStarts(wanted) ? await ctx.waiting() : []}
        />
      )
      return page({ title: 'People', mood: 'calm', section: peoplePath, body })
    },
  }),
  exportRow('csv', 'text/csv; charset=utf-8'),
  exportRow('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
]

const mostInFile = 100_000

function exportRow(format: FileFormat, type: string) {
  return get({
    path: peopleFilePath(format),
    may: 'people.export',
    audit: 'people.exported',
    query: wantedFromAddress,
    handler: async (ctx, { query }) => {
      // Only what the caller sees without a reason: names of everyone else never leave in a file.
      const wanted: Wanted = { ...query, scope: 'mine', page: 1 }
      if (await mayMissSomebody(ctx, wanted)) return page(notYet(wanted), 503)
      const { people } = await listPeople(ctx, wanted, { most: mostInFile })
      ctx.about(null, { detail: { ...whatWasShown(wanted, people.length), format } })
      const body = await writePeople(format, {
        people,
        workers: await listWorkerNames(ctx),
        today: ctx.today,
        adviserWord: capitalised(ctx.council.settings.words.adviser.one),
        namesAreShown: seesNames(ctx),
      })
      return file({ name: `people-${ctx.today}.${format}`, type, body })
    },
  })
}

/** A file is kept for longer than a page: nobody may be missing from it. */
const notYet = (wanted: Wanted): PageView => ({
  title: 'The file must wait',
  mood: 'calm',
  section: peoplePath,
  body: <NotYet listHref={listPath(wanted)} />,
})

/** A filter that the caller may not use is dropped, so that the page never says it was used. */
function allowed(ctx: Ctx, wanted: Wanted): Wanted {
  if (wanted.scope === 'mine') return wanted
  if (!maySearchBeyond(ctx)) return { ...wanted, scope: 'mine' }
  const adviser = wanted.adviser === 'none' && ctx.may('allocations.change') ? 'none' : ''
  return { ...wanted, adviser, status: '', changes: '', quality: '' }
}

/** Which filters were used, never what was typed: that may be a name. */
function whatWasShown(wanted: Wanted, shown: number): Record<string, unknown> {
  const { page: shownPage, scope, q, ...rest } = wanted
  const filters = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
  return { shown, page: shownPage, scope, searched: q !== '', ...filters }
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
