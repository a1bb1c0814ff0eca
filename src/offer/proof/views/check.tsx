// For a council, a college or an employer: is this proof good? It says nothing about whose it is.
import { Button, FailedSummary, formatDay, Input, InsetText, Panel, WarningText } from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { checkProofPath, jwksPath } from '../../paths.ts'
import type { Checked } from '../checked.ts'
import { liveMinutes } from '../token.ts'

interface CheckFormProps {
  readonly token: string
  readonly failed?: Failed | undefined
}

export function CheckForm({ token, failed }: CheckFormProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <h1>Check a proof</h1>
      <p>
        Point the camera of your phone at the square code: it opens the answer here. If that does not work, paste the
        text of the code.
      </p>
      <form method="post" action={checkProofPath} novalidate>
        <TokenField token={token} />
        <Input
          name="code"
          label={{ text: 'The text of the code', classes: 'govuk-label--s' }}
          value={typedText(failed?.typed, 'code')}
          errorMessage={errorOf(failed?.errors, 'code')}
          autocomplete="off"
          spellcheck={false}
          attributes={{ dir: 'ltr' }}
        />
        <Button>Check it</Button>
      </form>
      <p>
        For programs: <a href={jwksPath}>our public keys</a>.
      </p>
    </>
  )
}

interface CheckedPageProps {
  readonly council: string
  readonly checked: Checked
}

export function CheckedPage({ council, checked }: CheckedPageProps) {
  return (
    <>
      <Answer council={council} checked={checked} />
      <p>
        This page says only what the proof says. It does not say who somebody is, and we do not keep who checked what.
      </p>
      <p>
        <a href={checkProofPath}>Check another one</a>
      </p>
    </>
  )
}

function Answer({ council, checked }: CheckedPageProps) {
  switch (checked.answer) {
    case 'valid': {
      const { what, until, shownAt } = checked.proven
      return (
        <>
          <Panel titleText={what === null ? 'Valid care leaver status' : 'Valid'}>
            {what !== null && <p>{what}</p>}
            until {formatDay(until)}
          </Panel>
          <p>{council} says so.</p>
          <InsetText>
            {shownAt === null
              ? 'This code is on paper. Whoever holds the paper could be somebody else: if it matters, ask for a card with a photo.'
              : 'This code was shown on their phone in the last few minutes.'}
          </InsetText>
        </>
      )
    }
    case 'expired':
      return (
        <>
          <h1>This proof has ended</h1>
          <p>It was good until {formatDay(checked.proven.until)}. They can get a new one on their own page.</p>
        </>
      )
    case 'taken-back':
      return (
        <>
          <h1>This proof was taken back</h1>
          <WarningText>It is not valid any more. Do not rely on it.</WarningText>
        </>
      )
    case 'old-picture':
      return (
        <>
          <h1>This code is too old</h1>
          <p>
            A code on a phone is good for {liveMinutes} minutes. Ask them to open it again on their own phone, and scan
            that.
          </p>
        </>
      )
    case 'not-ours':
      return (
        <>
          <h1>We did not make this proof</h1>
          <WarningText>
            Something in it was changed, or it is from somewhere else. A proof from another council is checked on that
            council’s own page.
          </WarningText>
        </>
      )
  }
}
