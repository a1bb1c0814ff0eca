// One account of the staff: closing it when they leave, with a warning where a restricted record would have nobody, and
// opening it again.
import {
  Button,
  Card,
  Checkboxes,
  DefinitionRows,
  FailedSummary,
  formatInstant,
  InsetText,
  PageHeading,
  Textarea,
  WarningText,
} from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { recoveryPath } from '../../../people/paths.ts'
import { paths } from '../../paths.ts'
import { closeForm, reopenForm } from '../forms.ts'
import type { StaffAccount } from '../queries.ts'
import { rolesOf } from './words.ts'

export interface AccountProps {
  readonly account: StaffAccount
  readonly isMine: boolean
  /** How many restricted records would have nobody who looks after them. */
  readonly leaves: number
  readonly token: string
  readonly failed?: Failed | undefined
}

export function Account(props: AccountProps) {
  const { account, isMine, failed } = props
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={account.name} caption="Account" />
      <DefinitionRows
        rows={[
          { label: 'Roles', value: rolesOf(account.roles) },
          { label: 'Sign-in name', value: account.signInName ?? 'None' },
          { label: 'Added', value: formatInstant(account.createdAt) },
          { label: 'State', value: account.endedAt ? `Closed ${formatInstant(account.endedAt)}` : 'Open' },
        ]}
      />
      {account.endedAt !== null ? (
        <Reopen {...props} />
      ) : isMine ? (
        <InsetText>This is your own account. Another administrator closes it.</InsetText>
      ) : (
        <Close {...props} />
      )}
    </>
  )
}

function Close({ account, leaves, token, failed }: AccountProps) {
  const path = `${paths.account(account.id)}/close`
  return (
    <Card title="Close this account">
      <p>They are signed out everywhere at once and cannot sign in any more. What they did stays.</p>
      {leaves > 0 && <LastNamed name={account.name} leaves={leaves} />}
      <form method="post" action={path} novalidate {...draftAttributes(closeForm, path)}>
        <TokenField token={token} />
        <Reason failed={failed} />
        {leaves > 0 && (
          <Checkboxes
            name="evenSo"
            items={[{ value: 'yes', text: 'Close it even so', checked: typedText(failed?.typed, 'evenSo') !== '' }]}
            errorMessage={errorOf(failed?.errors, 'evenSo')}
          />
        )}
        <Button classes="govuk-button--warning" preventDoubleClick>
          Close the account
        </Button>
      </form>
    </Card>
  )
}

function LastNamed({ name, leaves }: { readonly name: string; readonly leaves: number }) {
  const [records, them] = leaves === 1 ? ['1 restricted record', 'it'] : [`${leaves} restricted records`, 'them']
  return (
    <>
      <WarningText iconFallbackText="Warning">
        {name} is the last who looks after {records}. When this account is closed, nobody can say who may open {them}.
      </WarningText>
      <p>
        Ask {name} to name another service manager first. Have they gone already? Then close the account and{' '}
        <a class="govuk-link" href={recoveryPath}>
          propose who looks after {them}
        </a>
        .
      </p>
    </>
  )
}

function Reopen({ account, token, failed }: AccountProps) {
  const path = `${paths.account(account.id)}/reopen`
  return (
    <Card title="Open it again">
      <p>They can sign in as before, with the same roles.</p>
      <form method="post" action={path} novalidate {...draftAttributes(reopenForm, path)}>
        <TokenField token={token} />
        <Reason failed={failed} />
        <Button preventDoubleClick>Open the account again</Button>
      </form>
    </Card>
  )
}

const Reason = ({ failed }: Pick<AccountProps, 'failed'>) => (
  <Textarea
    id="reason"
    name="reason"
    label={{ text: 'Reason' }}
    hint={{ text: 'It is kept.' }}
    rows={2}
    value={typedText(failed?.typed, 'reason')}
    errorMessage={errorOf(failed?.errors, 'reason')}
  />
)
