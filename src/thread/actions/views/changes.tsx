// The pages on which one thing about an action is changed: its date, its owner, whether it goes on at all.
import type { ComponentChildren } from 'preact'
import {
  Button,
  DateInput,
  FailedSummary,
  formatDay,
  Input,
  InsetText,
  PageHeading,
  Textarea,
} from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed, type Form, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { actionDatePath, actionDropPath, actionKeepDatePath, actionOwnerPath, actionReopenPath } from '../../paths.ts'
import type { AccountChoice } from '../accounts.ts'
import { dateForm, endForm } from '../forms.ts'
import type { ActionDetail } from '../queries.ts'
import { slipWords } from '../words.ts'
import { typedDays } from './typed-days.ts'
import { WhoFields } from './who-fields.tsx'

export interface ChangeProps {
  readonly action: ActionDetail
  readonly token: string
  readonly failed?: Failed | undefined
}

interface FrameProps extends ChangeProps {
  readonly title: string
  readonly path: string
  readonly form?: Pick<Form<unknown>, 'name'>
  readonly children: ComponentChildren
}

function Frame({ action, title, path, form, token, failed, children }: FrameProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={title} caption={<bdi>{action.title}</bdi>} />
      <form method="post" action={path} novalidate {...(form && draftAttributes(form, path))}>
        <TokenField token={token} />
        {children}
      </form>
    </>
  )
}

export function MoveDate(props: ChangeProps) {
  const { action, failed, token } = props
  const { id, dueOn, proposedDueOn } = action
  const typed = failed?.typed
  return (
    <>
      <Frame {...props} title="Move the date" path={actionDatePath(id)} form={dateForm}>
        <p class="govuk-body">
          {dueOn === null ? 'It has no date.' : `It is due on ${formatDay(dueOn)}.`}{' '}
          {slipWords(action) !== null && `${slipWords(action) ?? ''}.`}
        </p>
        {proposedDueOn !== null && <InsetText>The owner asks for {formatDay(proposedDueOn)}.</InsetText>}
        <DateInput
          id="dueOn"
          namePrefix="dueOn"
          fieldset={{ legend: { text: 'The new date', classes: 'govuk-fieldset__legend--m' } }}
          hint={{ text: 'Leave empty to have no date' }}
          values={typedDays(typed, 'dueOn', proposedDueOn ?? dueOn)}
          errorMessage={errorOf(failed?.errors, 'dueOn')}
        />
        <Input
          name="dueWritten"
          label={{ text: 'The date as it was written (optional)' }}
          value={typedText(typed, 'dueWritten')}
          errorMessage={errorOf(failed?.errors, 'dueWritten')}
          attributes={{ dir: 'auto' }}
        />
        <Line
          label="Why does it change?"
          hint="Everyone who reads promises sees this, beside the old date"
          failed={failed}
        />
        <Button preventDoubleClick>Move the date</Button>
      </Frame>
      {proposedDueOn !== null && (
        <form method="post" action={actionKeepDatePath(id)} novalidate>
          <TokenField token={token} />
          <Input
            name="keepLine"
            label={{ text: 'Or the date stays, because', classes: 'govuk-label--s' }}
            value={typedText(typed, 'keepLine')}
            errorMessage={errorOf(failed?.errors, 'keepLine')}
            attributes={{ dir: 'auto' }}
          />
          <Button preventDoubleClick classes="govuk-button--secondary">
            Keep the date
          </Button>
        </form>
      )}
    </>
  )
}

export function Line({
  label,
  hint,
  failed,
}: {
  readonly label: string
  readonly hint?: string
  readonly failed?: Failed | undefined
}) {
  return (
    <Textarea
      name="line"
      label={{ text: label, classes: 'govuk-label--m' }}
      hint={hint === undefined ? undefined : { text: hint }}
      rows={2}
      value={typedText(failed?.typed, 'line')}
      errorMessage={errorOf(failed?.errors, 'line')}
      attributes={{ dir: 'auto' }}
    />
  )
}

export function ChangeOwner(props: ChangeProps & { readonly accounts: readonly AccountChoice[] }) {
  const { action, accounts, failed } = props
  return (
    <Frame {...props} title="Who sees to it" path={actionOwnerPath(action.id)}>
      {action.ownerWritten !== null && (
        <p class="govuk-body">
          The paper says: “<bdi>{action.ownerWritten}</bdi>”
        </p>
      )}
      <WhoFields typed={failed?.typed ?? heldNow(action)} errors={failed?.errors} accounts={accounts} />
      <p class="govuk-body">The link that was sent to the owner before stops working.</p>
      <Button preventDoubleClick>Save</Button>
    </Frame>
  )
}

const heldNow = (action: ActionDetail): Typed => ({
  who: action.ownerAccountId !== null ? 'account' : action.ownerName === null ? 'nobody' : 'other',
  ownerAccount: action.ownerAccountId ?? '',
  ownerName: action.ownerName ?? '',
  ownerPost: action.ownerPost ?? '',
  ownerEmail: action.ownerEmail ?? '',
  ownerPhone: action.ownerPhone ?? '',
  managerAccount: action.managerAccountId ?? '',
  managerEmail: action.managerEmail ?? '',
})

export function DropAction(props: ChangeProps) {
  return (
    <Frame {...props} title="Drop the action" path={actionDropPath(props.action.id)} form={endForm}>
      <p class="govuk-body">
        Nobody is reminded of it any more. It stays here with your reason, and you can open it again.
      </p>
      <Line label="Why will it not be done?" failed={props.failed} />
      <Button preventDoubleClick classes="govuk-button--warning">
        Drop it
      </Button>
    </Frame>
  )
}

export function ReopenAction(props: ChangeProps) {
  return (
    <Frame {...props} title="Open it again" path={actionReopenPath(props.action.id)} form={endForm}>
      <Line label="Why is it not finished?" failed={props.failed} />
      <Button preventDoubleClick>Open it again</Button>
    </Frame>
  )
}
