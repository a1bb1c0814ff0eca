// Caseloads: how many people each worker has, and who has nobody.
import { Card, DataTable, EmptyState, PageHeading, formatDay } from '../../../design/index.ts'
import { ageWords } from '../../list/words.ts'
import { peoplePath, workerPath } from '../../paths.ts'
import type { WithoutAdviser, WorkerRow } from '../queries.ts'
import { roleWords } from '../words.ts'

export interface WorkersProps {
  readonly workers: readonly WorkerRow[]
  readonly without: readonly WithoutAdviser[]
  readonly adviserWord: string
}

export function Workers({ workers, without, adviserWord }: WorkersProps) {
  return (
    <>
      <PageHeading title="Workers" lead="Who works with how many young people today." />
      <Card title={`Without a ${adviserWord}`}>
        <ul class="govuk-list">
          {without.map(({ age, people }) => (
            <li key={age}>
              <a class="govuk-link" href={`${peoplePath}?scope=everyone&age=${age}&adviser=none`}>
                {ageWords[age]}
              </a>
              : {people}
            </li>
          ))}
        </ul>
      </Card>
      <DataTable
        caption="Workers and their caseloads"
        hideCaption
        rows={workers}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: 'Name', isRowHeader: true, cell: NameCell },
          { key: 'role', header: 'Role', cell: ({ role }) => roleWords(role) },
          { key: 'team', header: 'Team', cell: ({ team }) => team ?? 'No team' },
          { key: 'adviser', header: 'As adviser', isNumeric: true, cell: ({ adviserOf }) => adviserOf },
          { key: 'social', header: 'As social worker', isNumeric: true, cell: ({ socialWorkerOf }) => socialWorkerOf },
          {
            key: 'iro',
            header: 'As reviewing officer',
            isNumeric: true,
            cell: ({ reviewingOfficerOf }) => reviewingOfficerOf,
          },
        ]}
        empty={
          <EmptyState title="No workers yet">
            <p>Workers come in with the list of workers.</p>
          </EmptyState>
        }
      />
    </>
  )
}

function NameCell({ id, name, endedOn }: WorkerRow) {
  return (
    <>
      <a href={workerPath(id)}>{name}</a>
      {endedOn !== null && <small>left on {formatDay(endedOn)}</small>}
    </>
  )
}
