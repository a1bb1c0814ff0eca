// The whole offer on one page, under the council's headings: for a phone that is offline, for places without the
// internet, for a booklet. Everything that is needed is in it.
import { EntrySections } from '../../pages/views/entry.tsx'
import { InAnEmergency } from '../../pages/views/home.tsx'
import { textOf } from '../../pages/text-of.ts'
import type { HelpInWords } from '../../phrases/help.ts'
import { headingPhrase, type Speaker } from '../../phrases/index.ts'
import type { PublishedEntry, PublishedOffer } from '../../published/offer.ts'
import type { OfferHeading } from '../../terms.ts'
import type { Council } from '../../../platform/councils/council.ts'
import { challengeOf } from '../../pages/challenge.ts'

export interface WholeProps {
  readonly speaker: Speaker
  readonly council: Council
  readonly offer: PublishedOffer
  readonly headings: readonly OfferHeading[]
  readonly helpNow: readonly HelpInWords[]
}

export function WholeOffer({ speaker, council, offer, headings, helpNow }: WholeProps) {
  const { say } = speaker
  return (
    <>
      <h1>{say('offer')}</h1>
      <p>
        <bdi lang="en">{council.name}</bdi>
        {speaker.comma}
        <bdi>{speaker.day(offer.day)}</bdi>
      </p>
      <InAnEmergency speaker={speaker} helpNow={helpNow} />
      <nav aria-label={say('headings')}>
        <ul>
          {headings.map((heading) => (
            <li key={heading.key}>
              <a href={`#heading-${heading.key}`}>{say(headingPhrase(heading))}</a>
            </li>
          ))}
        </ul>
      </nav>
      {headings.map((heading) => (
        <section key={heading.key} class="whole-offer__heading">
          <h2 id={`heading-${heading.key}`}>{say(headingPhrase(heading))}</h2>
          {offer.entries
            .filter(({ content }) => heading.topics.includes(content.topic))
            .map((entry) => (
              <OneEntry key={entry.id} speaker={speaker} council={council} offer={offer} entry={entry} />
            ))}
        </section>
      ))}
    </>
  )
}

interface OneEntryProps extends Pick<WholeProps, 'speaker' | 'council' | 'offer'> {
  readonly entry: PublishedEntry
}

function OneEntry({ speaker, council, offer, entry }: OneEntryProps) {
  const text = textOf(entry, speaker)
  return (
    <article class="whole-offer__entry" id={entry.slug}>
      <h3 lang={text.lang} dir={text.dir}>
        {text.title}
      </h3>
      <EntrySections
        speaker={speaker}
        offer={offer}
        entry={entry}
        text={text}
        challenge={challengeOf(council, entry.content)}
        level={4}
      />
    </article>
  )
}
