// Before anybody types: what we can't do for somebody whom we can't find, and who reads it when.
import {
  askBox,
  Button,
  FailedSummary,
  feelingChoice,
  HelpNowBox,
  InsetText,
  PageHeading,
  Radios,
  Textarea,
  type HelpNowOption,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { sayPath, tellUsAnswerPath, tellUsPath } from '../../paths.ts'
import { speaksOfDanger } from '../../say/danger.ts'
import { feelings, feelingWords } from '../../say/feelings.ts'
import { LookButton, LookFirst, lookTitle } from '../../say/views/look-first.tsx'

interface TellUsProps {
  /** "tomorrow at 8:30am", "now"; null when nobody is set to read. */
  readonly next: string | null
  readonly help: readonly HelpNowOption[]
  readonly newKey: string
  readonly token: string
  readonly failed?: Failed | undefined
  /** Shown as it will be read, before it is sent. */
  readonly isLooking: boolean
  /** By when the managers should read what may mean danger: "today by 4pm". */
  readonly unsafeBy: string
}

export function TellUs(props: TellUsProps) {
  const { next, newKey, token, failed, isLooking } = props
  const typed = (field: string) => typedText(failed?.typed, field)
  return (
    <>
      {!isLooking && <FailedSummary failed={failed} />}
      {isLooking ? (
        <PageHeading title={lookTitle} lead="It is not sent yet." />
      ) : (
        <PageHeading title="Tell us something" lead="You do not have to sign in or give your name." />
      )}
      <InsetText>
        <p>
          <strong>If we don’t know who you are, we can’t come to help you, and we can’t call you back.</strong> We can
          only put an answer here, for you to read with a code.
        </p>
        <p>
          The managers of the team read this. {next === null && 'Nobody has set hours to read messages here.'}
          {next === 'now' && 'Somebody reads messages now.'}
          {next !== null && next !== 'now' && `Nobody reads messages now. They read next ${next}.`}
        </p>
        <p>
          Can’t it wait? <a href="/help-now">Get help now</a> from somebody who answers day and night.
        </p>
      </InsetText>
      <form method="post" action={tellUsPath} novalidate autocomplete="off">
        <TokenField token={token} />
        <input type="hidden" name="key" value={typed('key') || newKey} />
        {isLooking && (
          <LookFirst words={typed('words')} feeling={typed('feeling')}>
            <Help {...props} />
          </LookFirst>
        )}
        <Radios
          name="feeling"
          classes="govuk-radios--small feelings"
          fieldset={{
            legend: { text: 'How do you feel? You can leave this out', classes: 'govuk-fieldset__legend--m' },
          }}
          value={typed('feeling')}
          items={feelings.map((feeling) => ({
            value: feeling,
            text: feelingWords[feeling],
            attributes: feelingChoice(feeling),
          }))}
        />
        <Textarea
          name="words"
          rows={6}
          label={{ text: 'What do you want to tell us?', classes: 'govuk-label--m' }}
          hint={{ text: 'Do not write names or addresses that you want to keep to yourself.' }}
          value={typed('words')}
          errorMessage={errorOf(failed?.errors, 'words')}
          attributes={{ ...askBox('help-beside'), dir: 'auto' }}
        />
        {!isLooking && <Help {...props} />}
        <div hidden>
          <label for="website">Leave this empty</label>
          <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
        </div>
        <div class="govuk-button-group">
          <Button preventDoubleClick>Send</Button>
          <LookButton />
        </div>
      </form>
      <p>
        Do you have a code already? <a href={tellUsAnswerPath}>Read your answer</a>.
      </p>
      <p>
        Do you have a page here? <a href={sayPath}>Sign in and say it there</a>. Then we know whom to answer.
      </p>
    </>
  )
}

/** Open from the start where what was typed before speaks of danger. */
const Help = ({ help, failed, unsafeBy }: TellUsProps) => (
  <HelpNowBox
    id="help-beside"
    options={help}
    isOpen={speaksOfDanger(failed)}
    note={
      <p>
        If you send this, the managers of the team should read it <strong>{unsafeBy}</strong>. They can’t come to help
        you if they don’t know who you are.
      </p>
    }
  />
)
