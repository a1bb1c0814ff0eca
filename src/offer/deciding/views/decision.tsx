// What somebody does about a claim: decides, hands out, asks for more, or says that they know whoever asked.
import type { ComponentChildren } from 'preact'
import { Button, Card, DateInput, Details, Input, Radios, Textarea } from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedDays, typedText } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { isMoney } from '../../claims/money.ts'
import { claimAskMorePath, claimDecidePath, claimInterestPath } from '../../paths.ts'
import { decideForm } from '../forms.ts'
import type { ClaimPageProps } from './claim-props.ts'

export function Decide(props: ClaimPageProps) {
  const { claim, failed, token, challenge } = props
  const typed = (field: string) => typedText(failed?.typed, field)
  const error = (field: string) => errorOf(failed?.errors, field)
  return (
    <Card title="Decide">
      <DecideForm {...props}>
        <TokenField token={token} />
        <Radios
          name="act"
          fieldset={{ legend: { text: 'What do you decide?', classes: 'govuk-fieldset__legend--s' } }}
          value={typed('act')}
          errorMessage={error('act')}
          items={[
            { value: 'agree', text: claim.kind === 'service' ? 'Agree: they join the queue' : 'Agree' },
            ...(isMoney(claim) ? [{ value: 'part', text: 'Agree in part' }] : []),
            { value: 'refuse', text: 'Refuse' },
          ]}
        />
        {isMoney(claim) && (
          <Input
            name="amount"
            label={{ text: 'How much', classes: 'govuk-label--s' }}
            prefix={{ text: '£' }}
            inputmode="decimal"
            classes="govuk-input--width-5"
            value={failed ? typed('amount') : claim.askedPence === null ? '' : (claim.askedPence / 100).toFixed(2)}
            errorMessage={error('amount')}
          />
        )}
        <Textarea
          name="words"
          rows={3}
          label={{ text: 'The reason, as they will read it', classes: 'govuk-label--s' }}
          hint={{ text: 'Needed for a part or a refusal.' }}
          value={typed('words')}
          errorMessage={error('words')}
        />
        <Textarea
          name="wouldChange"
          rows={2}
          label={{ text: 'What would change a refusal', classes: 'govuk-label--s' }}
          value={typed('wouldChange')}
          errorMessage={error('wouldChange')}
        />
        {claim.kind === 'proof' && <Expires {...props} />}
        <Details summaryText="What they read of how to challenge a refusal">{challenge}</Details>
        <Button preventDoubleClick>Decide</Button>
      </DecideForm>
    </Card>
  )
}

function DecideForm({ claim, children }: ClaimPageProps & { readonly children: ComponentChildren }) {
  const action = claimDecidePath(claim.id)
  return (
    <form method="post" action={action} novalidate {...draftAttributes(decideForm, action)}>
      {children}
    </form>
  )
}

export function Issue(props: ClaimPageProps) {
  const { claim, failed, token } = props
  const months = claim.content.claim.lastsMonths
  return (
    <Card title={issueTitle[claim.kind]}>
      <DecideForm {...props}>
        <TokenField token={token} />
        <input type="hidden" name="act" value="issue" />
        <Textarea
          name="words"
          rows={2}
          label={{ text: 'What they should know (you can leave this out)', classes: 'govuk-label--s' }}
          value={typedText(failed?.typed, 'words')}
        />
        {(claim.kind === 'pass' || claim.kind === 'proof') && <Expires {...props} />}
        {months !== undefined && <p>Left empty, it holds for {months} months from today.</p>}
        <Button preventDoubleClick>{issueButton[claim.kind]}</Button>
      </DecideForm>
    </Card>
  )
}

const issueTitle = {
  payment: 'Give it to them',
  allowance: 'Give it to them',
  pass: 'Send the card or pass',
  service: 'A place has come up',
  proof: 'Issue the proof',
} as const
const issueButton = {
  payment: 'It is given',
  allowance: 'It is given',
  pass: 'It is sent',
  service: 'They have started',
  proof: 'Issue it',
} as const

const Expires = ({ failed }: ClaimPageProps) => (
  <DateInput
    id="expires"
    namePrefix="expires"
    fieldset={{ legend: { text: 'The last day on which it holds', classes: 'govuk-fieldset__legend--s' } }}
    values={typedDays(failed?.typed, 'expires')}
    errorMessage={errorOf(failed?.errors, 'expires')}
  />
)

export function AskMore({ claim, token, failed }: ClaimPageProps) {
  const fault = errorOf(failed?.errors, 'wanted')
  return (
    <Details summaryText="Ask them for something more" open={fault !== undefined}>
      <form method="post" action={claimAskMorePath(claim.id)} novalidate>
        <TokenField token={token} />
        <Textarea
          name="wanted"
          rows={3}
          label={{ text: 'What do you need?' }}
          hint={{ text: 'Ask for everything at once. They read it on their page.' }}
          value={typedText(failed?.typed, 'wanted')}
          errorMessage={fault}
        />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          Ask them
        </Button>
      </form>
    </Details>
  )
}

export function KnowThem({ claim, token }: ClaimPageProps) {
  return (
    <Details summaryText="I know them: a relative or a close friend">
      <p>Then somebody else decides everything about them. It is recorded, and you can’t take it back here.</p>
      <form method="post" action={claimInterestPath(claim.id)}>
        <TokenField token={token} />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          I know them
        </Button>
      </form>
    </Details>
  )
}
