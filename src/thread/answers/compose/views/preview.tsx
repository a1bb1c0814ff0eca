// The answer as whoever spoke will read it.
import { InsetText } from '../../../../design/index.ts'
import { typedText } from '../../../../platform/forms/form.ts'
import { readDay } from '../../../../platform/forms/fields.ts'
import { AnswerText } from '../../judge/views/answer-card.tsx'
import { kindWords } from '../../words.ts'
import { answerKinds } from '../forms.ts'
import type { ComposeProps } from './compose-props.ts'

export function Preview({ failed, promises }: ComposeProps) {
  const typed = failed?.typed ?? {}
  const kind = answerKinds.find((one) => one === typedText(typed, 'kind'))
  const text = (field: string) => {
    const words = typedText(typed, field).trim()
    return words === '' ? null : words
  }
  const promise = promises.find(({ id }) => id === typedText(typed, 'promise'))
  const due = readDay(typed, 'due', 'The day')
  const isNo = kind === 'cannot'
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">As they will read it</h2>
      <InsetText>
        <h3>{kind === undefined ? 'Your answer' : kindWords[kind]}</h3>
        <AnswerText
          answer={{
            kind: kind ?? 'did',
            words: text('words') ?? '…',
            why: isNo ? text('why') : null,
            whatWouldChange: isNo ? text('whatWouldChange') : null,
            challenge: isNo ? text('challenge') : null,
            advocacy: isNo ? text('advocacy') : null,
            dueOn: ('day' in due ? due.day : null) ?? promise?.dueOn ?? null,
            ownerName: text('ownerName') ?? promise?.owner ?? null,
          }}
        />
      </InsetText>
    </section>
  )
}
