// How somebody is paid. What is saved is never shown again but by its last digits.
import { Button, FailedSummary, InsetText, Input, PageHeading, Radios } from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { Payee } from '../payee.ts'
import type { PayMethod } from '../../tables.ts'

interface PayProps {
  readonly title: string
  readonly action: string
  readonly payee: Payee | null
  readonly isForThem: boolean
  readonly token: string
  readonly failed?: Failed | undefined
}

export function PayPage({ title, action, payee, isForThem, token, failed }: PayProps) {
  const typed = (field: string) => typedText(failed?.typed, field)
  const error = (field: string) => errorOf(failed?.errors, field)
  const withoutBank = `If ${isForThem ? 'they' : 'you'} have no bank account`
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={title} />
      {payee && <InsetText>Now: {payeeWords(payee)}</InsetText>}
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        <Radios
          name="method"
          fieldset={{
            legend: {
              text: isForThem ? 'How are they paid?' : 'How should we pay you?',
              classes: 'govuk-fieldset__legend--m',
            },
          }}
          value={typed('method') || payee?.method}
          errorMessage={error('method')}
          items={[
            {
              value: 'bank',
              text: 'Into a bank account',
              conditional: (
                <>
                  <Input
                    name="holder"
                    label={{ text: 'Name on the account' }}
                    value={typed('holder')}
                    errorMessage={error('holder')}
                    autocomplete="off"
                    spellcheck={false}
                  />
                  <Input
                    name="sortCode"
                    label={{ text: 'Sort code' }}
                    hint={{ text: '6 numbers, on the card' }}
                    value={typed('sortCode')}
                    errorMessage={error('sortCode')}
                    inputmode="numeric"
                    autocomplete="off"
                    spellcheck={false}
                    classes="govuk-input--width-5"
                  />
                  <Input
                    name="number"
                    label={{ text: 'Account number' }}
                    hint={{ text: '6 to 8 numbers' }}
                    value={typed('number')}
                    errorMessage={error('number')}
                    inputmode="numeric"
                    autocomplete="off"
                    spellcheck={false}
                    classes="govuk-input--width-10"
                  />
                </>
              ),
            },
            { value: 'card', text: 'On a payment card', hint: { text: withoutBank } },
            { value: 'voucher', text: 'With a voucher', hint: { text: withoutBank } },
          ]}
        />
        <p>
          Account numbers are locked away. Only the payment file has them, and nobody sees more than the last numbers.
        </p>
        <Button preventDoubleClick>Save</Button>
      </form>
    </>
  )
}

const methodWords: Readonly<Record<PayMethod, string>> = {
  bank: 'into a bank account',
  card: 'on a payment card',
  voucher: 'with a voucher',
}

export const payeeWords = ({ method, hint }: Payee): string =>
  hint === null ? methodWords[method] : `${methodWords[method]} that ends in ${hint}`
