// What is to be paid, the files that were made, and what came back.
import {
  Button,
  Card,
  DataTable,
  EmptyState,
  FailedSummary,
  FileUpload,
  formatDay,
  formatDayShort,
  formatInstant,
  InsetText,
  PageHeading,
  type Column,
} from '../../../design/index.ts'
import { errorOf, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { money } from '../../claims/views/words.tsx'
import {
  claimPath,
  paymentAgainPath,
  paymentFilePath,
  paymentsMakePath,
  paymentsPaidPath,
  paymentsPath,
} from '../../paths.ts'
import type { Checked } from '../came-back.ts'
import type { Payment, PaymentFile } from '../queries.ts'

interface PaymentsProps {
  readonly ready: readonly Payment[]
  readonly failedOnes: readonly Payment[]
  readonly files: readonly PaymentFile[]
  readonly withoutPayee: number
  readonly token: string
  readonly failed?: Failed | undefined
}

const methodWords = { bank: 'Bank', card: 'Card', voucher: 'Voucher' } as const

export function PaymentsPage({ ready, failedOnes, files, withoutPayee, token, failed }: PaymentsProps) {
  const total = ready.reduce((sum, { pence }) => sum + pence, 0)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Payments"
        lead="Agreed payments go into a file for the finance system. What it says was paid comes back by file too."
      />
      {withoutPayee > 0 && (
        <InsetText>
          {withoutPayee === 1 ? '1 agreed claim waits' : `${withoutPayee} agreed claims wait`}: nobody has said yet how
          to pay. It is asked for on their page.
        </InsetText>
      )}
      <DataTable
        caption={`To pay: ${ready.length}, ${money(total)}`}
        columns={columns}
        rows={ready}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nothing to pay">
            <p>What is agreed stands here as soon as it is known how to pay it.</p>
          </EmptyState>
        }
      />
      {ready.length > 0 && (
        <form id="form" method="post" action={paymentsMakePath}>
          <TokenField token={token} />
          <Button preventDoubleClick>Make the payment file</Button>
        </form>
      )}
      <p class="govuk-body">
        Payments of young people whose record is restricted are made by those who are named on it.
      </p>
      {failedOnes.length > 0 && <FailedOnes failedOnes={failedOnes} token={token} />}
      <Card title="Payment files">
        {files.length === 0 && <p>None was made yet.</p>}
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              <a class="govuk-link" href={paymentFilePath(file.id)} download>
                {formatInstant(file.madeAt)}
              </a>
              : {file.payments === 1 ? '1 payment' : `${file.payments} payments`}, {money(file.pence)}
              {file.by !== null && (
                <>
                  , by <bdi>{file.by}</bdi>
                </>
              )}
            </li>
          ))}
        </ul>
      </Card>
      <Card title="What was paid">
        <form method="post" action={paymentsPaidPath} enctype="multipart/form-data">
          <TokenField token={token} />
          <FileUpload
            name="file"
            label={{ text: 'The file from the finance system' }}
            hint={{ text: 'CSV with the columns reference and date, and failure where a payment did not go through.' }}
            errorMessage={errorOf(failed?.errors, 'file')}
            attributes={{ accept: '.csv,text/csv' }}
          />
          <Button classes="govuk-button--secondary" preventDoubleClick>
            Check it
          </Button>
        </form>
      </Card>
    </>
  )
}

const columns: readonly Column<Payment>[] = [
  {
    key: 'reference',
    header: 'Reference',
    isRowHeader: true,
    cell: ({ reference, claimId }) => (
      <a class="govuk-link" href={claimPath(claimId)}>
        {reference}
      </a>
    ),
  },
  { key: 'who', header: 'Who', cell: ({ name, childId }) => <bdi>{name ?? childId}</bdi> },
  { key: 'what', header: 'What', cell: ({ title }) => title },
  { key: 'sum', header: 'How much', isNumeric: true, cell: ({ pence }) => money(pence) },
  { key: 'how', header: 'How', cell: ({ method }) => methodWords[method] },
  { key: 'code', header: 'Cost code', cell: ({ costCode }) => costCode ?? '' },
  { key: 'on', header: 'From', cell: ({ dueOn }) => formatDayShort(dueOn) },
]

function FailedOnes({ failedOnes, token }: { readonly failedOnes: readonly Payment[]; readonly token: string }) {
  return (
    <Card title="Did not go through">
      <ul class="plain-list">
        {failedOnes.map(({ id, reference, name, childId, pence, failedWhy }) => (
          <li key={id}>
            <p>
              {reference}, <bdi>{name ?? childId}</bdi>, {money(pence)}: <span dir="auto">{failedWhy}</span>
            </p>
            <form method="post" action={paymentAgainPath(id)}>
              <TokenField token={token} />
              <Button classes="govuk-button--secondary" preventDoubleClick>
                Pay again<span class="govuk-visually-hidden"> {reference}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface CheckedProps {
  readonly checked: Checked
  /** The file as it came, to be sent again with the yes. */
  readonly lines: string
  readonly token: string
}

export function PaidPreview({ checked: { toWrite, known, problems }, lines, token }: CheckedProps) {
  const paid = toWrite.filter(({ paidOn }) => paidOn !== null)
  return (
    <>
      <PageHeading title="What was paid" lead="Nothing is written yet. It is written all together, or not at all." />
      <ul>
        <li>
          Paid: {paid.length}, {money(paid.reduce((sum, { payment }) => sum + payment.pence, 0))}
        </li>
        <li>Did not go through: {toWrite.length - paid.length}</li>
        <li>Known already from an earlier file: {known}</li>
        <li>Lines with a problem: {problems.length}</li>
      </ul>
      {problems.length > 0 && (
        <Card title="Put these right in the file, then bring it in again">
          <ul>
            {problems.slice(0, 100).map(({ line, message }) => (
              <li key={line}>
                Line {line}: <bdi>{message}</bdi>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {toWrite.length > 0 && (
        <DataTable
          caption="What will be written"
          columns={previewColumns}
          rows={toWrite}
          rowKey={({ payment }) => payment.id}
          empty={null}
        />
      )}
      {problems.length === 0 && toWrite.length > 0 ? (
        <form method="post" action={paymentsPaidPath}>
          <TokenField token={token} />
          <input type="hidden" name="lines" value={lines} />
          <input type="hidden" name="agreed" value="yes" />
          <Button preventDoubleClick>Write it down</Button>
        </form>
      ) : (
        <p>
          <a class="govuk-link" href={paymentsPath}>
            Back to payments
          </a>
        </p>
      )}
    </>
  )
}

const previewColumns: readonly Column<Checked['toWrite'][number]>[] = [
  { key: 'reference', header: 'Reference', isRowHeader: true, cell: ({ payment }) => payment.reference },
  { key: 'who', header: 'Who', cell: ({ payment }) => <bdi>{payment.name ?? payment.childId}</bdi> },
  { key: 'sum', header: 'How much', isNumeric: true, cell: ({ payment }) => money(payment.pence) },
  {
    key: 'outcome',
    header: 'What came of it',
    cell: ({ paidOn, failure }) => (paidOn === null ? <bdi>Failed: {failure}</bdi> : `Paid on ${formatDay(paidOn)}`),
  },
]
