// What if something were different, or on another day? The answer beside today's. Nothing is saved but that it was asked.
import { z } from 'zod'
import { typedFields, type FieldError, type Typed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, type Reply } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { peoplePath, personPath, whatIfPath } from '../paths.ts'
import { personParams } from '../record/params.ts'
import { requireFullView } from '../visibility.ts'
import { councilRules } from './council-rules.ts'
import { readHeld, tryCorrections } from './held.ts'
import { typedOf } from './kinds.ts'
import { getHistory, type PersonHistory } from './queries.ts'
import { councilWords, statusFrom } from './status.ts'
import { WhatIfPage, type Answer } from './views/what-if-page.tsx'
import { questionsOf, readOn, supposedIn, suppositionOf, type Supposed } from './what-if.ts'

export const rows = [
  get({
    path: whatIfPath(':id'),
    may: 'people.read',
    audit: 'person.what-if',
    params: personParams,
    query: z.unknown().transform(typedFields),
    handler: async (ctx, { params: { id }, query: typed }) => {
      await requireFullView(ctx, id)
      const history = await getHistory(ctx, id)
      const supposed = supposedIn(typed, history.ledger.entries)
      ctx.about(id, { detail: { what: supposed.what } })
      return whatIfPage(ctx, history, supposed, typed)
    },
  }),
]

async function whatIfPage(ctx: Ctx, history: PersonHistory, supposed: Supposed, typed: Typed): Promise<Reply> {
  const worked = await workOut(ctx, history, supposed, typed)
  const reply = page({
    title: `What if? ${history.name}`,
    mood: 'calm',
    section: peoplePath,
    back: { href: personPath(history.id), text: history.name },
    hasErrors: worked.errors.length > 0,
    body: (
      <WhatIfPage
        history={history}
        supposed={supposed}
        typed={boxesFor(supposed, typed)}
        errors={worked.errors}
        answer={worked.answer}
        today={ctx.today}
        settings={councilRules(ctx.council)}
        words={councilWords(ctx.council)}
      />
    ),
  })
  return reply
}

/** The questions of this very supposition were on the page. */
const wasAsked = (typed: Typed) => typed['asked'] !== undefined && typed['asked'] === typed['what']

/** A fact to change opens with what it says now. */
function boxesFor(supposed: Supposed, typed: Typed): Typed {
  if (supposed.what !== 'change' || wasAsked(typed)) return typed
  const { form, entry } = supposed
  return { ...typed, ...typedOf(form, entry.value ?? entry.returnSays) }
}

interface WorkedOut {
  readonly errors: readonly FieldError[]
  /** Null until there is enough to answer. */
  readonly answer: Answer | null
}

async function workOut(ctx: Ctx, history: PersonHistory, supposed: Supposed, typed: Typed): Promise<WorkedOut> {
  const around = { today: ctx.today, dateOfBirth: history.dateOfBirth }
  const on = readOn(typed, around)
  if (questionsOf(supposed).length > 0 && !wasAsked(typed)) return { errors: on.ok ? [] : on.errors, answer: null }
  const supposition = suppositionOf(supposed, typed, around)
  if (!on.ok || !supposition.ok)
    return { errors: [...(on.ok ? [] : on.errors), ...(supposition.ok ? [] : supposition.errors)], answer: null }
  const [settings, words] = [councilRules(ctx.council), councilWords(ctx.council)]
  const asRecorded = statusFrom(history.facts, on.on, settings, words)
  const { correction, dateOfBirth } = supposition
  if (supposed.what === 'nothing') return { errors: [], answer: { on: on.on, asRecorded, supposed: null } }
  const held = await readHeld(ctx, history.id)
  const known = dateOfBirth === undefined ? held.known : { ...held.known, dateOfBirth }
  const corrections = correction === null ? held.corrections : [...held.corrections, correction]
  const tried = tryCorrections({ ...held, known }, corrections)
  if (!tried.ok)
    return {
      errors: [{ field: 'what', message: `This does not fit the rest of the record: ${tried.message}` }],
      answer: null,
    }
  return { errors: [], answer: { on: on.on, asRecorded, supposed: statusFrom(tried.facts, on.on, settings, words) } }
}
