import { Button, Card, EmptyState, PageHeading } from '../../design/index.ts'
import { roles, type Role } from '../../platform/auth/permissions.ts'
import { TokenField } from '../../platform/forms/token-field.tsx'
import { paths } from '../paths.ts'
import type { DemoAccount } from '../queries.ts'

const roleWords: Readonly<Record<Role, string>> = {
  'young-person': 'Young person',
  adviser: 'Personal adviser',
  'social-worker': 'Social worker',
  'reviewing-officer': 'Reviewing officer',
  'team-manager': 'Team manager',
  'service-manager': 'Service manager',
  analyst: 'Performance analyst',
  clerk: 'Clerk',
  'offer-editor': 'Local offer editor',
  councillor: 'Councillor',
  partner: 'Partner',
  admin: 'Administrator',
}

interface DemoProps {
  readonly token: string
  readonly next: string
  readonly accounts: readonly DemoAccount[]
}

/** One press for each invented person, by role. */
export function DemoSignIn({ token, next, accounts }: DemoProps) {
  const byRole = roles
    .map((role) => ({ role, people: accounts.filter((account) => account.roles[0] === role) }))
    .filter(({ people }) => people.length > 0)
  return (
    <>
      <PageHeading
        title="Who would you like to be?"
        lead="Everyone here is invented. One press signs you in as them."
      />
      {byRole.length === 0 && (
        <EmptyState title="There is nobody yet">
          <p>The demonstration council has no accounts to choose from.</p>
        </EmptyState>
      )}
      <form method="post" action={paths.demo}>
        <TokenField token={token} />
        <input type="hidden" name="next" value={next} />
        <div class="two-columns">
          {byRole.map(({ role, people }) => (
            <Card key={role} title={roleWords[role]}>
              <div class="govuk-button-group">
                {people.map((person) => (
                  <Button key={person.id} classes="govuk-button--secondary" name="account" value={person.id}>
                    {person.name}
                  </Button>
                ))}
              </div>
            </Card>
          ))}
        </div>
      </form>
    </>
  )
}
