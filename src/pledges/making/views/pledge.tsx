// Three minutes on a phone: what, by when, who, and how we say thank you.
import { Button, Card, FailedSummary, PageHeading, type HelpNowOption } from '../../../design/index.ts'
import { typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { pledgePath } from '../../paths.ts'
import type { AskedFor } from '../asked-for.ts'
import { ReachFields, ShowFields, WhatFields, WhoFields } from './fields.tsx'

interface PledgeProps {
  readonly askedFor: readonly AskedFor[]
  readonly help: readonly HelpNowOption[]
  readonly newKey: string
  readonly token: string
  readonly failed?: Failed | undefined
}

export function PledgePage({ askedFor, help, newKey, token, failed }: PledgeProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Make a pledge"
        lead="A pledge is a promise to young people in care and leaving care: something that you will do, and by when. It takes about three minutes."
      />
      {askedFor.length > 0 && (
        <Card>
          <h2 class="govuk-heading-m">
            {askedFor.every(({ times }) => times === null)
              ? 'What young people talk to us about'
              : 'What young people ask for most'}
          </h2>
          <ul class="govuk-list govuk-list--bullet">
            {askedFor.map(({ theme, words, times }) => (
              <li key={theme}>
                <span dir="auto">{words}</span>
                {times !== null && <small> ({times.toLocaleString('en-GB')} times this year)</small>}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <form method="post" action={pledgePath} novalidate>
        <TokenField token={token} />
        <input type="hidden" name="key" value={typedText(failed?.typed, 'key') || newKey} />
        <WhatFields failed={failed} mine help={help} />
        <WhoFields failed={failed} mine />
        <ShowFields failed={failed} mine />
        <ReachFields failed={failed} mine />
        <div hidden>
          <label for="website">Leave this empty</label>
          <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
        </div>
        <p>
          What you offer goes to everyone who may have it, never only to those who happen to be in the room. Do not
          write the name of any young person here.
        </p>
        <Button preventDoubleClick>Make my pledge</Button>
      </form>
      <p>
        We keep your name and address for as long as we work on the pledge together, and forget them afterwards. Read
        the <a href="/privacy">privacy notice</a>.
      </p>
    </>
  )
}
