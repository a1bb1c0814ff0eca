// One entry: what it is, how much, whether it is yours, how to ask, what happens if the answer is no.
import { Button, InsetText, PrintButton } from '../../../design/index.ts'
import {
  inLanguage,
  newClaimPath,
  offerEntryCardPath,
  offerEntryPath,
  offerEntryRatePath,
  offerEntryTellPath,
  offerLeafletPath,
} from '../../paths.ts'
import { inEnglish, type Speaker } from '../../phrases/index.ts'
import { amountParts, conditionLines, deciderParts, whoLines } from '../../phrases/rules.ts'
import { hasEnded, type PublishedEntry, type PublishedOffer } from '../../published/offer.ts'
import type { Answered } from '../../say/commands.ts'
import { textOf, type ShownText } from '../text-of.ts'
import { Contacts, dialled } from './contacts.tsx'
import { Dates, Where } from './where.tsx'
import { Parts, Say } from './said.tsx'

export interface EntrySectionsProps {
  readonly speaker: Speaker
  readonly offer: PublishedOffer
  readonly entry: PublishedEntry
  readonly text: ShownText
  readonly challenge: string
  /** Of the headings inside it. */
  readonly level: 2 | 4
}

export interface EntryPageProps extends Omit<EntrySectionsProps, 'level'> {
  /** Words in easy read, shown instead of the plain ones. */
  readonly isEasyRead: boolean
  /** Past its review day: nobody has checked it lately. */
  readonly isOverdue: boolean
  /** What we answered to people who told us about it. */
  readonly answered: readonly Answered[]
}

export function EntryPage(props: EntryPageProps) {
  const { speaker, entry, text } = props
  return (
    <article class="offer-entry" data-listen={speaker.say('listen')}>
      <h1 lang={text.lang} dir={text.dir}>
        {text.title}
      </h1>
      <HowItStands {...props} />
      {isOffered(props) && entry.content.claim.kind !== null && <Ask speaker={speaker} entry={entry} />}
      <EntrySections {...props} level={2} />
      <Checked {...props} />
      <WeAnswered answered={props.answered} />
      <Actions {...props} />
    </article>
  )
}

/** What an entry says, on a page of its own, in the booklet and in the file for places without the internet alike. */
export function EntrySections(props: EntrySectionsProps) {
  const { speaker, offer, entry, text, level } = props
  const { content } = entry
  const { say } = speaker
  const words = { lang: text.lang, dir: text.dir }
  const Heading = `h${level}` as const
  return (
    <>
      <p class="govuk-body-l" {...words}>
        {text.summary}
      </p>
      <TextNotes speaker={speaker} text={text} />
      <p class={content.amount.pence === undefined ? 'offer-much' : 'offer-much offer-much--money'}>
        <span class="offer-much__label">{say('howMuch')}</span>{' '}
        <span class="offer-much__amount">
          <Parts parts={amountParts(speaker, content)} />
        </span>
      </p>
      <Notes speaker={speaker} content={content} />
      {text.details.length > 0 && (
        <div {...words}>
          {text.details.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      )}
      <WhoFor {...props} />
      {isOffered(props) && <HowToAsk {...props} />}
      <Where speaker={speaker} offer={offer} entry={entry} level={level} />
      <Dates speaker={speaker} entry={entry} level={level} />
      <Contacts speaker={speaker} entry={entry} level={level} />
      <Heading>{say('why')}</Heading>
      <p>
        {say(`basis.${content.basis.kind}`)}{' '}
        {content.basis.citation && (
          <Say speaker={speaker} phrase="law" given={{ citation: inEnglish(content.basis.citation) }} />
        )}
      </p>
    </>
  )
}

/** Notes beside the amount are written in English, and are shown to whoever reads English. */
function Notes({ speaker, content }: { readonly speaker: Speaker; readonly content: PublishedEntry['content'] }) {
  const notes = [content.amount.note, content.frequency.note].filter((note) => note !== undefined)
  if (speaker.language !== 'en' || notes.length === 0) return null
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="offer-note">
          {note}
        </p>
      ))}
    </>
  )
}

const isOffered = ({ entry, offer }: Pick<EntrySectionsProps, 'entry' | 'offer'>) =>
  entry.standing === 'in-place' && !hasEnded(entry, offer.day)

function Ask({ speaker: { say }, entry }: { readonly speaker: Speaker; readonly entry: PublishedEntry }) {
  return (
    <>
      <p class="offer-ask">
        <Button href={newClaimPath(entry.slug)}>{say('askForIt')}</Button>
      </p>
      <p>{say('signInToAsk')}</p>
    </>
  )
}

function HowItStands({ speaker, entry, offer }: EntryPageProps) {
  const { say, day } = speaker
  if (entry.standing === 'being-worked-on') return <InsetText>{say('notOfferedYet')}</InsetText>
  if (entry.standing === 'idea') return <InsetText>{say('idea')}</InsetText>
  if (!hasEnded(entry, offer.day)) return null
  const instead = entry.replacedBy === null ? undefined : offer.byId.get(entry.replacedBy)
  const title = instead && textOf(instead, speaker)
  const on = entry.standing === 'withdrawn' ? entry.startsOn : (entry.endsOn ?? entry.startsOn)
  return (
    <InsetText>
      <p>
        <Say speaker={speaker} phrase="withdrawn" given={{ date: day(on) }} />
      </p>
      {instead && title && (
        <p>
          <a href={inLanguage(offerEntryPath(instead.slug), speaker.language)}>
            <Say speaker={speaker} phrase="instead" given={{ title: { text: title.title, lang: title.lang } }} />
          </a>
        </p>
      )}
    </InsetText>
  )
}

export function TextNotes({ speaker, text }: { readonly speaker: Speaker; readonly text: ShownText }) {
  const { say, day } = speaker
  return (
    <>
      {text.state === 'english' && <p class="offer-note">{say('englishOnly')}</p>}
      {text.state === 'example' && <p class="offer-note">{say('exampleText')}</p>}
      {text.state === 'unchecked' && <p class="offer-note">{say('uncheckedText')}</p>}
      {text.staleSince !== null && (
        <p class="offer-note">
          <Say speaker={speaker} phrase="staleText" given={{ date: day(text.staleSince) }} />
        </p>
      )}
    </>
  )
}

function WhoFor({ speaker, entry, level }: EntrySectionsProps) {
  const { say } = speaker
  const Heading = `h${level}` as const
  const conditions = conditionLines(speaker, entry.content)
  return (
    <>
      <Heading>{say('whoFor')}</Heading>
      <ul>
        {whoLines(speaker, entry.content).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {conditions.length > 0 && (
        <>
          <p>{say('alsoIf')}</p>
          <ul>
            {conditions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {speaker.language === 'en' && entry.content.who.note && <p>{entry.content.who.note}</p>}
    </>
  )
}

function HowToAsk({ speaker, offer, entry, text, challenge, level }: EntrySectionsProps) {
  const { say } = speaker
  const Heading = `h${level}` as const
  const words = { lang: text.lang, dir: text.dir }
  const decider = deciderParts(speaker, entry.content)
  return (
    <>
      <Heading>{say('howToAsk')}</Heading>
      {text.steps.length > 0 && (
        <ol {...words}>
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <ByText speaker={speaker} offer={offer} entry={entry} />
      {text.evidence.length > 0 && (
        <>
          <p>
            <strong>{say('whatYouNeed')}</strong>
          </p>
          <ul {...words}>
            {text.evidence.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {decider !== null && (
        <p>
          <Parts parts={decider} />
        </p>
      )}
      <p>
        <strong>{say('ifNo')}</strong>
      </p>
      <p lang="en" dir="ltr">
        {challenge}
      </p>
    </>
  )
}

/** For whoever has no internet: one word to a number, where the council has one. */
function ByText({ speaker, offer: { textNumber }, entry }: Pick<EntrySectionsProps, 'speaker' | 'offer' | 'entry'>) {
  const { textCode, content } = entry
  if (textNumber === '' || textCode === null || content.claim.kind === null) return null
  return (
    <p>
      <a class="offer-contacts__way" href={`sms:${dialled(textNumber)}?&body=${textCode}`}>
        <Say speaker={speaker} phrase="textCode" given={{ code: { text: textCode, lang: 'en' }, number: textNumber }} />
      </a>
      <br />
      {speaker.say('textCodeFrom')}
    </p>
  )
}

function WeAnswered({ answered }: Pick<EntryPageProps, 'answered'>) {
  if (answered.length === 0) return null
  return (
    <section lang="en" dir="ltr">
      <h2>Somebody told us about this, and we answered</h2>
      {answered.map(({ answer }) => (
        <p key={answer} class="their-words">
          {answer}
        </p>
      ))}
    </section>
  )
}

function Checked({ speaker, entry, isOverdue }: EntryPageProps) {
  const { day } = speaker
  return (
    <p class="offer-note">
      {isOverdue || entry.assuredOn === null ? (
        speaker.say('notChecked')
      ) : (
        <Say speaker={speaker} phrase="checked" given={{ date: day(entry.assuredOn) }} />
      )}{' '}
      <Say speaker={speaker} phrase="since" given={{ date: day(entry.startsOn) }} />
      {entry.endsOn !== null && (
        <>
          {' '}
          <Say speaker={speaker} phrase="until" given={{ date: day(entry.endsOn) }} />
        </>
      )}
    </p>
  )
}

function Actions({ speaker, entry, isEasyRead }: EntryPageProps) {
  const { say, language } = speaker
  const path = offerEntryPath(entry.slug)
  return (
    <ul class="offer-actions">
      {language === 'en' && entry.easyRead !== null && (
        <li>
          <a href={isEasyRead ? path : `${path}?style=easy-read`}>{say(isEasyRead ? 'plainText' : 'easyRead')}</a>
        </li>
      )}
      <li>
        <a href={inLanguage(offerEntryCardPath(entry.slug), language)}>{say('share')}</a>
      </li>
      <li>
        <a href={inLanguage(offerLeafletPath(entry.slug), language)}>{say('leaflet')}</a>
      </li>
      <li>
        <a href={inLanguage(offerEntryRatePath(entry.slug), language)}>{say('useful')}</a>
      </li>
      <li>
        <a href={`${offerEntryTellPath(entry.slug)}?about=wrong`}>{say('wrong')}</a>
      </li>
      <li>
        <a href={`${offerEntryTellPath(entry.slug)}?about=told-no`}>{say('toldNo')}</a>
      </li>
      <li>
        <PrintButton words={say('print')} />
      </li>
    </ul>
  )
}
