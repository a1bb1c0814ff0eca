import { Button, Card, ErrorSummary, Input, PageHeading, PasswordInput, WarningText } from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { paths } from '../../paths.ts'
import { shortestSecret } from '../secret.ts'

interface FormProps {
  readonly token: string
  readonly next: string
  readonly failed?: Failed | undefined
}

/** The first time: the sign-in name and the words from the paper. */
export function WithCode({ token, next, failed }: FormProps) {
  return (
    <>
      {failed && <Problems failed={failed} />}
      <PageHeading
        title="Sign in with your paper"
        lead="Your worker gave you a paper with a sign-in name and four words on it."
      />
      <form method="post" action={paths.withCode} novalidate>
        <TokenField token={token} />
        <input type="hidden" name="next" value={next} />
        <Input
          name="name"
          label={{ text: 'Sign-in name' }}
          hint={{ text: 'It looks like this: brave-tree-27' }}
          value={typedText(failed?.typed, 'name')}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          errorMessage={errorOf(failed?.errors, 'name')}
        />
        <Input
          name="code"
          label={{ text: 'The four words' }}
          hint={{ text: 'Big or small letters, both are fine.' }}
          value={typedText(failed?.typed, 'code')}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          errorMessage={errorOf(failed?.errors, 'code')}
        />
        <Button preventDoubleClick>Continue</Button>
      </form>
      <p>
        <a class="govuk-link" href={paths.lost}>
          I do not have a paper, or it does not work
        </a>
      </p>
    </>
  )
}

interface ChooseProps extends FormProps {
  readonly name: string
  readonly code: string
  /** Words nobody has chosen, to show what is meant. */
  readonly idea: string
}

/** The paper was right: now they choose words of their own. The code comes along, so that nothing is kept between. */
export function ChooseSecret({ token, next, failed, name, code, idea }: ChooseProps) {
  return (
    <>
      {failed && <Problems failed={failed} />}
      <PageHeading
        title="Choose your own secret words"
        lead="From now on you sign in with these. The words on the paper will stop working."
      />
      <Card title="What makes good secret words">
        <ul>
          <li>three or four words that do not belong together, like a silly picture in your head</li>
          <li>{shortestSecret} letters or more</li>
          <li>nothing that people know about you, like your name or your birthday</li>
        </ul>
        <p>
          Need an idea? Here are four words for you: <strong>{idea}</strong>. You can use them or make up your own.
        </p>
      </Card>
      <form method="post" action={paths.chooseSecret} novalidate>
        <TokenField token={token} />
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="code" value={code} />
        <Input
          name="name"
          label={{ text: 'Your sign-in name (write it down)' }}
          value={name}
          autocomplete="username"
          attributes={{ readonly: { value: true, optional: true } }}
        />
        <PasswordInput
          name="secret"
          label={{ text: 'Your secret words' }}
          autocomplete="new-password"
          errorMessage={errorOf(failed?.errors, 'secret')}
        />
        <PasswordInput
          name="again"
          label={{ text: 'Your secret words again' }}
          autocomplete="new-password"
          errorMessage={errorOf(failed?.errors, 'again')}
        />
        <WarningText>
          Never tell anyone your secret words. We will never ask you for them, not even your worker.
        </WarningText>
        <Button preventDoubleClick>Save and sign in</Button>
      </form>
    </>
  )
}

function Problems({ failed }: { readonly failed: Failed }) {
  return (
    <ErrorSummary
      titleText="There is a problem"
      errorList={failed.errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
    />
  )
}
