// Where staff land whose work needs no records of people: a clerk, a councillor, a Local Offer editor, a partner, an administrator.
import { PageHeading } from '../../../design/index.ts'
import type { Role } from '../../../platform/auth/permissions.ts'

const work: Readonly<Partial<Record<Role, string>>> = {
  clerk: 'You look after the papers of the panel.',
  'offer-editor': 'You look after the local offer.',
  councillor: 'You hold the council to its promises. For that you see figures and answers, never anyone’s record.',
  partner: 'You work with the council for its young people.',
  admin: 'You look after accounts and settings, never anyone’s record.',
}

interface WelcomeProps {
  readonly name: string
  readonly roles: readonly Role[]
  /** Whether the menu at the top has anything for them. */
  readonly hasMenu: boolean
}

export function Welcome({ name, roles, hasMenu }: WelcomeProps) {
  return (
    <>
      <PageHeading title={`Welcome, ${name}`} />
      {roles.map((role) => (
        <p class="govuk-body" key={role}>
          {work[role]}
        </p>
      ))}
      {hasMenu && <p class="govuk-body">What you can open is in the menu at the top of this page.</p>}
      <p class="govuk-body">These pages are open to everyone:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <a class="govuk-link" href="/">
            The start page
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/am-i-a-care-leaver">
            Check what rights somebody has as a care leaver
          </a>
        </li>
      </ul>
    </>
  )
}
