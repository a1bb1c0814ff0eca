// Four questions and what fits the answers. With a script the phone works it out by itself, offline too.
import { Button, FailedSummary, Input, InsetText, Radios } from '../../../design/index.ts'
import { typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { EntryList } from '../../pages/views/entry-list.tsx'
import { finderDataPath, inLanguage, offerForMePath } from '../../paths.ts'
import { errorIn } from '../../phrases/failed.ts'
import type { Speaker } from '../../phrases/index.ts'
import type { PublishedEntry } from '../../published/offer.ts'
import type { FinderAnswer } from '../answer.ts'

interface FinderPageProps {
  readonly speaker: Speaker
  readonly token: string
  readonly typed?: Typed
  readonly failed?: Failed | undefined
  readonly answer?: FinderAnswer<PublishedEntry & { who: PublishedEntry['content']['who'] }>
  readonly statusCheckHref: string
}

export function FinderPage({ speaker, token, typed, failed, answer, statusCheckHref }: FinderPageProps) {
  const { say, language } = speaker
  return (
    <>
      <div data-finder-problem="">{failed && <FailedSummary failed={failed} title={say('shell.problem')} />}</div>
      <h1>{say('forMe')}</h1>
      <p>{say('find.private')}</p>
      {answer && <Answer speaker={speaker} answer={answer} statusCheckHref={statusCheckHref} />}
      <div data-finder-answer="" hidden aria-live="polite" />
      <form
        method="post"
        action={inLanguage(offerForMePath, language)}
        data-finder={inLanguage(finderDataPath, language)}
        novalidate
      >
        <TokenField token={token} />
        <Input
          id="age"
          name="age"
          label={{ text: say('find.age') }}
          inputmode="numeric"
          classes="govuk-input--width-3"
          value={typedText(typed, 'age')}
          errorMessage={errorIn(speaker, failed, 'age')}
        />
        <Question speaker={speaker} name="inCareNow" label={say('find.care')} typed={typed} yes="careNow" />
        <Question speaker={speaker} name="thirteenWeeks" label={say('find.weeks')} typed={typed} yes="yes" />
        <Question speaker={speaker} name="after16" label={say('find.after16')} typed={typed} yes="yes" />
        <Button>{say('find.show')}</Button>
      </form>
    </>
  )
}

interface QuestionProps {
  readonly speaker: Speaker
  readonly name: string
  readonly label: string
  readonly typed: Typed | undefined
  readonly yes: 'yes' | 'careNow'
}

function Question({ speaker: { say }, name, label, typed, yes }: QuestionProps) {
  const isCare = yes === 'careNow'
  return (
    <Radios
      idPrefix={name}
      name={name}
      fieldset={{ legend: { text: label, classes: 'govuk-fieldset__legend--s' } }}
      value={typedText(typed, name)}
      items={[
        { value: 'yes', text: say(isCare ? 'find.careNow' : 'find.yes') },
        { value: 'no', text: say(isCare ? 'find.careLeft' : 'find.no') },
        { value: 'unsure', text: say(isCare ? 'find.careUnsure' : 'find.unsure') },
      ]}
    />
  )
}

type AnswerProps = Required<Pick<FinderPageProps, 'speaker' | 'answer' | 'statusCheckHref'>>

function Answer({ speaker, answer: { standing, fits, mayFit }, statusCheckHref }: AnswerProps) {
  const { say } = speaker
  const { status } = standing
  return (
    <section aria-labelledby="finder-answer">
      <h2 id="finder-answer">{say(status === 'unsure' ? 'find.notSure' : 'find.answer')}</h2>
      {status === 'unsure' ? (
        <InsetText>
          <p>{say('find.askWho')}</p>
          <p>
            <a href={statusCheckHref}>{say('find.longCheck')}</a>
          </p>
        </InsetText>
      ) : (
        <InsetText>
          {say(status === null ? 'find.noStatus' : `status.${status}`)}{' '}
          <a href={statusCheckHref}>{say('find.longCheck')}</a>
        </InsetText>
      )}
      {fits.length > 0 && (
        <>
          <h2>{say('fits')}</h2>
          <EntryList speaker={speaker} entries={fits} level={3} />
        </>
      )}
      {mayFit.length > 0 && (
        <>
          <h2>{say('maybeFits')}</h2>
          <EntryList speaker={speaker} entries={mayFit} level={3} />
        </>
      )}
      <h2>{say('find.again')}</h2>
    </section>
  )
}
