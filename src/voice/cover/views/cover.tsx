// My reading hours, who covers, and what is set.
import {
  Button,
  Card,
  DataTable,
  DateInput,
  EmptyState,
  FailedSummary,
  formatDay,
  Input,
  PageHeading,
  Select,
} from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { errorOf, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { WEEKDAYS, type WeekHours } from '../../../words/index.ts'
import type { WorkerId } from '../../../people/tables.ts'
import { coverEndPath, coverHoursPath, coverPath } from '../../paths.ts'
import { dayNames } from '../forms.ts'
import type { CoverRow, CoverWorker } from '../queries.ts'

interface CoverProps {
  /** Null for an account that is no worker. */
  readonly me: CoverWorker | null
  readonly hours: Typed
  readonly workers: readonly CoverWorker[]
  readonly coverers: readonly { readonly id: WorkerId; readonly name: string }[]
  readonly cover: readonly CoverRow[]
  readonly today: Day
  readonly token: string
  readonly failed: { readonly cover?: Failed; readonly hours?: Failed }
}

export function Cover(props: CoverProps) {
  const { me, workers, failed } = props
  return (
    <>
      <FailedSummary failed={failed.cover ?? failed.hours} />
      <PageHeading
        title="Reading hours and cover"
        lead="Young people see this before they write: who reads their words, when, and who reads while you are away."
      />
      {me && <Hours {...props} />}
      <SetCover {...props} />
      {workers.length === 0 ? (
        <EmptyState title="You are not on the list of workers">
          <p>Ask a manager to set cover for somebody.</p>
        </EmptyState>
      ) : (
        <Set {...props} />
      )}
    </>
  )
}

export const typedHours = (week: WeekHours): Typed =>
  Object.fromEntries(
    WEEKDAYS.flatMap((day) => [
      [`${day}-from`, week[day][0]?.from ?? ''],
      [`${day}-to`, week[day].at(-1)?.to ?? ''],
    ]),
  )

export function typedDayOf(name: string, day: Day): Typed {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)))
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

function Hours({ hours, token, failed }: CoverProps) {
  return (
    <Card title="When I read messages">
      <p class="govuk-body">
        Leave a day empty when you do not read on it. Leave all empty to use the council’s hours.
      </p>
      <form method="post" action={coverHoursPath} novalidate>
        <TokenField token={token} />
        <div class="week-hours">
          {WEEKDAYS.map((day) => (
            <fieldset key={day} class="govuk-fieldset week-hours__day">
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{dayNames[day]}</legend>
              {(['from', 'to'] as const).map((end) => (
                <Input
                  key={end}
                  name={`${day}-${end}`}
                  type="time"
                  classes="week-hours__time"
                  label={{ text: end === 'from' ? 'From' : 'To' }}
                  value={typedText(hours, `${day}-${end}`)}
                  errorMessage={errorOf(failed.hours?.errors, `${day}-${end}`)}
                />
              ))}
            </fieldset>
          ))}
        </div>
        <Button preventDoubleClick>Save my hours</Button>
      </form>
    </Card>
  )
}

function SetCover({ me, workers, coverers, today, token, failed: { cover: failed } }: CoverProps) {
  if (workers.length === 0) return null
  const typed = (field: string) => typedText(failed?.typed, field)
  const day = (name: string): Typed => failed?.typed ?? typedDayOf(name, today)
  const date = (name: string, label: string) => (
    <DateInput
      id={name}
      namePrefix={name}
      fieldset={{ legend: { text: label, classes: 'govuk-fieldset__legend--s' } }}
      values={Object.fromEntries(
        ['day', 'month', 'year'].map((part) => [`${name}-${part}`, typedText(day(name), `${name}-${part}`)]),
      )}
      errorMessage={errorOf(failed?.errors, name)}
    />
  )
  return (
    <Card title="While somebody is away">
      <form method="post" action={coverPath} novalidate>
        <TokenField token={token} />
        <Select
          name="worker"
          label={{ text: 'Who is away' }}
          value={typed('worker') || me?.id}
          items={workers.map(({ id, name, isMe }) => ({ value: id, text: isMe ? `${name} (me)` : name }))}
          errorMessage={errorOf(failed?.errors, 'worker')}
        />
        <Select
          name="by"
          label={{ text: 'Who reads instead' }}
          value={typed('by')}
          items={[{ value: '', text: 'Choose' }, ...coverers.map(({ id, name }) => ({ value: id, text: name }))]}
          errorMessage={errorOf(failed?.errors, 'by')}
        />
        {date('from', 'First day')}
        {date('to', 'Last day')}
        <Button preventDoubleClick>Set cover</Button>
      </form>
    </Card>
  )
}

function Set({ cover, token }: CoverProps) {
  return (
    <DataTable
      caption="Cover now and to come"
      rows={cover}
      rowKey={({ id }) => id}
      columns={[
        { key: 'worker', header: 'Away', isRowHeader: true, cell: ({ worker }) => worker },
        { key: 'by', header: 'Reads instead', cell: ({ by }) => by },
        { key: 'from', header: 'From', cell: ({ startsOn }) => formatDay(startsOn) },
        { key: 'to', header: 'To', cell: ({ endsOn }) => formatDay(endsOn) },
        {
          key: 'end',
          header: 'End',
          hideHeader: true,
          cell: ({ id, worker }) => (
            <form method="post" action={coverEndPath}>
              <TokenField token={token} />
              <Button
                classes="govuk-button--secondary govuk-!-margin-bottom-0"
                name="cover"
                value={id}
                preventDoubleClick
              >
                End<span class="govuk-visually-hidden"> cover for {worker}</span>
              </Button>
            </form>
          ),
        },
      ]}
      empty={
        <EmptyState title="No cover is set">
          <p>When nobody covers, the manager of the team is told of what was not read in time.</p>
        </EmptyState>
      }
    />
  )
}
