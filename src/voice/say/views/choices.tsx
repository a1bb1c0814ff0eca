// Who reads it, how the answer comes, who may quote it: each has an answer already, and can be changed.
import { Details, Input, Radios, Textarea, askBox } from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { answerWays, quotes, type AnswerWay } from '../../../thread/tables.ts'
import type { WhoReads } from '../who-reads.ts'
import { quoteWords, wayWords, yourWayWords } from '../words.ts'
import { ReaderName, ReadsWhen } from './who-sees.tsx'

/** What is on file as safe: a number, an address. */
export interface Safe {
  readonly text: string
  readonly email: string
  readonly letter: string
}

interface ChoicesProps {
  readonly readers: readonly WhoReads[]
  readonly chosen: WhoReads
  readonly timeNow: string
  readonly safe: Safe
  /** The council's own word for an adviser. */
  readonly adviser: string
  readonly failed?: Failed | undefined
}

export function Choices(props: ChoicesProps) {
  const { chosen, failed } = props
  const typed = (field: string) => typedText(failed?.typed, field)
  const way = answerWays.find((one) => one === typed('way')) ?? 'here'
  const quote = quotes.find((one) => one === typed('quote')) ?? 'no'
  const hasFault = ['reader', 'way', 'text', 'email', 'letter', 'quote'].some((field) => errorOf(failed?.errors, field))
  return (
    <>
      <p>
        Unless you change it below, it goes to <ReaderName reader={chosen} />, the answer comes{' '}
        <strong>{yourWayWords[way]}</strong>, and your words are{' '}
        <strong>{quote === 'no' ? 'not shown to others' : 'shown to others'}</strong>.
      </p>
      <Details summaryText="Change who reads it, how we answer, or who sees your words" open={hasFault}>
        <Readers {...props} />
        <Ways {...props} way={way} />
        <Radios
          name="quote"
          classes="govuk-radios--small"
          fieldset={{
            legend: {
              text: 'May we show your words to others, like councillors?',
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          hint={{ text: 'It helps them hear it from you. You can change this at any time.' }}
          value={quote}
          items={quotes.map((one) => ({ value: one, text: quoteWords[one] }))}
        />
      </Details>
    </>
  )
}

function Readers({ readers, chosen, timeNow, adviser, failed }: ChoicesProps) {
  return (
    <Radios
      name="reader"
      classes="govuk-radios--small"
      fieldset={{ legend: { text: 'Who should read it?', classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={errorOf(failed?.errors, 'reader')}
      value={chosen.key}
      items={readers.map((reader) => ({
        value: reader.key,
        text: (
          <>
            {reader.name === null ? 'The managers of the team' : <bdi>{reader.name}</bdi>}
            {reader.capacity && `, your ${reader.capacity === 'adviser' ? adviser : capacityWords[reader.capacity]}`}
          </>
        ),
        hint: { text: <ReadsWhen reader={reader} timeNow={timeNow} /> },
      }))}
    />
  )
}

const capacityWords = { 'social-worker': 'social worker', 'reviewing-officer': 'reviewing officer' } as const

function Ways({ safe, way, adviser, failed }: ChoicesProps & { readonly way: AnswerWay }) {
  const to = (field: keyof Safe) => (failed ? typedText(failed.typed, field) : '') || safe[field]
  const error = (field: string) => errorOf(failed?.errors, field)
  const onFile = (field: keyof Safe) =>
    safe[field] === '' ? undefined : { text: 'This is the one we have as safe for you. You can put another.' }
  const where: Partial<Record<AnswerWay, preact.ComponentChildren>> = {
    text: (
      <Input
        name="text"
        type="tel"
        label={{ text: 'Which number?' }}
        hint={onFile('text')}
        value={to('text')}
        errorMessage={error('text')}
      />
    ),
    email: (
      <Input
        name="email"
        type="email"
        label={{ text: 'Which email address?' }}
        hint={onFile('email')}
        value={to('email')}
        errorMessage={error('email')}
      />
    ),
    letter: (
      <Textarea
        name="letter"
        rows={3}
        label={{ text: 'Which address?' }}
        hint={onFile('letter')}
        value={to('letter')}
        errorMessage={error('letter')}
        attributes={askBox('help-beside')}
      />
    ),
  }
  return (
    <Radios
      name="way"
      classes="govuk-radios--small"
      fieldset={{ legend: { text: 'How do you want the answer?', classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: 'A text or email only says that there is something to read. It never says what.' }}
      value={way}
      items={answerWays.map((one) => ({
        value: one,
        text: one === 'in-person' ? `In person, through my ${adviser}` : wayWords[one],
        conditional: where[one],
      }))}
    />
  )
}
