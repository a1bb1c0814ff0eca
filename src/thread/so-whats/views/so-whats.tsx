// What the panel only noted, what should change because of it, and whether it did.
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
  State,
  Textarea,
} from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { promisePath, soWhatPath, soWhatsPath } from '../../paths.ts'
import { soWhatForm } from '../forms.ts'
import type { Meeting, SoWhat } from '../queries.ts'

export interface SoWhatsProps {
  readonly toCheck: readonly SoWhat[]
  readonly checked: readonly SoWhat[]
  readonly meetings: readonly Meeting[]
  readonly today: Day
  readonly mayChange: boolean
  readonly token: string
  readonly failed?: Failed | undefined
}

export function SoWhats(props: SoWhatsProps) {
  const { toCheck, checked, today, mayChange, failed } = props
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="So what?"
        lead="An item that was only noted carries one sentence: what will change for a child because of it. Next time we look whether it did."
      />
      <DataTable
        caption="To be checked"
        rows={toCheck}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'item',
            header: 'Item',
            isRowHeader: true,
            cell: (soWhat) => <Item soWhat={soWhat} mayCheck={mayChange} />,
          },
          { key: 'line', header: 'What will change', cell: ({ line }) => <span dir="auto">{line}</span> },
          { key: 'check', header: 'Check it', cell: ({ checkOn }) => <CheckOn day={checkOn} today={today} /> },
        ]}
        empty={
          <EmptyState title="Nothing is to be checked">
            <p>Write down the next item that is only noted.</p>
          </EmptyState>
        }
      />
      {checked.length > 0 && <Checked checked={checked} />}
      {mayChange && <Write {...props} />}
    </>
  )
}

function Item({
  soWhat: { id, item, occasion, heldOn },
  mayCheck,
}: {
  readonly soWhat: SoWhat
  readonly mayCheck: boolean
}) {
  return (
    <>
      {mayCheck ? (
        <a href={soWhatPath(id)} dir="auto">
          {item}
        </a>
      ) : (
        <span dir="auto">{item}</span>
      )}
      <small>
        {occasion}, {formatDay(heldOn)}
      </small>
    </>
  )
}

function CheckOn({ day, today }: { readonly day: Day | null; readonly today: Day }) {
  if (day === null) return <>Next time</>
  return day < today ? <State is="soon">{formatDay(day)}, late</State> : <>{formatDay(day)}</>
}

function Checked({ checked }: Pick<SoWhatsProps, 'checked'>) {
  return (
    <DataTable
      caption="Checked"
      rows={checked}
      rowKey={({ id }) => id}
      columns={[
        { key: 'item', header: 'Item', isRowHeader: true, cell: (soWhat) => <Item soWhat={soWhat} mayCheck={false} /> },
        { key: 'line', header: 'What was to change', cell: ({ line }) => <span dir="auto">{line}</span> },
        {
          key: 'changed',
          header: 'What changed',
          cell: ({ whatChanged, promiseId }) => (
            <div>
              <span dir="auto">{whatChanged}</span>
              {promiseId !== null && (
                <small>
                  <a href={promisePath(promiseId)}>It is a promise now</a>
                </small>
              )}
            </div>
          ),
        },
      ]}
      empty={null}
    />
  )
}

function Write({ meetings, token, failed }: SoWhatsProps) {
  const field = (name: string, text: string, hint?: string) => ({
    id: name,
    name,
    label: { text, classes: 'govuk-label--s' },
    hint: hint === undefined ? undefined : { text: hint },
    value: typedText(failed?.typed, name),
    errorMessage: errorOf(failed?.errors, name),
  })
  const day = (name: string, text: string) => (
    <DateInput
      id={name}
      namePrefix={name}
      fieldset={{ legend: { text, classes: 'govuk-fieldset__legend--s' } }}
      values={Object.fromEntries(
        ['day', 'month', 'year'].map((box) => [`${name}-${box}`, typedText(failed?.typed, `${name}-${box}`)]),
      )}
      errorMessage={errorOf(failed?.errors, name)}
    />
  )
  return (
    <Card title="An item was noted. So what?">
      <form method="post" action={soWhatsPath} novalidate {...draftAttributes(soWhatForm, soWhatsPath)}>
        <TokenField token={token} />
        <Select
          {...field('occasion', 'The meeting')}
          items={[
            { value: '', text: 'Another meeting, named below' },
            ...meetings.map(({ id, title, heldOn }) => ({ value: id, text: `${title}, ${formatDay(heldOn)}` })),
          ]}
        />
        <Input {...field('meeting', 'Another meeting')} />
        {day('held', 'When it was held')}
        <Input {...field('item', 'The item')} />
        <Textarea
          {...field('line', 'What will change for a child or young person because of it?', 'One sentence.')}
          rows={2}
        />
        {day('check', 'When to look whether it did')}
        <Button preventDoubleClick>Write it down</Button>
      </form>
    </Card>
  )
}
