// The code, shown once, and an offer to be named.
import { Button, Card, HelpNowBox, PageHeading, PrintButton, type HelpNowOption } from '../../../design/index.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { tellUsAnswerPath, tellUsNamePath } from '../../paths.ts'
import { NameFields } from './name-fields.tsx'

interface ToldProps {
  readonly code: string
  readonly isUnsafe: boolean
  readonly readBy: string | null
  readonly help: readonly HelpNowOption[]
  readonly token: string
}

export function Told({ code, isUnsafe, readBy, help, token }: ToldProps) {
  return (
    <>
      <PageHeading
        title="We have your words"
        lead={readBy === null ? 'Somebody will read them.' : `They should be read ${readBy}.`}
      />
      <Card title="Your private code">
        <p>
          Write it down now, or take a picture of it. <strong>We show it only once.</strong> Whoever has it can read
          your words and the answer.
        </p>
        <p class="private-code" id="private-code">
          {code}
        </p>
        <div class="govuk-button-group">
          <Button
            type="button"
            classes="govuk-button--secondary"
            attributes={{ 'data-copy': 'private-code', hidden: '' }}
          >
            Copy
          </Button>
          <PrintButton words="Print" classes="govuk-button--secondary" />
        </div>
        <p>
          Come back in a few days to <a href={tellUsAnswerPath}>read your answer</a>.
        </p>
      </Card>
      {isUnsafe && (
        <HelpNowBox id="help-now-after" heading="You matter. Help is here now" options={help} isOpen isAfter />
      )}
      <Card title="Do you want us to know who you are?">
        <p>You don’t have to. If you tell us, we can reach you and help you. We keep it with these words only.</p>
        <form method="post" action={tellUsNamePath} novalidate autocomplete="off">
          <TokenField token={token} />
          <input type="hidden" name="code" value={code} />
          <NameFields />
          <Button classes="govuk-button--secondary" preventDoubleClick>
            Tell you who I am
          </Button>
        </form>
      </Card>
    </>
  )
}
