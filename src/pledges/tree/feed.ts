// The newest pledges and what became of them, for feed readers: Atom (RFC 4287).
import { leafPath, treeFeedPath, treePath } from '../paths.ts'
import { madeOnce } from './kept.ts'
import type { Leaf } from './published.ts'
import { growthWords } from './words.ts'

const mostInFeed = 50

interface FeedOf {
  readonly leaves: readonly Leaf[]
  readonly council: string
  readonly publicUrl: string
  readonly now: Date
}

const newestOf = madeOnce<Leaf, readonly Leaf[]>((leaves) =>
  leaves.toSorted((a, b) => +b.changedAt - +a.changedAt).slice(0, mostInFeed),
)

export function atomFeed({ leaves, council, publicUrl, now }: FeedOf): string {
  const newest = newestOf(leaves)
  const updated = newest[0]?.changedAt ?? now
  const entries = newest.map(
    (leaf) => `<entry><id>urn:uuid:${leaf.id}</id><title>${escaped(leaf.words)}</title>
<updated>${leaf.changedAt.toISOString()}</updated><published>${leaf.madeOn}T12:00:00Z</published>
<author><name>${escaped(leaf.by)}</name></author><link href="${publicUrl}${leafPath(leaf.id)}"/>
<category term="${leaf.growth}" label="${growthWords[leaf.growth]}"/><summary>${growthWords[leaf.growth]}</summary></entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><id>${publicUrl}${treePath}</id>
<title>${escaped(`${council}: pledges to young people`)}</title><updated>${updated.toISOString()}</updated>
<link rel="self" href="${publicUrl}${treeFeedPath}"/><link href="${publicUrl}${treePath}"/>
${entries.join('\n')}
</feed>
`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** XML 1.0 has no place for control characters, however they are written. */
const escaped = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? '')
