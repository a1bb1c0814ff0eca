// One change that a person recorded: what it did, and taking it back.
import { z } from 'zod'
import type { Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotFound, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid, type PersonId } from '../../platform/ids.ts'
import { historyPath, peoplePath } from '../paths.ts'
import { personParams } from '../record/params.ts'
import { requireFullView } from '../visibility.ts'
import { undoChange, type CorrectionId } from './commands.ts'
import { councilRules } from './council-rules.ts'
import { undoForm } from './forms.ts'
import { readHeld, tryCorrections } from './held.ts'
import { changePath, undoPath } from './paths.ts'
import type { Correction } from './fact.ts'
import { getHistory, type Change, type PersonHistory } from './queries.ts'
import { councilWords, statusFrom, type Status } from './status.ts'
import { ChangePage } from './views/change-page.tsx'
import { changeWords } from './views/history-page.tsx'

const isId = (value: unknown) => typeof value === 'string' && isUuid(value)
const params = z.object({ ...personParams.shape, change: z.custom<CorrectionId>(isId) })

export const rows = [
  get({
    path: changePath(':id', ':change'),
    may: 'people.read',
    audit: 'person.history-viewed',
    params,
    handler: (ctx, { params: { id, change } }) => changePage(ctx, id, change),
  }),
  post({
    path: undoPath(':id', ':change'),
    may: 'facts.change',
    audit: 'fact.undone',
    params,
    form: undoForm,
    handler: async (ctx, { params: { id, change }, form: { why } }) => {
      await requireFullView(ctx, id)
      await getChange(ctx, id, change)
      const undone = await undoChange(ctx, { personId: id, id: change, why })
      ctx.about(id, { detail: { change, undone } })
      return redirect(historyPath(id), undone === 0 ? 'It had been taken back already.' : 'The change is taken back.')
    },
    again: (ctx, { params: { id, change }, failed }) => changePage(ctx, id, change, failed),
  }),
]

async function getChange(ctx: Ctx, personId: PersonId, id: CorrectionId) {
  const history = await getHistory(ctx, personId)
  const change = history.changes.find((each) => each.id === id)
  if (!change) throw new NotFound()
  return { history, change }
}

async function changePage(ctx: Ctx, personId: PersonId, id: CorrectionId, failed?: Failed): Promise<Reply> {
  await requireFullView(ctx, personId)
  ctx.about(personId)
  const { history, change } = await getChange(ctx, personId, id)
  const { before, after } = await statusesAround(ctx, history, change)
  const resting = history.changes.filter(({ factKey, undone }) => undone === null && factKey?.endsWith(`:+${id}`))
  return page({
    title: changeWords(change),
    mood: 'calm',
    section: peoplePath,
    back: { href: historyPath(personId), text: 'Care history' },
    body: (
      <ChangePage
        history={history}
        change={change}
        before={before}
        after={after}
        resting={resting.length}
        token={ctx.may('facts.change') ? ctx.formToken : null}
        failed={failed}
      />
    ),
  })
}

interface Around {
  readonly before: Status
  readonly after: Status
}

/** The status of today with and without one change; for one taken back, as if it still counted. */
async function statusesAround(ctx: Ctx, history: PersonHistory, change: Change): Promise<Around> {
  const held = await readHeld(ctx, history.id)
  const without = held.corrections.filter(({ id, factKey }) => id !== change.id && !factKey?.endsWith(`:+${change.id}`))
  const withIt = change.undone === null ? held.corrections : [...held.corrections, change]
  const settings = councilRules(ctx.council)
  const statusOf = (corrections: readonly Correction[]) => {
    const tried = tryCorrections(held, corrections)
    const facts = tried.ok ? tried.facts : history.facts
    return statusFrom(facts, ctx.today, settings, councilWords(ctx.council))
  }
  return { before: statusOf(without), after: statusOf(withIt) }
}
