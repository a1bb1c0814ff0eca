import { file, page } from '../../../platform/http/reply.ts'
import { get } from '../../../platform/http/row.ts'
import { csvOf } from '../csv.ts'
import { paths } from '../paths.ts'
import { pagesOf, perPage, setAsideWanted } from '../wanted.ts'
import { countSetAside, listChoices, listSetAside, type ListedSetAside } from './queries.ts'
import { SetAside } from './set-aside.tsx'

export const rows = [
  get({
    path: paths.dataQuality,
    may: 'data-quality.read',
    audit: 'data-quality.viewed',
    query: setAsideWanted,
    handler: async (ctx, { query }) => {
      const total = await countSetAside(ctx, query)
      const shown = await listSetAside(ctx, query, { limit: perPage, offset: (query.page - 1) * perPage })
      ctx.about(null, { detail: { shown: shown.length, rule: query.rule, table: query.table } })
      const body = (
        <SetAside
          rows={shown}
          wanted={query}
          total={total}
          pages={pagesOf(total)}
          choices={await listChoices(ctx)}
          seesAll={ctx.may('imports.run')}
        />
      )
      return page({ title: 'Rows set aside', mood: 'calm', section: paths.dataQuality, body })
    },
  }),
  get({
    path: paths.dataQualityFile,
    may: 'data-quality.read',
    audit: 'people.exported',
    query: setAsideWanted,
    handler: async (ctx, { query }) => {
      const found = await listSetAside(ctx, query, { limit: mostInFile, offset: 0 })
      ctx.about(null, { detail: { shown: found.length, format: 'csv', of: 'rows set aside' } })
      const name = `set-aside-${ctx.today}.csv`
      return file({ name, type: 'text/csv; charset=utf-8', body: setAsideCsv(found) })
    },
  }),
]

const mostInFile = 200_000

const setAsideCsv = (found: readonly ListedSetAside[]): string =>
  csvOf(
    ['year', 'file', 'line', 'child_id', 'table', 'columns', 'value', 'rule', 'message', 'fix'],
    found.map((row) => [
      row.year,
      row.file,
      row.line,
      row.child_id,
      row.return_table,
      row.columns.join(' '),
      row.value,
      row.rule,
      row.message,
      row.fix,
    ]),
  )
