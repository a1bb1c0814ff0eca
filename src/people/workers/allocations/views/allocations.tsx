// Who works with somebody now, who did before, and naming somebody new.
import {
  Button,
  Card,
  DataTable,
  DateInput,
  EmptyState,
  formatDay,
  PageHeading,
  Radios,
  Select,
  FailedSummary,
} from '../../../../design/index.ts'
import type { Day } from '../../../../platform/clock.ts'
import type { CouncilSettings } from '../../../../platform/councils/settings.ts'
import { errorOf, typedText, type Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { allocationPath, allocationsPath } from '../../../paths.ts'
import { calledBy, type PersonRecord } from '../../../record/queries.ts'
import { capacities } from '../../../tables.ts'
import type { WorkerChoice } from '../../queries.ts'
import { dayValues } from '../../views/day-values.ts'
import { capacityWords, roleWords } from '../../words.ts'
import { hasEnded, type Allocation } from '../queries.ts'

export interface AllocationsPageProps {
  readonly record: PersonRecord
  readonly allocations: readonly Allocation[]
  readonly workers: readonly WorkerChoice[]
  readonly mayChange: boolean
  readonly today: Day
  readonly settings: CouncilSettings
  readonly token: string
  readonly failed?: Failed | undefined
}

export function AllocationsPage(props: AllocationsPageProps) {
  const { record, allocations, mayChange, today, failed } = props
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Who works with them" caption={calledBy(record)} />
      <AllocationTable {...props} title="Now" shown={allocations.filter((held) => !hasEnded(held, today))} />
      <AllocationTable {...props} title="Before" shown={allocations.filter((held) => hasEnded(held, today))} />
      {mayChange && <Allocate {...props} />}
    </>
  )
}

const originWords = { person: 'a manager', list: 'the list of workers', return: 'the yearly return' } as const

function AllocationTable({
  title,
  shown,
  record,
  settings,
  mayChange,
  today,
}: AllocationsPageProps & { readonly title: string; readonly shown: readonly Allocation[] }) {
  return (
    <DataTable
      caption={title}
      rows={shown}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'worker',
          header: 'Worker',
          isRowHeader: true,
          cell: ({ worker, team }) => (
            <>
              {worker}
              {team !== null && <small>{team}</small>}
            </>
          ),
        },
        { key: 'as', header: 'As', cell: ({ capacity }) => capacityWords(capacity, settings) },
        { key: 'from', header: 'First day', cell: ({ startsOn }) => formatDay(startsOn) },
        { key: 'to', header: 'Last day', cell: ({ endsOn }) => endsOn !== null && formatDay(endsOn) },
        { key: 'origin', header: 'Known from', cell: ({ origin }) => originWords[origin] },
        ...(mayChange && shown.some((held) => !hasEnded(held, today))
          ? [
              {
                key: 'change',
                header: 'Change',
                hideHeader: true,
                cell: ({ id, worker }: Allocation) => (
                  <a href={allocationPath(record.id, id)}>
                    Move or end<span class="govuk-visually-hidden"> {worker}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
      empty={
        <EmptyState title={title === 'Now' ? 'Nobody works with them today' : 'Nobody before'}>
          {title === 'Now' && <p>From 16 each young person needs somebody by name.</p>}
        </EmptyState>
      }
    />
  )
}

function Allocate({ record, workers, settings, today, token, failed }: AllocationsPageProps) {
  return (
    <Card title="Name somebody">
      <form method="post" action={allocationsPath(record.id)} novalidate>
        <TokenField token={token} />
        <Radios
          name="capacity"
          fieldset={{ legend: { text: 'As their', classes: 'govuk-fieldset__legend--s' } }}
          value={typedText(failed?.typed, 'capacity')}
          items={capacities.map((value) => ({ value, text: capacityWords(value, settings) }))}
          errorMessage={errorOf(failed?.errors, 'capacity')}
        />
        <WorkerSelect label="Who" workers={workers} failed={failed} />
        <DateInput
          id="from"
          namePrefix="from"
          fieldset={{ legend: { text: 'First day', classes: 'govuk-fieldset__legend--s' } }}
          values={dayValues(failed, 'from', today)}
          errorMessage={errorOf(failed?.errors, 'from')}
        />
        <Button preventDoubleClick>Name them</Button>
      </form>
    </Card>
  )
}

export function WorkerSelect({
  label,
  workers,
  failed,
}: {
  readonly label: string
  readonly workers: readonly WorkerChoice[]
  readonly failed?: Failed | undefined
}) {
  return (
    <Select
      id="worker"
      name="worker"
      label={{ text: label }}
      value={typedText(failed?.typed, 'worker')}
      items={[
        { value: '', text: 'Choose' },
        ...workers.map(({ id, name, role, team }) => ({
          value: id,
          text: [name, roleWords(role), team].filter((part) => part !== null).join(', '),
        })),
      ]}
      errorMessage={errorOf(failed?.errors, 'worker')}
    />
  )
}
