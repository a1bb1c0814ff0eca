// What stands in the bar for whoever is signed in. A part of the work that has several pages is one word in the bar, and
// its pages stand in a row below it.
import type { NavItem } from '../design/index.ts'
import type { NavigationEntry, NavigationPart } from '../platform/http/feature.ts'
import type { ShellFacts } from '../platform/http/parts.ts'
import type { PageView } from '../platform/http/reply.ts'

type Facts = NonNullable<ShellFacts['ctx']>

const partWords: Readonly<Record<NavigationPart, string>> = {
  people: 'People',
  voice: 'Voice',
  promises: 'Promises',
  offer: 'Offer',
  tree: 'Tree',
  returns: 'Returns',
}

export interface Navigation {
  readonly nav: readonly NavItem[]
  /** The pages of the part where the reader is; empty when it has but one for them. */
  readonly subNav: readonly NavItem[]
  readonly subNavLabel: string
}

export function navigationFor(
  ctx: Pick<Facts, 'caller' | 'may' | 'path'>,
  all: readonly NavigationEntry[],
  view: Pick<PageView, 'section'>,
): Navigation {
  const entries = ctx.caller.accountId === null ? [] : all.filter((entry) => ctx.may(entry.may))
  const here = view.section ?? ctx.path
  const isHere = ({ href }: NavigationEntry) => href === here
  const part = entries.find(isHere)?.part
  const items = entries.flatMap((entry): NavItem[] => {
    if (entry.part === undefined) return [{ label: entry.label, href: entry.href, current: isHere(entry) }]
    const pages = pagesOf(entries, entry.part)
    if (pages[0] !== entry) return []
    return [
      { label: pages.length > 1 ? partWords[entry.part] : entry.label, href: entry.href, current: entry.part === part },
    ]
  })
  const pages = part === undefined ? [] : pagesOf(entries, part)
  return {
    nav: items,
    subNav:
      pages.length < 2 ? [] : pages.map((page) => ({ label: page.label, href: page.href, current: isHere(page) })),
    subNavLabel: part === undefined ? '' : partWords[part],
  }
}

const pagesOf = (entries: readonly NavigationEntry[], part: NavigationPart) =>
  entries.filter((entry) => entry.part === part)
