// The words of one young person, written down by a worker.
import {
  Button,
  Checkboxes,
  FailedSummary,
  Input,
  PageHeading,
  Radios,
  Select,
  Textarea,
} from '../../../../design/index.ts'
import type { SafeContact } from '../../../../people/tables.ts'
import { draftAttributes } from '../../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import type { PersonId } from '../../../../platform/ids.ts'
import { recordAskForPath } from '../../../paths.ts'
import { answerWays, quotes } from '../../../tables.ts'
import { quoteWords, wayWords } from '../../words.ts'
import { readerRoles, recordForm } from '../forms.ts'
import type { ReaderChoice } from '../queries.ts'

export interface RecordAskProps {
  readonly personId: PersonId
  readonly name: string
  readonly readers: readonly ReaderChoice[]
  readonly safeContact: readonly SafeContact[]
  readonly token: string
  readonly failed?: Failed | undefined
}

export function RecordAsk(props: RecordAskProps) {
  const { personId, name, token, failed } = props
  const path = recordAskForPath(personId)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="What did they say?"
        caption={<bdi>{name}</bdi>}
        lead="Write their words exactly as they said them. Do not tidy them up."
      />
      <form method="post" action={path} novalidate {...draftAttributes(recordForm, path)}>
        <TokenField token={token} />
        <TheirWords {...props} />
        <WhoReads {...props} />
        <TheAnswer {...props} />
        <Quoting {...props} />
        <Together {...props} />
        <Button preventDoubleClick>Save it</Button>
      </form>
    </>
  )
}

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--m' } })

function TheirWords({ failed }: RecordAskProps) {
  return (
    <>
      <Textarea
        id="words"
        name="words"
        label={{ text: 'Their words', classes: 'govuk-label--m' }}
        rows={6}
        value={typedText(failed?.typed, 'words')}
        attributes={{ dir: 'auto' }}
        errorMessage={errorOf(failed?.errors, 'words')}
      />
      <Input
        id="feeling"
        name="feeling"
        label={{ text: 'How they feel about it (optional)' }}
        hint={{ text: 'In their word, if they gave one: angry, hopeful, scared.' }}
        classes="govuk-input--width-20"
        value={typedText(failed?.typed, 'feeling')}
        attributes={{ dir: 'auto' }}
        errorMessage={errorOf(failed?.errors, 'feeling')}
      />
    </>
  )
}

const roleWords = { 'team-manager': 'Any team manager', 'service-manager': 'Any service manager' } as const

function WhoReads({ readers, failed }: RecordAskProps) {
  return (
    <Select
      id="reader"
      name="reader"
      label={{ text: 'Who should read it', classes: 'govuk-label--m' }}
      hint={{ text: 'Ask them. If it is about somebody who works with them, it should not go to that person.' }}
      value={typedText(failed?.typed, 'reader')}
      items={[
        { value: '', text: 'Choose' },
        ...readers.map(({ id, name }) => ({ value: id, text: name })),
        ...readerRoles.map((value) => ({ value, text: roleWords[value] })),
      ]}
      errorMessage={errorOf(failed?.errors, 'reader')}
    />
  )
}

function TheAnswer({ safeContact, failed }: RecordAskProps) {
  return (
    <>
      <Radios
        name="answerWay"
        fieldset={legend('How do they want the answer?')}
        value={typedText(failed?.typed, 'answerWay')}
        items={answerWays.map((value) => ({ value, text: wayWords[value] }))}
        errorMessage={errorOf(failed?.errors, 'answerWay')}
      />
      <Input
        id="answerTo"
        name="answerTo"
        label={{ text: 'Phone number or email address, for a text message or an email' }}
        hint={
          safeContact.length === 0
            ? undefined
            : {
                text: `Safe ways to reach them: ${safeContact.map(({ to, note }) => [to, note].filter(Boolean).join(' ')).join('; ')}`,
              }
        }
        classes="govuk-input--width-20"
        value={typedText(failed?.typed, 'answerTo')}
        autocomplete="off"
        errorMessage={errorOf(failed?.errors, 'answerTo')}
      />
    </>
  )
}

function Quoting({ failed }: RecordAskProps) {
  return (
    <Radios
      name="quote"
      fieldset={legend('May their words be quoted?')}
      hint={{ text: 'On posters and in papers that councillors read. They can change their mind at any time.' }}
      value={typedText(failed?.typed, 'quote')}
      items={quotes.map((value) => ({ value, text: quoteWords[value] }))}
      errorMessage={errorOf(failed?.errors, 'quote')}
    />
  )
}

function Together({ failed }: RecordAskProps) {
  return (
    <>
      <Radios
        name="with"
        fieldset={legend('Are they with you now?')}
        value={typedText(failed?.typed, 'with')}
        items={[
          { value: 'yes', text: 'Yes. I will show them these words before I save' },
          { value: 'no', text: 'No. I will show them when we next meet' },
        ]}
        errorMessage={errorOf(failed?.errors, 'with')}
      />
      <Checkboxes
        name="shown"
        fieldset={legend('If they are with you')}
        values={typedText(failed?.typed, 'shown') === '' ? [] : ['yes']}
        items={[{ value: 'yes', text: 'They have seen these words and say that they are right' }]}
        errorMessage={errorOf(failed?.errors, 'shown')}
      />
    </>
  )
}
