import { Button, FailedSummary, Input, PageHeading } from '../../../design/index.ts'
import { errorOf, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { partnerSignInPath, pledgePath } from '../../paths.ts'
import { linkLasts } from '../link.ts'

interface AskForLinkProps {
  readonly action: string
  readonly token: string
  readonly email: string
  readonly failed: Failed | undefined
}

export function AskForLink({ action, token, email, failed }: AskForLinkProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Sign in for an organisation"
        lead="For businesses and services that work with us for young people. There is no password: we send a link to your email."
      />
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        <Input
          name="email"
          type="email"
          label={{ text: 'Email address' }}
          hint={{ text: 'The one that we wrote to when your page was opened' }}
          value={email}
          errorMessage={errorOf(failed?.errors, 'email')}
          autocomplete="email"
          autocapitalize="none"
          spellcheck={false}
        />
        <Button preventDoubleClick>Send me a link</Button>
      </form>
      <p>
        No page yet? <a href={pledgePath}>Make a pledge</a>, and we get in touch.
      </p>
    </>
  )
}

/** The same for every address: nobody learns here who works with us. */
export function LinkSent({ council }: { readonly council: string }) {
  return (
    <>
      <PageHeading title="Look in your email" />
      <p>
        If {council} has a page for an organisation with this address, a link is on its way. It works once, for{' '}
        {linkLasts} minutes.
      </p>
      <p>
        Nothing there after a few minutes? Look among unwanted mail, check the address and{' '}
        <a href={partnerSignInPath}>ask again</a>. Still nothing? Ask whoever you work with at the council.
      </p>
    </>
  )
}

export function Enter({ action, csrf }: { readonly action: string; readonly csrf: string }) {
  return (
    <>
      <PageHeading title="Sign in" lead="One press, and you are on your organisation’s page." />
      <form method="post" action={action}>
        <TokenField token={csrf} />
        <Button preventDoubleClick>Sign in</Button>
      </form>
    </>
  )
}

export function LinkOver() {
  return (
    <>
      <PageHeading title="This link has ended" />
      <p>Each link works once, for {linkLasts} minutes. That keeps your page safe.</p>
      <p>
        <Button href={partnerSignInPath}>Send me a new link</Button>
      </p>
    </>
  )
}
