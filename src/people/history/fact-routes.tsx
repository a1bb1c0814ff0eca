// Adding, correcting, ending and taking out a fact: one form each, one transaction each, always with why.
import type { z } from 'zod'
import type { AuditEvent } from '../../platform/audit/events.ts'
import { draftOf } from '../../platform/forms/drafts.ts'
import { typedText, type FieldError, type Typed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import type { PersonId } from '../../platform/ids.ts'
import { historyPath, peoplePath } from '../paths.ts'
import { asRefused } from '../../platform/forms/refused.ts'
import { addFact, newCorrectionId, replaceFact, seenOf, type CorrectionId, type Outcome } from './commands.ts'
import type { Entry, FactValue } from './fact.ts'
import {
  addTask,
  factParams,
  factTask,
  kindParams,
  needsConfirming,
  readTask,
  startingWith,
  type Task,
} from './fact-task.ts'
import { correctionIdIn, factForm, readWhy } from './forms.ts'
import { addKindPath, changePath, endPath, factPath, removePath } from './paths.ts'
import { FactForm } from './views/fact-form.tsx'
import { describeWhole } from './words.ts'

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
        return formPage(ctx, wanted, {
          typed: draft ?? startingWith(ctx, wanted),
          errors: [],
          note: draftNote(wanted, draft),
        })
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

function draftNote({ entry }: Task, draft: Typed | null): string | null {
  if (!draft) return null
  if (entry !== null && typedText(draft, 'seen') !== seenOf(entry)) return overtaken(entry)
  return 'This is what you typed before. It was kept and is not recorded yet.'
}

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
  { id, why, value, seen }: { id: CorrectionId; why: string; value: FactValue | null; seen: string },
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
