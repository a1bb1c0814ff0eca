// Three large buttons and one sentence, for a telephone and twenty seconds.
import { Button, DateInput, FailedSummary, formatDay, Input, PageHeading, Textarea } from '../../../../design/index.ts'
import type { Day } from '../../../../platform/clock.ts'
import { errorOf, typedText, type Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { isOverdue } from '../../rules.ts'
import { standingWords } from '../../words.ts'
import type { OwnersAction } from '../queries.ts'
import { typedDays } from '../../views/typed-days.ts'

export interface OwnersUpdateProps {
  readonly action: OwnersAction
  readonly path: string
  readonly today: Day
  readonly csrf: string
  readonly failed?: Failed | undefined
}

export function OwnersUpdate({ action, path, today, csrf, failed }: OwnersUpdateProps) {
  const { typed, errors } = failed ?? {}
  return (
    <div class="owners-update">
      <FailedSummary failed={failed && failed.errors.length > 0 ? failed : undefined} />
      <PageHeading
        title="How is it going?"
        caption={`Action ${action.reference}`}
        lead={<WhatAndWhen action={action} today={today} />}
      />
      <WhatFor action={action} />
      <form method="post" action={path} novalidate>
        <TokenField token={csrf} />
        <Textarea
          name="line"
          label={{ text: 'In one sentence', classes: 'govuk-label--m' }}
          hint={{ text: 'Write no young person’s name. If you are stuck: what is in the way?' }}
          rows={3}
          value={typedText(typed, 'line')}
          errorMessage={errorOf(errors, 'line')}
          attributes={{ dir: 'auto' }}
        />
        <NewDate failed={failed} />
        {errorOf(errors, 'said') && <p class="govuk-error-message">Press one of the three buttons</p>}
        <div class="big-buttons" id="said">
          <Press said="on-track" words="On track" />
          <Press said="stuck" words="Stuck" />
          <Press said="done" words="Done" />
        </div>
      </form>
    </div>
  )
}

function WhatAndWhen({ action, today }: Pick<OwnersUpdateProps, 'action' | 'today'>) {
  const { title, dueOn, standing } = action
  return (
    <>
      {title === null ? 'An action of yours' : <bdi>{title}</bdi>}
      {dueOn === null
        ? ', without a date. '
        : `, due ${formatDay(dueOn)}${isOverdue(action, today) ? ' and overdue' : ''}. `}
      {standing === 'open'
        ? 'Nothing has been said of it yet.'
        : `It was last: ${standingWords(standing).toLowerCase()}.`}
    </>
  )
}

/** What the action is for, and its steps: whoever comes from a message has nothing else beside them. */
function WhatFor({ action: { promise, steps } }: Pick<OwnersUpdateProps, 'action'>) {
  return (
    <>
      {promise !== null && (
        <p class="govuk-body">
          So that this promise is kept: <q dir="auto">{promise}</q>
        </p>
      )}
      {steps.length > 0 && (
        <>
          <h2 class="govuk-heading-s">Its steps</h2>
          <ol class="govuk-list govuk-list--number">
            {steps.map(({ id, words, doneOn }) => (
              <li key={id}>
                <span dir="auto">{words}</span>
                {doneOn !== null && `, done on ${formatDay(doneOn)}`}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

function Press({ said, words }: { readonly said: string; readonly words: string }) {
  return (
    <Button name="said" value={said} preventDoubleClick classes="big-buttons__one">
      {words}
    </Button>
  )
}

/** Folded away, since few need it, and open once something stands in it. */
function NewDate({ failed }: Pick<OwnersUpdateProps, 'failed'>) {
  const { typed, errors } = failed ?? {}
  const values = typedDays(typed, 'newDueOn', null)
  const isOpen = Object.values(values).some((box) => box !== '') || typedText(typed, 'why') !== ''
  return (
    <details class="govuk-details" open={isOpen}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Ask for a new date</span>
      </summary>
      <div class="govuk-details__text">
        <DateInput
          id="newDueOn"
          namePrefix="newDueOn"
          fieldset={{ legend: { text: 'The new date', classes: 'govuk-fieldset__legend--s' } }}
          values={values}
          errorMessage={errorOf(errors, 'newDueOn')}
        />
        <Input
          name="why"
          label={{ text: 'Why?' }}
          value={typedText(typed, 'why')}
          errorMessage={errorOf(errors, 'why')}
          attributes={{ dir: 'auto' }}
        />
      </div>
    </details>
  )
}
