// Several asks were given a theme, and it can be taken back at once.
import { Button, PageHeading } from '../../../../design/index.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { asksPath, asksUndoPath } from '../../../paths.ts'
import type { AskId } from '../../../tables.ts'
import type { Theme } from '../../../themes/queries.ts'

interface SortedPageProps {
  readonly theme: Theme
  readonly asks: readonly AskId[]
  readonly token: string
}

export function SortedPage({ theme, asks, token }: SortedPageProps) {
  if (asks.length === 0)
    return (
      <>
        <PageHeading title={`They already had the theme ${theme.name}`} lead="Nothing was changed." />
        <p class="govuk-body">
          <a href={asksPath}>Back to the asks</a>
        </p>
      </>
    )
  return (
    <>
      <PageHeading
        title={
          asks.length === 1 ? `1 ask has the theme ${theme.name}` : `${asks.length} asks have the theme ${theme.name}`
        }
        lead="Those that had it before are not counted."
      />
      <form method="post" action={asksUndoPath} novalidate>
        <TokenField token={token} />
        <input type="hidden" name="theme" value={theme.id} />
        {asks.map((ask) => (
          <input key={ask} type="hidden" name="ask" value={ask} />
        ))}
        <div class="govuk-button-group">
          <Button href={asksPath}>Back to the asks</Button>
          <Button classes="govuk-button--secondary" preventDoubleClick>
            Undo: take it off again
          </Button>
        </div>
      </form>
    </>
  )
}
