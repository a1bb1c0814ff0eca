// One worker: how to reach them, whom they work with, and handing people over to somebody else.
import {
  Button,
  Card,
  DataTable,
  DateInput,
  DefinitionRows,
  EmptyState,
  formatDay,
  formatDayShort,
  PageHeading,
  Select,
  FailedSummary,
} from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import type { CouncilSettings } from '../../../platform/councils/settings.ts'
import { errorOf, typedList, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { ageOn } from '../../ages.ts'
import { categoryWords } from '../../list/words.ts'
import { openPath, personPath, workerPath } from '../../paths.ts'
import type { CaseloadRow, WorkerChoice, WorkerRow } from '../queries.ts'
import { capacityWords, roleWords } from '../words.ts'
import { dayValues } from './day-values.ts'

export interface WorkerPageProps {
  readonly worker: WorkerRow
  readonly caseload: readonly CaseloadRow[]
  readonly others: readonly WorkerChoice[]
  readonly today: Day
  readonly settings: CouncilSettings
  readonly token: string
  readonly failed?: Failed | undefined
}

export function WorkerPage(props: WorkerPageProps) {
  const { worker, caseload, failed } = props
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={worker.name} caption={roleWords(worker.role)} />
      <Card title="How to reach them">
        <DefinitionRows
          rows={[
            { label: 'Team', value: worker.team ?? 'No team' },
            { label: 'Phone', value: worker.phone ?? 'Not known' },
            { label: 'Email', value: worker.email ?? 'Not known' },
            { label: 'Working hours', value: worker.workingHours ?? 'Not known' },
            ...(worker.endedOn === null ? [] : [{ label: 'Left on', value: formatDay(worker.endedOn) }]),
          ]}
        />
      </Card>
      {caseload.length === 0 ? (
        <EmptyState title="Nobody today">
          <p>They work with nobody today. Name them on the page of a young person.</p>
        </EmptyState>
      ) : (
        <Caseload {...props} />
      )}
    </>
  )
}

function Caseload({ worker, caseload, others, today, settings, token, failed }: WorkerPageProps) {
  const ticked = typedList(failed?.typed, 'allocations')
  return (
    <form method="post" action={workerPath(worker.id)} novalidate>
      <TokenField token={token} />
      <div id="allocations">
        <DataTable
          caption="Whom they work with"
          rows={caseload}
          rowKey={({ allocation }) => allocation}
          columns={[
            {
              key: 'tick',
              header: 'Hand over',
              cell: ({ allocation, person, isMine }) =>
                isMine && (
                  <input
                    type="checkbox"
                    name="allocations"
                    value={allocation}
                    aria-label={`Hand over ${person}`}
                    checked={ticked.includes(allocation)}
                  />
                ),
            },
            {
              key: 'person',
              header: 'Name',
              isRowHeader: true,
              cell: ({ personId, person, isMine }) => (
                <a href={isMine ? personPath(personId) : openPath(personId)}>{person}</a>
              ),
            },
            { key: 'age', header: 'Age', isNumeric: true, cell: ({ dateOfBirth }) => ageOn(dateOfBirth, today) },
            { key: 'status', header: 'Status', cell: ({ category }) => category !== null && categoryWords(category) },
            { key: 'as', header: 'As', cell: ({ capacity }) => capacityWords(capacity, settings) },
            { key: 'since', header: 'Since', cell: ({ startsOn }) => formatDayShort(startsOn) },
          ]}
          empty={null}
        />
      </div>
      {caseload.some(({ isMine }) => isMine) && (
        <Card title="Hand over to somebody else">
          <p class="govuk-body">
            Tick the people above. Their history stays: the old worker until the day before, the new one from then on.
          </p>
          <Select
            id="worker"
            name="worker"
            label={{ text: 'Who takes over' }}
            value={typedText(failed?.typed, 'worker')}
            items={[
              { value: '', text: 'Choose' },
              ...others
                .filter(({ id }) => id !== worker.id)
                .map(({ id, name, role }) => ({ value: id, text: `${name}, ${roleWords(role)}` })),
            ]}
            errorMessage={errorOf(failed?.errors, 'worker')}
          />
          <DateInput
            id="on"
            namePrefix="on"
            fieldset={{ legend: { text: 'From which day', classes: 'govuk-fieldset__legend--s' } }}
            values={dayValues(failed, 'on', today)}
            errorMessage={errorOf(failed?.errors, 'on')}
          />
          <Button preventDoubleClick>Hand over</Button>
        </Card>
      )}
    </form>
  )
}
