import {
  Button,
  Card,
  DataTable,
  FailedSummary,
  Input,
  PageHeading,
  Select,
  type Column,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { money } from '../../claims/views/words.tsx'
import { budgetsPath } from '../../paths.ts'
import type { Counted } from '../queries.ts'

export interface BudgetLine {
  readonly slug: string
  readonly title: string
  readonly isMoney: boolean
  /** Null: nobody asked for it this year. */
  readonly counted: Counted | null
  readonly budgetPence: number | null
}

interface BudgetsProps {
  readonly year: number
  readonly lines: readonly BudgetLine[]
  /** Whoever decides knows the claims; for everyone else small numbers are not shown. */
  readonly isExact: boolean
  readonly mayChange: boolean
  readonly token: string
  readonly failed?: Failed | undefined
}

const isInUse = ({ counted, budgetPence }: BudgetLine) => counted !== null || budgetPence !== null

/** Fewer than this might be somebody. */
const fewest = 5

export function Budgets({ year, lines, isExact, mayChange, token, failed }: BudgetsProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Claims in numbers"
        lead={`From 1 April ${year} to 31 March ${year + 1}. Nobody is named here.`}
      />
      <DataTable
        caption="By entry of the local offer"
        columns={columnsFor(isExact)}
        rows={lines.filter(isInUse)}
        rowKey={({ slug }) => slug}
        empty={<p>Nothing was asked for this year yet.</p>}
      />
      <p>Of everything else that can be claimed, nothing was asked for this year.</p>
      {mayChange && (
        <Card title="Set a budget">
          <form method="post" action={budgetsPath} novalidate>
            <TokenField token={token} />
            <Select
              name="entry"
              label={{ text: 'What it is for' }}
              value={typedText(failed?.typed, 'entry')}
              errorMessage={errorOf(failed?.errors, 'entry')}
              items={[
                { value: '', text: 'Choose' },
                ...lines.filter(({ isMoney }) => isMoney).map(({ slug, title }) => ({ value: slug, text: title })),
              ]}
            />
            <Input
              name="amount"
              label={{ text: 'How much for the year' }}
              prefix={{ text: '£' }}
              inputmode="decimal"
              classes="govuk-input--width-10"
              value={typedText(failed?.typed, 'amount')}
              errorMessage={errorOf(failed?.errors, 'amount')}
            />
            <Button preventDoubleClick>Save the budget</Button>
          </form>
        </Card>
      )}
    </>
  )
}

const partsOf = ({ claims, waiting, agreed, refused }: Counted) => [
  waiting,
  agreed,
  refused,
  claims - waiting - agreed - refused,
]

function columnsFor(isExact: boolean): readonly Column<BudgetLine>[] {
  const isFew = (value: number) => value > 0 && value < fewest
  const number = (value: number) => (isExact || !isFew(value) ? String(value) : 'fewer than 5')
  // One small part can be worked out from the others, so all of them stand or none.
  const part = (counted: Counted | null, value: number) =>
    !isExact && counted !== null && partsOf(counted).some(isFew) ? 'not shown' : String(value)
  const isSmall = (counted: Counted | null) =>
    !isExact && counted !== null && counted.claims > 0 && counted.claims < fewest
  const sum = (counted: Counted | null, pence: number) => (isSmall(counted) ? 'not shown' : money(pence))
  return [
    { key: 'title', header: 'What', isRowHeader: true, cell: ({ title }) => title },
    { key: 'claims', header: 'Asked for', isNumeric: true, cell: ({ counted }) => number(counted?.claims ?? 0) },
    {
      key: 'waiting',
      header: 'To decide',
      isNumeric: true,
      cell: ({ counted }) => part(counted, counted?.waiting ?? 0),
    },
    { key: 'agreed', header: 'Agreed', isNumeric: true, cell: ({ counted }) => part(counted, counted?.agreed ?? 0) },
    { key: 'refused', header: 'Refused', isNumeric: true, cell: ({ counted }) => part(counted, counted?.refused ?? 0) },
    {
      key: 'sum',
      header: 'Agreed, in money',
      isNumeric: true,
      cell: ({ counted, isMoney }) => (isMoney ? sum(counted, counted?.agreedPence ?? 0) : ''),
    },
    {
      key: 'paid',
      header: 'Paid',
      isNumeric: true,
      cell: ({ counted, isMoney }) => (isMoney ? sum(counted, counted?.paidPence ?? 0) : ''),
    },
    {
      key: 'left',
      header: 'Budget left',
      isNumeric: true,
      cell: ({ counted, budgetPence }) => {
        if (budgetPence === null) return ''
        if (isSmall(counted)) return `of ${money(budgetPence)}`
        const left = budgetPence - (counted?.agreedPence ?? 0)
        return left < 0 ? `overspent by ${money(-left)}` : `${money(left)} of ${money(budgetPence)}`
      },
    },
  ]
}
