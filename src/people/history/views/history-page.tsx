// A person's care history: the picture, every fact with its source, what is not known, and what people changed.
import { Button, Card, formatDay, formatInstant, PageHeading } from '../../../design/index.ts'
import type { Settings } from '../../../eligibility/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { whatIfPath } from '../../paths.ts'
import { endOf, isListKind, type Entry, type Ledger } from '../fact.ts'
import { addKindPath, addPath, changePath, endPath, factPath, removePath } from '../paths.ts'
import type { Change, PersonHistory } from '../queries.ts'
import type { Status } from '../status.ts'
import { describeFact, describeWhole, kindWords, sourceWords } from '../words.ts'
import { HistoryTable } from './history-table.tsx'
import { HistoryTimeline } from './history-timeline.tsx'
import { CategoryTag, untilWords } from './status-panel.tsx'

export interface HistoryPageProps {
  readonly history: PersonHistory
  readonly status: Status
  readonly settings: Settings
  readonly today: Day
  readonly mayChange: boolean
}

export function HistoryPage({ history, status, settings, today, mayChange }: HistoryPageProps) {
  const { id, name, facts, ledger } = history
  const { decision } = status
  return (
    <>
      <PageHeading
        caption={name}
        title="Care history"
        lead={`Born on ${formatDay(history.dateOfBirth)}.`}
        acts={
          <>
            {mayChange && <Button href={addPath(id)}>Add a fact</Button>}
            <Button href={whatIfPath(id)} classes="govuk-button--secondary">
              What if, or on another day
            </Button>
          </>
        }
      />
      <p class="govuk-body">
        Status today: <CategoryTag decision={decision} /> {untilWords(decision)}
      </p>
      <HistoryTimeline facts={facts} ledger={ledger} settings={settings} today={today} name={name} />
      <h2 class="govuk-heading-m">Facts and where each came from</h2>
      <HistoryTable
        history={history}
        {...(mayChange && { actsFor: (entry) => <Acts person={history} entry={entry} /> })}
      />
      <OpenQuestions history={history} mayChange={mayChange} />
      <EvidenceCard history={history} />
      <ChangesCard history={history} />
    </>
  )
}

function Acts({ person: { id }, entry }: { readonly person: PersonHistory; readonly entry: Entry }) {
  const { key, kind, value } = entry
  const undo = entry.corrections.at(-1)
  const about = value === null ? kindWords[kind] : describeWhole(kind, value)
  const goesOn = value !== null && isListKind(kind) && endOf(value) === null
  const acts = [
    goesOn && { href: endPath(id, key), words: kind === 'livingWith' ? 'It ended or broke down' : 'It ended' },
    value !== null && { href: factPath(id, key), words: 'Correct' },
    value !== null && isListKind(kind) && { href: removePath(id, key), words: 'Take out' },
    undo !== undefined && { href: changePath(id, undo), words: 'Take back the change' },
  ]
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {acts.map(
        (act) =>
          act && (
            <li key={act.href}>
              <a class="govuk-link" href={act.href}>
                {act.words}
                <span class="govuk-visually-hidden">: {about}</span>
              </a>
            </li>
          ),
      )}
    </ul>
  )
}

function OpenQuestions({ history: { id, ledger }, mayChange }: Pick<HistoryPageProps, 'history' | 'mayChange'>) {
  if (ledger.open.length === 0) return null
  return (
    <Card title="What is not known">
      <ul class="govuk-list govuk-list--bullet">
        {ledger.open.map(({ code, words, source }) => (
          <li key={`${code}${words}`}>
            {words}
            {source && <div class="facts__source">{sourceWords(source)}</div>}
          </li>
        ))}
      </ul>
      {mayChange && (
        <p class="govuk-body">
          Found out?{' '}
          <a class="govuk-link" href={addKindPath(id, 'lookedAfter')}>
            Add a time in care
          </a>
          , or{' '}
          <a class="govuk-link" href={heldPath(id, ledger)}>
            say from when we hold all of it
          </a>
          .
        </p>
      )}
    </Card>
  )
}

/** A fact of which there is one is corrected, not added, once it is there. */
const heldPath = (id: PersonHistory['id'], { entries }: Ledger) =>
  entries.some(({ kind }) => kind === 'historyHeldFrom')
    ? factPath(id, 'historyHeldFrom')
    : addKindPath(id, 'historyHeldFrom')

function EvidenceCard({ history: { ledger } }: { readonly history: PersonHistory }) {
  if (ledger.evidence.length === 0) return null
  return (
    <Card title="What the returns also say">
      <p class="govuk-body">This decides nothing. It may help to find out more.</p>
      <ul class="govuk-list govuk-list--bullet">
        {ledger.evidence.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Card>
  )
}

function ChangesCard({ history: { id, changes } }: { readonly history: PersonHistory }) {
  if (changes.length === 0) return null
  return (
    <Card title="What people changed" id="changes">
      <ul class="govuk-list govuk-list--spaced">
        {changes.map((change) => (
          <li key={change.id}>
            <a class="govuk-link" href={changePath(id, change.id)}>
              {changeWords(change)}
            </a>
            <div>
              {change.by}, {formatInstant(change.at)}: “{change.why}”
            </div>
            {change.undone && (
              <div class="facts__source">
                Taken back by {change.undone.by}, {formatInstant(change.undone.at)}: “{change.undone.why}”
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** "Added: Living with a parent, from 1 March 2025 until now" */
export function changeWords({ change, kind, value, returnSaid }: Change): string {
  if (change === 'remove') {
    const what = returnSaid === null ? kindWords[kind] : describeFact(kind, returnSaid as Entry['value'] & {}) // of that kind
    return `Taken out: ${what}`
  }
  return `${change === 'add' ? 'Added' : 'Corrected'}: ${describeWhole(kind, value as Entry['value'] & {})}` // of that kind
}
