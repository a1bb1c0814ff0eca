// Taking down, point after point, large enough for a room to read. With script, points wait on the device while the line
// is cut, and those of the other person who captures appear by themselves (design/browser/capture.ts).
import { Button, FailedSummary, PageHeading, Textarea, formatDay } from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { meetingPath, meetingPointsPath, readBackPath } from '../../paths.ts'
import type { Meeting, Point } from '../queries.ts'

export interface CaptureProps {
  readonly meeting: Meeting
  readonly points: readonly Point[]
  readonly token: string
  readonly failed?: Failed | undefined
}

export function Capture({ meeting, points, token, failed }: CaptureProps) {
  return (
    <div class="big-screen">
      <FailedSummary failed={failed} />
      <PageHeading
        title={<bdi>{meeting.title}</bdi>}
        caption={[formatDay(meeting.heldOn), meeting.place].filter(Boolean).join(' · ')}
        lead="Write down what is said, in the words of whoever says it."
      />
      <form
        method="post"
        action={meetingPath(meeting.id)}
        novalidate
        data-capture={meetingPointsPath(meeting.id)}
        data-capture-waiting="Not sent yet. It is kept on this device and goes by itself when the line is back."
        data-capture-agreed="This meeting has been agreed, so nothing is added. What you wrote is kept on this device: begin a new meeting to add it."
        data-capture-ended="Sign in again in another tab. What you wrote is kept on this device until then."
      >
        <TokenField token={token} />
        <Textarea
          id="words"
          name="words"
          rows={2}
          label={{ text: 'What was said?', classes: 'govuk-label--m' }}
          hint={{ text: 'Enter sends it. Shift and Enter makes a new line.' }}
          value={typedText(failed?.typed, 'words')}
          errorMessage={errorOf(failed?.errors, 'words')}
          attributes={{ dir: 'auto', autofocus: { value: true, optional: true } }}
        />
        <Button>Add</Button>
        <p class="capture__status" role="status" data-capture-status />
      </form>
      <h2 class="govuk-heading-m">What was said</h2>
      <ol class="points" data-capture-list>
        {points.map(({ id, words }) => (
          <li key={id} dir="auto">
            {words}
          </li>
        ))}
      </ol>
      {points.length === 0 && (
        <p class="govuk-body" data-capture-none>
          Nothing yet.
        </p>
      )}
      <form method="post" action={readBackPath(meeting.id)} novalidate>
        <TokenField token={token} />
        <Button name="step" value="read-back" classes="govuk-button--secondary">
          Read it back
        </Button>
      </form>
    </div>
  )
}
