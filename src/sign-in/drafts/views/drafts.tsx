// Forms that somebody has begun and not sent: to go on with, or to throw away where there are too many.
import { Button, Card, EmptyState, formatInstant, PageHeading } from '../../../design/index.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { paths } from '../../paths.ts'
import type { Begun } from '../begun.ts'

export interface DraftsProps {
  readonly begun: readonly Begun[]
  readonly most: number
  readonly days: number
  readonly token: string
}

export function Drafts({ begun, most, days, token }: DraftsProps) {
  return (
    <>
      <PageHeading
        title="Forms that you have begun"
        lead={`Only you see them. We keep ${most} at a time, each for ${days} days after you last typed in it.`}
      />
      {begun.length === 0 && (
        <EmptyState title="There is none">
          <p>When you begin a long form and do not send it, you find it here.</p>
        </EmptyState>
      )}
      {begun.map((one) => (
        <Card key={one.key} title={`Last typed ${formatInstant(one.savedAt)}`}>
          <p dir="auto">{one.words === '' ? 'No words yet.' : one.words}</p>
          <form method="post" action={paths.dropDraft}>
            <TokenField token={token} />
            <div class="govuk-button-group">
              <Button href={one.page}>
                Go on<span class="govuk-visually-hidden"> with what you typed {formatInstant(one.savedAt)}</span>
              </Button>
              <Button name="draft" value={one.key} classes="govuk-button--secondary" preventDoubleClick>
                Throw away<span class="govuk-visually-hidden"> what you typed {formatInstant(one.savedAt)}</span>
              </Button>
            </div>
          </form>
        </Card>
      ))}
    </>
  )
}
