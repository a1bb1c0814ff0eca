// What the answer says, on the screen and on paper alike.
import { Card, Details } from '../../design/index.ts'
import { EmailLink, PhoneLink, Reach } from '../../design/texts/index.ts'
import { entitlementWords, type EntitlementKey, type Settings, type Words } from '../../eligibility/index.ts'
import type { Contact } from '../../platform/councils/contact.ts'
import type { Day } from '../../platform/clock.ts'
import type { Typed } from '../flow.ts'
import type { Question } from '../question.ts'
import type { Told } from '../told.ts'
import { unknownBox } from '../told.ts'
import type { Outcome, Verdict } from '../verdict.ts'

export interface AnswerProps {
  readonly verdict: Verdict
  readonly told: Told
  readonly typed: Typed
  readonly rules: { readonly settings: Settings; readonly words: Words }
  readonly contact: Contact
}

/** The first words: the one answer, or that it is open. */
export function headlineOf({ outcomes: [first, ...others] }: Verdict): string {
  return others.length === 0 ? first.headline : 'We cannot be sure yet'
}

export function Why({ outcome }: { readonly outcome: Outcome }) {
  return (
    <>
      {outcome.paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {outcome.law !== '' && (
        <Details summaryText="The law behind this">
          <p>{outcome.law}</p>
        </Details>
      )}
    </>
  )
}

export function WhatDecides({ verdict }: { readonly verdict: Verdict }) {
  return (
    <>
      <p>What you told us can mean more than one thing. You may be in one of these groups:</p>
      <ul>
        {verdict.outcomes.map(({ category, phase, headline }) => (
          <li key={`${category}${phase ?? ''}`}>{headline}</li>
        ))}
      </ul>
      {verdict.deciders.length > 0 && (
        <>
          <h2>What would decide it</h2>
          <ul>
            {verdict.deciders.map((id) => (
              <li key={id}>{deciderWords(id)}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        The council has papers that can show this. You have the right to see what is written about you. Call us and ask
        us to look it up with you.
      </p>
    </>
  )
}

export const deciding: Readonly<Record<string, string>> = {
  born: 'the day you were born',
  'care-now': 'whether you are in care now',
  'care-since-14': 'whether you were in care after you turned 14',
  start: 'the day your care began',
  end: 'the day your care ended',
  more: 'whether there was another time in care before',
  'short-stays': 'whether it was only short stays',
  country: 'which council looked after you, and in which country',
  'hospital-at-16': 'where you were on the day you turned 16',
  home: 'whether you went to live at home after care',
  'home-end': 'whether you still live at home, and what happened',
  'home-end-when': 'the day you left home again',
  guardian: 'whether a court gave you a special guardian',
  'guardian-care': 'whether you were in care just before that',
  'other-place': 'where you lived when you were 16 or 17',
  'other-now': 'whether you still live there',
  learning: 'whether you told the council about your course',
  'in-plan': 'whether the course was in your plan before you turned 21',
  'asked-since-21': 'whether you asked for help after you turned 21',
  disabled: 'whether you have a disability',
}

const deciderWords = (id: string): string =>
  deciding[id] ?? deciding[id.replace(/-\d$/, '')] ?? 'more about your time in care'

interface EntitlementsProps {
  readonly keys: readonly EntitlementKey[]
  readonly rules: AnswerProps['rules']
  readonly today: Day
}

export function Entitlements({ keys, rules, today }: EntitlementsProps) {
  return (
    <ul>
      {[...new Set(keys.map((key) => entitlementWords(key, rules.settings, today, rules.words).sentence))].map(
        (sentence) => (
          <li key={sentence}>{sentence}</li>
        ),
      )}
    </ul>
  )
}

export function WhomToCall({ contact, adviser }: { readonly contact: Contact; readonly adviser: string }) {
  return (
    <Card title="What to do now">
      <p>
        {contact.phone || contact.email ? (
          <>
            {contact.team}: <Reach phone={contact.phone} email={contact.email} />.
          </>
        ) : (
          <>Ask {contact.councilName} for the people who work with care leavers.</>
        )}
      </p>
      <p>You can say it like this:</p>
      <blockquote>
        <p>
          “I used the check on your website. I would like to know what help I can get. Can I speak to a {adviser},
          please?”
        </p>
      </blockquote>
      <p>
        Do you want somebody to help you say it?{' '}
        {contact.advocacyPhone ? (
          <>
            Call {contact.advocacyName}: <PhoneLink number={contact.advocacyPhone} />.
          </>
        ) : (
          <>Ask for {contact.advocacyName}.</>
        )}{' '}
        They do not work for the council. It costs you nothing.
      </p>
    </Card>
  )
}

export function HowToChallenge({ contact }: { readonly contact: Contact }) {
  return (
    <Card title="If you think this is wrong, or somebody says no">
      <ul>
        <li>Ask why. They must tell you the reason, and what would change it.</li>
        <li>
          You can complain
          {contact.complaints && (
            <>
              : <EmailLink address={contact.complaints} />
            </>
          )}
          .
        </li>
        <li>
          An advocate can do it with you: {contact.advocacyName}
          {contact.advocacyPhone && (
            <>
              , <PhoneLink number={contact.advocacyPhone} />
            </>
          )}
          .
        </li>
      </ul>
      <p>
        This check uses the same rules as we do. It knows only what you told it. The council decides with its own
        papers, so the answer can be different.
      </p>
    </Card>
  )
}

/** What was answered, as it was answered. */
export function answerWords(question: Question, typed: Typed): string {
  if (question.kind !== 'choice') return typed[question.id] || (typed[unknownBox(question.id)] ? 'I do not know' : '')
  return question.options.find(({ value }) => value === typed[question.id])?.text ?? ''
}
