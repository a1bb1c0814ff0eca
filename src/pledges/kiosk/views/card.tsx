// What became of a leaf. Nothing that anybody wrote stands here but the answer to it.
import { Button, FailedSummary, Hero, HelpNowBox, Parcel, type HelpNowOption } from '../../../design/index.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { AnswerCard, type AnswerShown } from '../../../thread/index.ts'
import { cardAnswerPath, cardVerdictPath, pledgePath } from '../../paths.ts'
import type { Card, CardState } from '../card.ts'
import { shownCode } from '../sealed/card-code.ts'

interface CardProps {
  readonly card: Card
  /** Null until somebody asks to read them. */
  readonly answers: readonly AnswerShown[] | null
  readonly answersWaiting: number
  readonly help: readonly HelpNowOption[]
  readonly token: string
  readonly failed: Failed | undefined
}

const words: Readonly<Record<CardState, { readonly title: string; readonly says: string }>> = {
  'not-home': {
    title: 'Your leaf is still on its way',
    says: 'The tree has not been home yet. It travels for days without a network, and brings every leaf home. Please look again in a few days, and check that the code is right.',
  },
  waiting: {
    title: 'Your leaf is here',
    says: 'Somebody at the council will read it soon. Nobody else can see it until then.',
  },
  read: { title: 'Somebody has read your leaf', says: 'Thank you. We keep it, and we think about what you told us.' },
  'on-the-tree': {
    title: 'Your leaf hangs on the tree',
    says: 'Somebody read it first. You can ask us to take it down at any time.',
  },
  answered: { title: 'There is an answer for you', says: 'Somebody read your leaf and wrote back.' },
  kept: { title: 'Your pledge was kept', says: 'Thank you. Young people have it now because of you.' },
  closed: { title: 'This pledge has ended', says: 'Thank you for wanting to help. You can pledge again at any time.' },
}

const stages = ['Left at the tree', 'Home', 'Read', 'What came of it']
const reached: Readonly<Record<CardState, number>> = {
  'not-home': 1,
  waiting: 2,
  read: 3,
  'on-the-tree': 4,
  answered: 4,
  kept: 4,
  closed: 4,
}

export function CardPage({ card, answers, answersWaiting, help, token, failed }: CardProps) {
  const { title, says } = words[card.state]
  return (
    <>
      <FailedSummary failed={failed} />
      <Hero title={title} hasTree="on-wide-screens">
        <p class="govuk-body-l">{says}</p>
        {card.code !== '' && (
          <p>
            Your code: <strong class="number">{shownCode(card.code)}</strong>
          </p>
        )}
      </Hero>
      <Parcel label="How far your leaf has come" stages={stages} reached={reached[card.state]} />
      {answers === null && answersWaiting > 0 && (
        <form method="post" action={cardAnswerPath(card.code)}>
          <TokenField token={token} />
          <Button preventDoubleClick>Read the answer</Button>
        </form>
      )}
      {answers?.map((answer) => (
        <AnswerCard
          key={answer.id}
          answer={answer}
          judging={{ action: cardVerdictPath(card.code), token, failed, helpNowId: 'help-beside-answers' }}
        />
      ))}
      {answers !== null && <HelpNowBox id="help-beside-answers" options={help} level={3} />}
      {card.state === 'closed' && (
        <p>
          <a href={pledgePath}>Make a pledge</a>
        </p>
      )}
    </>
  )
}
