// The register and each promise in it: read by many, changed by those who answer for the register.
import { none } from '../../platform/audit/events.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { file, page, redirect } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { promisePath, registerFilePath, registerPath } from '../paths.ts'
import type { PromiseId } from '../tables.ts'
import { writeRegister, type FileFormat } from './files.ts'
import { getPromise, listActionsOf, listAsksOf, listEventsOf, listEvidenceOf, listMergedInto } from './find.ts'
import { promiseParams } from './params.ts'
import { countPromises, listChoices, listPromises } from './queries.ts'
import { ratingsOf } from './ratings.ts'
import { PromisePage } from './views/promise.tsx'
import { Register } from './views/register.tsx'
import { listPath, wantedFromAddress } from './wanted.ts'

const noPerson = none('promises of the council; no person’s record')

export const rows = [
  get({
    path: registerPath,
    may: 'promises.read',
    audit: noPerson,
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const promises = await listPromises(ctx, wanted)
      if (promises.length === 0 && wanted.page > 1) return redirect(listPath(wanted))
      const body = (
        <Register
          promises={promises}
          counted={await countPromises(ctx, wanted)}
          wanted={wanted}
          choices={await listChoices(ctx)}
          mayChange={ctx.may('promises.change')}
        />
      )
      return page({ title: 'Promises', mood: 'calm', section: registerPath, body })
    },
  }),
  fileRow('csv', 'text/csv; charset=utf-8'),
  fileRow('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  get({
    path: promisePath(':promise'),
    may: 'promises.read',
    audit: none('a promise of the council; of its asks only words that the caller may read anyway'),
    params: promiseParams,
    handler: (ctx, { params }) => promisePage(ctx, params.promise),
  }),
]

const mostInFile = 100_000

function fileRow(format: FileFormat, type: string) {
  return get({
    path: registerFilePath(format),
    may: 'promises.read',
    audit: noPerson,
    query: wantedFromAddress,
    handler: async (ctx, { query }) => {
      const promises = await listPromises(ctx, { ...query, page: 1 }, { most: mostInFile })
      return file({ name: `promises-${ctx.today}.${format}`, type, body: await writeRegister(format, promises) })
    },
  })
}

async function promisePage(ctx: Ctx, id: PromiseId) {
  const promise = await getPromise(ctx, id)
  if (promise.mergedInto !== null) return redirect(promisePath(promise.mergedInto))
  const ratings = await ratingsOf(ctx, [id], { withWords: true })
  const shown = ratings.get(id) ?? { kind: 'too-few' as const, atLeast: ctx.council.settings.smallNumber }
  const body = (
    <PromisePage
      promise={promise}
      asks={await listAsksOf(ctx, id)}
      actions={await listActionsOf(ctx, id)}
      evidence={await listEvidenceOf(ctx, id)}
      events={await listEventsOf(ctx, id)}
      merged={await listMergedInto(ctx, id)}
      ratings={shown}
      today={ctx.today}
      may={{
        change: ctx.may('promises.change'),
        changeActions: ctx.may('actions.change'),
        readAsks: ctx.may('asks.read'),
        readPapers: ctx.may('papers.read'),
      }}
      token={ctx.formToken}
    />
  )
  return page({
    title: 'Promise',
    mood: 'calm',
    section: registerPath,
    back: { href: registerPath, text: 'Promises' },
    body,
  })
}
