// What one import found and whom it touches, to page through and to save.
import { file, page } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { csvOf } from './csv.ts'
import { countChanges, countProblems, listChanges, listProblems } from './found-queries.ts'
import type { ListedProblem, ProblemFilter } from './found-queries.ts'
import { paths } from './paths.ts'
import { getImport } from './queries.ts'
import { Changes } from './views/changes.tsx'
import { Problems } from './views/problems.tsx'
import {
  changesWanted,
  importParams as params,
  pagesOf,
  perPage,
  problemsWanted,
  type ProblemsWanted,
} from './wanted.ts'
import { titleOf } from './words.ts'

const may = 'imports.run'

export const rows = [
  get({
    path: paths.problems(':id'),
    may,
    audit: 'import.viewed',
    params,
    query: problemsWanted,
    handler: async (ctx, { params: { id }, query }) => {
      const one = await getImport(ctx, id)
      const filter = filterOf(query)
      const total = await countProblems(ctx, id, filter)
      const window = { limit: perPage, offset: (query.page - 1) * perPage }
      const problems = await listProblems(ctx, id, filter, window)
      ctx.about(null, { detail: { import: id, shown: problems.length } })
      return page({
        title: `Problems, ${titleOf(one)}`,
        mood: 'calm',
        section: paths.imports,
        back: { href: paths.import(id), text: titleOf(one) },
        body: <Problems one={one} wanted={query} problems={problems} total={total} pages={pagesOf(total)} />,
      })
    },
  }),
  get({
    path: paths.problemsFile(':id'),
    may,
    audit: 'people.exported',
    params,
    query: problemsWanted,
    handler: async (ctx, { params: { id }, query }) => {
      const one = await getImport(ctx, id)
      const problems = await listProblems(ctx, id, filterOf(query), { limit: mostInFile, offset: 0 })
      ctx.about(null, { detail: { import: id, shown: problems.length, format: 'csv' } })
      const name = `problems-${one.kind}-${one.year ?? ctx.today}.csv`
      return file({ name, type: 'text/csv; charset=utf-8', body: problemsCsv(problems) })
    },
  }),
  get({
    path: paths.changes(':id'),
    may,
    audit: 'import.viewed',
    params,
    query: changesWanted,
    handler: async (ctx, { params: { id }, query: { change, page: wanted } }) => {
      const one = await getImport(ctx, id)
      const counts = await countChanges(ctx, id)
      const window = { limit: perPage, offset: (wanted - 1) * perPage }
      const changes = await listChanges(ctx, id, change, window)
      ctx.about(null, { detail: { import: id, shown: changes.length } })
      const pages = pagesOf(counts.get(change) ?? 0)
      return page({
        title: `Changes, ${titleOf(one)}`,
        mood: 'calm',
        section: paths.imports,
        back: { href: paths.import(id), text: titleOf(one) },
        body: <Changes one={one} change={change} counts={counts} changes={changes} page={wanted} pages={pages} />,
      })
    },
  }),
]

const mostInFile = 200_000

const filterOf = ({ rule, level, child }: ProblemsWanted): ProblemFilter => ({
  rule: rule || undefined,
  level: level || undefined,
  child: child || undefined,
})

const problemsCsv = (problems: readonly ListedProblem[]): string =>
  csvOf(
    ['file', 'line', 'child_id', 'table', 'column', 'value', 'level', 'rule', 'message', 'fix'],
    problems.map((row) => [
      row.file,
      row.line,
      row.child_id,
      row.return_table,
      row.column_name,
      row.value,
      row.level,
      row.rule,
      row.message,
      row.fix,
    ]),
  )
