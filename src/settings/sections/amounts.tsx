import { z } from 'zod'
import { DateInput } from '../../design/index.ts'
import type { CouncilSettings } from '../../platform/councils/settings.ts'
import type { Day } from '../../platform/clock.ts'
import { readDay } from '../../platform/forms/fields.ts'
import { errorOf, typedText, type Typed } from '../../platform/forms/form.ts'
import type { FieldsProps, Section } from '../section.ts'
import { TextField } from '../views/fields.tsx'

const sums = ['settingUpHome', 'higherEducationBursary'] as const
type Sum = (typeof sums)[number]

const titles: Readonly<Record<Sum, string>> = {
  settingUpHome: 'Setting up home allowance',
  higherEducationBursary: 'Higher education bursary',
}
/** The bursary is fixed by law as a minimum (SI 2009/2274 reg 2); the allowance is a figure of guidance. */
const least: Readonly<Record<Sum, number>> = { settingUpHome: 0, higherEducationBursary: 2000 }
const guidance = 3000

type Amounts = CouncilSettings['amounts']

const schema = z.custom<Typed>().transform((typed, context): Amounts => {
  const read = (sum: Sum) =>
    readSum(typed, sum, (field, message) => {
      context.addIssue({ code: 'custom', path: [field], message })
    })
  return { settingUpHome: read('settingUpHome'), higherEducationBursary: read('higherEducationBursary') }
})

function readSum(typed: Typed, sum: Sum, fault: (field: string, message: string) => void): Amounts[Sum] {
  const text = typedText(typed, `${sum}-pounds`).replaceAll(/[£,\s]/g, '')
  const pounds = Number(text)
  if (!/^\d{1,6}(\.\d{2})?$/.test(text)) fault(`${sum}-pounds`, 'Enter an amount in pounds, like 3,000 or 3,250.50')
  else if (pounds < least[sum])
    fault(
      `${sum}-pounds`,
      `This must be £${least[sum].toLocaleString('en-GB')} or more: the law gives at least that much`,
    )
  const source = typedText(typed, `${sum}-source`).trim()
  if (source === '') fault(`${sum}-source`, 'Enter where this amount was decided')
  const from = readDay(typed, `${sum}-from`, 'The date')
  if ('fault' in from) fault(`${sum}-from`, from.fault)
  else if (from.day === null) fault(`${sum}-from`, 'Enter the day from which it is paid')
  return { pounds, source: source.slice(0, 300), from: 'day' in from && from.day !== null ? from.day : '' }
}

export const amountsSection: Section<Amounts> = {
  slug: 'amounts',
  title: 'Amounts of money',
  lead: 'What your council pays, from when, and where that was decided. Letters and pages show these sums.',
  schema,
  typedFrom: ({ settings: { amounts } }) =>
    Object.fromEntries(
      sums.flatMap((sum) => {
        const { pounds, source, from } = amounts[sum]
        const [year = '', month = '', day = ''] = (from as Day).split('-')
        return [
          [`${sum}-pounds`, String(pounds)],
          [`${sum}-source`, source],
          [`${sum}-from-day`, day],
          [`${sum}-from-month`, month],
          [`${sum}-from-year`, year],
        ]
      }),
    ),
  afterwards: ({ settingUpHome }) =>
    settingUpHome.pounds < guidance ? 'The setting up home allowance is below the £3,000 of the guidance.' : '',
  apply: ({ name, settings }, amounts) => ({ name, settings: { ...settings, amounts } }),
  Fields: (props) => (
    <>
      {sums.map((sum) => (
        <SumFields key={sum} sum={sum} {...props} />
      ))}
    </>
  ),
}

function SumFields({ sum, ...props }: FieldsProps & { readonly sum: Sum }) {
  const from = `${sum}-from`
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{titles[sum]}</legend>
      <TextField {...props} name={`${sum}-pounds`} label="Amount" width="short" kind="number" prefix="£" />
      <TextField
        {...props}
        name={`${sum}-source`}
        label="Where it was decided"
        hint="A report, a minute or guidance"
        width="full"
      />
      <DateInput
        id={from}
        namePrefix={from}
        values={Object.fromEntries(
          ['day', 'month', 'year'].map((box) => [`${from}-${box}`, typedText(props.typed, `${from}-${box}`)]),
        )}
        fieldset={{ legend: { text: 'Paid from', classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errorOf(props.errors, from)}
      />
    </fieldset>
  )
}
