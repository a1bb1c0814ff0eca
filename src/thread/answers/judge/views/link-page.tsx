// What the private link opens: what they said, the answer, and what they think of it.
import {
  FailedSummary,
  formatDay,
  HelpNowBox,
  InsetText,
  PageHeading,
  type HelpNowOption,
} from '../../../../design/index.ts'
import { PhoneLink } from '../../../../design/texts/index.ts'
import type { Day } from '../../../../platform/clock.ts'
import type { Contact } from '../../../../platform/councils/contact.ts'
import type { Failed } from '../../../../platform/forms/form.ts'
import type { AnswerShown } from '../../shown.ts'
import { AnswerCard } from './answer-card.tsx'

interface LinkPageProps {
  readonly said: { readonly words: string; readonly on: Day }
  readonly answer: AnswerShown
  readonly judging: { readonly action: string; readonly token: string; readonly failed?: Failed | undefined }
  readonly help: readonly HelpNowOption[]
  readonly contact: Contact
}

export function LinkPage({ said, answer, judging, help, contact }: LinkPageProps) {
  const { failed } = judging
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Here is our answer" />
      <p>On {formatDay(said.on)} you said:</p>
      <InsetText>
        <span dir="auto" class="their-words">
          {said.words}
        </span>
      </InsetText>
      <HelpNowBox id="help-beside-answers" options={help} />
      <AnswerCard answer={answer} judging={{ ...judging, helpNowId: 'help-beside-answers' }} />
      {!answer.isNewest && <p>There is a newer answer. It is on your page, or in a newer message.</p>}
      <p>
        Do you want somebody on your side? {contact.advocacyName.replace(/^the /, 'The ')} can help you. They do not
        work for the council
        {contact.advocacyPhone ? (
          <>
            : <PhoneLink number={contact.advocacyPhone} />
          </>
        ) : (
          '.'
        )}
      </p>
    </>
  )
}

export function LinkEnded({ contact }: { readonly contact: Contact }) {
  return (
    <>
      <PageHeading title="This link has ended" />
      <p>A link works for 30 days. What it led to is still there for you.</p>
      <ul>
        <li>
          If you have signed in here before, <a href="/me">go to your page</a>.
        </li>
        <li>
          {contact.phone ? (
            <>
              Or call {contact.team} and ask for a new link: <PhoneLink number={contact.phone} />
            </>
          ) : (
            'Or ask anybody who works with you for a new link.'
          )}
        </li>
      </ul>
    </>
  )
}
