// Adding, correcting, ending and taking out a fact: one form each, one transaction each, always with why.
import { z } from 'zod'
import type { AuditEvent } from '../../platform/audit/events.ts'
import { draftOf } from '../../platform/forms/drafts.ts'
import { typedText, type FieldError, type Typed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotFound, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import type { PersonId } from '../../platform/ids.ts'
import { historyPath, peoplePath } from '../paths.ts'
import { asRefused } from '../record/failed.tsx'
import { personParams } from '../record/params.ts'
import { requireFullView } from '../visibility.ts'
import { addFact, newCorrectionId, replaceFact, seenOf, type Outcome } from './commands.ts'
import { factKinds, type Entry, type FactKind, type FactValue } from './fact.ts'
import { correctionIdIn, factForm, readWhy } from './forms.ts'
import { endForm, kindForm, readFact, typedOf, type KindForm } from './kinds.ts'
import { addKindPath, changePath, endPath, factPath, removePath } from './paths.ts'
import { getHistory, type PersonHistory } from './queries.ts'
import { FactForm } from './views/fact-form.tsx'
import { describeWhole } from './words.ts'

/** What one of these forms is about: a new fact of a kind, or one that is there. */
interface Task {
  readonly history: PersonHistory
  readonly form: KindForm
  readonly entry: Entry | null
  readonly act: 'add' | 'correct' | 'end' | 'take-out'
  readonly action: string
}

type Params = z.output<typeof factParams>
const kindParams = z.object({ ...personParams.shape, kind: z.enum(factKinds) })
const factParams = z.object({ ...personParams.shape, key: z.string().min(1).max(200) })

async function historyFor(ctx: Ctx, id: PersonId): Promise<PersonHistory> {
  await requireFullView(ctx, id)
  return getHistory(ctx, id)
}

async function addTask(ctx: Ctx, { id, kind }: { id: PersonId; kind: FactKind }): Promise<Task> {
  const history = await historyFor(ctx, id)
  return { history, form: kindForm(kind), entry: null, act: 'add', action: addKindPath(id, kind) }
}

async function factTask(ctx: Ctx, { id, key }: Params, act: 'correct' | 'end' | 'take-out'): Promise<Task> {
  const history = await historyFor(ctx, id)
  const entry = history.ledger.entries.find((each) => each.key === key)
  if (!entry) throw new NotFound()
  if (act === 'correct') return { history, entry, act, form: kindForm(entry.kind), action: factPath(id, key) }
  if (act === 'take-out')
    return { history, entry, act, form: { ...kindForm(entry.kind), questions: [] }, action: removePath(id, key) }
  const form = endForm(entry.kind)
  if (!form || entry.value === null) throw new NotFound()
  return { history, entry, act, form, action: endPath(id, key) }
}

function rowsFor<P extends { id: PersonId }>(given: {
  readonly path: string
  readonly params: z.ZodType<P>
  readonly audit: AuditEvent
  readonly task: (ctx: Ctx, params: P) => Promise<Task>
}) {
  const { path, params, audit, task } = given
  return [
    get({
      path,
      may: 'facts.change',
      audit: 'person.history-viewed',
      params,
      handler: async (ctx, input) => {
        const wanted = await task(ctx, input.params)
        ctx.about(input.params.id)
        const draft = await draftOf(ctx, factForm, wanted.action)
        const note = draft ? 'This is what you typed before. It was kept and is not recorded yet.' : null
        return formPage(ctx, wanted, { typed: draft ?? startingWith(ctx, wanted), errors: [], note })
      },
    }),
    post({
      path,
      may: 'facts.change',
      audit,
      params,
      form: factForm,
      handler: async (ctx, input) => send(ctx, await task(ctx, input.params), input.form),
      again: async (ctx, input) => formPage(ctx, await task(ctx, input.params), { ...input.failed, note: null }),
    }),
  ]
}

export const rows = [
  ...rowsFor({ path: addKindPath(':id', ':kind'), params: kindParams, audit: 'fact.added', task: addTask }),
  ...rowsFor({
    path: factPath(':id', ':key'),
    params: factParams,
    audit: 'fact.corrected',
    task: (ctx, params) => factTask(ctx, params, 'correct'),
  }),
  ...rowsFor({
    path: endPath(':id', ':key'),
    params: factParams,
    audit: 'fact.ended',
    task: (ctx, params) => factTask(ctx, params, 'end'),
  }),
  ...rowsFor({
    path: removePath(':id', ':key'),
    params: factParams,
    audit: 'fact.corrected',
    task: (ctx, params) => factTask(ctx, params, 'take-out'),
  }),
]

/** What the boxes hold when the form opens. */
function startingWith(ctx: Ctx, { entry, form, act }: Task): Typed {
  if (act === 'add') return form.kind === 'lookedAfter' ? { authority: ctx.council.name } : {}
  return entry === null || act === 'take-out' ? {} : typedOf(form, entry.value ?? entry.returnSays)
}

type Read =
  | { readonly ok: true; readonly value: FactValue | null }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

function readTask(ctx: Ctx, { form, entry, act, history }: Task, typed: Typed): Read {
  if (act === 'take-out') return { ok: true, value: null }
  const read = readFact(form, typed, { today: ctx.today, dateOfBirth: history.dateOfBirth })
  if (!read.ok || act !== 'end' || entry === null) return read
  const start = (entry.value as { start?: unknown }).start // a fact that ends has a start
  const { end } = read.value as { end?: unknown } // asked by the form to end it
  if (typeof start === 'string' && typeof end === 'string' && end < start)
    return { ok: false, errors: [{ field: 'end', message: 'End date must be the same as or after the start date' }] }
  return { ok: true, value: { ...(entry.value as object), ...(read.value as object) } as FactValue } // the same with its end
}

const needsConfirming = ({ form, act }: Task) => form.kind === 'dateOfDeath' && act !== 'take-out'

async function send(ctx: Ctx, task: Task, typed: Typed): Promise<Reply> {
  const read = readTask(ctx, task, typed)
  const why = readWhy(typed)
  const errors: FieldError[] = [...(read.ok ? [] : read.errors), ...(why.ok ? [] : why.errors)]
  if (needsConfirming(task) && typedText(typed, 'confirm') !== 'yes')
    errors.push({ field: 'confirm', message: 'Tick the box to say that this is right' })
  if (!read.ok || !why.ok || errors.length > 0) return asRefused(formPage(ctx, task, { typed, errors, note: null }))
  const outcome = await recordTask(ctx, task, {
    id: correctionIdIn(typed),
    why: why.why,
    value: read.value,
    seen: typedText(typed, 'seen'),
  })
  return answerFor(ctx, task, typed, outcome)
}

function recordTask(
  ctx: Ctx,
  { history: { id: personId }, form: { kind }, entry }: Task,
  {
    id,
    why,
    value,
    seen,
  }: { id: Parameters<typeof addFact>[1]['id']; why: string; value: FactValue | null; seen: string },
): Promise<Outcome> {
  if (entry !== null) return replaceFact(ctx, { id, personId, why, key: entry.key, seen, value })
  if (value === null) throw new Error('Only a fact that is there can be taken out')
  return addFact(ctx, { id, personId, why, kind, value })
}

function answerFor(ctx: Ctx, task: Task, typed: Typed, outcome: Outcome): Reply {
  const { history, form } = task
  switch (outcome.kind) {
    case 'recorded':
      ctx.about(history.id, { detail: { kind: form.kind, act: task.act, change: outcome.id } })
      return redirect(changePath(history.id, outcome.id), 'Recorded.')
    case 'known':
      ctx.about(history.id, { detail: { kind: form.kind, act: 'nothing: the record said so already' } })
      return redirect(historyPath(history.id), 'The record says this already, so nothing was changed.')
    case 'unfit':
      return refused(ctx, task, typed, `This does not fit the rest of the record: ${outcome.message}.`)
    case 'overtaken':
      return refused(ctx, { ...task, entry: outcome.entry }, typed, overtaken(outcome.entry))
  }
}

function overtaken(entry: Entry | null): string {
  const now = entry?.value ? `It now says: ${describeWhole(entry.kind, entry.value)}.` : 'It is no longer there.'
  return `Somebody changed this while you had the form open. ${now} What you typed is kept: check it, and send it again if it is still right.`
}

function refused(ctx: Ctx, task: Task, typed: Typed, message: string): Reply {
  const shown = formPage(ctx, task, { typed, errors: [{ field: 'form', message }], note: message })
  return asRefused(shown)
}

interface Shown {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly note: string | null
}

const submits = { add: 'Record it', correct: 'Record the correction', end: 'Record the end', 'take-out': 'Take it out' }

function formPage(ctx: Ctx, task: Task, { typed, errors, note }: Shown): Reply {
  const { history, form, entry, act, action } = task
  const isOut = act === 'take-out'
  const title = isOut ? 'Take this out of the history?' : form.question
  const now = entry?.value ? `Now: ${describeWhole(entry.kind, entry.value)}.` : undefined
  return page({
    title,
    mood: 'calm',
    section: peoplePath,
    back: { href: historyPath(history.id), text: 'Care history' },
    body: (
      <FactForm
        title={title}
        name={history.name}
        lead={act === 'add' ? form.lead : now}
        action={action}
        token={ctx.formToken}
        questions={form.questions}
        typed={typed}
        errors={errors}
        change={typedText(typed, 'change') || newCorrectionId()}
        seen={entry === null ? '' : seenOf(entry)}
        submit={submits[act]}
        whyHint={form.whyHint}
        confirm={needsConfirming(task) ? `I have checked: ${history.name} has died` : undefined}
        note={note}
      />
    ),
  })
}
