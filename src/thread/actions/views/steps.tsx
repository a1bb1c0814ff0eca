// The steps of an action, ticked one by one: each is a button of its own, so that it works without script.
import { Button, Card, FailedSummary, formatDay, Input, State } from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { actionStepsPath, actionTickPath } from '../../paths.ts'
import type { ActionStep } from '../../tables.ts'
import type { ActionDetail } from '../queries.ts'
import { isOpen } from '../rules.ts'

interface StepsProps {
  readonly action: ActionDetail
  readonly mayChange: boolean
  readonly token: string
  readonly failed?: Failed | undefined
}

export function Steps(props: StepsProps) {
  const { action, token, failed } = props
  const mayChange = props.mayChange && isOpen(action.standing)
  if (!mayChange && action.stepList.length === 0) return null
  const stepFailed = errorOf(failed?.errors, 'step') ? failed : undefined
  return (
    <Card title={`Steps: ${action.stepsDone} of ${action.steps} done`}>
      <FailedSummary failed={stepFailed} />
      <ol class="steps">
        {action.stepList.map((step) => (
          <li key={step.id}>
            <StepWords step={step} />
            {mayChange && <Tick action={action} step={step} token={token} />}
          </li>
        ))}
      </ol>
      {mayChange && (
        <form method="post" action={actionStepsPath(action.id)} novalidate>
          <TokenField token={token} />
          <Input
            name="step"
            label={{ text: 'Another step' }}
            value={typedText(stepFailed?.typed, 'step')}
            errorMessage={errorOf(failed?.errors, 'step')}
            attributes={{ dir: 'auto' }}
          />
          <Button preventDoubleClick classes="govuk-button--secondary">
            Add the step
          </Button>
        </form>
      )}
    </Card>
  )
}

function StepWords({ step }: { readonly step: ActionStep }) {
  return (
    <span class="steps__words">
      <State is={step.doneOn === null ? 'waiting' : 'good'}>
        {step.doneOn === null ? 'To do' : `Done ${formatDay(step.doneOn)}`}
      </State>{' '}
      <bdi>{step.words}</bdi>
    </span>
  )
}

function Tick({
  action,
  step,
  token,
}: {
  readonly action: ActionDetail
  readonly step: ActionStep
  readonly token: string
}) {
  return (
    <form method="post" action={actionTickPath(action.id)} novalidate>
      <TokenField token={token} />
      <input type="hidden" name="tickedStep" value={step.id} />
      <input type="hidden" name="isDone" value={step.doneOn === null ? 'yes' : 'no'} />
      <Button preventDoubleClick classes="govuk-button--secondary">
        {step.doneOn === null ? 'Tick' : 'Untick'}
        <span class="govuk-visually-hidden">: {step.words}</span>
      </Button>
    </form>
  )
}
