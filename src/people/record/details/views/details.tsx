// Changing who somebody is and how it is safe to reach them.
import { Button, Checkboxes, Fieldset, Input, PageHeading, Select, FailedSummary } from '../../../../design/index.ts'
import { draftAttributes } from '../../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { detailsPath, personPath } from '../../../paths.ts'
import { languageName, languages } from '../../languages.ts'
import { calledBy, type PersonRecord } from '../../queries.ts'
import { wayWords } from '../../views/contact.tsx'
import { contactRows, contactWays, detailsForm } from '../forms.ts'

export interface DetailsPageProps {
  readonly record: PersonRecord
  readonly token: string
  readonly failed?: Failed | undefined
}

export function DetailsPage({ record, token, failed }: DetailsPageProps) {
  const shown = (field: string, kept: string | null) => (failed ? typedText(failed.typed, field) : (kept ?? ''))
  const text = (field: 'name' | 'knownAs' | 'pronouns', label: string, hint?: string) => (
    <Input
      id={field}
      name={field}
      label={{ text: label }}
      hint={hint === undefined ? undefined : { text: hint }}
      value={shown(field, record[field])}
      autocomplete="off"
      spellcheck={false}
      errorMessage={errorOf(failed?.errors, field)}
    />
  )
  const language = shown('language', record.language)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Change details" caption={calledBy(record)} />
      <form
        method="post"
        action={detailsPath(record.id)}
        novalidate
        {...draftAttributes(detailsForm, detailsPath(record.id))}
      >
        <TokenField token={token} />
        {text('name', 'Name', 'As it is on their papers. It may have one part only.')}
        {text('knownAs', 'Known as', 'What they like to be called.')}
        {text('pronouns', 'Pronouns', 'Ask: for example she/her, he/him, they/them.')}
        <Select
          id="language"
          name="language"
          label={{ text: 'Language they like best' }}
          value={language}
          items={[...new Set<string>([...languages, language])].map((code) => ({
            value: code,
            text: languageName(code),
          }))}
          errorMessage={errorOf(failed?.errors, 'language')}
        />
        <Checkboxes
          name="needsInterpreter"
          items={[{ value: 'yes', text: 'Needs an interpreter', checked: needsInterpreter(record, failed) }]}
        />
        <Fieldset legend={{ text: 'Safe ways to reach them', classes: 'govuk-fieldset__legend--m' }}>
          <p class="govuk-hint">In the order they want. Write down who else may see or hear a message there.</p>
          {contactRows.filter(isRowShown(record, failed)).map((row) => (
            <ContactRow key={row} row={row} record={record} failed={failed} />
          ))}
        </Fieldset>
        <div class="govuk-button-group">
          <Button preventDoubleClick>Save</Button>
          <a class="govuk-link" href={personPath(record.id)}>
            Cancel
          </a>
        </div>
      </form>
    </>
  )
}

function needsInterpreter(record: PersonRecord, failed: Failed | undefined): boolean {
  return failed ? typedText(failed.typed, 'needsInterpreter') !== '' : record.needsInterpreter
}

/** What is kept, what was typed, and one empty row more. */
const isRowShown = (record: PersonRecord, failed: Failed | undefined) => (row: number) =>
  row <= record.safeContact.length + 1 || typedText(failed?.typed, `contact-${row}-to`) !== ''

type ContactRowProps = Pick<DetailsPageProps, 'record' | 'failed'> & { readonly row: number }

function ContactRow({ row, record, failed }: ContactRowProps) {
  const kept = record.safeContact[row - 1]
  const field = (part: 'way' | 'to' | 'note') => {
    const name = `contact-${row}-${part}`
    const value = failed ? typedText(failed.typed, name) : (kept?.[part] ?? '')
    return { id: name, name, value, errorMessage: errorOf(failed?.errors, name) }
  }
  return (
    <Fieldset classes="contact-row" legend={{ text: `Way ${row}`, classes: 'govuk-fieldset__legend--s' }}>
      <Select
        {...field('way')}
        label={{ text: 'How' }}
        items={[{ value: '', text: 'Choose' }, ...contactWays.map((way) => ({ value: way, text: wayWords[way] }))]}
      />
      <Input {...field('to')} label={{ text: 'Number, address or place' }} autocomplete="off" spellcheck={false} />
      <Input {...field('note')} label={{ text: 'Note' }} autocomplete="off" />
    </Fieldset>
  )
}
