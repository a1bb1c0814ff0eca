import { Button, Card, ErrorSummary, Input, InsetText, PasswordInput, WithAside } from '../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../platform/forms/form.ts'
import { TokenField } from '../../platform/forms/token-field.tsx'
import { partnerSignInPath } from '../../pledges/paths.ts'
import { paths } from '../paths.ts'

interface SignInProps {
  readonly token: string
  readonly next: string
  readonly isDemo: boolean
  /** They were signed out meanwhile: what they typed is kept, or was too much. */
  readonly timedOut?: 'kept' | 'not-kept' | undefined
  readonly failed?: Failed | undefined
}

export function SignIn(props: SignInProps) {
  const { failed, timedOut, isDemo, next } = props
  return (
    <>
      {failed && (
        <ErrorSummary
          titleText="There is a problem"
          errorList={failed.errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
        />
      )}
      <h1>Sign in</h1>
      {timedOut && (
        <InsetText>
          You were signed out because nothing had happened for a while.{' '}
          {timedOut === 'kept'
            ? 'What you were typing is kept: sign in and it will be there.'
            : 'What you were typing could not be kept, because you have too many half-finished forms. Go back in your browser: it may be on the page still. Copy it before you sign in.'}
        </InsetText>
      )}
      {!timedOut && next !== '' && <p>Sign in, and we take you to the page that you wanted.</p>}
      <WithAside aside={<OtherWays next={next} isDemo={isDemo} />}>
        <SignInForm {...props} />
      </WithAside>
    </>
  )
}

function SignInForm({ token, next, failed }: SignInProps) {
  return (
    <form class="card" method="post" action={paths.signIn} novalidate>
      <TokenField token={token} />
      <input type="hidden" name="next" value={next} />
      <Input
        name="name"
        label={{ text: 'Sign-in name' }}
        value={typedText(failed?.typed, 'name')}
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        errorMessage={errorOf(failed?.errors, 'name')}
      />
      <PasswordInput
        name="password"
        label={{ text: 'Secret words or password' }}
        errorMessage={errorOf(failed?.errors, 'password')}
      />
      <Button preventDoubleClick>Sign in</Button>
    </form>
  )
}

function OtherWays({ next, isDemo }: { readonly next: string; readonly isDemo: boolean }) {
  const after = next === '' ? '' : `?next=${encodeURIComponent(next)}`
  return (
    <>
      <Card title="First time here?">
        <p>
          Did your worker give you a paper with four words?{' '}
          <a class="govuk-link" href={`${paths.withCode}${after}`}>
            Sign in with your paper
          </a>
        </p>
        <p>No paper? Ask somebody who works with you for one.</p>
        <p>
          <a class="govuk-link" href={paths.lost}>
            I cannot sign in
          </a>
        </p>
      </Card>
      <Card title="From a business or a service?">
        <p>
          <a class="govuk-link" href={partnerSignInPath}>
            Get a link by email
          </a>
          . No password needed.
        </p>
      </Card>
      {isDemo && (
        <Card title="Just looking?">
          <p>
            This is a demonstration with invented people.{' '}
            <a class="govuk-link" href={`${paths.demo}${after}`}>
              Choose somebody to be
            </a>
            . No password needed.
          </p>
        </Card>
      )}
    </>
  )
}
