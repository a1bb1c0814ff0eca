// The composer: the exact words that are answered, and the answer: we did, we will, or we can't.
import { Button, FailedSummary, PageHeading } from '../../../../design/index.ts'
import { draftAttributes } from '../../../../platform/forms/drafts.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { checkAnswerPath } from '../../../paths.ts'
import { answerForm } from '../forms.ts'
import { Asks } from './asks.tsx'
import { Earlier, Meanwhile } from './earlier.tsx'
import { Kinds, Words } from './kinds.tsx'
import { Preview } from './preview.tsx'
import { Hints } from './hints.tsx'
import type { ComposeProps } from './compose-props.ts'

export function ComposePage(props: ComposeProps) {
  const { asks, earlier, action, seen, anyway, looking, token, failed } = props
  return (
    <>
      {looking === null && <FailedSummary failed={failed} />}
      <PageHeading
        title={asks.length === 1 ? 'Answer' : `One answer to ${asks.length} asks`}
        lead="Write to the person, not about them. It goes to each of them in the way they chose."
      />
      {looking?.kind === 'words' && <Hints hints={looking.hints} />}
      {looking?.kind === 'preview' && <Preview {...props} />}
      <Asks asks={asks} />
      {anyway === null && <Earlier earlier={earlier} />}
      <form method="post" action={action} novalidate {...draftAttributes(answerForm, action)}>
        <TokenField token={token} />
        <input type="hidden" name="seen" value={seen} />
        {asks.map(({ id }) => (
          <input key={id} type="hidden" name="ask" value={id} />
        ))}
        {anyway !== null && <Meanwhile earlier={earlier} anyway={anyway} failed={failed} />}
        <Words {...props} />
        <Kinds {...props} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Send this answer</Button>
          <Button
            classes="govuk-button--secondary"
            name="look"
            value="words"
            attributes={{ formaction: checkAnswerPath }}
          >
            Check the words
          </Button>
          <Button
            classes="govuk-button--secondary"
            name="look"
            value="preview"
            attributes={{ formaction: checkAnswerPath }}
          >
            See it as they will
          </Button>
        </div>
      </form>
    </>
  )
}
