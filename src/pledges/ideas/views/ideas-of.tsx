// Ideas that came of a pledge, each with its one status: for staff with a link, for the pledger without.
import { ideaPath } from '../../paths.ts'
import type { IdeaOf } from '../queries.ts'
import { IdeaMark } from './ideas.tsx'

export function IdeasOf({ ideas, isLinked }: { readonly ideas: readonly IdeaOf[]; readonly isLinked: boolean }) {
  if (ideas.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Ideas that came of it</h2>
      <ul class="govuk-list">
        {ideas.map((idea) => (
          <li key={idea.id}>
            {isLinked ? (
              <a href={ideaPath(idea.id)} dir="auto">
                {idea.words}
              </a>
            ) : (
              <span dir="auto">{idea.words}</span>
            )}
            <IdeaMark idea={idea} />
          </li>
        ))}
      </ul>
    </>
  )
}
