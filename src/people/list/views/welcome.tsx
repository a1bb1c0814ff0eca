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

export function Welcome({ name, roles }: { readonly name: string; readonly roles: readonly Role[] }) {
  return (
    <>
      <PageHeading title={`Welcome, ${name}`} />
      {roles.map((role) => (
        <p class="govuk-body" key={role}>
          {work[role]}
        </p>
      ))}
      <p class="govuk-body">What you can open is in the menu at the top of this page.</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to the public start page
        </a>
      </p>
    </>
  )
}
