// Who keeps an entry, and "I checked that all of this is true today".
import {
  Button,
  Checkboxes,
  DateInput,
  FailedSummary,
  Input,
  InsetText,
  PageHeading,
} from '../../../../design/index.ts'
import { errorOf, typedDays, typedText, type Failed, type Typed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { entryAssurePath, entryEditPath, entryOwnerPath } from '../../../paths.ts'
import type { Entry } from '../../find.ts'

export interface KeepProps {
  readonly entry: Entry
  readonly typed: Typed
  readonly failed: Failed | undefined
  readonly token: string
}

interface OwnerProps extends KeepProps {
  /** Empty where the council takes no texts. */
  readonly textNumber: string
}

export function OwnerPage(props: OwnerProps) {
  const { entry, typed, failed, textNumber, token } = props
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Who keeps it"
        caption={<bdi>{entry.title}</bdi>}
        lead="The public reads this, and it goes into open data."
      />
      <form method="post" action={entryOwnerPath(entry.slug)} novalidate>
        <TokenField token={token} />
        <Input
          name="post"
          label={{ text: 'The post that keeps it', classes: 'govuk-label--s' }}
          hint={{ text: 'Such as: Local offer officer. Never a name' }}
          value={typedText(typed, 'post')}
          errorMessage={errorOf(failed?.errors, 'post')}
        />
        <Input
          name="email"
          type="email"
          label={{ text: 'Its email address', classes: 'govuk-label--s' }}
          hint={{ text: 'Of the post or its team. Reminders go here' }}
          value={typedText(typed, 'email')}
          errorMessage={errorOf(failed?.errors, 'email')}
        />
        <Checkboxes
          name="isPost"
          classes="govuk-checkboxes--small"
          items={[
            {
              value: 'yes',
              text: 'This address belongs to a post or a team, although it looks like a person’s',
              checked: typedText(typed, 'isPost') !== '',
            },
          ]}
        />
        {textNumber !== '' && (
          <Input
            name="textCode"
            label={{ text: 'The word to text for it', classes: 'govuk-label--s' }}
            hint={{
              text: `Young people text it to ${textNumber}. Somebody else may see the phone: no word of care. Papers that are printed keep the old word`,
            }}
            classes="govuk-input--width-10"
            autocapitalize="characters"
            autocomplete="off"
            spellcheck={false}
            value={typedText(typed, 'textCode')}
            errorMessage={errorOf(failed?.errors, 'textCode')}
          />
        )}
        <Again {...props} />
        <Buttons entry={entry} words="Save" />
      </form>
    </>
  )
}

export function AssurePage(props: KeepProps) {
  const { entry, typed, failed, token } = props
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Is all of it true today?" caption={<bdi>{entry.title}</bdi>} />
      <InsetText>
        Look at the amount, who it is for, how to ask, who decides, and every number and link.{' '}
        <a class="govuk-link" href={`/offer/entry/${entry.slug}`}>
          Open its public page
        </a>
      </InsetText>
      <form method="post" action={entryAssurePath(entry.slug)} novalidate>
        <TokenField token={token} />
        <Checkboxes
          name="sure"
          errorMessage={errorOf(failed?.errors, 'sure')}
          items={[
            {
              value: 'yes',
              text: 'I checked that all of this is true today',
              checked: typedText(typed, 'sure') !== '',
            },
          ]}
        />
        <Input
          name="by"
          label={{ text: 'Which post checked it', classes: 'govuk-label--s' }}
          hint={{ text: 'The public reads this' }}
          value={typedText(typed, 'by')}
          errorMessage={errorOf(failed?.errors, 'by')}
        />
        <Again {...props} />
        <Buttons entry={entry} words="Save" />
      </form>
    </>
  )
}

function Again({ typed, failed }: KeepProps) {
  return (
    <DateInput
      id="reviewOn"
      namePrefix="reviewOn"
      fieldset={{ legend: { text: 'Look again by', classes: 'govuk-fieldset__legend--s' } }}
      values={typedDays(typed, 'reviewOn')}
      errorMessage={errorOf(failed?.errors, 'reviewOn')}
    />
  )
}

function Buttons({ entry, words }: Pick<KeepProps, 'entry'> & { readonly words: string }) {
  return (
    <div class="govuk-button-group">
      <Button preventDoubleClick>{words}</Button>
      <a class="govuk-link" href={entryEditPath(entry.slug)}>
        Cancel
      </a>
    </div>
  )
}
