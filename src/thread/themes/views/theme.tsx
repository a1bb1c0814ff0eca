// One theme: its words, and ending it.
import { Button, Card, FailedSummary, PageHeading } from '../../../design/index.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { boardOfTheme, themeEndPath, themePath } from '../../paths.ts'
import { themeWords, type Theme, type ThemeCounts } from '../queries.ts'
import { ThemeFields } from './theme-fields.tsx'

export interface ThemePageProps {
  readonly theme: Theme
  readonly counts: ThemeCounts | undefined
  readonly token: string
  readonly failed?: Failed | undefined
}

export function ThemePage({ theme, counts, token, failed }: ThemePageProps) {
  const { id, name, endedAt } = theme
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={name} caption="Theme" lead={counts ? `${themeWords(counts)}.` : 'Not raised yet.'} />
      {counts && (
        <p class="govuk-body">
          <a href={boardOfTheme(id)}>What was said</a>
        </p>
      )}
      <form method="post" action={themePath(id)} novalidate>
        <TokenField token={token} />
        <ThemeFields failed={failed ?? { typed: heldOf(theme), errors: [] }} />
        <Button preventDoubleClick>Save</Button>
      </form>
      <Card title={endedAt === null ? 'End this theme' : 'This theme has ended'}>
        <p class="govuk-body">
          {endedAt === null
            ? 'Nothing new can be put under it. What stands under it stays, and it can be taken up again.'
            : 'Nothing new can be put under it. What stands under it is still there.'}
        </p>
        <form method="post" action={themeEndPath(id)} novalidate>
          <TokenField token={token} />
          <input type="hidden" name="act" value={endedAt === null ? 'end' : 'take-up-again'} />
          <Button classes={endedAt === null ? 'govuk-button--warning' : 'govuk-button--secondary'} preventDoubleClick>
            {endedAt === null ? 'End it' : 'Take it up again'}
          </Button>
        </form>
      </Card>
    </>
  )
}

const heldOf = ({ name, inTheirWords, keywords, position }: Theme) => ({
  name,
  inTheirWords,
  keywords: keywords.join('\n'),
  position: String(position),
})
