// Saying what a promise came to, and taking one up again.
import {
  Button,
  DateInput,
  FailedSummary,
  InsetText,
  PageHeading,
  Radios,
  Select,
  Textarea,
} from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { promiseAgainPath, promiseEndPath } from '../../paths.ts'
import type { PromiseFound } from '../find.ts'
import { endForm } from '../forms.ts'
import type { LikePromise } from '../offer-asks.ts'
import { typedDay } from '../typed.ts'

interface EndProps {
  readonly promise: PromiseFound
  readonly isShown: boolean
  readonly others: readonly LikePromise[]
  readonly today: Day
  readonly token: string
  readonly failed?: Failed | undefined
}

export function EndPromise({ promise, isShown, others, today, token, failed }: EndProps) {
  const action = promiseEndPath(promise.id)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="What it came to" caption={<span dir="auto">{promise.words}</span>} />
      {!isShown && (
        <InsetText>
          Nothing shows it yet. You can still say that it was kept; pages will then say “said, not shown” until there is
          evidence.
        </InsetText>
      )}
      <form method="post" action={action} novalidate {...draftAttributes(endForm, action)}>
        <TokenField token={token} />
        <Radios
          name="as"
          fieldset={{ legend: { text: 'It was', classes: 'govuk-fieldset__legend--m' } }}
          value={typedText(failed?.typed, 'as')}
          items={[
            { value: 'kept', text: 'Kept', hint: { text: 'What was promised has happened.' } },
            { value: 'changed', text: 'Changed', hint: { text: 'Something else is promised instead. Say why.' } },
            { value: 'not-kept', text: 'Not kept', hint: { text: 'It will not happen. Say why.' } },
          ]}
          errorMessage={errorOf(failed?.errors, 'as')}
        />
        <Textarea
          name="why"
          label={{ text: 'Why, in plain words', classes: 'govuk-label--s' }}
          hint={{ text: 'Where the promise is public, everyone reads this. Name nobody.' }}
          rows={4}
          value={typedText(failed?.typed, 'why')}
          errorMessage={errorOf(failed?.errors, 'why')}
          attributes={{ dir: 'auto' }}
        />
        {others.length > 0 && (
          <Select
            id="into"
            name="into"
            label={{ text: 'If it was changed: what it became', classes: 'govuk-label--s' }}
            value={typedText(failed?.typed, 'into')}
            items={[
              { value: '', text: 'None of these' },
              ...others.map(({ id, words }) => ({ value: id, text: words })),
            ]}
            errorMessage={errorOf(failed?.errors, 'into')}
          />
        )}
        <DateInput
          id="on"
          namePrefix="on"
          fieldset={{ legend: { text: 'On which day', classes: 'govuk-fieldset__legend--s' } }}
          values={failed ? daysTyped(failed) : (typedDay('on', today) as Record<string, string>)} // one value each
          errorMessage={errorOf(failed?.errors, 'on')}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
    </>
  )
}

const daysTyped = (failed: Failed) =>
  Object.fromEntries(['on-day', 'on-month', 'on-year'].map((box) => [box, typedText(failed.typed, box)]))

type AgainProps = Pick<EndProps, 'promise' | 'token' | 'failed'>

export function TakeUpAgain({ promise, token, failed }: AgainProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Take it up again"
        caption={<span dir="auto">{promise.words}</span>}
        lead="It goes on. What was said of its end stays in the history."
      />
      <form method="post" action={promiseAgainPath(promise.id)} novalidate>
        <TokenField token={token} />
        <Textarea
          name="why"
          label={{ text: 'Why does it go on?', classes: 'govuk-label--s' }}
          rows={3}
          value={typedText(failed?.typed, 'why')}
          errorMessage={errorOf(failed?.errors, 'why')}
        />
        <Button preventDoubleClick>Take it up again</Button>
      </form>
    </>
  )
}
