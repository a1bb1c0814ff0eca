// The people named to work with somebody today, and where the gaps are.
import { DefinitionRows, formatDay } from '../../../design/index.ts'
import { capacities } from '../../tables.ts'
import { allocationsPath } from '../../paths.ts'
import type { Allocation } from '../../workers/allocations/queries.ts'
import { capacityWords } from '../../workers/words.ts'
import type { RecordProps } from './record-props.ts'

export function NamedWorkers({ record, allocations, settings, may }: RecordProps) {
  const rows = capacities.map((capacity) => ({
    label: capacityWords(capacity, settings),
    value: namesOf(allocations.filter((allocation) => allocation.capacity === capacity)),
  }))
  return (
    <>
      <DefinitionRows rows={rows} />
      {record.view === 'full' && (
        <p class="govuk-body">
          <a class="govuk-link" href={allocationsPath(record.id)}>
            {may('allocations.change') ? 'Change who works with them, or see who did' : 'Who worked with them before'}
          </a>
        </p>
      )}
    </>
  )
}

function namesOf(allocations: readonly Allocation[]) {
  if (allocations.length === 0) return 'Nobody yet'
  return allocations.map(({ id, worker, startsOn, team, phone, email, workingHours }) => (
    <div key={id}>
      <strong>{worker}</strong> since {formatDay(startsOn)}
      {[team, phone, email, workingHours].some(Boolean) && (
        <small class="app-block">{[team, phone, email, workingHours].filter(Boolean).join(' · ')}</small>
      )}
    </div>
  ))
}
