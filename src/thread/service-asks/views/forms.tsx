// The small forms of the matrix: a line, an ask, a directorate.
import {
  Button,
  Checkboxes,
  Details,
  FailedSummary,
  formatInstant,
  Input,
  PageHeading,
  Radios,
  Textarea,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { lineStandings, lineWords, type LineStanding } from '../rules.ts'

interface FormProps {
  readonly title: string
  readonly caption?: string
  readonly action: string
  readonly typed: Typed
  readonly failed?: Failed | undefined
  readonly token: string
}

interface PastLine {
  readonly id: string
  readonly standing: LineStanding
  readonly line: string | null
  readonly writtenAt: Date
}

export function LineFormPage(
  props: FormProps & { readonly help: string | null; readonly hint: string; readonly past: readonly PastLine[] },
) {
  const { typed, failed, help, hint, past } = props
  return (
    <Frame {...props} lead={help}>
      <Radios
        name="standing"
        fieldset={{ legend: { text: 'How far is it?', classes: 'govuk-fieldset__legend--s' } }}
        value={typedText(typed, 'standing')}
        items={lineStandings.map((value) => ({ value, text: lineWords[value] }))}
        errorMessage={errorOf(failed?.errors, 'standing')}
      />
      <Textarea
        name="line"
        label={{ text: 'In a sentence', classes: 'govuk-label--s' }}
        hint={{ text: hint }}
        rows={3}
        value={typedText(typed, 'line')}
        errorMessage={errorOf(failed?.errors, 'line')}
        attributes={{ dir: 'auto' }}
      />
      {past.length > 0 && (
        <Details summaryText="What was said before">
          <ul class="govuk-list">
            {past.map(({ id, standing, line, writtenAt }) => (
              <li key={id}>
                {formatInstant(writtenAt)}: {lineWords[standing]}
                {line !== null && (
                  <>
                    , <q dir="auto">{line}</q>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Frame>
  )
}

export function ServiceAskFormPage(props: FormProps & { readonly isNew: boolean }) {
  const { typed, failed, isNew } = props
  return (
    <Frame {...props}>
      <Input {...field(props, 'words', 'What is asked, in a few words')} />
      <Textarea {...field(props, 'help', 'What it means')} rows={3} />
      {isNew ? (
        <Radios
          name="ofWhom"
          fieldset={{ legend: { text: 'Of whom?', classes: 'govuk-fieldset__legend--s' } }}
          value={typedText(typed, 'ofWhom')}
          items={[
            { value: 'directorate', text: 'Of each directorate' },
            { value: 'councillor', text: 'Of each councillor' },
          ]}
          errorMessage={errorOf(failed?.errors, 'ofWhom')}
        />
      ) : (
        <EndBox words="Ask it no longer. What was answered is kept." />
      )}
    </Frame>
  )
}

export function DirectorateFormPage(props: FormProps & { readonly isNew: boolean }) {
  return (
    <Frame {...props}>
      <Input {...field(props, 'name', 'Name of the directorate')} />
      <Input {...field(props, 'champion', 'Its champion, if it has one')} />
      {!props.isNew && <EndBox words="It is no more. What it answered is kept." />}
    </Frame>
  )
}

const EndBox = ({ words }: { readonly words: string }) => (
  <Checkboxes name="end" items={[{ value: 'yes', text: words }]} />
)

const field = ({ typed, failed }: FormProps, name: string, text: string) => ({
  id: name,
  name,
  label: { text, classes: 'govuk-label--s' },
  value: typedText(typed, name),
  errorMessage: errorOf(failed?.errors, name),
})

function Frame({
  title,
  caption,
  lead,
  action,
  failed,
  token,
  children,
}: FormProps & { readonly lead?: string | null; readonly children: preact.ComponentChildren }) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={title} caption={caption} lead={lead} />
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        {children}
        <Button preventDoubleClick>Save</Button>
      </form>
    </>
  )
}
