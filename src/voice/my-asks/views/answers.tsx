// The answers to one ask, the newest first, each with the two buttons for what whoever spoke thinks of it.
import { FailedSummary, HelpNowBox, type HelpNowOption } from '../../../design/index.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { AnswerCard, type AnswerShown } from '../../../thread/index.ts'

interface AnswersProps {
  readonly answers: readonly AnswerShown[]
  readonly help: readonly HelpNowOption[]
  readonly actionOf: (answer: AnswerShown['id']) => string
  readonly token: string
  readonly failed?: Failed | undefined
  /** What the form carries beside the verdict; the answer is named with it. */
  readonly carries?: Readonly<Record<string, string>>
}

export function Answers({ answers, help, actionOf, token, failed, carries }: AnswersProps) {
  if (answers.length === 0) return null
  return (
    <>
      <FailedSummary failed={failed} />
      <h2>{answers.length === 1 ? 'The answer' : 'The answers'}</h2>
      <HelpNowBox id="help-beside-answers" options={help} level={3} />
      {answers.map((answer) => (
        <AnswerCard
          key={answer.id}
          answer={answer}
          level={3}
          judging={{
            action: actionOf(answer.id),
            token,
            failed,
            carries: carries && { ...carries, answer: answer.id },
            helpNowId: 'help-beside-answers',
          }}
        />
      ))}
    </>
  )
}
