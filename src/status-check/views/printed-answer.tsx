import { Card, DefinitionRows, formatDay, InsetText, PageHeading, PrintButton } from '../../design/index.ts'
import { askedQuestions } from '../flow.ts'
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

/** The same answer on one page with nothing to press but print, to print or to keep as a file. */
export function PrintedAnswer({ verdict, told, typed, rules, contact }: AnswerProps) {
  const [first, ...others] = verdict.outcomes
  return (
    <>
      <div class="not-on-paper">
        <PrintButton words="Print this page" />
        <InsetText>
          Your browser can print too. “Print” is often in the menu with three dots. You can also save the page as a
          file.
        </InsetText>
      </div>
      <PageHeading
        caption={`Checked on ${formatDay(told.today)}, ${contact.councilName}`}
        title={headlineOf(verdict)}
      />
      {others.length === 0 ? <Why outcome={first} /> : <WhatDecides verdict={verdict} />}
      {verdict.sure.length > 0 && (
        <>
          <h2>What you can ask for</h2>
          <Entitlements keys={verdict.sure} rules={rules} today={told.today} />
        </>
      )}
      {verdict.maybe.length > 0 && (
        <>
          <h2>What you may be able to ask for</h2>
          <Entitlements keys={verdict.maybe} rules={rules} today={told.today} />
        </>
      )}
      <WhomToCall contact={contact} adviser={rules.words.adviser} />
      <HowToChallenge contact={contact} />
      <Card title="What you told us">
        <DefinitionRows
          rows={askedQuestions(told).map((question) => ({
            label: question.label,
            value: answerWords(question, typed),
          }))}
        />
      </Card>
    </>
  )
}
