// The days of the offer as a calendar: closing dates, open days, and when things end.
import { calendar, type CalendarEvent } from '../../platform/calendar.ts'
import { offerEntryPath } from '../paths.ts'
import type { PublishedEntry, PublishedOffer } from '../published/offer.ts'
import { uuidOf } from './uuid.ts'

export const calendarOf = (offer: PublishedOffer, { name, publicUrl }: { name: string; publicUrl: string }): string =>
  calendar(
    `What you can get: ${name}`,
    offer.entries.flatMap((entry) => eventsOf(entry, publicUrl)),
  )

function eventsOf(entry: PublishedEntry, publicUrl: string): readonly CalendarEvent[] {
  const { title, summary, dates } = entry.content
  const about = { words: summary, url: `${publicUrl}${offerEntryPath(entry.slug)}`, changedAt: entry.changedAt }
  const told = new Map<string, number>()
  const events = dates.map(({ on, until, title: what }) => {
    // A day that is moved stays the same event; two days called alike are two.
    const turn = (told.get(what) ?? 0) + 1
    told.set(what, turn)
    return {
      uid: uuidOf('event', entry.id, what, String(turn)),
      on,
      until: until ?? on,
      title: `${title}: ${what}`,
      ...about,
    }
  })
  const { endsOn } = entry
  if (endsOn === null) return events
  return [
    ...events,
    { uid: uuidOf('event', entry.id), on: endsOn, until: endsOn, title: `${title}: last day`, ...about },
  ]
}
