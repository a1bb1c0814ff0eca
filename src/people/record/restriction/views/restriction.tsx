// Who may see this record: the names first, then the restriction. Until it is on, the names change nothing.
import {
  Button,
  Card,
  DataTable,
  EmptyState,
  formatInstant,
  Input,
  PageHeading,
  Select,
  Textarea,
  WarningText,
  FailedSummary,
} from '../../../../design/index.ts'
import { isRole } from '../../../../platform/auth/permissions.ts'
import { errorOf, typedText, type Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import type { AccountId } from '../../../../platform/ids.ts'
import { restrictionPath } from '../../../paths.ts'
import { roleWords } from '../../../workers/words.ts'
import { calledBy, type PersonRecord } from '../../queries.ts'
import type { NameChoice, NamedReader } from '../queries.ts'

export interface RestrictionProps {
  readonly record: PersonRecord
  readonly named: readonly NamedReader[]
  readonly nameable: readonly NameChoice[]
  readonly workersNotNamed: readonly string[]
  readonly me: AccountId | null
  readonly token: string
  readonly failed?: Failed | undefined
}

export function Restriction(props: RestrictionProps) {
  const { record, failed } = props
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Who may see this record"
        caption={calledBy(record)}
        lead={
          record.restricted
            ? 'Restricted. For everyone who is not named here this person does not exist: not on lists, not in search, not in files or counts.'
            : 'Not restricted. Their workers, their team and those who give a reason can open it.'
        }
      />
      <Card title="Named people" id="named">
        <Named {...props} />
        <NameSomebody {...props} />
      </Card>
      <Switch {...props} />
    </>
  )
}

function Named({ record, named, token }: RestrictionProps) {
  if (named.length === 0)
    return (
      <EmptyState title="Nobody is named yet" level={3}>
        <p>Name yourself first, then those who must go on working with them.</p>
      </EmptyState>
    )
  return (
    <DataTable
      caption="Named people"
      hideCaption
      rows={named}
      rowKey={({ accountId }) => accountId}
      columns={[
        { key: 'name', header: 'Name', isRowHeader: true, cell: NameCell },
        { key: 'why', header: 'Why', cell: ({ why }) => why },
        { key: 'since', header: 'Since', cell: ({ grantedAt }) => formatInstant(grantedAt) },
        {
          key: 'end',
          header: 'End',
          hideHeader: true,
          cell: ({ accountId, name }) => (
            <form method="post" action={`${restrictionPath(record.id)}/end`}>
              <TokenField token={token} />
              <Button
                classes="govuk-button--secondary govuk-!-margin-bottom-0"
                name="account"
                value={accountId}
                preventDoubleClick
              >
                End<span class="govuk-visually-hidden"> access for {name}</span>
              </Button>
            </form>
          ),
        },
      ]}
      empty={null}
    />
  )
}

function NameCell({ name, roles, accountEnded }: NamedReader) {
  return (
    <>
      {name}
      <small>
        {rolesOf(roles)}
        {accountEnded && ' (account closed)'}
      </small>
    </>
  )
}

const rolesOf = (roles: readonly string[]) => roles.filter(isRole).map(roleWords).join(', ')

function NameSomebody({ record, named, nameable, me, token, failed }: RestrictionProps) {
  const free = nameable.filter(({ id }) => !named.some(({ accountId }) => accountId === id))
  const mine = free.some(({ id }) => id === me) ? me : ''
  return (
    <form method="post" action={`${restrictionPath(record.id)}/name`} novalidate>
      <TokenField token={token} />
      <Select
        id="account"
        name="account"
        label={{ text: 'Name somebody' }}
        value={typedText(failed?.typed, 'account') || mine}
        items={[
          { value: '', text: 'Choose' },
          ...free.map(({ id, name, roles }) => ({
            value: id,
            text: `${name}, ${rolesOf(roles)}${id === me ? ' (you)' : ''}`,
          })),
        ]}
        errorMessage={errorOf(failed?.errors, 'account')}
      />
      <Input
        id="why"
        name="why"
        label={{ text: 'Why they need it' }}
        value={typedText(failed?.typed, 'why')}
        errorMessage={errorOf(failed?.errors, 'why')}
      />
      <Button classes="govuk-button--secondary" preventDoubleClick>
        Name them
      </Button>
    </form>
  )
}

function Switch({ record, workersNotNamed, token, failed }: RestrictionProps) {
  const { restricted } = record
  return (
    <Card title={restricted ? 'Lift the restriction' : 'Restrict this record'}>
      {!restricted && (
        <WarningText iconFallbackText="Warning">
          It takes effect at once.{' '}
          {workersNotNamed.length > 0 &&
            `${workersNotNamed.join(' and ')} will lose the record: name them first if they go on working with this person. `}
          If you are not named yourself, you lose it too.
        </WarningText>
      )}
      <form method="post" action={`${restrictionPath(record.id)}/${restricted ? 'lift' : 'restrict'}`} novalidate>
        <TokenField token={token} />
        <Textarea
          id="reason"
          name="reason"
          label={{ text: 'Reason' }}
          hint={{ text: 'It is kept with the record.' }}
          rows={3}
          value={typedText(failed?.typed, 'reason')}
          errorMessage={errorOf(failed?.errors, 'reason')}
        />
        <Button preventDoubleClick classes={restricted ? '' : 'govuk-button--warning'}>
          {restricted ? 'Lift the restriction' : 'Restrict this record'}
        </Button>
      </form>
    </Card>
  )
}
