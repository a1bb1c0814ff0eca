// The board: what young people said and where each has got to, the longest waiting first.
import { Button, FailedSummary, PageHeading, Pager, SubNavigation } from '../../../../design/index.ts'
import { asksFilePath, recordAskPath } from '../../../paths.ts'
import { boardPath, perPage, shows, type Wanted } from '../wanted.ts'
import { asksInWords, showWords } from '../words.ts'
import { AskFilters } from './ask-filters.tsx'
import { AskRows } from './ask-rows.tsx'
import type { BoardProps } from './board-props.ts'

export function Board(props: BoardProps) {
  const { wanted, failed, daysForAnswer } = props
  const { total } = props.counts
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Asks"
        lead={`What young people said, in their own words. Everyone gets an answer within ${daysForAnswer} days.`}
        acts={props.mayRecord && <Button href={recordAskPath}>Write down what somebody said</Button>}
      />
      <ReadFirst {...props} />
      <Shows {...props} />
      <AskFilters {...props} />
      <AskRows {...props} />
      <Pager
        label="Asks"
        page={wanted.page}
        pages={Math.ceil(total / perPage)}
        hrefFor={(page) => boardPath(wanted, { page })}
      />
      {total > 0 && <SaveAsFile wanted={wanted} total={total} />}
    </>
  )
}

/** Whatever else is on the board: this is read first. */
function ReadFirst({ wanted, counts: { shown } }: BoardProps) {
  if (shown.unsafe === 0 || wanted.show === 'unsafe') return null
  return (
    <p class="govuk-inset-text">
      <a class="govuk-link" href={boardPath(wanted, { show: 'unsafe' })}>
        {shown.unsafe === 1
          ? 'Somebody may not be safe: read what they said first'
          : `${shown.unsafe} people may not be safe: read what they said first`}
      </a>
    </p>
  )
}

function Shows({ wanted, counts: { shown } }: BoardProps) {
  return (
    <SubNavigation
      label="Which asks"
      items={shows.map((show) => ({
        text:
          show in shown
            ? `${showWords[show]} (${shown[show as keyof typeof shown].toLocaleString('en-GB')})`
            : showWords[show],
        href: boardPath(wanted, { show }),
        active: wanted.show === show,
      }))}
    />
  )
}

function SaveAsFile({ wanted, total }: { readonly wanted: Wanted; readonly total: number }) {
  return (
    <p class="govuk-body">
      Save {total === 1 ? 'this ask' : `these ${asksInWords(total)}`} as{' '}
      <a class="govuk-link" href={boardPath(wanted, {}, asksFilePath('xlsx'))}>
        a spreadsheet (XLSX)
      </a>{' '}
      or{' '}
      <a class="govuk-link" href={boardPath(wanted, {}, asksFilePath('csv'))}>
        a CSV file
      </a>
      . Words that may not be quoted stay here. That you saved it is recorded.
    </p>
  )
}
