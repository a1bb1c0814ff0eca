// What a place or a provider that is no longer used stands for now. Published versions go on naming what they named then:
// whoever reads an entry follows the way from there.

export interface Followed<Key extends string> {
  readonly id: Key
  readonly hasEnded: boolean
  readonly replacedBy: Key | null
}

/** Itself while it is used, else whatever took its place; null where nothing did, or nobody knows it. */
export function followerOf<Key extends string>(all: readonly Followed<Key>[]): (id: string) => Key | null {
  const byId = new Map<string, Followed<Key>>(all.map((one) => [one.id, one]))
  return (id) => {
    let one = byId.get(id)
    // No more steps than there are: rows that stood in a circle would end here too.
    for (let step = 0; one?.hasEnded === true && step < all.length; step += 1)
      one = one.replacedBy === null ? undefined : byId.get(one.replacedBy)
    return one === undefined || one.hasEnded ? null : one.id
  }
}

interface Row<Key extends string> {
  readonly id: Key
  readonly replacedBy: Key | null
  readonly ended_at: Date | null
}

/** As things are now, from rows of the tables. */
export const nowOf = <Key extends string>(rows: readonly Row<Key>[]): ((id: string) => Key | null) =>
  followerOf(rows.map(({ id, replacedBy, ended_at }) => ({ id, replacedBy, hasEnded: ended_at !== null })))
