// What waits for somebody, where they start: a line a feature, and nothing where nothing waits.
import { Fragment } from 'preact'
import { InsetText } from '../../../design/index.ts'
import type { WaitingLine } from '../../../platform/http/waiting.ts'

export function Waiting({ lines }: { readonly lines: readonly WaitingLine[] }) {
  if (lines.length === 0) return null
  return (
    <InsetText>
      {lines.map(({ label, parts }) => (
        <p key={label}>
          {label}:{' '}
          {parts.map(({ text, href }, index) => (
            <Fragment key={href}>
              {index > 0 && ' · '}
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </Fragment>
          ))}
        </p>
      ))}
    </InsetText>
  )
}
