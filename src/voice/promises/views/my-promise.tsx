// One promise: change how it is going, and say why if one likes.
import {
  askBox,
  Button,
  FailedSummary,
  HelpNowBox,
  PageHeading,
  Radios,
  Textarea,
  type HelpNowOption,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { ratings, ratingWords, type PromiseToRate } from '../../../thread/index.ts'
import { myPromisePath, myPromisesPath } from '../../../thread/paths.ts'

interface MyPromiseProps {
  readonly promise: PromiseToRate
  readonly words: string
  /** What they wrote before speaks of danger. */
  readonly needsHelp: boolean
  readonly help: readonly HelpNowOption[]
  readonly smallNumber: number
  readonly token: string
  readonly failed?: Failed | undefined
}

export function MyPromise({ promise, words, needsHelp, help, smallNumber, token, failed }: MyPromiseProps) {
  const { id, inTheirWords, mine } = promise
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={<span dir="auto">{inTheirWords ?? promise.words}</span>} caption="How is it going?" />
      <form method="post" action={myPromisePath(id)} novalidate>
        <TokenField token={token} />
        <Radios
          name="rating"
          fieldset={{ legend: { text: 'It is', classes: 'govuk-fieldset__legend--m' } }}
          value={failed ? typedText(failed.typed, 'rating') : (mine?.rating ?? '')}
          items={ratings.map((value) => ({ value, text: ratingWords[value] }))}
          errorMessage={errorOf(failed?.errors, 'rating')}
        />
        <Textarea
          name="words"
          label={{ text: 'Why? You do not have to say.', classes: 'govuk-label--s' }}
          hint={{
            text: `Staff can read this without your name, once at least ${String(smallNumber)} people have said how it is going. Nobody answers here.`,
          }}
          rows={3}
          value={words}
          errorMessage={errorOf(failed?.errors, 'words')}
          attributes={{ ...askBox('help-beside'), dir: 'auto' }}
        />
        <HelpNowBox id="help-beside" options={help} isOpen={needsHelp} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Save</Button>
          <a class="govuk-link" href={myPromisesPath}>
            Back to the promises
          </a>
        </div>
      </form>
    </>
  )
}
