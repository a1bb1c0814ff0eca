// The form of every kind of fact, and reading it. A new kind of fact is a row in kinds-care.ts or kinds-later.ts.
import type { Typed } from '../../platform/forms/form.ts'
import { readAnswers, typedFor, type Around, type FieldQuestion } from './fields.ts'
import { isListKind, type FactKind, type FactValue } from './fact.ts'
import { homeEnd, type FormOf, type KindForm } from './kind-form.ts'
import { careForms } from './kinds-care.ts'
import { laterForms } from './kinds-later.ts'

const forms: { readonly [Kind in FactKind]: FormOf } = { ...careForms, ...laterForms }

export const kindForm = (kind: FactKind): KindForm => ({ kind, ...forms[kind] })

/** The short form that ends something: when, and for a stay at home how. Null for facts that do not end. */
export function endForm(kind: FactKind): KindForm | null {
  const whole = kindForm(kind)
  const last = whole.questions.find(({ name }) => name === 'end')
  if (!isListKind(kind) || last?.type !== 'day') return null
  const when = { type: 'day', name: 'end', label: last.label, required: 'Enter the date it ended' } as const
  const questions: FieldQuestion[] = [when]
  if (kind === 'livingWith') questions.push({ ...homeEnd(), label: 'How did it end?', onlyWithEnd: false })
  return { ...whole, question: endQuestions[kind] ?? 'When did it end?', questions }
}

const endQuestions: Readonly<Partial<Record<FactKind, string>>> = {
  lookedAfter: 'When did this time in care end?',
  livingWith: 'When and how did this stay end?',
  education: 'When did the course end?',
  stayingPut: 'When did staying put end?',
}

export type ReadFact =
  | { readonly ok: true; readonly value: FactValue }
  | { readonly ok: false; readonly errors: readonly { readonly field: string; readonly message: string }[] }

export function readFact(form: KindForm, typed: Typed, around: Around): ReadFact {
  const read = readAnswers(form.questions, typed, around)
  return read.ok ? { ok: true, value: form.toValue(read.answers) as FactValue } : read // its own form wrote it
}

export const typedOf = (form: KindForm, value: unknown): Typed => typedFor(form.questions, form.fromValue(value))
