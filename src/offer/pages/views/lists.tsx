// Entries under a heading or a moment of life, found by a search, or all of them.
import { EmptyState } from '../../../design/index.ts'
import { opportunitiesPath } from '../../../pledges/paths.ts'
import { inLanguage, offerPath } from '../../paths.ts'
import type { Speaker } from '../../phrases/index.ts'
import type { PublishedEntry } from '../../published/offer.ts'
import { EntryList } from './entry-list.tsx'
import { Find } from './find.tsx'
import { Say } from './said.tsx'

interface ListPageProps {
  readonly speaker: Speaker
  readonly title: string
  readonly entries: readonly PublishedEntry[]
  /** It is about work: what one can apply for today stands on pages of its own. */
  readonly isAboutWork?: boolean
}

export function ListPage({ speaker, title, entries, isAboutWork = false }: ListPageProps) {
  return (
    <>
      <h1>{title}</h1>
      {isAboutWork && (
        <p lang="en" dir="ltr">
          <a href={opportunitiesPath}>Jobs, training and more that you can apply for</a>
        </p>
      )}
      <Find speaker={speaker} />
      <Count speaker={speaker} number={entries.length} />
      <EntryList speaker={speaker} entries={entries} />
    </>
  )
}

interface FoundPageProps extends Omit<ListPageProps, 'title'> {
  readonly words: string
}

export function FoundPage({ speaker, words, entries }: FoundPageProps) {
  const { say, language } = speaker
  return (
    <>
      <h1>{say('offer')}</h1>
      <Find speaker={speaker} words={words} />
      {entries.length > 0 ? (
        <Count speaker={speaker} number={entries.length} />
      ) : (
        <EmptyState title={<Say speaker={speaker} phrase="foundNone" given={{ words }} />}>
          <p role="status">{say('foundNoneHelp')}</p>
          <p>
            <a href={inLanguage(offerPath, language)}>{say('headings')}</a>
          </p>
        </EmptyState>
      )}
      <EntryList speaker={speaker} entries={entries} />
    </>
  )
}

function Count({ speaker, number }: { readonly speaker: Speaker; readonly number: number }) {
  return (
    <p role="status">
      {number === 1 ? speaker.say('foundOne') : <Say speaker={speaker} phrase="found" given={{ count: number }} />}
    </p>
  )
}
