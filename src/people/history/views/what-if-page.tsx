// "What if": the question as a form that asks by address, and the answer beside the one of the record.
import {
  Button,
  Card,
  DateInput,
  EmptyState,
  ErrorSummary,
  formatDay,
  PageHeading,
  Select,
  TwoColumns,
} from '../../../design/index.ts'
import { entitlementWords, type Settings, type Words } from '../../../eligibility/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { errorOf, typedText, type FieldError, type Typed } from '../../../platform/forms/form.ts'
import { whatIfPath } from '../../paths.ts'
import { factKinds, isListKind } from '../fact.ts'
import type { FieldQuestion } from '../fields.ts'
import { addKindPath, factPath, removePath } from '../paths.ts'
import type { PersonHistory } from '../queries.ts'
import type { Status } from '../status.ts'
import { questionsOf, type Supposed } from '../what-if.ts'
import { describeWhole, kindWords } from '../words.ts'
import { StatusBrief } from './change-page.tsx'
import { errorHref, FactFields } from './fact-fields.tsx'
import { StatusPanel } from './status-panel.tsx'

export interface Answer {
  readonly on: Day
  /** What the record gives on that day. */
  readonly asRecorded: Status
  /** What it would give; null when only the day is another. */
  readonly supposed: Status | null
}

export interface WhatIfPageProps {
  readonly history: PersonHistory
  readonly supposed: Supposed
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly answer: Answer | null
  readonly today: Day
  readonly settings: Settings
  readonly words: Words
}

export function WhatIfPage(props: WhatIfPageProps) {
  const { history, errors } = props
  const questions = questionsOf(props.supposed)
  return (
    <>
      {errors.length > 0 && (
        <ErrorSummary
          errorList={errors.map(({ field, message }) => ({
            text: message,
            href: errorHref([...questions, onQuestion], field),
          }))}
        />
      )}
      <PageHeading
        caption={history.name}
        title="What if?"
        lead="Ask about another day, or what would follow if a fact were different. Nothing is saved."
      />
      <QuestionForm {...props} questions={questions} />
      {/* Where the form leads: on a phone the answer is far below the questions. */}
      {props.answer && (
        <section id="answer" aria-label="Answer">
          <AnswerPart {...props} />
        </section>
      )}
    </>
  )
}

const onQuestion: FieldQuestion = { type: 'day', name: 'on', label: 'On which day?' }

function QuestionForm(props: WhatIfPageProps & { readonly questions: readonly FieldQuestion[] }) {
  const { history, supposed, typed, errors, questions, today } = props
  return (
    <form method="get" action={`${whatIfPath(history.id)}#answer`} novalidate>
      <DateInput
        id="on"
        namePrefix="on"
        fieldset={{ legend: { text: 'On which day?', classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: 'A day in the past or to come. Leave it empty for today.' }}
        errorMessage={errorOf(errors, 'on')}
        values={onBoxes(typed, today)}
      />
      <Select
        name="what"
        id="what"
        label={{ text: 'What would be different?', classes: 'govuk-label--s' }}
        errorMessage={errorOf(errors, 'what')}
        items={choices(history, typed)}
      />
      {questions.length > 0 && (
        <Card title={'form' in supposed ? supposed.form.question : 'When were they born?'}>
          <input type="hidden" name="asked" value={typedText(typed, 'what')} />
          <FactFields questions={questions} typed={typed} errors={errors} />
        </Card>
      )}
      <Button>{questions.length > 0 ? 'Show the answer' : 'Show'}</Button>
    </form>
  )
}

function onBoxes(typed: Typed, today: Day) {
  const [year = '', month = '', day = ''] = typedText(typed, 'on').split('-')
  const given = { 'on-day': day, 'on-month': month, 'on-year': year > '' && day > '' ? year : '' }
  const boxes = Object.fromEntries(Object.entries(given).map(([box, value]) => [box, typedText(typed, box) || value]))
  const isEmpty = Object.values(boxes).every((value) => value === '')
  if (!isEmpty) return boxes
  const [thisYear = '', thisMonth = '', thisDay = ''] = today.split('-')
  return { 'on-day': String(Number(thisDay)), 'on-month': String(Number(thisMonth)), 'on-year': thisYear }
}

function choices({ ledger }: PersonHistory, typed: Typed) {
  const chosen = typedText(typed, 'what')
  const option = (value: string, text: string) => ({ value, text, selected: value === chosen })
  const standing = ledger.entries.flatMap(({ key, kind, value }) => (value === null ? [] : [{ key, kind, value }]))
  const single = new Set(standing.filter(({ kind }) => !isListKind(kind)).map(({ kind }) => kind))
  return [
    option('', 'Nothing: only the day'),
    option('born', 'If their date of birth were different'),
    ...standing.map((entry) =>
      option(`change:${entry.key}`, `If this were different: ${describeWhole(entry.kind, entry.value)}`),
    ),
    ...standing
      .filter(({ kind }) => isListKind(kind))
      .map((entry) => option(`remove:${entry.key}`, `If this were not so: ${describeWhole(entry.kind, entry.value)}`)),
    ...factKinds
      .filter((kind) => !single.has(kind))
      .map((kind) => option(`add:${kind}`, `If there were also: ${kindWords[kind].toLowerCase()}`)),
  ]
}

function AnswerPart({ history, supposed, answer, today, settings, words }: WhatIfPageProps) {
  if (answer === null) return null
  const day = answer.on === today ? 'today' : `on ${formatDay(answer.on)}`
  if (answer.supposed === null)
    return (
      <>
        {answer.on !== today && <p class="govuk-body">With what the record says today, under the law of that day.</p>}
        <StatusPanel status={answer.asRecorded} settings={settings} words={words} title={`Status ${day}`} />
      </>
    )
  return (
    <>
      <TwoColumns>
        <StatusBrief title={`As recorded, ${day}`} status={answer.asRecorded} />
        <StatusBrief title={`If it were so, ${day}`} status={answer.supposed} />
      </TwoColumns>
      <Difference before={answer.asRecorded} after={answer.supposed} settings={settings} words={words} />
      <StatusPanel status={answer.supposed} settings={settings} words={words} title={`If it were so, ${day}: why`} />
      <RecordIt history={history} supposed={supposed} />
    </>
  )
}

interface DifferenceProps {
  readonly before: Status
  readonly after: Status
  readonly settings: Settings
  readonly words: Words
}

function Difference({ before, after, settings, words }: DifferenceProps) {
  // By their names: what one keeps under another section is neither gained nor lost.
  const titlesOf = ({ decision }: Status) =>
    new Set(decision.entitlements.map((key) => entitlementWords(key, settings, decision.lawOn, words).title))
  const [had, has] = [titlesOf(before), titlesOf(after)]
  const gained = [...has.difference(had)]
  const lost = [...had.difference(has)]
  if (gained.length + lost.length === 0)
    return (
      <EmptyState title="What follows stays the same">
        <p class="govuk-body">The same help would follow as from the record.</p>
      </EmptyState>
    )
  return (
    <TwoColumns>
      <Card title="They would also have">
        <Titles titles={gained} none="Nothing more." />
      </Card>
      <Card title="They would no longer have">
        <Titles titles={lost} none="They would lose nothing." />
      </Card>
    </TwoColumns>
  )
}

function Titles({ titles, none }: { readonly titles: readonly string[]; readonly none: string }) {
  if (titles.length === 0) return <p class="govuk-body">{none}</p>
  return (
    <ul class="govuk-list govuk-list--bullet">
      {titles.map((title) => (
        <li key={title}>{title}</li>
      ))}
    </ul>
  )
}

function RecordIt({ history: { id }, supposed }: Pick<WhatIfPageProps, 'history' | 'supposed'>) {
  const href = recordHref(id, supposed)
  if (href === null) return null
  return (
    <p class="govuk-body">
      Is this what happened?{' '}
      <a class="govuk-link" href={href}>
        Record it
      </a>
      .
    </p>
  )
}

function recordHref(id: PersonHistory['id'], supposed: Supposed): string | null {
  switch (supposed.what) {
    case 'nothing':
    case 'born':
      return null
    case 'add':
      return addKindPath(id, supposed.form.kind)
    case 'change':
      return factPath(id, supposed.entry.key)
    case 'remove':
      return removePath(id, supposed.entry.key)
  }
}
