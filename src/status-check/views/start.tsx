import { Button, Hero, InsetText } from '../../design/index.ts'
import { TokenField } from '../../platform/forms/token-field.tsx'
import { paths } from '../paths.ts'

export function Start({ token }: { readonly token: string }) {
  return (
    <>
      <Hero title="Check what you can ask for">
        <p>
          Are you in care, or were you in care? Answer some short questions. Then we tell you what rights you have, and
          why.
        </p>
        <form method="post" action={paths.check}>
          <TokenField token={token} />
          <Button isStartButton name="go" value="start">
            Start
          </Button>
        </form>
      </Hero>
      <h2>Good to know</h2>
      <ul>
        <li>It takes about five minutes.</li>
        <li>You do not need to know the dates. “About when I was 15” is fine. So is “I do not know”.</li>
        <li>You do not sign in, and we do not ask your name.</li>
        <li>You can print the answer and take it with you.</li>
      </ul>
      <InsetText>
        We keep nothing that you write here. Your answers stay on the page in front of you. When you close it, they are
        gone.
      </InsetText>
    </>
  )
}
