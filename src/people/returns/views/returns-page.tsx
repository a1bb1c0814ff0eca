// Two statutory lists to save as files: what each holds, and who is on it.
import { Button, Card, DateInput, ErrorSummary, PageHeading, Select, TwoColumns } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { yearsOffered } from '../forms.ts'
import { annexAPath, oc3Path } from '../paths.ts'

export interface ReturnsPageProps {
  readonly today: Day
  /** The boxes of the day as they were typed. */
  readonly typed?: Readonly<Record<string, string>> | undefined
  readonly fault?: string | null | undefined
}

export function ReturnsPage({ today, typed, fault = null }: ReturnsPageProps) {
  return (
    <>
      {fault !== null && <ErrorSummary errorList={[{ text: fault, href: '#as-of' }]} />}
      <PageHeading
        title="Returns"
        lead="Lists for the government and for inspectors, made from what is held today. Saving one is recorded."
      />
      <TwoColumns>
        <AnnexA today={today} typed={typed} fault={fault} />
        <Oc3 today={today} />
      </TwoColumns>
      <p>
        A restricted record is on a list only for those who are named on it. The whole list for an inspection is made on
        the command line by the people who run this service.
      </p>
    </>
  )
}

function AnnexA({ today, typed, fault }: ReturnsPageProps) {
  const [year = '', month = '', day = ''] = today.split('-')
  const values = typed ?? { 'as-of-day': String(Number(day)), 'as-of-month': String(Number(month)), 'as-of-year': year }
  return (
    <Card title="Annex A, list 9: care leavers">
      <p>
        Everyone of 16 to 24 with a leaving care status on that day, with the eligibility category worked out from their
        history. “Other” means that their time in care is not held. Blank means not known: reviews of pathway plans and
        days of contact are not held here.
      </p>
      <form method="get" action={annexAPath} novalidate>
        <DateInput
          id="as-of"
          namePrefix="as-of"
          values={values}
          fieldset={{ legend: { text: 'As of' } }}
          errorMessage={fault ? { text: fault } : undefined}
        />
        <Formats />
      </form>
    </Card>
  )
}

function Oc3({ today }: Pick<ReturnsPageProps, 'today'>) {
  const years = yearsOffered(today)
  return (
    <Card title="OC3: care leavers in the yearly return">
      <p>
        Everyone in the group whose 17th to 21st birthday falls in the year. What a return already says is kept. What
        nobody has said yet is blank, for you to fill.
      </p>
      <form method="get" action={oc3Path} novalidate>
        <Select
          id="year"
          name="year"
          label={{ text: 'Collection year' }}
          items={years.map((year) => ({ value: year, text: `${year} (1 April ${year - 1} to 31 March ${year})` }))}
          value={years[0]}
        />
        <Formats />
      </form>
    </Card>
  )
}

const Formats = () => (
  <div class="govuk-button-group">
    <Button name="format" value="xlsx">
      Save as XLSX
    </Button>
    <Button name="format" value="csv" classes="govuk-button--secondary">
      Save as CSV
    </Button>
  </div>
)
