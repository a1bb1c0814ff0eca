// The promises as an Atom feed (RFC 4287): each says when it last moved, so that a reader can follow one.
import { publicPromisePath, publicPromisesPath, promisesFeedPath } from '../paths.ts'
import { standingForAll } from '../promises/rating-words.ts'
import { formatDay } from '../../design/index.ts'
import type { Day } from '../../platform/clock.ts'
import type { PublicPromise } from './queries.ts'
import { isLate, whenAndWhom } from './views/when-and-whom.ts'

interface Feed {
  readonly council: string
  readonly publicUrl: string
  readonly now: Date
  readonly today: Day
  readonly promises: readonly PublicPromise[]
}

export function promisesFeed({ council, publicUrl, now, today, promises }: Feed): string {
  const updated = promises.map(({ updatedAt }) => updatedAt.getTime())
  const newest = updated.length === 0 ? now : new Date(Math.max(...updated))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `<id>${xml(publicUrl + promisesFeedPath)}</id>`,
    `<title>${xml(`What ${council} has promised`)}</title>`,
    `<updated>${newest.toISOString()}</updated>`,
    `<author><name>${xml(council)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(publicUrl + promisesFeedPath)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(publicUrl + publicPromisesPath)}"/>`,
    ...promises.map((promise) => entry(promise, { publicUrl, today })),
    '</feed>',
    '',
  ].join('\n')
}

function entry(promise: PublicPromise, { publicUrl, today }: Pick<Feed, 'publicUrl' | 'today'>): string {
  const { id, words, inTheirWords, standing, updatedAt, madeOn, priority } = promise
  const summary = [
    `${standingForAll[standing]}.`,
    isLate(promise, today) ? 'Its day has passed.' : null,
    whenAndWhom(promise),
  ]
  const content = [
    words,
    ...summary,
    promise.ownerPost === null ? null : `Who keeps it: ${promise.ownerPost}.`,
    promise.measure === null ? null : `How we will know: ${promise.measure}`,
    promise.isShown ? 'Something shows how it is going: see its page.' : null,
    promise.endedOn === null ? null : `Ended on ${formatDay(promise.endedOn)}.`,
    promise.endedWhy,
  ]
  return [
    '<entry>',
    `<id>urn:uuid:${id}</id>`,
    `<title>${xml(inTheirWords ?? words)}</title>`,
    `<updated>${updatedAt.toISOString()}</updated>`,
    `<published>${madeOn}T00:00:00Z</published>`,
    `<link rel="alternate" type="text/html" href="${xml(publicUrl + publicPromisePath(id))}"/>`,
    ...(priority === null ? [] : [`<category term="${xml(priority)}"/>`]),
    `<summary>${xml(summary.filter((part) => part !== null).join(' '))}</summary>`,
    `<content type="text">${xml(content.filter((part) => part !== null).join('\n'))}</content>`,
    '</entry>',
  ].join('\n')
}

/** Characters that XML cannot hold are left out, the rest of what has a meaning there is written out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
