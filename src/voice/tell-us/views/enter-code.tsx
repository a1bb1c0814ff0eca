import { Button, FailedSummary, Input, PageHeading } from '../../../design/index.ts'
import { errorOf, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { tellUsAnswerPath, tellUsPath } from '../../paths.ts'

export function EnterCode({ token, failed }: { readonly token: string; readonly failed?: Failed | undefined }) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Read your answer" lead="Use the code that you got when you told us something." />
      <form method="post" action={tellUsAnswerPath} novalidate autocomplete="off">
        <TokenField token={token} />
        <Input
          name="code"
          label={{ text: 'Your code' }}
          hint={{ text: 'Four words and nine digits. Capitals and blanks make no difference.' }}
          autocomplete="off"
          spellcheck={false}
          errorMessage={errorOf(failed?.errors, 'code')}
        />
        <Button preventDoubleClick>Open</Button>
      </form>
      <p>
        Have you lost it? We can’t find it for you, because we don’t know who you are. You can{' '}
        <a href={tellUsPath}>tell us again</a>.
      </p>
    </>
  )
}
