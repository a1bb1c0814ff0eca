// A review is started: for whom, with which cards, and who answers by when.
import { Button, Checkboxes, DateInput, EmptyState, FailedSummary, PageHeading, Select } from '../../../design/index.ts'
import { errorOf, typedDays, typedList, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { roleWords, type WorkerChoice } from '../../../people/index.ts'
import { newReviewPath } from '../../paths.ts'
import { readerRoles } from '../forms.ts'
import type { Choice, Offered } from '../queries.ts'

interface NewReviewProps {
  readonly groups: readonly Choice[]
  readonly workers: readonly WorkerChoice[]
  readonly offered: readonly Offered[]
  readonly token: string
  readonly failed: Failed | undefined
  readonly boxes: Typed
}

export function NewReview({ groups, workers, offered, token, failed, boxes }: NewReviewProps) {
  if (offered.length < 2)
    return (
      <>
        <PageHeading title="Start a review" />
        <EmptyState title="There is not enough to choose from yet">
          <p>A review needs two published pledges that are not kept yet, or two ideas that nobody has decided.</p>
        </EmptyState>
      </>
    )
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Start a review" lead="You get a code that young people type on their phones." />
      <form method="post" action={newReviewPath} novalidate>
        <TokenField token={token} />
        <Select
          name="group"
          label={{ text: 'Which group meets?', classes: 'govuk-label--m' }}
          value={typedText(boxes, 'group')}
          errorMessage={errorOf(failed?.errors, 'group')}
          items={[{ value: '', text: 'Choose the group' }, ...groups]}
        />
        <When name="held" legend="When does it meet?" failed={failed} boxes={boxes} />
        <When
          name="closes"
          legend="Until when may those vote who are not there?"
          hint="It closes by itself the night after, or when you close it"
          failed={failed}
          boxes={boxes}
        />
        <Select
          name="reader"
          label={{ text: 'Who answers?', classes: 'govuk-label--m' }}
          hint={{ text: 'The list goes to them when the review closes' }}
          value={typedText(boxes, 'reader')}
          errorMessage={errorOf(failed?.errors, 'reader')}
          items={[
            ...readerRoles.map((value) => ({ value, text: `Every ${roleWords(value).toLowerCase()}` })),
            ...workers.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <When name="answer" legend="By when do they answer?" failed={failed} boxes={boxes} />
        <Checkboxes
          name="cards"
          fieldset={{ legend: { text: 'Which cards?', classes: 'govuk-fieldset__legend--m' } }}
          hint={{ text: 'About ten are enough for one meeting. Young people read exactly these words' }}
          values={typedList(boxes, 'cards')}
          errorMessage={errorOf(failed?.errors, 'cards')}
          items={offered.map(({ value, words, kind, by }) => ({
            value,
            text: <span dir="auto">{words}</span>,
            hint: { text: kind === 'idea' ? 'Idea' : `Pledge, ${by ?? ''}` },
          }))}
        />
        <Button preventDoubleClick>Start the review</Button>
      </form>
    </>
  )
}

interface WhenProps extends Pick<NewReviewProps, 'failed' | 'boxes'> {
  readonly name: string
  readonly legend: string
  readonly hint?: string
}

const When = ({ name, legend, hint, failed, boxes }: WhenProps) => (
  <DateInput
    id={name}
    namePrefix={name}
    fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--m' } }}
    hint={hint === undefined ? undefined : { text: hint }}
    values={typedDays(boxes, name)}
    errorMessage={errorOf(failed?.errors, name)}
  />
)
