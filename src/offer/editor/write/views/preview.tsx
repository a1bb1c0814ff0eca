// An entry as it will be read: what young people see, and what only staff see.
import { formatDay, State } from '../../../../design/index.ts'
import type { Day } from '../../../../platform/clock.ts'
import { EntrySections, type EntrySectionsProps } from '../../../pages/views/entry.tsx'
import { entitlementTypes, legalHeadingWords } from '../../../terms.ts'
import type { Gate } from '../../publish/gate.ts'
import { standingKinds, standingWords } from '../../words.ts'

export interface PreviewProps extends Omit<EntrySectionsProps, 'level'> {
  readonly gate: Pick<Gate, 'hard' | 'readingAge'>
  readonly from: Day
}

export function Preview(props: PreviewProps) {
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">As it will be read</h2>
      <div class="two-columns">
        <AsYoungPeople {...props} />
        <AsStaff {...props} />
      </div>
    </section>
  )
}

function AsYoungPeople(props: PreviewProps) {
  return (
    <div class="card">
      <h3 class="card__title">For young people: {props.text.title}</h3>
      <EntrySections {...props} level={4} />
    </div>
  )
}

export function AsStaff({ entry, gate, from }: PreviewProps) {
  const { content, standing } = entry
  return (
    <div class="card">
      <h3 class="card__title">For staff</h3>
      <p class="govuk-body">
        <State is={standingKinds[standing]}>{standingWords[standing]}</State> from {formatDay(from)}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>Kind: {entitlementTypes[content.type].words}</li>
        <li>
          Duty to publish:{' '}
          {content.legal.length === 0 ? 'no part of it' : content.legal.map((key) => legalHeadingWords[key]).join(', ')}
        </li>
        <li>Decided by: {content.claim.decidedBy ?? 'nobody named'}</li>
        <li>Cost code: {content.claim.costCode ?? 'none'}</li>
      </ul>
      <p class="govuk-body">Reading age {gate.readingAge}.</p>
      {gate.hard.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {gate.hard.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
