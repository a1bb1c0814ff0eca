// Where and when something is given, and the days that matter.
import type { Speaker } from '../../phrases/index.ts'
import type { Place, PublishedEntry, PublishedOffer } from '../../published/offer.ts'
import type { PlaceId } from '../../tables.ts'
import { Say } from './said.tsx'

interface WhereProps {
  readonly speaker: Speaker
  readonly offer: PublishedOffer
  readonly entry: PublishedEntry
  readonly level: 2 | 4
}

type Schedule = PublishedEntry['content']['where']['schedules'][number]

export function Where({ speaker, offer, entry, level }: WhereProps) {
  const Heading = `h${level}` as const
  const { say } = speaker
  const { reach, isRemote, placeIds, schedules } = entry.content.where
  const places = placeIds
    .map((id) => offer.places.get(id as PlaceId)) // ids in content are plain text
    .filter((place) => place !== undefined)
  return (
    <>
      <Heading>{say('where')}</Heading>
      <p>
        {say(`reach.${reach}`)} {isRemote && say('remote')}
      </p>
      {schedules
        .filter(({ placeId }) => placeId === undefined)
        .map((schedule) => (
          <Hours key={JSON.stringify(schedule)} speaker={speaker} schedule={schedule} />
        ))}
      {places.map((place) => (
        <OnePlace
          key={place.id}
          speaker={speaker}
          place={place}
          schedules={schedules.filter(({ placeId }) => placeId === place.id)}
        />
      ))}
    </>
  )
}

interface OnePlaceProps {
  readonly speaker: Speaker
  readonly place: Place
  readonly schedules: readonly Schedule[]
}

function OnePlace({ speaker, place, schedules }: OnePlaceProps) {
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
      {schedules.map((schedule) => (
        <Hours key={JSON.stringify(schedule)} speaker={speaker} schedule={schedule} />
      ))}
    </>
  )
}

function Hours({ speaker, schedule }: { readonly speaker: Speaker; readonly schedule: Schedule }) {
  const days = schedule.days.map((day) => speaker.say(`day.${day}`)).join(speaker.comma)
  const { opens, closes, note } = schedule
  return (
    <p>
      <Say speaker={speaker} phrase="open" given={{ days, opens, closes }} />
      {note && speaker.language === 'en' ? ` (${note})` : ''}
    </p>
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
