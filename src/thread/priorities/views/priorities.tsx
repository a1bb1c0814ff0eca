// The council's priorities, and the form that adds or changes one.
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
  Textarea,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { planPath, prioritiesPath, priorityPath } from '../../paths.ts'
import type { Priority } from '../queries.ts'

interface PrioritiesProps {
  readonly priorities: readonly Priority[]
  readonly mayChange: boolean
  readonly token: string
  readonly failed?: Failed | undefined
}

export function Priorities({ priorities, mayChange, token, failed }: PrioritiesProps) {
  const next = Math.max(0, ...priorities.map(({ position }) => position)) + 1
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Priorities"
        lead={
          <>
            What matters most to the council for its children and young people. They are the columns of the{' '}
            <a href={planPath}>plan on a page</a>.
          </>
        }
      />
      <DataTable
        caption="Priorities"
        hideCaption
        rows={priorities}
        rowKey={({ id }) => id}
        columns={[
          { key: 'position', header: 'Order', isNumeric: true, cell: ({ position }) => position },
          {
            key: 'title',
            header: 'Priority',
            isRowHeader: true,
            cell: ({ id, title, strategy }) => (
              <>
                {mayChange ? <a href={priorityPath(id)}>{title}</a> : title}
                {strategy !== null && <small>{strategy}</small>}
              </>
            ),
          },
          { key: 'impact', header: 'What will be better', cell: ({ impact }) => impact },
          { key: 'when', header: 'When', cell: (priority) => whenWords(priority) },
        ]}
        empty={
          <EmptyState title="No priorities yet">
            <p>With priorities the plan on a page can be drawn. Most councils have between four and eight.</p>
          </EmptyState>
        }
      />
      {mayChange && (
        <Card title="Add a priority">
          <PriorityForm
            action={prioritiesPath}
            typed={failed?.typed ?? { position: String(next) }}
            failed={failed}
            token={token}
          />
        </Card>
      )}
    </>
  )
}

function whenWords({ startsOn, endedOn }: Priority): string {
  const parts = [startsOn && `from ${formatDay(startsOn)}`, endedOn && `to ${formatDay(endedOn)}`].filter(Boolean)
  return parts.length === 0 ? 'Always' : parts.join(' ')
}

export interface PriorityFormProps {
  readonly action: string
  readonly typed: Typed
  readonly failed?: Failed | undefined
  readonly token: string
}

export function PriorityForm({ action, typed, failed, token }: PriorityFormProps) {
  const field = (name: string, text: string, hint?: string) => ({
    id: name,
    name,
    label: { text, classes: 'govuk-label--s' },
    hint: hint === undefined ? undefined : { text: hint },
    value: typedText(typed, name),
    errorMessage: errorOf(failed?.errors, name),
  })
  const day = (name: string, text: string) => (
    <DateInput
      id={name}
      namePrefix={name}
      fieldset={{ legend: { text, classes: 'govuk-fieldset__legend--s' } }}
      values={Object.fromEntries(
        ['day', 'month', 'year'].map((box) => [`${name}-${box}`, typedText(typed, `${name}-${box}`)]),
      )}
      errorMessage={errorOf(failed?.errors, name)}
    />
  )
  return (
    <form method="post" action={action} novalidate>
      <TokenField token={token} />
      <Input {...field('title', 'Priority', 'A few words, such as: A home that stays.')} />
      <Textarea {...field('impact', 'What will be better, and how we will know')} rows={3} />
      <Input {...field('strategy', 'The strategy it comes from, if any')} />
      <Input
        {...field('position', 'Place in the order', '1 comes first.')}
        inputmode="numeric"
        classes="govuk-input--width-3"
      />
      {day('from', 'First day, if it has one')}
      {day('to', 'Last day, if it has one')}
      <Button preventDoubleClick>Save</Button>
    </form>
  )
}
