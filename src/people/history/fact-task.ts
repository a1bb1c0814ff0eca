// What one form about a fact is for: adding, correcting, ending or taking out; and reading what was typed into it.
import { z } from 'zod'
import type { FieldError, Typed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
import { personParams } from '../record/params.ts'
import { requireFullView } from '../visibility.ts'
import { factKinds, type Entry, type FactKind, type FactValue } from './fact.ts'
import type { KindForm } from './kind-form.ts'
import { endForm, kindForm, readFact, typedOf } from './kinds.ts'
import { addKindPath, endPath, factPath, removePath } from './paths.ts'
import { getHistory, type PersonHistory } from './queries.ts'

/** What one of these forms is about: a new fact of a kind, or one that is there. */
export interface Task {
  readonly history: PersonHistory
  readonly form: KindForm
  readonly entry: Entry | null
  readonly act: 'add' | 'correct' | 'end' | 'take-out'
  readonly action: string
}

type Params = z.output<typeof factParams>
export const kindParams = z.object({ ...personParams.shape, kind: z.enum(factKinds) })
export const factParams = z.object({ ...personParams.shape, key: z.string().min(1).max(200) })

async function historyFor(ctx: Ctx, id: PersonId): Promise<PersonHistory> {
  await requireFullView(ctx, id)
  return getHistory(ctx, id)
}

export async function addTask(ctx: Ctx, { id, kind }: { id: PersonId; kind: FactKind }): Promise<Task> {
  const history = await historyFor(ctx, id)
  return { history, form: kindForm(kind), entry: null, act: 'add', action: addKindPath(id, kind) }
}

export async function factTask(ctx: Ctx, { id, key }: Params, act: 'correct' | 'end' | 'take-out'): Promise<Task> {
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

/** What the boxes hold when the form opens. */
export function startingWith(ctx: Ctx, { entry, form, act }: Task): Typed {
  if (act === 'add') return form.kind === 'lookedAfter' ? { authority: ctx.council.name } : {}
  return entry === null || act === 'take-out' ? {} : typedOf(form, entry.value ?? entry.returnSays)
}

type Read =
  | { readonly ok: true; readonly value: FactValue | null }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

export function readTask(ctx: Ctx, { form, entry, act, history }: Task, typed: Typed): Read {
  if (act === 'take-out') return { ok: true, value: null }
  const read = readFact(form, typed, { today: ctx.today, dateOfBirth: history.dateOfBirth })
  if (!read.ok || act !== 'end' || entry === null) return read
  const start = (entry.value as { start?: unknown }).start // a fact that ends has a start
  const { end } = read.value as { end?: unknown } // asked by the form to end it
  if (typeof start === 'string' && typeof end === 'string' && end < start)
    return { ok: false, errors: [{ field: 'end', message: 'End date must be the same as or after the start date' }] }
  return { ok: true, value: { ...(entry.value as object), ...(read.value as object) } as FactValue } // the same with its end
}

export const needsConfirming = ({ form, act }: Task) => form.kind === 'dateOfDeath' && act !== 'take-out'
