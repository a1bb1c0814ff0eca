// Themes for one ask, and who sees to its answer. What is suggested says why; a person decides.
import { Button, Checkboxes, FailedSummary, PageHeading, Select } from '../../../../design/index.ts'
import { errorOf, typedList, typedText, type Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { askSortPath } from '../../../paths.ts'
import type { Theme } from '../../../themes/queries.ts'
import type { OwnerName } from '../../board/queries.ts'
import type { AskShown } from '../../thread/queries.ts'
import { suggestThemes } from '../../../../words/index.ts'
import { Words } from '../../thread/views/words.tsx'

interface SortPageProps {
  readonly ask: AskShown
  readonly themes: readonly Theme[]
  readonly owners: readonly OwnerName[]
  readonly token: string
  readonly failed?: Failed | undefined
}

export function SortPage({ ask, themes, owners, token, failed }: SortPageProps) {
  // A theme that has ended is not offered, and so it is not taken off either.
  const seen = ask.themes.map(({ id }) => id).filter((theme) => themes.some(({ id }) => id === theme))
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Themes, and who sees to it" />
      <Words ask={ask} />
      <form method="post" action={askSortPath(ask.id)} novalidate>
        <TokenField token={token} />
        {seen.map((theme) => (
          <input key={theme} type="hidden" name="theme-seen" value={theme} />
        ))}
        <input type="hidden" name="owner-seen" value={ask.owner?.id ?? ''} />
        <Checkboxes
          name="theme"
          fieldset={{ legend: { text: 'Themes', classes: 'govuk-fieldset__legend--m' } }}
          hint={{ text: 'As many as fit.' }}
          values={failed ? typedList(failed.typed, 'theme') : seen}
          items={themeChoices(ask, themes)}
          errorMessage={errorOf(failed?.errors, 'theme')}
        />
        <Select
          id="owner"
          name="owner"
          label={{ text: 'Who sees to the answer' }}
          value={failed ? typedText(failed.typed, 'owner') : (ask.owner?.id ?? '')}
          items={[{ value: '', text: 'Nobody yet' }, ...owners.map(({ id, name }) => ({ value: id, text: name }))]}
          errorMessage={errorOf(failed?.errors, 'owner')}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
    </>
  )
}

/** Those that the words speak of stand first and say why; nothing is ticked by itself. */
function themeChoices({ words }: AskShown, themes: readonly Theme[]) {
  const suggested = suggestThemes(words, themes)
  const why = new Map(suggested.map((suggestion) => [suggestion.id, suggestion.why]))
  const first = suggested.flatMap(({ id }) => themes.filter((theme) => theme.id === id))
  return [...first, ...themes.filter(({ id }) => !why.has(id))].map(({ id, name, inTheirWords }) => {
    const reasons = why.get(id)
    const hints = [
      inTheirWords === name ? null : `Young people say: ${inTheirWords}.`,
      reasons ? `Suggested, because they said ${reasons.map((reason) => `“${reason}”`).join(', ')}.` : null,
    ].filter((hint) => hint !== null)
    return { value: id, text: name, hint: hints.length === 0 ? undefined : { text: hints.join(' ') } }
  })
}
