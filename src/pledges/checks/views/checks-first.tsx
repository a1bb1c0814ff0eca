// Before what brings people together is pressed: what is missing for it, and where that is recorded.
import { pledgeChecksPath } from '../../paths.ts'
import type { PledgeId } from '../../tables.ts'
import type { Missing } from '../missing.ts'
import { missingWords } from '../words.ts'

interface ChecksFirstProps {
  readonly pledge: PledgeId
  readonly missing: readonly Missing[]
}

export function ChecksFirst({ pledge, missing }: ChecksFirstProps) {
  if (missing.length === 0) return null
  return (
    <div class="govuk-inset-text">
      <p>
        Somebody and a young person would meet. First somebody here must have seen:{' '}
        <span dir="auto">{missing.map(missingWords).join('; ')}</span>.
      </p>
      <p>
        <a href={pledgeChecksPath(pledge)}>Record safety checks</a>
      </p>
    </div>
  )
}
