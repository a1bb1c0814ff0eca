// One answer, for whoever spoke: what it says, and two buttons for what they think of it.
import { askBox, Button, Card, Details, formatDay, State, Textarea } from '../../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import type { AnswerShown } from '../../shown.ts'

interface AnswerCardProps {
  readonly answer: AnswerShown
  readonly level?: 2 | 3
  /** Where what they think is sent; without it they can't say so here. */
  readonly judging?: Judging | undefined
}

interface Judging {
  readonly action: string
  readonly token: string
  readonly failed?: Failed | undefined
  /** What the form carries beside the verdict, such as the code of somebody without a name. */
  readonly carries?: Readonly<Record<string, string>> | undefined
  /** The box of help on the page, for words of danger. */
  readonly helpNowId?: string | undefined
}

export function AnswerCard({ answer, level = 2, judging }: AnswerCardProps) {
  return (
    <Card title={titles[answer.kind]} level={level}>
      <AnswerText answer={answer} />
      <p class="govuk-hint">
        {answer.givenBy === null ? (
          'Answered'
        ) : (
          <>
            From <bdi>{answer.givenBy}</bdi>,
          </>
        )}{' '}
        {formatDay(answer.givenOn)}
      </p>
      {answer.verdict !== null && <Said answer={answer} />}
      {answer.isNewest && judging && <Judge answer={answer} {...judging} />}
    </Card>
  )
}

const titles = { did: 'We did', will: 'We will', cannot: 'We can’t' } as const

type Told = Pick<
  AnswerShown,
  'kind' | 'words' | 'why' | 'whatWouldChange' | 'challenge' | 'advocacy' | 'dueOn' | 'ownerName'
> &
  Partial<Pick<AnswerShown, 'promise'>>

/** What the answer says, without its heading: on a card, in a letter, before it is sent. */
export function AnswerText({ answer }: { readonly answer: Told }) {
  return (
    <>
      <p dir="auto" class="their-words">
        {answer.words}
      </p>
      {answer.kind === 'will' && (
        <p>
          {answer.dueOn !== null && (
            <>
              By <strong>{formatDay(answer.dueOn)}</strong>.{' '}
            </>
          )}
          {answer.ownerName !== null && (
            <>
              <bdi>{answer.ownerName}</bdi> will see to it.
            </>
          )}
        </p>
      )}
      {answer.promise?.standing === 'kept' && (
        <p>
          <State is="good">This is done</State>
        </p>
      )}
      <Because title="Why" words={answer.why} />
      <Because title="What would change it" words={answer.whatWouldChange} />
      <Because title="If you don’t agree" words={answer.challenge} />
      <Because title="Who can help you" words={answer.advocacy} />
    </>
  )
}

function Because({ title, words }: { readonly title: string; readonly words: string | null }) {
  if (words === null) return null
  return (
    <p>
      <strong>{title}</strong>
      <br />
      <span dir="auto" class="their-words">
        {words}
      </span>
    </p>
  )
}

function Said({ answer }: { readonly answer: AnswerShown }) {
  return (
    <>
      <p>
        {answer.verdict === 'good-enough' ? (
          <State is="good">You said: good enough</State>
        ) : (
          <State is="waiting">You said: not yet. We are looking at it again</State>
        )}
      </p>
      {answer.verdictWords !== null && (
        <p dir="auto" class="their-words">
          {answer.verdictWords}
        </p>
      )}
    </>
  )
}

type JudgeProps = { readonly answer: AnswerShown } & Judging

function Judge(props: JudgeProps) {
  if (props.answer.verdict === null) return <VerdictForm {...props} />
  return (
    <Details summaryText="Change what you said">
      <VerdictForm {...props} />
    </Details>
  )
}

function VerdictForm({ answer, action, token, failed, carries = {}, helpNowId }: JudgeProps) {
  return (
    <form method="post" action={action} novalidate>
      <TokenField token={token} />
      {Object.entries(carries).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Textarea
        id={`words-${answer.id}`}
        name="words"
        rows={2}
        label={{ text: 'Is this good enough? You can say why, if you want to', classes: 'govuk-label--s' }}
        value={failed ? typedText(failed.typed, 'words') : (answer.verdictWords ?? '')}
        errorMessage={errorOf(failed?.errors, 'words') ?? errorOf(failed?.errors, 'verdict')}
        attributes={{ dir: 'auto', ...(helpNowId !== undefined && askBox(helpNowId)) }}
      />
      <div class="govuk-button-group">
        <Button name="verdict" value="good-enough" preventDoubleClick>
          Good enough
        </Button>
        <Button name="verdict" value="not-yet" classes="govuk-button--secondary" preventDoubleClick>
          Not yet
        </Button>
      </div>
    </form>
  )
}
