// A calendar that a phone can follow (RFC 5545): days, without hours, so that no time zone can move them.
import { addDays, type Day } from './clock.ts'

export interface CalendarEvent {
  /** The same for as long as it is the same event, whatever becomes of its words. */
  readonly uid: string
  readonly on: Day
  /** The last day. */
  readonly until: Day
  readonly title: string
  readonly words: string
  readonly url: string
  readonly changedAt: Date
  readonly place?: string
}

export function calendar(name: string, events: readonly CalendarEvent[]): string {
  const inOrder = events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Alongside//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...inOrder.flatMap(linesOf),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function linesOf({ uid, on, until, title, words, url, changedAt, place }: CalendarEvent): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${changedAt.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(until, 1))}`, // the day after: it is no part of the event
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(words)}`,
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    `URL:${url}`,
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
