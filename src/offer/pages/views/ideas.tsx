// What is not offered yet: drafts, with their question marks. Nothing here is a promise.
import { InsetText } from '../../../design/index.ts'
import { ideasPath, offerEntryPath } from '../../paths.ts'
import type { PublishedEntry } from '../../published/offer.ts'

export function IdeasPage({ drafts }: { readonly drafts: readonly PublishedEntry[] }) {
  const workedOn = drafts.filter(({ standing }) => standing === 'being-worked-on')
  const ideas = drafts.filter(({ standing }) => standing === 'idea')
  return (
    <>
      <h1>Ideas we are working on</h1>
      <InsetText>
        Nothing on this page is a promise. You cannot claim it yet. Tell us which of these matter to you:{' '}
        <a href={ideasPath}>sign in and say what you think</a>.
      </InsetText>
      <Group title="We are working on these" entries={workedOn} />
      <Group title="These are ideas" entries={ideas} />
      {drafts.length === 0 && <p>There is nothing here at the moment.</p>}
    </>
  )
}

function Group({ title, entries }: { readonly title: string; readonly entries: readonly PublishedEntry[] }) {
  if (entries.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {entries.map(({ id, slug, content }) => (
          <li key={id}>
            <a href={offerEntryPath(slug)}>{content.title}</a>
            <br />
            {content.summary}
          </li>
        ))}
      </ul>
    </>
  )
}
