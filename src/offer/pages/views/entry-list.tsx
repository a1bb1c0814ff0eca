// Entries as a list of cards: what it is, how much, and a link to the rest.
import { Card } from '../../../design/index.ts'
import { inLanguage, offerEntryPath } from '../../paths.ts'
import type { Speaker } from '../../phrases/index.ts'
import { amountParts } from '../../phrases/rules.ts'
import type { PublishedEntry } from '../../published/offer.ts'
import { textOf } from '../text-of.ts'
import { Parts } from './said.tsx'

interface EntryListProps {
  readonly speaker: Speaker
  readonly entries: readonly PublishedEntry[]
  readonly level?: 2 | 3
}

export function EntryList({ speaker, entries, level = 2 }: EntryListProps) {
  return (
    <ul class="plain-list offer-list">
      {entries.map((entry) => (
        <li key={entry.id}>
          <EntryCard speaker={speaker} entry={entry} level={level} />
        </li>
      ))}
    </ul>
  )
}

function EntryCard({ speaker, entry, level }: { speaker: Speaker; entry: PublishedEntry; level: 2 | 3 }) {
  const { title, summary, lang, dir } = textOf(entry, speaker)
  const { amount } = entry.content
  const isFigure = amount.pence !== undefined || amount.percent !== undefined
  return (
    <Card
      level={level}
      title={
        <a href={inLanguage(offerEntryPath(entry.slug), speaker.language)} lang={lang} dir={dir}>
          {title}
        </a>
      }
    >
      <p lang={lang} dir={dir}>
        {summary}
      </p>
      {isFigure && (
        <p class="offer-list__amount">
          <Parts parts={amountParts(speaker, entry.content)} />
        </p>
      )}
    </Card>
  )
}
