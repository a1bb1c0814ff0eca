/*
 * Status for a stream of questions: one JSON object a line, `{"id", "facts", "asOf"}`, or one whole document laid out
 * like the examples file. One JSON object a line comes out, in the same order. A bad line gets an error and the rest
 * goes on.
 */
import { dayNumber, type Day } from './days.ts'
import { decisionOn } from './decide.ts'
import { explain, explanationText } from './explain.ts'
import type { Facts } from './facts.ts'
import { historyOf } from './history.ts'
import { nextChangeOn, type NextChange } from './next-change.ts'
import { readFacts } from './parse-facts.ts'
import { Fault, fieldOf, readDay, readFields, shown } from './reading.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'

export interface StatusLine {
  /** One JSON object, without a line end. */
  line: string
  /** Whether it is an error. */
  bad: boolean
}

type Id = string | number | null

interface Question {
  id: Id
  facts: Facts
  asOf: Day
}

function idOf(value: unknown): Id {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const id = Object.hasOwn(value, 'id') && 'id' in value ? value.id : null
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

function readQuestion(value: unknown): Question {
  const fields = readFields(value, '', ['id', 'facts', 'asOf'])
  const facts = readFacts(fieldOf(fields, 'facts'), 'facts')
  const asOf = readDay(fieldOf(fields, 'asOf'), 'asOf')
  if (asOf < facts.dateOfBirth) {
    throw new Fault('facts.dateOfBirth', `${facts.dateOfBirth} is after ${asOf}, the day asked about`)
  }
  return { id: idOf(value), facts, asOf }
}

function laterOf(next: NextChange | null): unknown {
  if (next === null) return null
  const { on, category, phase, entitlements, what } = next
  return { on, category, ...(phase === null ? {} : { phase }), entitlements, what }
}

function answerTo({ id, facts, asOf }: Question, settings: Settings): string {
  const history = historyOf(facts, settings, null)
  const day = dayNumber(asOf)
  const decision = decisionOn(history, day)
  const { category, phase, reasons, until, entitlements, flags, checks, responsibleAuthority, citations } = decision
  return JSON.stringify({
    id,
    category,
    ...(phase === null ? {} : { phase }),
    reasons,
    until,
    entitlements,
    flags,
    checks,
    responsibleAuthority,
    citations,
    explanation: explanationText(explain(decision, facts)),
    nextChange: laterOf(nextChangeOn(history, day)),
  })
}

function errorLine(id: Id, path: string, message: string): StatusLine {
  return { line: JSON.stringify({ id, error: { path, message } }), bad: true }
}

function answered(value: unknown, settings: Settings): StatusLine {
  try {
    return { line: answerTo(readQuestion(value), settings), bad: false }
  } catch (error) {
    if (error instanceof Fault) return errorLine(idOf(value), error.path, error.message)
    throw error
  }
}

type Json = { ok: true; value: unknown } | { ok: false }

function parseJson(text: string): Json {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

/** The questions of a whole document, or null when this is not one. */
function examplesIn(value: unknown): readonly unknown[] | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'examples')) return null
  const examples = 'examples' in value ? value.examples : null
  return Array.isArray(examples) ? examples : null
}

function* answersToLine(text: string, lineNumber: number, settings: Settings): Generator<StatusLine> {
  if (text.trim() === '') return
  const json = parseJson(text)
  if (!json.ok) {
    yield errorLine(null, `line ${lineNumber}`, `This line is not JSON: ${shown(text.trim())}`)
    return
  }
  const examples = examplesIn(json.value)
  if (examples === null) yield answered(json.value, settings)
  else for (const example of examples) yield answered(example, settings)
}

/** Whether a first line can only be the beginning of a document that goes on over several lines. */
function opensDocument(text: string): boolean {
  return text.trim() === '{' || /^\s*\{\s*"(title|shape|examples)"/.test(text)
}

/** A document is answered when it is complete; lines that never make one are answered one by one. */
function* answersToDocument(lines: readonly string[], firstLine: number, settings: Settings): Generator<StatusLine> {
  const json = parseJson(lines.join('\n'))
  const examples = json.ok ? examplesIn(json.value) : null
  if (examples !== null) for (const example of examples) yield answered(example, settings)
  else if (json.ok) yield answered(json.value, settings)
  else for (const [i, line] of lines.entries()) yield* answersToLine(line, firstLine + i, settings)
}

const BYTE_ORDER_MARK = '\uFEFF'

async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let isStart = true
  for await (const piece of input) {
    const text = isStart && piece.startsWith(BYTE_ORDER_MARK) ? piece.slice(1) : piece
    isStart = false
    const whole = text.endsWith('\n') ? text.slice(0, -1) : text
    if (whole.includes('\n')) yield* whole.split('\n')
    else yield whole
  }
}

/** Answers for lines of text. Each item holds one line or several whole ones, with or without the last line end. */
export async function* statusLines(
  input: AsyncIterable<string>,
  settings: Settings = DEFAULT_SETTINGS,
): AsyncGenerator<StatusLine, void, undefined> {
  let lineNumber = 0
  let isFirst = true
  let document: string[] | null = null
  for await (const text of linesOf(input)) {
    lineNumber++
    if (document !== null) document.push(text)
    else if (isFirst && opensDocument(text) && !parseJson(text).ok) document = [text]
    else yield* answersToLine(text, lineNumber, settings)
    if (text.trim() !== '') isFirst = false
  }
  if (document !== null) yield* answersToDocument(document, lineNumber - document.length + 1, settings)
}
