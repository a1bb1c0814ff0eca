// Reads an Open Referral UK feed page by page, within bounds: a feed that never ends does end here.
import { fetchGuarded, FetchRefused, readAddress, type FetchRules } from './guarded.ts'

export interface FeedRules {
  readonly allowHttp: boolean
  readonly isOutside?: (address: string) => boolean
}

export interface FeedPage {
  readonly name: string
  readonly bytes: Buffer
}

export const bounds = { milliseconds: 20_000, bytes: 20_000_000, pages: 500, perPage: 100 } as const

/** `onPage` hears how many pages were read and how many services were in them. */
export async function readFeed(
  address: string,
  rules: FeedRules,
  onPage: (pages: number, services: number) => Promise<void>,
): Promise<FeedPage[]> {
  const read: FeedPage[] = []
  const before = new Set<string>()
  let left: number = bounds.bytes
  let services = 0
  for (let page = 1; ; page += 1) {
    if (page > bounds.pages) throw new FetchRefused(`It has more than ${bounds.pages} pages`)
    const url = pageAddress(address, page, rules)
    const fetchRules: FetchRules = { ...rules, milliseconds: bounds.milliseconds, maxBytes: left }
    const bytes = await fetchGuarded(url.href, fetchRules)
    left -= bytes.length
    const { count, isLast } = look(bytes)
    // A server that gives the same page whatever is asked of it.
    const text = bytes.toString('latin1')
    if (before.has(text)) return read
    before.add(text)
    read.push({ name: `page ${page}`, bytes })
    services += count
    await onPage(page, services)
    if (isLast) return read
  }
}

/** The address of the list of services: as it was given, or below the address of the feed. */
function pageAddress(address: string, page: number, rules: FeedRules): URL {
  const url = readAddress(address.trim(), rules)
  if (!/\/services\/?$|\.json$|\/services\/[^/]+\/?$/.test(url.pathname))
    url.pathname = `${url.pathname.replace(/\/$/, '')}/services`
  if (url.pathname.endsWith('.json')) return url
  url.searchParams.set('page', String(page))
  if (!url.searchParams.has('per_page')) url.searchParams.set('per_page', String(bounds.perPage))
  url.searchParams.set('full', 'true')
  return url
}

function look(bytes: Buffer): { count: number; isLast: boolean } {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new FetchRefused('What it answers is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { count: Array.isArray(value) ? value.length : 0, isLast: true }
  const page = value as Readonly<Record<string, unknown>> // an object, as was just seen
  const contents = Array.isArray(page['contents']) ? page['contents'] : page['content']
  if (!Array.isArray(contents)) return { count: 1, isLast: true }
  const pages = page['total_pages'] ?? page['totalPages']
  const number = page['page_number'] ?? page['number']
  const isLast =
    page['last_page'] === true ||
    page['last'] === true ||
    contents.length === 0 ||
    (typeof pages === 'number' && typeof number === 'number' && number >= pages)
  return { count: contents.length, isLast }
}
