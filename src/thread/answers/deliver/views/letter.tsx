// The answer as a letter: a page to print, and the same as a PDF.
import { formatDay } from '../../../../design/index.ts'
import { Reach } from '../../../../design/texts/index.ts'
import type { Day } from '../../../../platform/clock.ts'
import type { Contact } from '../../../../platform/councils/contact.ts'
import { documentWith } from '../../../../platform/pdf/document.tsx'
import { deliveryLetterPath } from '../../../paths.ts'
import { AnswerText } from '../../judge/views/answer-card.tsx'
import type { AnswerShown } from '../../shown.ts'
import { kindWords } from '../../words.ts'
import type { Delivery } from '../queries.ts'

export interface LetterProps {
  readonly delivery: Delivery
  readonly answer: AnswerShown
  readonly saidOn: Day
  readonly today: Day
  readonly contact: Contact
}

export function AnswerLetter(props: LetterProps) {
  const { answerId, askId } = props.delivery
  return (
    <>
      <p class="not-on-paper">
        Print this page, or <a href={`${deliveryLetterPath(answerId, askId)}.pdf`}>save it as a PDF</a>. When it is in
        the post, say so on the page of the delivery.
      </p>
      <Letter {...props} />
    </>
  )
}

function Letter({ delivery, answer, saidOn, today, contact }: LetterProps) {
  return (
    <article class="letter">
      <div class="letter__head">
        {delivery.recipient !== null && <p class="their-words">{delivery.recipient}</p>}
        <p>{formatDay(today)}</p>
      </div>
      <h1 class="letter__title">Our answer to you</h1>
      <p>
        Hello <bdi>{delivery.speaker}</bdi>,
      </p>
      <section class="letter__section">
        <h2>On {formatDay(saidOn)} you said</h2>
        <p dir="auto" class="their-words">
          {delivery.asked}
        </p>
      </section>
      <section class="letter__section">
        <h2>{kindWords[answer.kind]}</h2>
        <AnswerText answer={answer} />
      </section>
      <section class="letter__section">
        <h2>Is this good enough?</h2>
        <p>
          Please tell us: “good enough”, or “not yet”. If it is not good enough yet, we will look at it again and answer
          you.
        </p>
        <p>
          {contact.phone || contact.email ? (
            <>
              {contact.team}: <Reach phone={contact.phone} email={contact.email} />.
            </>
          ) : (
            'Tell anybody who works with you.'
          )}
        </p>
      </section>
    </article>
  )
}

export function answerLetterDocument(props: LetterProps): string {
  return documentWith({
    title: `Our answer to you – ${props.contact.councilName}`,
    body: <Letter {...props} />,
    classes: 'letter-document',
  })
}
