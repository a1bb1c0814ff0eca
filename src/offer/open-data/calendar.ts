// The days of the offer as a calendar (RFC 5545) that a phone can follow: closing dates, open days, and when things end.
import { addDays, type Day } from '../../platform/clock.ts'
import { offerEntryPath } from '../paths.ts'
import type { PublishedEntry, PublishedOffer } from '../published/offer.ts'
import { uuidOf } from './uuid.ts'

interface Event {
  readonly uid: string
  readonly on: Day
  /** The last day. */
  readonly until: Day
  readonly title: string
  readonly entry: PublishedEntry
}

export function calendarOf(offer: PublishedOffer, { name, publicUrl }: { name: string; publicUrl: string }): string {
  const events = offer.entries.flatMap(eventsOf).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Alongside//Local offer//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(`What you can get: ${name}`)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...events.flatMap((event) => linesOf(event, publicUrl)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventsOf(entry: PublishedEntry): readonly Event[] {
  const { title, dates } = entry.content
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
      entry,
    }
  })
  const { endsOn } = entry
  if (endsOn === null) return events
  return [...events, { uid: uuidOf('event', entry.id), on: endsOn, until: endsOn, title: `${title}: last day`, entry }]
}

function linesOf({ uid, on, until, title, entry }: Event, publicUrl: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${entry.changedAt.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(until, 1))}`, // the day after: it is no part of the event
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(entry.content.summary)}`,
    `URL:${publicUrl}${offerEntryPath(entry.slug)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const compact = (day: Day) => day.replaceAll('-', '')

const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|[\n\r]/g, '\\n')

const mostOctets = 75

/** No line is longer than 75 octets, and no letter is cut in two; what goes on begins with a space. */
export function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  for (const letter of line) {
    if (Buffer.byteLength(current + letter) > mostOctets) {
      lines.push(current)
      current = ' '
    }
    current += letter
  }
  return [...lines, current].join('\r\n')
}
