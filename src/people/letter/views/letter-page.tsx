// The calm frame that a worker sees around the letter. Nothing of it goes on paper.
import { Button, Card, ErrorSummary, PageHeading, Textarea, WithAside } from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { PersonId } from '../../../platform/ids.ts'
import { letterPath, letterPdfPath } from '../../paths.ts'
import type { Letter } from '../letter.ts'
import { LetterView } from './letter-view.tsx'

interface LetterPageProps {
  readonly id: PersonId
  readonly letter: Letter
  readonly token: string
  readonly failed?: Failed | undefined
}

export function LetterPage(props: LetterPageProps) {
  const { id, letter, failed } = props
  return (
    <>
      <div class="not-on-paper">
        {failed && (
          <ErrorSummary errorList={failed.errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))} />
        )}
        <PageHeading
          title="Letter"
          caption={letter.name ?? undefined}
          lead="What they are entitled to and why, in words for them. They can read the same letter when they sign in."
          acts={<Button href={letterPdfPath(id)}>Save as PDF</Button>}
        />
      </div>
      <WithAside aside={<OwnSentence {...props} />}>
        <LetterView letter={letter} top={2} />
      </WithAside>
    </>
  )
}

function OwnSentence({ id, letter, token, failed }: LetterPageProps) {
  const own = failed ? typedText(failed.typed, 'own') : (letter.own ?? '')
  return (
    <div class="not-on-paper">
      <Card title="A sentence of your own">
        <form method="post" action={letterPath(id)} novalidate>
          <TokenField token={token} />
          <Textarea
            id="own"
            name="own"
            value={own}
            rows={3}
            label={{ text: 'Stands at the top of this copy (optional)' }}
            hint={{ text: 'For example: “It was good to see you on Tuesday.” It is printed and not kept.' }}
            errorMessage={errorOf(failed?.errors, 'own')}
          />
          <div class="govuk-button-group">
            <Button classes="govuk-button--secondary">Show it in the letter</Button>
            <Button classes="govuk-button--secondary" attributes={{ formaction: letterPdfPath(id) }}>
              Save as PDF with it
            </Button>
          </div>
        </form>
      </Card>
    </div>
  )
}
