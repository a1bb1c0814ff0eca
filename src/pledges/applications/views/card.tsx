// What an organisation sees of whoever applies. The preview and the organisation's own page are made by this alone.
import { Card as Surface } from '../../../design/index.ts'
import { factWords, type Card } from '../disclosure.ts'

export function ApplicantCard({ card }: { readonly card: Card }) {
  return (
    <Surface title={<bdi>{card.firstName}</bdi>}>
      {card.facts.length === 0 ? (
        <p>{card.firstName} chose to show no more than a first name for now.</p>
      ) : (
        <dl class="govuk-summary-list">
          {card.facts.map(({ key, text }) => (
            <div key={key} class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">{factWords[key]}</dt>
              <dd class="govuk-summary-list__value own-words" dir="auto">
                {text}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Surface>
  )
}
