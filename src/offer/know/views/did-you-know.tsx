import { Button, Card, Fieldset, PageHeading } from '../../../design/index.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { didYouKnowPath, myOfferPath, offerEntryPath } from '../../paths.ts'
import type { PublishedEntry } from '../../published/offer.ts'

interface DidYouKnowProps {
  /** Null: nothing to ask today. */
  readonly entry: PublishedEntry | null
  readonly token: string
}

export function DidYouKnow({ entry, token }: DidYouKnowProps) {
  return (
    <>
      <PageHeading title="Did you know?" lead="One short question. There is no wrong answer." />
      {entry === null ? (
        <>
          <p>There is no question for you today. Come back next week.</p>
          <p>
            <a href={myOfferPath}>See everything you can get</a>
          </p>
        </>
      ) : (
        <Question entry={entry} token={token} />
      )}
    </>
  )
}

/** For the young person's own page too: two buttons, and the answer leads to the entry. */
export function Question({ entry, token }: { readonly entry: PublishedEntry; readonly token: string }) {
  const { title, summary } = entry.content
  return (
    <Card title={title}>
      <p>{summary}</p>
      <form method="post" action={didYouKnowPath}>
        <TokenField token={token} />
        <input type="hidden" name="entry" value={entry.slug} />
        <Fieldset legend={{ text: 'Did you know that you can have this?', classes: 'govuk-fieldset__legend--s' }}>
          <div class="govuk-button-group">
            <Button name="knew" value="yes">
              I knew
            </Button>
            <Button name="knew" value="no" classes="govuk-button--secondary">
              I did not know
            </Button>
          </div>
        </Fieldset>
      </form>
      <p>
        <a href={offerEntryPath(entry.slug)}>Read about it first</a>
      </p>
    </Card>
  )
}
