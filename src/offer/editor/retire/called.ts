// Where there are too many to choose from, one is named as it stands in the list, with its postcode where two share a name.

export interface Named {
  readonly id: string
  readonly name: string
  readonly postcode?: string
}

/** More than can be looked through in a list of boxes. */
export const mostListed = 80

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()

export type Called<Id extends string> =
  { readonly ok: true; readonly id: Id } | { readonly ok: false; readonly why: string }

export function oneCalled<One extends Named>(typed: string, all: readonly One[]): Called<One['id']> {
  const wanted = plain(typed)
  const exact = all.filter((one) => plain(withPostcode(one)) === wanted)
  const found = exact.length > 0 ? exact : all.filter(({ name }) => plain(name) === wanted)
  const short = typed.trim().slice(0, 60)
  const [only] = found
  if (only === undefined) return { ok: false, why: `“${short}” is not in the list. Enter a name as it stands there` }
  if (found.length > 1)
    return { ok: false, why: `Several are called “${short}”. Add the postcode: ${withPostcode(only)}` }
  return { ok: true, id: only.id }
}

export const withPostcode = ({ name, postcode }: Named): string =>
  postcode === undefined || postcode === '' ? name : `${name}, ${postcode}`
