// Where and when something is given, and the days that matter.
import type { Speaker } from '../../phrases/index.ts'
import type { PublishedEntry, PublishedOffer } from '../../published/offer.ts'
import { everywhere, placesOf, type PlaceAndTimes } from '../../published/places.ts'
import { dialled } from './contacts.tsx'
import { Say } from './said.tsx'

interface WhereProps {
  readonly speaker: Speaker
  readonly offer: PublishedOffer
  readonly entry: PublishedEntry
  readonly level: 2 | 4
}

export function Where({ speaker, offer, entry, level }: WhereProps) {
  const Heading = `h${level}` as const
  const { say } = speaker
  const { reach, isRemote } = entry.content.where
  return (
    <>
      <Heading>{say('where')}</Heading>
      <p>
        {say(`reach.${reach}`)} {isRemote && say('remote')}
      </p>
      <Hours speaker={speaker} times={everywhere(entry.content.where)} />
      {placesOf(entry.content, offer.places).map((one) => (
        <OnePlace key={one.place.id} speaker={speaker} {...one} />
      ))}
    </>
  )
}

function OnePlace({ speaker, place, times }: PlaceAndTimes & { readonly speaker: Speaker }) {
  return (
    <>
      <address lang="en" dir="ltr">
        <strong>{place.name}</strong>
        <br />
        {place.address}, {place.city}, <span class="number">{place.postcode}</span>
      </address>
      {place.accessibility && (
        <p lang="en" dir="ltr">
          {place.accessibility}
        </p>
      )}
      {place.inArea === false && <p>{speaker.say('placeOutside')}</p>}
      <Hours speaker={speaker} times={times} />
      {times === place.opening && place.openingNote && (
        <p lang="en" dir="ltr">
          {place.openingNote}
        </p>
      )}
      {place.phone && (
        <p>
          <a class="offer-contacts__way" href={`tel:${dialled(place.phone)}`}>
            <Say speaker={speaker} phrase="call" given={{ number: place.phone }} />
          </a>
        </p>
      )}
    </>
  )
}

interface HoursProps {
  readonly speaker: Speaker
  readonly times: PlaceAndTimes['times']
}

function Hours({ speaker, times }: HoursProps) {
  return (
    <>
      {times.map(({ days, opens, closes, note }) => (
        <p key={`${days.join()}${opens}${closes}`}>
          <Say
            speaker={speaker}
            phrase="open"
            given={{ days: days.map((day) => speaker.say(`day.${day}`)).join(speaker.comma), opens, closes }}
          />
          {note && speaker.language === 'en' ? ` (${note})` : ''}
        </p>
      ))}
    </>
  )
}

export function Dates({ speaker, entry, level }: Omit<WhereProps, 'offer'>) {
  const Heading = `h${level}` as const
  const { dates } = entry.content
  if (dates.length === 0) return null
  return (
    <>
      <Heading>{speaker.say('dates')}</Heading>
      <ul>
        {dates.map(({ on, until, title }) => (
          <li key={`${on}${title}`}>
            <bdi>{speaker.day(on)}</bdi>
            {until && (
              <>
                {' – '}
                <bdi>{speaker.day(until)}</bdi>
              </>
            )}
            :{' '}
            <span lang="en" dir="ltr">
              {title}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
