// What an organisation can do next with an application: invite, answer with feedback, say that they started, say how it goes.
import { Button, Card, Checkboxes, DateInput, Details, Input, Radios, Textarea } from '../../../design/index.ts'
import { errorOf, typedDays, typedList, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { applicationAnswerPath, applicationGoesPath, applicationInvitePath, applicationStartPath } from '../../paths.ts'
import type { Received } from '../queries.ts'
import { waitsForAnswer } from '../standing.ts'
import { GoesForm } from './goes.tsx'

interface NextStepsProps {
  readonly application: Received
  readonly token: string
  readonly failed: Failed | undefined
}

export function NextSteps(props: NextStepsProps) {
  const { standing } = props.application
  return (
    <>
      {waitsForAnswer(standing) && <Invite {...props} />}
      {waitsForAnswer(standing) && <Answer {...props} />}
      {standing === 'offered' && <Start {...props} />}
      {standing === 'started' && (
        <Card title="Are they still with you?">
          <GoesForm
            action={applicationGoesPath(props.application.id)}
            there="Yes, still there"
            left="No, it has ended"
            why="What happened? (optional)"
            whyHint="Whoever works with the young person reads this"
            token={props.token}
            failed={props.failed}
          />
        </Card>
      )}
    </>
  )
}

const careOfWords =
  'Whoever works with the young person reads this too. Numbers, addresses and links wait until somebody here has looked'

function Invite({ application, token, failed }: NextStepsProps) {
  const isAgain = application.standing === 'invited'
  const has = (field: string) => errorOf(failed?.errors, field) !== undefined
  return (
    <Details
      summaryText={isAgain ? 'Change the interview' : 'Invite to an interview'}
      open={has('on') || has('at') || has('where')}
    >
      <form method="post" action={applicationInvitePath(application.id)} novalidate>
        <TokenField token={token} />
        <DateInput
          id="on"
          namePrefix="on"
          fieldset={{ legend: { text: 'Which day?' } }}
          values={typedDays(failed?.typed, 'on')}
          errorMessage={errorOf(failed?.errors, 'on')}
        />
        <Input
          name="at"
          label={{ text: 'What time?' }}
          hint={{ text: 'Such as: 10:30' }}
          value={typedText(failed?.typed, 'at')}
          errorMessage={errorOf(failed?.errors, 'at')}
          classes="govuk-input--width-5"
        />
        <Textarea
          name="where"
          rows={3}
          label={{ text: 'Where, whom to ask for, and what to bring' }}
          hint={{ text: careOfWords }}
          value={typedText(failed?.typed, 'where')}
          errorMessage={errorOf(failed?.errors, 'where')}
          attributes={{ dir: 'auto' }}
        />
        <Button preventDoubleClick>{isAgain ? 'Save the new day' : 'Invite them'}</Button>
      </form>
    </Details>
  )
}

function Answer({ application, token, failed }: NextStepsProps) {
  const { id, standing } = application
  const has = (field: string) => errorOf(failed?.errors, field) !== undefined
  return (
    <Details summaryText="Answer" open={has('answer') || has('feedback') || has('unmet') || standing === 'invited'}>
      <form method="post" action={applicationAnswerPath(id)} novalidate>
        <TokenField token={token} />
        <Radios
          name="answer"
          fieldset={{ legend: { text: 'What is your answer?' } }}
          value={typedText(failed?.typed, 'answer')}
          errorMessage={errorOf(failed?.errors, 'answer')}
          items={[
            { value: 'offered', text: 'Yes, we offer it to them' },
            { value: 'not-this-time', text: 'Not this time' },
          ]}
        />
        <Unmet application={application} failed={failed} />
        <Textarea
          name="feedback"
          rows={5}
          label={{ text: 'Feedback, to the young person' }}
          hint={{ text: `What was good, and one thing that would help next time. ${careOfWords}` }}
          value={typedText(failed?.typed, 'feedback')}
          errorMessage={errorOf(failed?.errors, 'feedback')}
          attributes={{ dir: 'auto' }}
        />
        <Button preventDoubleClick>Send the answer</Button>
      </form>
    </Details>
  )
}

function Unmet({ application: { criteria, guaranteed }, failed }: Pick<NextStepsProps, 'application' | 'failed'>) {
  const error = errorOf(failed?.errors, 'unmet')
  if (criteria.length === 0)
    return error === undefined ? null : (
      <p class="govuk-error-message" id="unmet">
        {error.text}
      </p>
    )
  return (
    <Checkboxes
      name="unmet"
      values={typedList(failed?.typed, 'unmet')}
      fieldset={{ legend: { text: 'If not this time: which of these was not met?' } }}
      hint={{
        text: guaranteed
          ? 'Before an interview you can say no only for one of these'
          : 'Leave it empty if that was not the reason',
      }}
      errorMessage={error}
      items={criteria.map((text, place) => ({ value: place, text }))}
    />
  )
}

function Start({ application, token, failed }: NextStepsProps) {
  return (
    <Card title="Have they started?">
      <form method="post" action={applicationStartPath(application.id)} novalidate>
        <TokenField token={token} />
        <DateInput
          id="on"
          namePrefix="on"
          fieldset={{ legend: { text: 'Their first day' } }}
          values={typedDays(failed?.typed, 'on')}
          errorMessage={errorOf(failed?.errors, 'on')}
        />
        <Button preventDoubleClick>They started</Button>
      </form>
    </Card>
  )
}
