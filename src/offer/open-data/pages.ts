// A page of a list in the envelope of Open Referral UK 3.0, or all of it line by line.

/** The numbers agree with what is there: `size` counts this page, not what was asked for. */
export function envelope<Item>(items: readonly Item[], page: number, perPage: number) {
  const totalPages = Math.ceil(items.length / perPage)
  const contents = items.slice((page - 1) * perPage, page * perPage)
  return {
    total_items: items.length,
    total_pages: totalPages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= totalPages,
    empty: contents.length === 0,
    contents,
  }
}

export function* linesOf(items: Iterable<unknown>): Generator<string> {
  for (const item of items) yield `${JSON.stringify(item)}\n`
}
