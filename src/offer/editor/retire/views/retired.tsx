// Said at the top of what is no longer used.
import { Button, formatInstant, InsetText } from '../../../../design/index.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'

interface RetiredProps {
  readonly endedAt: Date
  readonly successor: { readonly name: string; readonly href: string } | null
  /** Null for whoever may only look. */
  readonly bringBack: { readonly action: string; readonly token: string } | null
}

export function Retired({ endedAt, successor, bringBack }: RetiredProps) {
  return (
    <InsetText>
      <p>
        Retired on {formatInstant(endedAt)}.{' '}
        {successor !== null && (
          <>
            <a class="govuk-link" href={successor.href}>
              <bdi>{successor.name}</bdi>
            </a>{' '}
            took its place.
          </>
        )}
      </p>
      {bringBack !== null && (
        <form method="post" action={bringBack.action} novalidate>
          <TokenField token={bringBack.token} />
          <Button classes="govuk-button--secondary" preventDoubleClick>
            Bring it back
          </Button>
        </form>
      )}
    </InsetText>
  )
}
