// What the regional board is asked, to print or to save, and what it decided, pasted back.
import {
  Button,
  DataTable,
  Details,
  EmptyState,
  FailedSummary,
  formatDayShort,
  Input,
  PageHeading,
  PrintButton,
  Textarea,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { ideaPath, regionalFilePath, regionalPath } from '../../paths.ts'
import type { IdeaFound } from '../queries.ts'
import { costWords, referenceOf, usualDecider } from '../words.ts'

interface RegionalProps {
  readonly ideas: readonly IdeaFound[]
  readonly mayDecide: boolean
  readonly token: string
  readonly failed: Failed | undefined
}

export function Regional({ ideas, mayDecide, token, failed }: RegionalProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Ideas for the regional board"
        lead="What young people and pledgers here thought of that the whole region could do."
        acts={<PrintButton words="Print" classes="govuk-button--secondary" />}
      />
      <DataTable
        caption="Ideas that the board has not decided"
        hideCaption
        rows={ideas}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nothing waits for the board">
            <p>Ideas come here when the regional board decides them.</p>
          </EmptyState>
        }
        columns={[
          { key: 'reference', header: 'Reference', cell: ({ number }) => referenceOf(number) },
          {
            key: 'words',
            header: 'Idea',
            isRowHeader: true,
            cell: ({ id, words }) => (
              <a href={ideaPath(id)} dir="auto">
                {words}
              </a>
            ),
          },
          { key: 'said', header: 'Said on', cell: ({ said_on: said }) => formatDayShort(said) },
          { key: 'cost', header: 'Cost', cell: ({ cost }) => costWords[cost] },
          {
            key: 'answer',
            header: 'Answer by',
            cell: ({ answer_by: by }) => (by === null ? 'No date' : formatDayShort(by)),
          },
        ]}
      />
      {ideas.length > 0 && (
        <p>
          <a href={regionalFilePath}>Save it as a CSV file</a>
        </p>
      )}
      {mayDecide && (
        <Details summaryText="Bring back what the board decided" open={failed !== undefined}>
          <form method="post" action={regionalPath} novalidate>
            <TokenField token={token} />
            <Input
              id="by"
              name="by"
              label={{ text: 'Who decided?' }}
              value={failed === undefined ? usualDecider.regional : typedText(failed.typed, 'by')}
              errorMessage={errorOf(failed?.errors, 'by')}
            />
            <Textarea
              name="lines"
              rows={6}
              label={{ text: 'What was decided, a line an idea' }}
              hint={{ text: 'Reference; yes or no; reason. Such as: I12; no; Each council keeps its own bus scheme' }}
              value={typedText(failed?.typed, 'lines')}
              errorMessage={errorOf(failed?.errors, 'lines')}
              attributes={{ dir: 'auto' }}
            />
            <Button preventDoubleClick>Save what was decided</Button>
          </form>
        </Details>
      )}
    </>
  )
}
