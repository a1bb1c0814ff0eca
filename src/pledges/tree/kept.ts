// A list for each council, in memory: the same for everyone who reads, and only as long as its mark is the same. And what was
// made of a list, which goes when the list does.
import type { AuthorityId } from '../../platform/ids.ts'

interface KeptList<Item> {
  readonly mark: string
  readonly items: readonly Item[]
}

export class KeptLists<Item> {
  /** In the order in which they were last looked at. */
  private readonly lists = new Map<AuthorityId, KeptList<Item>>()
  /** Of all councils together. Beyond it, what nobody has looked at for the longest is let go. */
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  find(council: AuthorityId, mark: string): readonly Item[] | undefined {
    const list = this.lists.get(council)
    if (list?.mark !== mark) return undefined
    this.lists.delete(council)
    this.lists.set(council, list)
    return list.items
  }

  keep(council: AuthorityId, list: KeptList<Item>): void {
    this.lists.delete(council)
    this.lists.set(council, list)
    let all = 0
    for (const { items } of this.lists.values()) all += items.length
    for (const [other, { items }] of this.lists) {
      if (all <= this.most || other === council) return
      this.lists.delete(other)
      all -= items.length
    }
  }
}

/** Whoever asks for the same of the same list gets what was made the first time; `key` says what else it depends on. */
export function madeOnce<Item, Made>(make: (items: readonly Item[], key: string) => Made, most = 1) {
  const made = new WeakMap<readonly Item[], Map<string, Made>>()
  return (items: readonly Item[], key = ''): Made => {
    const own = made.get(items) ?? new Map<string, Made>()
    made.set(items, own)
    const found = own.get(key)
    if (found !== undefined) return found
    if (own.size >= most) own.clear()
    const fresh = make(items, key)
    own.set(key, fresh)
    return fresh
  }
}
