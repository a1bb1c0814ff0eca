// What somebody wrote, before it goes: their words, who reads them and when, and help where they speak of danger. Without a
// script this is where help comes before sending; with one it is there for whoever wants it. It never stands in the way.
import type { ComponentChildren } from 'preact'
import { Button, InsetText } from '../../../design/index.ts'
import { isFeeling, feelingWords } from '../feelings.ts'

export const lookTitle = 'Look at it first'

interface LookFirstProps {
  readonly words: string
  readonly feeling: string
  /** They had chosen a recording or a picture: a page that is shown again cannot hold it. */
  readonly hadFiles?: boolean
  /** Who reads it and when; help, where it speaks of danger. */
  readonly children: ComponentChildren
}

export function LookFirst({ words, feeling, hadFiles = false, children }: LookFirstProps) {
  return (
    <section aria-labelledby="look-words">
      <h2 id="look-words">You wrote</h2>
      <InsetText>
        <p dir="auto" class="their-words">
          {words === '' ? 'No words.' : words}
        </p>
        {isFeeling(feeling) && <p>How you feel: {feelingWords[feeling]}</p>}
      </InsetText>
      {children}
      {hadFiles && (
        <p>
          <strong>Your recording or picture is not here any more.</strong> Choose it again below, then send.
        </p>
      )}
      <Button preventDoubleClick>Send it</Button>
      <h2>Or change it</h2>
    </section>
  )
}

/** Beside "Send". A script that sends on its own leaves this press alone (design/browser/send-again.ts). */
export const LookButton = () => (
  <Button name="look" value="yes" classes="govuk-button--secondary">
    {lookTitle}
  </Button>
)
