// The council's themes, how often each was raised, and adding one.
import { Button, Card, DataTable, EmptyState, FailedSummary, PageHeading } from '../../../design/index.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { boardOfTheme, groupsPath, themePath, themesPath } from '../../paths.ts'
import type { ThemeId } from '../../tables.ts'
import { themeWords, type Theme, type ThemeCounts } from '../queries.ts'
import { ThemeFields } from './theme-fields.tsx'

export interface ThemesPageProps {
  readonly themes: readonly Theme[]
  readonly counts: ReadonlyMap<ThemeId, ThemeCounts>
  readonly token: string
  readonly failed?: Failed | undefined
}

export function ThemesPage({ themes, counts, token, failed }: ThemesPageProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Themes"
        lead="Your own short list, in words that young people use. People sort asks by hand: nothing is sorted by itself."
        acts={
          <Button href={groupsPath} classes="govuk-button--secondary">
            Groups
          </Button>
        }
      />
      <DataTable
        caption="Themes"
        hideCaption
        rows={themes}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: 'Theme',
            isRowHeader: true,
            cell: ({ id, name, inTheirWords, endedAt }) => (
              <>
                <a href={themePath(id)}>{name}</a>
                {inTheirWords !== name && <small>Young people say: {inTheirWords}</small>}
                {endedAt !== null && <small>Ended</small>}
              </>
            ),
          },
          {
            key: 'raised',
            header: 'Raised',
            cell: ({ id }) => {
              const held = counts.get(id)
              return held ? <a href={boardOfTheme(id)}>{themeWords(held)}</a> : 'Not raised yet'
            },
          },
          {
            key: 'unanswered',
            header: 'Unanswered now',
            isNumeric: true,
            cell: ({ id }) => counts.get(id)?.unanswered ?? 0,
          },
          { key: 'keywords', header: 'Words', cell: ({ keywords }) => keywords.join(', ') },
        ]}
        empty={
          <EmptyState title="No themes yet">
            <p>Begin with five to ten: what young people speak of most, in their words.</p>
          </EmptyState>
        }
      />
      <Card title="Add a theme">
        <form method="post" action={themesPath} novalidate>
          <TokenField token={token} />
          <ThemeFields failed={failed} />
          <Button preventDoubleClick>Add it</Button>
        </form>
      </Card>
    </>
  )
}
