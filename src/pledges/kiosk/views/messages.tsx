// What people wished and said at the tree, in their own words, as they agreed to be named.
import { EmptyState, formatDay, PageHeading, Pager } from '../../../design/index.ts'
import { treeMessagesPath } from '../../paths.ts'
import type { PublicPicture } from '../../pictures/pictures.ts'
import { ShownPictures } from '../../pictures/views/shown.tsx'
import type { HungMessage } from '../leaves.ts'

interface MessagesProps {
  readonly messages: readonly HungMessage[]
  readonly pictures: readonly PublicPicture[]
  readonly page: number
  readonly pages: number
}

export function Messages({ messages, pictures, page, pages }: MessagesProps) {
  return (
    <>
      <PageHeading
        title="Messages on the tree"
        lead="What people wished and said when the tree came to them. Somebody read each of them first."
      />
      {messages.length === 0 && (
        <EmptyState title="No message hangs here yet">New ones come when the tree has been on tour.</EmptyState>
      )}
      <ul class="plain-list">
        {messages.map(({ id, words, namedAs, cameOn, language }) => (
          <li key={id} class="card">
            <blockquote class="their-words" dir="auto" lang={language ?? undefined}>
              {words}
            </blockquote>
            <ShownPictures pictures={pictures.filter(({ entry }) => entry === id)} />
            <p>
              {namedAs !== null && (
                <>
                  <bdi>{namedAs}</bdi>,{' '}
                </>
              )}
              {formatDay(cameOn)}
            </p>
          </li>
        ))}
      </ul>
      <Pager
        label="Messages"
        page={page}
        pages={pages}
        hrefFor={(to) => (to === 1 ? treeMessagesPath : `${treeMessagesPath}?page=${to}`)}
      />
    </>
  )
}
