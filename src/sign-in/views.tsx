import { Button, ErrorSummary, Input, PasswordInput } from '../design/components/index.ts'
import { errorOf, typedText, type Failed } from '../platform/forms/form.ts'
import { TokenField } from '../platform/forms/token-field.tsx'
import type { DemoAccount } from './queries.ts'
import { paths } from './paths.ts'

interface SignInProps {
  readonly token: string
  readonly next: string
  readonly isDemo: boolean
  readonly timedOut: boolean
  readonly failed?: Failed
}

export function SignIn({ token, next, isDemo, timedOut, failed }: SignInProps) {
  return (
    <>
      {failed && (
        <ErrorSummary
          titleText="There is a problem"
          errorList={failed.errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
        />
      )}
      <h1 class="govuk-heading-l">Sign in</h1>
      {timedOut && (
        <p class="govuk-inset-text">
          You were signed out because nothing had happened for a while. What you were typing is kept: sign in and it
          will be there.
        </p>
      )}
      <form method="post" action={paths.signIn} novalidate>
        <TokenField token={token} />
        <input type="hidden" name="next" value={next} />
        <Input
          id="name"
          name="name"
          label={{ text: 'Sign-in name' }}
          value={typedText(failed?.typed, 'name')}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          errorMessage={errorOf(failed?.errors, 'name')}
        />
        <PasswordInput
          id="password"
          name="password"
          label={{ text: 'Password' }}
          errorMessage={errorOf(failed?.errors, 'password')}
        />
        <Button preventDoubleClick>Sign in</Button>
      </form>
      {isDemo && (
        <p class="govuk-body">
          This is a demonstration with invented people.{' '}
          <a class="govuk-link" href={paths.demo}>
            Choose somebody to be
          </a>
          : no password needed.
        </p>
      )}
    </>
  )
}

const roleWords: Readonly<Record<string, string>> = {
  'young-person': 'Young person',
  adviser: 'Personal adviser',
  'social-worker': 'Social worker',
  'reviewing-officer': 'Reviewing officer',
  'team-manager': 'Team manager',
  'service-manager': 'Service manager',
  analyst: 'Performance analyst',
  clerk: 'Clerk',
  'offer-editor': 'Local Offer editor',
  councillor: 'Councillor',
  partner: 'Partner',
  admin: 'Administrator',
}

export function DemoSignIn({
  token,
  next,
  accounts,
}: {
  token: string
  next: string
  accounts: readonly DemoAccount[]
}) {
  const groups = Map.groupBy(accounts, (account) => account.roles[0] ?? '')
  return (
    <>
      <h1 class="govuk-heading-l">Who would you like to be?</h1>
      <p class="govuk-body">Everyone here is invented. One press signs you in as them.</p>
      <form method="post" action={paths.demo}>
        <TokenField token={token} />
        <input type="hidden" name="next" value={next} />
        {[...groups].map(([role, people]) => (
          <section class="app-demo-role" key={role}>
            <h2 class="govuk-heading-m">{roleWords[role] ?? role}</h2>
            <div class="govuk-button-group">
              {people.map((person) => (
                <Button key={person.id} classes="govuk-button--secondary" name="account" value={person.id}>
                  {person.name}
                </Button>
              ))}
            </div>
          </section>
        ))}
      </form>
    </>
  )
}
