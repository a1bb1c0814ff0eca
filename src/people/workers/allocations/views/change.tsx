// Moving one allocation to another worker, or ending it.
import { Button, DateInput, formatDay, PageHeading, Radios, FailedSummary } from '../../../../design/index.ts'
import { errorOf, typedText } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { allocationPath } from '../../../paths.ts'
import { calledBy } from '../../../record/queries.ts'
import { dayValues } from '../../views/day-values.ts'
import { capacityWords } from '../../words.ts'
import type { Allocation } from '../queries.ts'
import { WorkerSelect, type AllocationsPageProps } from './allocations.tsx'

type ChangeProps = Omit<AllocationsPageProps, 'allocations' | 'mayChange'> & { readonly allocation: Allocation }

export function ChangeAllocation({ record, allocation, workers, settings, today, token, failed }: ChangeProps) {
  const { id, worker, workerId, capacity, startsOn } = allocation
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title={`${worker}: move or end`}
        caption={calledBy(record)}
        lead={`${capacityWords(capacity, settings)} since ${formatDay(startsOn)}.`}
      />
      <form method="post" action={allocationPath(record.id, id)} novalidate>
        <TokenField token={token} />
        <Radios
          name="act"
          fieldset={{ legend: { text: 'What changes?', classes: 'govuk-fieldset__legend--m' } }}
          value={failed ? typedText(failed.typed, 'act') : 'move'}
          items={[
            {
              value: 'move',
              text: 'Somebody else takes over',
              conditional: (
                <WorkerSelect
                  label="Who takes over"
                  workers={workers.filter((choice) => choice.id !== workerId)}
                  failed={failed}
                />
              ),
            },
            { value: 'end', text: 'It ends, and nobody takes over' },
          ]}
          errorMessage={errorOf(failed?.errors, 'act')}
        />
        <DateInput
          id="on"
          namePrefix="on"
          fieldset={{
            legend: {
              text: 'First day of the new worker, or last day of the old one',
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          values={dayValues(failed, 'on', today)}
          errorMessage={errorOf(failed?.errors, 'on')}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
    </>
  )
}
