// What young people elsewhere can have and we cannot: "we want this too" goes into the golden thread.
import {
  askBox,
  Button,
  EmptyState,
  FailedSummary,
  HelpNowBox,
  PageHeading,
  Radios,
  Textarea,
  type HelpNowOption,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { wantTooPath } from '../../paths.ts'
import type { EntitlementKey } from '../../terms.ts'

export interface Elsewhere {
  readonly type: EntitlementKey
  readonly words: string
  readonly councils: readonly string[]
}

interface WantTooProps {
  readonly elsewhere: readonly Elsewhere[]
  readonly help: readonly HelpNowOption[]
  readonly token: string
  readonly failed?: Failed | undefined
}

export function WantToo({ elsewhere, help, token, failed }: WantTooProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="We want this too"
        lead="Other councils offer these, and yours does not. Say if you want one."
      />
      {elsewhere.length === 0 ? (
        <EmptyState title="Nothing to show yet">
          <p>We have not found anything elsewhere that is missing here.</p>
        </EmptyState>
      ) : (
        <form method="post" action={wantTooPath} novalidate>
          <TokenField token={token} />
          <Radios
            name="type"
            fieldset={{ legend: { text: 'Which one?', classes: 'govuk-fieldset__legend--m' } }}
            value={typedText(failed?.typed, 'type')}
            errorMessage={errorOf(failed?.errors, 'type')}
            items={elsewhere.map(({ type, words, councils }) => ({
              value: type,
              text: words,
              hint: { text: `${councils.join(', ')} ${councils.length === 1 ? 'has' : 'have'} it` },
            }))}
          />
          <Textarea
            name="words"
            rows={4}
            label={{ text: 'Why would it help you? You can leave this out', classes: 'govuk-label--s' }}
            value={typedText(failed?.typed, 'words')}
            errorMessage={errorOf(failed?.errors, 'words')}
            attributes={{ ...askBox('help-beside'), dir: 'auto' }}
          />
          <HelpNowBox id="help-beside" options={help} />
          <p>A manager reads it. The answer comes to “What I said”.</p>
          <Button preventDoubleClick>Send</Button>
        </form>
      )}
    </>
  )
}
