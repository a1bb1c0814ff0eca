// What has been answered before, and what somebody else answered while this one was written.
import { Card, Checkboxes, Details, formatInstant, WarningText } from '../../../../design/index.ts'
import { errorOf, type Failed } from '../../../../platform/forms/form.ts'
import type { EarlierAnswer } from '../meanwhile.ts'

export function Earlier({ earlier }: { readonly earlier: readonly EarlierAnswer[] }) {
  if (earlier.length === 0) return null
  return (
    <Details
      summaryText={earlier.length === 1 ? 'One answer was given before' : `${earlier.length} answers were given before`}
    >
      {earlier.map((answer) => (
        <One key={answer.at.toISOString()} answer={answer} />
      ))}
    </Details>
  )
}

interface MeanwhileProps {
  readonly earlier: readonly EarlierAnswer[]
  readonly anyway: string
  readonly failed?: Failed | undefined
}

/** Neither of the two is lost: theirs is here to read, one's own is in the form below and kept as a draft. */
export function Meanwhile({ earlier, anyway, failed }: MeanwhileProps) {
  const [newest] = earlier
  const isOwn = newest?.isOwn ?? false
  return (
    <Card title={isOwn ? 'You have answered this already' : 'Somebody else has answered meanwhile'}>
      {newest && <One answer={newest} />}
      <WarningText>
        {isOwn
          ? 'You sent this since you opened the page, in another tab perhaps. What you wrote here has not been sent. It is kept below.'
          : 'Two answers that do not agree are worse than one. Yours has not been sent. It is kept below.'}
      </WarningText>
      <Checkboxes
        name="anyway"
        values={[]}
        items={[{ value: anyway, text: isOwn ? 'Send this one as well' : 'Send mine as well' }]}
        errorMessage={errorOf(failed?.errors, 'anyway')}
      />
      <p>If {isOwn ? 'the one you sent' : 'theirs'} is enough, leave this page: nothing more is sent.</p>
    </Card>
  )
}

function One({ answer: { words, at, by } }: { readonly answer: EarlierAnswer }) {
  return (
    <blockquote class="earlier-answer">
      <p dir="auto" class="their-words">
        {words}
      </p>
      <p>
        <bdi>{by ?? 'From a paper'}</bdi>, {formatInstant(at)}
      </p>
    </blockquote>
  )
}
