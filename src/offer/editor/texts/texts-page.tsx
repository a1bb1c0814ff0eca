// Which languages an entry can be read in, and writing one of them beside the English.
import {
  Button,
  Card,
  Checkboxes,
  DataTable,
  FailedSummary,
  formatDay,
  Input,
  PageHeading,
  Select,
  State,
  Textarea,
  type Column,
} from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type FieldError, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { entryTextPath, entryTextsPath } from '../../paths.ts'
import type { TextStyle } from '../../tables.ts'
import { languageKeys, offerLanguages, type OfferLanguage } from '../../terms.ts'
import type { Entry, Version } from '../find.ts'
import type { Text } from './commands.ts'
import { textForm } from './form.ts'

interface TextsProps {
  readonly entry: Entry
  readonly texts: readonly Text[]
  readonly mayChange: boolean
}

interface Line {
  readonly language: OfferLanguage
  readonly style: TextStyle
  readonly text: Text | undefined
}

export function TextsPage({ entry, texts, mayChange }: TextsProps) {
  const lines: Line[] = [
    { language: 'en' as const, style: 'easy-read' as const },
    ...languageKeys.filter((language) => language !== 'en').map((language) => ({ language, style: 'plain' as const })),
  ].map((line) => ({
    ...line,
    text: texts.find(({ language, style }) => language === line.language && style === line.style),
  }))
  return (
    <>
      <PageHeading
        title="In other languages and in easy read"
        caption={<bdi>{entry.title}</bdi>}
        lead="Amounts and rules are said by checked phrases in every language. Only the words are written here."
      />
      <DataTable
        caption="Texts"
        hideCaption
        columns={columnsOf(entry, mayChange)}
        rows={lines}
        rowKey={({ language, style }) => `${language}-${style}`}
        empty={null}
      />
    </>
  )
}

export const nameOfText = (language: OfferLanguage, style: TextStyle) =>
  style === 'easy-read' ? 'Easy read, in English' : offerLanguages[language].english

const columnsOf = (entry: Entry, mayChange: boolean): Column<Line>[] => [
  { key: 'name', header: 'Text', isRowHeader: true, cell: ({ language, style }) => nameOfText(language, style) },
  { key: 'state', header: 'State', cell: ({ text }) => <TextState entry={entry} text={text} /> },
  {
    key: 'act',
    header: 'What to do',
    cell: ({ language, style, text }) =>
      mayChange && entry.latestPublished !== null ? (
        <a class="govuk-link" href={entryTextPath(entry.slug, language, style)}>
          {text ? 'Change' : 'Write'}
          <span class="govuk-visually-hidden"> {nameOfText(language, style)}</span>
        </a>
      ) : (
        '–'
      ),
  },
]

function TextState({ entry, text }: { readonly entry: Entry; readonly text: Text | undefined }) {
  if (!text) return <>There is none</>
  const latest = entry.latestPublished?.number ?? 0
  const made = entry.versions.find(({ number }) => number === text.fromNumber)
  return (
    <div>
      {text.checkedBy === null ? (
        <State is="soon">{text.isExample ? 'An example' : 'Nobody has checked it'}</State>
      ) : (
        <State is="good">
          Checked by {text.checkedBy}
          {text.checkedOn !== null && <> on {formatDay(text.checkedOn)}</>}
        </State>
      )}
      {text.fromNumber < latest && (
        <small>
          Of the English of {made ? formatDay(made.startsOn) : 'an earlier day'}: the English has changed since
        </small>
      )}
    </div>
  )
}

export interface TextPageProps {
  readonly entry: Entry
  readonly version: Version
  readonly language: OfferLanguage
  readonly style: TextStyle
  readonly typed: Typed
  readonly errors: readonly FieldError[] | null
  readonly token: string
}

export function TextPage(props: TextPageProps) {
  const { entry, version, language, style, typed, errors, token } = props
  const path = entryTextPath(entry.slug, language, style)
  const { content } = version
  const field = (name: string, label: string, english: string) => ({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    hint: english === '' ? undefined : { text: english },
    value: typedText(typed, name),
    errorMessage: errorOf(errors ?? undefined, name),
    attributes: { lang: language, dir: offerLanguages[language].dir },
  })
  return (
    <>
      <FailedSummary failed={errors === null ? undefined : { errors }} />
      <PageHeading title={nameOfText(language, style)} caption={<bdi>{entry.title}</bdi>} />
      <p class="govuk-body">The English stands above each box.</p>
      <form method="post" action={path} novalidate {...draftAttributes(textForm, path)}>
        <TokenField token={token} />
        <Input {...field('title', 'Title', content.title)} />
        <Textarea {...field('summary', 'What it is', content.summary)} rows={3} />
        <Textarea {...field('details', 'More about it', content.details.join(' '))} rows={5} />
        <Textarea {...field('steps', 'Steps, one on each line', content.claim.steps.join(' '))} rows={4} />
        <Textarea
          {...field('evidence', 'What you need, one on each line', content.claim.evidence.join(', '))}
          rows={3}
        />
        <Input {...field('keywords', 'Other words to find it by', content.keywords.join(', '))} />
        <Card title="Where it came from" level={2}>
          <Select
            name="from"
            label={{ text: 'The English version that it was made from', classes: 'govuk-label--s' }}
            value={typedText(typed, 'from')}
            errorMessage={errorOf(errors ?? undefined, 'from')}
            items={entry.versions
              .filter(({ stage }) => stage === 'published')
              .map(({ number, startsOn }) => ({
                value: number,
                text: `Version ${number}, from ${formatDay(startsOn)}`,
              }))}
          />
          <Checkboxes
            name="isChecked"
            errorMessage={errorOf(errors ?? undefined, 'isChecked')}
            items={[
              {
                value: 'yes',
                text: 'A person who reads this language has checked it',
                checked: typedText(typed, 'isChecked') !== '',
              },
            ]}
          />
          <Input
            name="checkedBy"
            id="checkedBy"
            label={{ text: 'Which post or service checked it', classes: 'govuk-label--s' }}
            value={typedText(typed, 'checkedBy')}
            errorMessage={errorOf(errors ?? undefined, 'checkedBy')}
          />
        </Card>
        <div class="govuk-button-group">
          <Button preventDoubleClick>Save this text</Button>
          <a class="govuk-link" href={entryTextsPath(entry.slug)}>
            Cancel
          </a>
        </div>
      </form>
    </>
  )
}
