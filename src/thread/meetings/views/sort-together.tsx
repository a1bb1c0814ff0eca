// Sorting together: every ask of the meeting with the council's themes, ticked by everybody in the room.
import { Button, EmptyState, PageHeading } from '../../../design/index.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { suggestThemes } from '../../../words/index.ts'
import { askPath, meetingPath, sortTogetherPath, themesPath } from '../../paths.ts'
import type { AskToSort, Meeting, ThemeToGive } from '../queries.ts'

export interface SortTogetherProps {
  readonly meeting: Meeting
  readonly asks: readonly AskToSort[]
  readonly themes: readonly ThemeToGive[]
  /** A clerk takes meetings down and opens no thread. */
  readonly mayReadAsks: boolean
  readonly token: string
}

export function SortTogether({ meeting, asks, themes, mayReadAsks, token }: SortTogetherProps) {
  return (
    <div class="big-screen">
      <PageHeading
        title="What belongs together?"
        caption={<bdi>{meeting.title}</bdi>}
        lead={`Agreed by ${meeting.agreedBy ?? 'those who spoke'}. Tick as many themes for each as you like.`}
      />
      {/* Points that were sent after everybody had agreed: the script shows what waits on this device. */}
      <div class="govuk-inset-text" hidden data-capture-left={`capture:${meetingPath(meeting.id)}`}>
        These came after it was agreed. They are kept on this device only: begin a new meeting to add them.
      </div>
      {themes.length === 0 ? (
        <EmptyState title="There are no themes yet">
          <p class="govuk-body">
            A manager keeps the list of <a href={themesPath}>themes</a>. What was said is kept and can be sorted later.
          </p>
        </EmptyState>
      ) : (
        <form method="post" action={sortTogetherPath(meeting.id)} novalidate>
          <TokenField token={token} />
          <ol class="points">
            {asks.map((ask) => (
              <li key={ask.id}>
                <input type="hidden" name="asks" value={ask.id} />
                <fieldset class="govuk-fieldset">
                  <legend class="points__words" dir="auto">
                    {ask.words}
                  </legend>
                  <Themes ask={ask} themes={themes} />
                </fieldset>
                {mayReadAsks && (
                  <a class="govuk-link" href={askPath(ask.id)}>
                    What comes of it
                  </a>
                )}
              </li>
            ))}
          </ol>
          <Button preventDoubleClick>Save the themes</Button>
        </form>
      )}
    </div>
  )
}

function Themes({ ask, themes }: { readonly ask: AskToSort; readonly themes: readonly ThemeToGive[] }) {
  const suggested = new Map(suggestThemes(ask.words, themes).map(({ id, why }) => [id, why]))
  return (
    <div class="points__themes">
      {themes.map(({ id, name }) => {
        const why = suggested.get(id)
        return (
          <label key={id} class="points__theme">
            <input type="checkbox" name={`theme-${ask.id}`} value={id} checked={ask.themes.includes(id)} /> {name}
            {why && <small> (it says {why.map((word) => `“${word}”`).join(', ')})</small>}
          </label>
        )
      })}
    </div>
  )
}
