// What young people cannot be shown because the council has not given it.
import { WarningText } from '../../design/index.ts'

export interface MissingContactsProps {
  readonly missing: readonly string[]
  /** Where it is given; nothing on that page itself. */
  readonly href?: string
}

export function MissingContacts({ missing, href }: MissingContactsProps) {
  if (missing.length === 0) return null
  return (
    <>
      <WarningText iconFallbackText="Warning">
        Pages and letters leave this out, because it is not given yet: {missing.join('; ')}.
      </WarningText>
      {href !== undefined && (
        <p>
          <a class="govuk-link" href={href}>
            Give it under “Council and contact”
          </a>
        </p>
      )}
    </>
  )
}
