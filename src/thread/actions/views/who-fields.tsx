// Who sees to an action, and who is told when reminders to them were in vain.
import { Input, Radios, Select } from '../../../design/index.ts'
import { errorOf, typedText, type FieldError, type Typed } from '../../../platform/forms/form.ts'
import type { AccountChoice } from '../accounts.ts'

export interface WhoFieldsProps {
  readonly typed: Typed | undefined
  readonly errors: readonly FieldError[] | undefined
  readonly accounts: readonly AccountChoice[]
}

export function WhoFields(props: WhoFieldsProps) {
  const { typed, errors } = props
  return (
    <>
      <Radios
        name="who"
        fieldset={{ legend: { text: 'Who sees to it?', classes: 'govuk-fieldset__legend--m' } }}
        value={typedText(typed, 'who')}
        errorMessage={errorOf(errors, 'who')}
        items={[
          {
            value: 'account',
            text: 'Somebody with an account here',
            conditional: <AccountSelect {...props} name="ownerAccount" label="Who" />,
          },
          { value: 'other', text: 'Somebody else', conditional: <NamedOwner {...props} /> },
          {
            value: 'nobody',
            text: 'Nobody yet',
            hint: { text: 'It stays on the list of actions without an owner until you name somebody' },
          },
        ]}
      />
      <Text {...props} name="ownerPost" label="Their post" hint="Such as: head of transport" />
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
          Who is told when reminders do not help?
        </legend>
        <AccountSelect {...props} name="managerAccount" label="Their manager" nobody="Nobody with an account" />
        <Text {...props} name="managerEmail" label="Or their manager’s email address" kind="email" />
      </fieldset>
    </>
  )
}

function NamedOwner(props: WhoFieldsProps) {
  return (
    <>
      <Text {...props} name="ownerName" label="Name" />
      <Text {...props} name="ownerEmail" label="Email address" kind="email" hint="Reminders go here" />
      <Text {...props} name="ownerPhone" label="Mobile number" kind="tel" hint="Used when there is no email address" />
    </>
  )
}

interface TextProps extends WhoFieldsProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly kind?: 'email' | 'tel' | 'text'
}

function Text({ typed, errors, name, label, hint, kind = 'text' }: TextProps) {
  return (
    <Input
      name={name}
      label={{ text: label }}
      hint={hint === undefined ? undefined : { text: hint }}
      type={kind}
      autocomplete="off"
      spellcheck={kind === 'text' ? undefined : false}
      value={typedText(typed, name)}
      errorMessage={errorOf(errors, name)}
      attributes={{ dir: 'auto' }}
    />
  )
}

interface AccountSelectProps extends WhoFieldsProps {
  readonly name: string
  readonly label: string
  readonly nobody?: string
}

function AccountSelect({ typed, errors, accounts, name, label, nobody = 'Choose' }: AccountSelectProps) {
  return (
    <Select
      id={name}
      name={name}
      label={{ text: label }}
      value={typedText(typed, name)}
      errorMessage={errorOf(errors, name)}
      items={[
        { value: '', text: nobody },
        ...accounts.map((account) => ({
          value: account.id,
          text: account.hasEmail ? account.name : `${account.name} (no email address: not reminded)`,
        })),
      ]}
    />
  )
}
