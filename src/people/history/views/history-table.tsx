// The facts as a table: what, when, and where each came from. What a person said wins; what the return says stays beside it.
import type { ComponentChildren } from 'preact'
import { DataTable, EmptyState, formatDay, formatInstant, State } from '../../../design/index.ts'
import { endOf, startOf, type Entry, type ReturnNow } from '../fact.ts'
import type { Change, PersonHistory } from '../queries.ts'
import { describeFact, describeWhole, kindWords, sourceWords } from '../words.ts'

interface HistoryTableProps {
  readonly history: Pick<PersonHistory, 'ledger' | 'changes'>
  /** Links beside a fact: correct, end, take out. Left out where the reader may not change anything. */
  readonly actsFor?: (entry: Entry) => ComponentChildren
}

export function HistoryTable({ history, actsFor }: HistoryTableProps) {
  const entries = history.ledger.entries.toSorted(byStart)
  const changes = new Map(history.changes.map((change) => [change.id, change]))
  return (
    <DataTable
      caption="Facts and where each came from"
      hideCaption
      rows={entries}
      rowKey={(entry) => entry.key}
      columns={[
        { key: 'what', header: 'Fact', isRowHeader: true, cell: (entry) => <What entry={entry} /> },
        { key: 'from', header: 'From', cell: ({ value, returnSays }) => dayOrDash(startOf(value ?? returnSays)) },
        { key: 'to', header: 'To', cell: (entry) => lastDay(entry) },
        { key: 'source', header: 'Where it came from', cell: (entry) => <Source entry={entry} changes={changes} /> },
        ...(actsFor ? [{ key: 'acts', header: 'Changes', hideHeader: true, cell: actsFor }] : []),
      ]}
      empty={
        <EmptyState title="We hold no facts yet">
          <p class="govuk-body">Nothing has come from a return, and nobody has added anything.</p>
        </EmptyState>
      }
    />
  )
}

function byStart(a: Entry, b: Entry): number {
  const [left, right] = [startOf(a.value ?? a.returnSays) ?? '', startOf(b.value ?? b.returnSays) ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}

function What({ entry: { kind, value, returnSays } }: { readonly entry: Entry }) {
  if (value !== null) return <>{nameOf(kind, describeFact(kind, value))}</>
  return (
    <div>
      <s>{returnSays === null ? kindWords[kind] : nameOf(kind, describeFact(kind, returnSays))}</s> taken out
    </div>
  )
}

/** A fact whose sentence does not say what it is about gets its kind before it. */
const nameOf = (kind: Entry['kind'], sentence: string) =>
  kind === 'historyHeldFrom' || kind === 'immigration' ? `${kindWords[kind]}: ${sentence}` : sentence

const dayOrDash = (day: string | null) => (day === null ? '–' : formatDay(day))

function lastDay({ value }: Entry): string {
  if (value === null) return '–'
  const end = endOf(value)
  if (end === undefined) return '–'
  return end === null ? 'now' : formatDay(end)
}

function Source({ entry, changes }: { readonly entry: Entry; readonly changes: ReadonlyMap<string, Change> }) {
  const last = changes.get(entry.corrections.at(-1) ?? '')
  return (
    <div>
      {last && (
        <div>
          {last.by}, {formatInstant(last.at)}: “{last.why}”
        </div>
      )}
      {entry.returnNow && <Differs now={entry.returnNow} entry={entry} />}
      {entry.source && <FromReturn entry={entry} />}
      {!entry.source && entry.words && <div>{entry.words}</div>}
    </div>
  )
}

const returnWords: Readonly<Record<ReturnNow, string>> = {
  same: 'The return says',
  agrees: 'The return now says the same',
  changed: 'The return now says something else',
  gone: 'The return no longer has this',
}

function Differs({ now, entry }: { readonly now: ReturnNow; readonly entry: Entry }) {
  const says = entry.returnSays === null ? '' : describeWhole(entry.kind, entry.returnSays)
  const words = now === 'agrees' || now === 'gone' ? returnWords[now] : `${returnWords[now]}: ${says}`
  return <div>{now === 'changed' || now === 'gone' ? <State is="soon">{words}</State> : words}</div>
}

/** The return's own code says less than our fact: E4A is a parent or anybody with parental responsibility. So both stand. */
function FromReturn({ entry: { source, words, kind, returnNow } }: { readonly entry: Entry }) {
  if (!source) return null
  const addsWords = words && kind !== 'lookedAfter' && returnNow === null
  return (
    <>
      {addsWords && <div>{words}</div>}
      <div class="facts__source">{sourceWords(source)}</div>
    </>
  )
}
