// A person's record: who they are, where they stand today and why, their time in care, who works with them, and the ways on.
import { Card, DefinitionRows, WithAside, formatDay } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { HistoryTimeline } from '../../history/views/history-timeline.tsx'
import { ChecksCard, EntitlementsCard, NextChangeCard, StatusSummary } from '../../history/views/status-panel.tsx'
import { historyPath } from '../../paths.ts'
import { isCurrent } from '../../workers/allocations/queries.ts'
import { calledBy } from '../queries.ts'
import { aboutRows } from './about.ts'
import { ContactRows } from './contact.tsx'
import { DueCard } from './due.tsx'
import { RecordHeading } from './heading.tsx'
import { NamedWorkers } from './named-workers.tsx'
import type { RecordProps } from './record-props.ts'
import { WaysOn } from './ways-on.tsx'

export function Record(props: RecordProps) {
  const { record, status, rules, words } = props
  const isAlive = record.dateOfDeath === null
  return (
    <>
      <RecordHeading {...props} />
      <WithAside aside={<Aside {...props} />}>
        {record.dateOfDeath === null ? <Today {...props} /> : <AfterDeath day={record.dateOfDeath} />}
      </WithAside>
      <TimeInCare {...props} />
      {isAlive && <EntitlementsCard decision={status.decision} settings={rules} words={words} />}
      <Card title="About them">
        <DefinitionRows rows={aboutRows(props)} />
      </Card>
    </>
  )
}

function Today({ record, status, due, today }: RecordProps) {
  return (
    <>
      <StatusSummary status={status} title="Status today" />
      <NextChangeCard status={status} />
      <ChecksCard decision={status.decision} />
      {record.view === 'full' && <DueCard due={due} today={today} />}
    </>
  )
}

/** What somebody needs who is about to act: on a phone it comes right after the status. */
function Aside(props: RecordProps) {
  const { record, allocations, today } = props
  return (
    <>
      {record.view === 'full' && record.dateOfDeath === null && (
        <Card title="Safe ways to reach them">
          <ContactRows {...props} />
        </Card>
      )}
      <Card title="Who works with them">
        <NamedWorkers {...props} allocations={allocations.filter((held) => isCurrent(held, today))} />
      </Card>
      <WaysOn {...props} />
    </>
  )
}

function AfterDeath({ day }: { readonly day: Day }) {
  return (
    <Card title="Remembered">
      <p class="govuk-body">
        They died on {formatDay(day)}. No letters and no reminders go out. Their record is kept, as the law asks.
      </p>
    </Card>
  )
}

function TimeInCare({ record, status, rules, today }: RecordProps) {
  return (
    <Card title="Time in care">
      <HistoryTimeline
        facts={status.facts}
        ledger={record.ledger}
        settings={rules}
        today={record.dateOfDeath ?? today}
        name={calledBy(record)}
      />
      {record.view === 'full' && (
        <p class="govuk-body">
          <a class="govuk-link" href={historyPath(record.id)}>
            Every fact, where it came from, and correcting it
          </a>
        </p>
      )}
    </Card>
  )
}
