// The entries that name a place or a provider.
import { Card, State } from '../../../../design/index.ts'
import { entryEditPath } from '../../../paths.ts'
import type { Use } from '../uses.ts'

interface UsesCardProps {
  readonly uses: readonly Use[]
}

const most = 50

export function UsesCard({ uses }: UsesCardProps) {
  return (
    <Card title="Entries that name it">
      {uses.length === 0 && <p class="govuk-body">None today.</p>}
      {uses.length > 0 && (
        <ul class="govuk-list">
          {uses.slice(0, most).map(({ slug, title, isInPlace }) => (
            <li key={slug}>
              <a class="govuk-link" href={entryEditPath(slug)}>
                <bdi>{title}</bdi>
              </a>{' '}
              <State is={isInPlace ? 'good' : 'plain'}>{isInPlace ? 'In place' : 'Not a promise'}</State>
            </li>
          ))}
        </ul>
      )}
      {uses.length > most && <p class="govuk-body">And {(uses.length - most).toLocaleString('en-GB')} more.</p>}
    </Card>
  )
}
