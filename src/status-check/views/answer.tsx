import { Button, Card, Details, PageHeading } from '../../design/index.ts'
import { askedQuestions } from '../flow.ts'
import { paths } from '../paths.ts'
import {
  answerWords,
  Entitlements,
  headlineOf,
  HowToChallenge,
  WhatDecides,
  WhomToCall,
  Why,
  type AnswerProps,
} from './answer-parts.tsx'
import { AnswersSoFar } from './answers-so-far.tsx'

export function Answer(props: AnswerProps & { readonly token: string }) {
  const { verdict, rules, told, contact } = props
  const [first, ...others] = verdict.outcomes
  const isSure = others.length === 0
  return (
    <>
      <PageHeading caption="Your answer" title={headlineOf(verdict)} />
      {isSure ? (
        <Card title="Why">
          <Why outcome={first} />
        </Card>
      ) : (
        <Card>
          <WhatDecides verdict={verdict} />
        </Card>
      )}
      {verdict.sure.length > 0 && (
        <Card title="What you can ask for">
          <Entitlements keys={verdict.sure} rules={rules} today={told.today} />
        </Card>
      )}
      {verdict.maybe.length > 0 && (
        <Card title="What you may be able to ask for">
          <p>This depends on what we do not know yet.</p>
          <Entitlements keys={verdict.maybe} rules={rules} today={told.today} />
        </Card>
      )}
      {isSure && first.whatWouldChange.length > 0 && (
        <Card title="What would change the answer">
          {first.whatWouldChange.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Card>
      )}
      <WhomToCall contact={contact} adviser={rules.words.adviser} />
      <HowToChallenge contact={contact} />
      <WhatYouToldUs {...props} />
    </>
  )
}

/** Every answer with a button to change it, and the way to the printed page. */
function WhatYouToldUs({ token, typed, told }: AnswerProps & { readonly token: string }) {
  return (
    <form method="post" action={paths.check}>
      <AnswersSoFar token={token} typed={typed} />
      <Details summaryText="What you told us. You can change it">
        <dl class="govuk-summary-list">
          {askedQuestions(told).map((question) => (
            <div class="govuk-summary-list__row" key={question.id}>
              <dt class="govuk-summary-list__key">{question.label}</dt>
              <dd class="govuk-summary-list__value">{answerWords(question, typed)}</dd>
              <dd class="govuk-summary-list__actions">
                <Button name="go" value={`change:${question.id}`} classes="govuk-button--secondary">
                  Change<span class="govuk-visually-hidden"> {question.label}</span>
                </Button>
              </dd>
            </div>
          ))}
        </dl>
      </Details>
      <div class="govuk-button-group">
        <Button name="go" value="print">
          Make a page to print
        </Button>
        <a class="govuk-link" href={paths.check}>
          Start again with new answers
        </a>
      </div>
    </form>
  )
}
