// The ways on from a record, for those who may take them.
import { Card } from '../../../design/index.ts'
import type { Permission } from '../../../platform/auth/permissions.ts'
import * as paths from '../../paths.ts'
import type { RecordProps } from './record-props.ts'

interface Way {
  readonly may: Permission
  readonly href: string
  readonly words: string
  /** Still of use after somebody has died: no letters and no codes go out then. */
  readonly afterDeath?: true
}

export function WaysOn({ record, may }: RecordProps) {
  const { id } = record
  const isAlive = record.dateOfDeath === null
  if (record.view !== 'full') return null
  const ways: readonly Way[] = [
    { may: 'people.read', href: paths.historyPath(id), words: 'Care history and facts', afterDeath: true },
    { may: 'people.read', href: paths.whatIfPath(id), words: 'What if something changed?' },
    { may: 'letter.read', href: paths.letterPath(id), words: 'Letter about their support' },
    { may: 'claims.make-for', href: paths.claimsOfPath(id), words: 'What they asked for of the local offer' },
    { may: 'people.read', href: paths.seenPath(id), words: 'Who looked at this record', afterDeath: true },
    { may: 'sign-in-codes.give', href: paths.signInCodePath(id), words: 'Give a sign-in code' },
    { may: 'viewers.withhold', href: paths.withholdPath(id), words: 'What they see of who looked' },
    { may: 'restriction.change', href: paths.restrictionPath(id), words: 'Who may see this record', afterDeath: true },
  ]
  return (
    <Card title="Go on to">
      <ul class="govuk-list">
        {ways
          .filter((way) => may(way.may) && (isAlive || way.afterDeath))
          .map(({ href, words }) => (
            <li key={href}>
              <a class="govuk-link" href={href}>
                {words}
              </a>
            </li>
          ))}
      </ul>
    </Card>
  )
}
