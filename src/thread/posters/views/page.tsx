// Choosing a poster, and the poster.
import type { ComponentChildren } from 'preact'
import { FilterBar, formatDay, PageHeading, Select } from '../../../design/index.ts'
import { posterPath, posterPdfPath } from '../../paths.ts'
import type { PosterChoices } from '../queries.ts'
import { periods, posterListPath, type WantedPoster } from '../wanted.ts'
import { periodWords } from './poster.tsx'

interface PosterPageProps {
  readonly wanted: WantedPoster
  readonly choices: PosterChoices
  readonly children: ComponentChildren
}

export function PosterPage({ wanted, choices, children }: PosterPageProps) {
  return (
    <>
      <div class="not-on-paper">
        <PageHeading
          title="A poster of what was said and done"
          lead="Words stand here only with the consent of whoever said them. What has no answer yet is shown as openly as what was done."
          acts={<a href={posterListPath(wanted, {}, posterPdfPath)}>Save as a PDF for A3</a>}
        />
        <FilterBar action={posterPath} clearHref={posterPath}>
          <Select
            id="occasion"
            name="occasion"
            label={{ text: 'Said at' }}
            value={wanted.occasion}
            items={[
              { value: '', text: 'Anywhere' },
              ...choices.occasions.map(({ id, title, heldOn }) => ({
                value: id,
                text: `${title}, ${formatDay(heldOn)}`,
              })),
            ]}
          />
          <Select
            id="theme"
            name="theme"
            label={{ text: 'About' }}
            value={wanted.theme}
            items={[
              { value: '', text: 'Everything' },
              ...choices.themes.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
          <Select
            id="period"
            name="period"
            label={{ text: 'When' }}
            value={wanted.period}
            items={periods.toReversed().map((period) => ({ value: period, text: periodWords[period] }))}
          />
          <Select
            id="style"
            name="style"
            label={{ text: 'Written' }}
            value={wanted.style}
            items={[
              { value: 'plain', text: 'Plainly' },
              { value: 'easy', text: 'Easy to read, with symbols' },
            ]}
          />
        </FilterBar>
      </div>
      {children}
    </>
  )
}
