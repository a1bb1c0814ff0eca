// One entry: what it is, how much, whether it is yours, how to ask, what happens if the answer is no.
import { Card, Details, InsetText, PrintButton } from '../../../design/index.ts'
import {
  inLanguage,
  newClaimPath,
  offerEntryCardPath,
  offerEntryPath,
  offerEntryRatePath,
  offerEntryTellPath,
  offerLeafletPath,
} from '../../paths.ts'
import type { Speaker } from '../../phrases/index.ts'
import { amountParts, conditionLines, deciderText, whoLines } from '../../phrases/rules.ts'
import type { PublishedEntry, PublishedOffer } from '../../published/offer.ts'
import type { ShownText } from '../text-of.ts'
import { Contacts } from './contacts.tsx'
import { Dates, Where } from './where.tsx'
import { Parts, Say } from './said.tsx'

export interface EntryPageProps {
  readonly speaker: Speaker
  readonly offer: PublishedOffer
  readonly entry: PublishedEntry
  readonly text: ShownText
  /** Words in easy read, shown instead of the plain ones. */
  readonly isEasyRead: boolean
  /** Past its review day: nobody has checked it lately. */
  readonly isOverdue: boolean
  readonly challenge: string
}

export function EntryPage(props: EntryPageProps) {
  const { speaker, entry, text } = props
  const { content } = entry
  const { say } = speaker
  const words = { lang: text.lang, dir: text.dir }
  return (
    <article class="offer-entry" data-listen={say('listen')}>
      <h1 {...words}>{text.title}</h1>
      <HowItStands {...props} />
      <p class="govuk-body-l" {...words}>
        {text.summary}
      </p>
      <TextNotes speaker={speaker} text={text} />
      <Card title={say('howMuch')}>
        <p class={content.amount.pence === undefined ? undefined : 'offer-amount'}>
          <Parts parts={amountParts(speaker, content)} />
        </p>
      </Card>
      {text.details.length > 0 && (
        <div {...words}>
          {text.details.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      )}
      <WhoFor speaker={speaker} entry={entry} />
      {entry.standing === 'in-place' && <HowToAsk {...props} />}
      <Where {...props} />
      <Dates speaker={speaker} entry={entry} />
      <Contacts speaker={speaker} entry={entry} />
      <h2>{say('why')}</h2>
      <p>
        {say(`basis.${content.basis.kind}`)}{' '}
        {content.basis.citation && <Say speaker={speaker} phrase="law" given={{ citation: content.basis.citation }} />}
      </p>
      <Checked {...props} />
      <Actions {...props} />
    </article>
  )
}

function HowItStands({ speaker, entry, offer }: EntryPageProps) {
  const { say, day } = speaker
  if (entry.standing === 'being-worked-on') return <InsetText>{say('notOfferedYet')}</InsetText>
  if (entry.standing === 'idea') return <InsetText>{say('idea')}</InsetText>
  const hasEnded = entry.standing === 'withdrawn' || (entry.endsOn !== null && entry.endsOn < offer.day)
  if (!hasEnded) return null
  const instead = entry.replacedBy === null ? undefined : offer.byId.get(entry.replacedBy)
  const on = entry.standing === 'withdrawn' ? entry.startsOn : (entry.endsOn ?? entry.startsOn)
  return (
    <InsetText>
      <p>
        <Say speaker={speaker} phrase="withdrawn" given={{ date: day(on) }} />
      </p>
      {instead && (
        <p>
          <a href={inLanguage(offerEntryPath(instead.slug), speaker.language)}>
            <Say speaker={speaker} phrase="instead" given={{ title: instead.content.title }} />
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

function WhoFor({ speaker, entry }: { readonly speaker: Speaker; readonly entry: PublishedEntry }) {
  const { say } = speaker
  const conditions = conditionLines(speaker, entry.content)
  return (
    <>
      <h2>{say('whoFor')}</h2>
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

function HowToAsk({ speaker, entry, text, challenge }: EntryPageProps) {
  const { say } = speaker
  const words = { lang: text.lang, dir: text.dir }
  const decider = deciderText(speaker, entry.content)
  return (
    <>
      <h2>{say('howToAsk')}</h2>
      {text.steps.length > 0 && (
        <ol {...words}>
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {entry.content.claim.kind !== null && (
        <>
          <p>
            <a
              class="govuk-button"
              role="button"
              draggable={false}
              data-module="govuk-button"
              href={newClaimPath(entry.slug)}
            >
              {say('askForIt')}
            </a>
          </p>
          <p>{say('signInToAsk')}</p>
        </>
      )}
      {text.evidence.length > 0 && (
        <>
          <h3>{say('whatYouNeed')}</h3>
          <ul {...words}>
            {text.evidence.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {decider !== null && (
        <>
          <h3>{say('whoDecides')}</h3>
          <p>{decider}</p>
        </>
      )}
      <Details summaryText={say('ifNo')}>
        <p lang="en" dir="ltr">
          {challenge}
        </p>
      </Details>
    </>
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
