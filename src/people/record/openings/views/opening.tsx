// One opening, and what a manager makes of it.
import {
  Button,
  DefinitionRows,
  formatInstant,
  PageHeading,
  Radios,
  Textarea,
  FailedSummary,
} from '../../../../design/index.ts'
import { draftAttributes } from '../../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { openingPath, personPath } from '../../../paths.ts'
import { reviewForm } from '../forms.ts'
import type { OpeningRow } from '../queries.ts'
import { reasonWords } from '../reasons.ts'

export interface OpeningProps {
  readonly opening: OpeningRow
  readonly isMine: boolean
  readonly token: string
  readonly failed?: Failed | undefined
}

export function Opening({ opening, isMine, token, failed }: OpeningProps) {
  const { person, personId, openedBy, openedAt, reason, explanation, reviewedAt } = opening
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="A record opened with a reason" caption={person} />
      <DefinitionRows
        rows={[
          { label: 'Whose record', value: <a href={personPath(personId)}>{person}</a> },
          { label: 'Opened by', value: openedBy },
          { label: 'When', value: formatInstant(openedAt) },
          { label: 'Reason', value: reasonWords(reason) },
          { label: 'In their own words', value: explanation },
          ...(reviewedAt ? reviewRows(opening, reviewedAt) : []),
        ]}
      />
      {!reviewedAt && isMine && (
        <p class="govuk-inset-text">You opened this record yourself, so another manager looks at it.</p>
      )}
      {!reviewedAt && !isMine && <ReviewForm opening={opening} token={token} failed={failed} />}
    </>
  )
}

const reviewRows = ({ reviewedBy, review }: OpeningRow, at: Date) => [
  { label: 'Looked at by', value: `${reviewedBy ?? 'somebody'}, ${formatInstant(at)}` },
  { label: 'What they found', value: review },
]

function ReviewForm({ opening, token, failed }: Omit<OpeningProps, 'isMine'>) {
  return (
    <form
      method="post"
      action={openingPath(opening.id)}
      novalidate
      {...draftAttributes(reviewForm, openingPath(opening.id))}
    >
      <TokenField token={token} />
      <Radios
        name="verdict"
        fieldset={{ legend: { text: 'What did you find?', classes: 'govuk-fieldset__legend--m' } }}
        value={typedText(failed?.typed, 'verdict')}
        items={[
          { value: 'fine', text: 'A good reason' },
          { value: 'follow-up', text: 'I will talk with them about it' },
        ]}
        errorMessage={errorOf(failed?.errors, 'verdict')}
      />
      <Textarea
        id="note"
        name="note"
        label={{ text: 'Note' }}
        rows={3}
        value={typedText(failed?.typed, 'note')}
        errorMessage={errorOf(failed?.errors, 'note')}
      />
      <Button preventDoubleClick>Mark as looked at</Button>
    </form>
  )
}
