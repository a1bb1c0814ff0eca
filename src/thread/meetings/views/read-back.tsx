// Reading back: each point as it was taken down, to be put right or struck out by those who said it, then agreed.
import { Button, Details, FailedSummary, Input, PageHeading, Textarea } from '../../../design/index.ts'
import { errorOf, type FieldError } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { meetingPath, meetingPointPath, readBackPath } from '../../paths.ts'
import type { Meeting, Point } from '../queries.ts'

export interface ReadBackProps {
  readonly meeting: Meeting
  readonly points: readonly Point[]
  readonly token: string
  readonly errors?: readonly FieldError[] | undefined
  readonly agreedBy: string
}

export function ReadBack(props: ReadBackProps) {
  const { meeting, points, token, errors, agreedBy } = props
  return (
    <div class="big-screen">
      {errors && <FailedSummary failed={{ errors }} />}
      <PageHeading
        title="Did we write it down right?"
        caption={<bdi>{meeting.title}</bdi>}
        lead="Read each one out. Change it or strike it out if whoever said it wants that."
      />
      <ol class="points">
        {points.map((point) => (
          <li key={point.id}>
            {point.isStruck ? (
              <del dir="auto">{point.words}</del>
            ) : (
              <span dir="auto" class="points__words">
                {point.words}
              </span>
            )}
            <Correct meeting={meeting} point={point} token={token} />
          </li>
        ))}
      </ol>
      <form method="post" action={readBackPath(meeting.id)} novalidate>
        <TokenField token={token} />
        <Input
          id="agreedBy"
          name="agreedBy"
          label={{ text: 'Who agreed?', classes: 'govuk-label--s' }}
          hint={{ text: 'Such as: the seven young people in the room. No names are needed.' }}
          value={agreedBy}
          errorMessage={errorOf(errors, 'agreedBy')}
        />
        <p class="govuk-body">After this nothing can be changed. Each point becomes an ask that is owed an answer.</p>
        <div class="govuk-button-group">
          <Button name="step" value="agreed" preventDoubleClick>
            They agree
          </Button>
          <a class="govuk-link" href={meetingPath(meeting.id)}>
            Add another point
          </a>
        </div>
      </form>
    </div>
  )
}

interface CorrectProps {
  readonly meeting: Meeting
  readonly point: Point
  readonly token: string
}

function Correct({ meeting, point, token }: CorrectProps) {
  const id = `words-${point.id}`
  return (
    <Details summaryText={point.isStruck ? 'Struck out: bring it back' : 'Change or strike out'}>
      <form method="post" action={meetingPointPath(meeting.id, point.id)} novalidate>
        <TokenField token={token} />
        {point.isStruck ? (
          <Button name="act" value="restore" classes="govuk-button--secondary">
            Bring it back
          </Button>
        ) : (
          <>
            <Textarea
              id={id}
              name="words"
              rows={2}
              label={{ text: 'In their words' }}
              value={point.words}
              attributes={{ dir: 'auto' }}
            />
            <div class="govuk-button-group">
              <Button name="act" value="save">
                Save
              </Button>
              <Button name="act" value="strike" classes="govuk-button--secondary">
                Strike it out
              </Button>
            </div>
          </>
        )}
      </form>
    </Details>
  )
}
