import { Button, Input } from '../../../design/index.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { paths } from '../paths.ts'
import type { Import } from '../queries.ts'

/** Checks the same files once more, while they are still kept. */
export function TryAgain({ one, token }: { readonly one: Import; readonly token: string }) {
  if (one.files.some(({ removedAt }) => removedAt !== undefined))
    return (
      <p class="govuk-body">
        The files are no longer kept.{' '}
        <a class="govuk-link" href={paths.imports}>
          Upload them again
        </a>
        .
      </p>
    )
  return (
    <form method="post" action={paths.checkAgain(one.id)} novalidate>
      <TokenField token={token} />
      {one.kind === 'ssda903' && (
        <Input
          id="year"
          name="year"
          classes="govuk-input--width-4"
          inputmode="numeric"
          label={{ text: 'Year in which the collection ends (optional)' }}
          value={one.options.year === undefined ? '' : String(one.options.year)}
        />
      )}
      <Button classes="govuk-button--secondary" preventDoubleClick>
        Check the same files again
      </Button>
    </form>
  )
}
