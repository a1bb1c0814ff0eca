// The lines of a paper that were read as nothing: ticked, they are taken in as what a person says they are.
import { Button, EmptyState, FailedSummary, PageHeading, Pager, Radios } from '../../../design/index.ts'
import { errorOf, typedList, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { paperLinesPath, paperPath } from '../../paths.ts'
import { candidateKinds } from '../../tables.ts'
import { linesAPage, type PaperLine } from '../lines.ts'
import type { Paper } from '../queries.ts'
import { kindWords, placeWords } from '../words.ts'

interface LinesPageProps {
  readonly paper: Paper
  readonly lines: readonly PaperLine[]
  readonly total: number
  readonly page: number
  readonly token: string
  readonly failed?: Failed | undefined
}

export function LinesPage(props: LinesPageProps) {
  const { paper, lines, total, page, failed } = props
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="We could not place these lines"
        caption={<bdi>{paper.title}</bdi>}
        lead="Most of a paper is neither asked nor promised. Take in what is: it then waits with the rest for you to confirm."
      />
      {lines.length === 0 ? (
        <EmptyState title="Every line is placed">
          <p class="govuk-body">
            <a class="govuk-link" href={paperPath(paper.id)}>
              Back to what was found
            </a>
          </p>
        </EmptyState>
      ) : (
        <TakeIn {...props} />
      )}
      <Pager
        label="Lines"
        page={page}
        pages={Math.ceil(total / linesAPage)}
        hrefFor={(wanted) => `${paperLinesPath(paper.id)}?page=${wanted}`}
      />
    </>
  )
}

function TakeIn({ paper, lines, token, failed }: LinesPageProps) {
  const ticked = new Set(typedList(failed?.typed, 'line'))
  return (
    <form method="post" action={paperLinesPath(paper.id)} novalidate>
      <TokenField token={token} />
      <fieldset class="govuk-fieldset" id="line">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Tick what matters</legend>
        <ol class="candidates__list">
          {lines.map(({ id, words, heading, ...place }, index) => (
            <li key={id} class="candidates__one">
              <div class="candidates__tick">
                <input
                  type="checkbox"
                  name="line"
                  value={id}
                  id={`line-${index}`}
                  aria-describedby={`place-${index}`}
                  checked={ticked.has(id)}
                />
                <label for={`line-${index}`} dir="auto">
                  {words}
                </label>
              </div>
              <p class="candidates__about" id={`place-${index}`}>
                {placeWords(place)}
                {heading !== null && heading !== words && (
                  <>
                    {' · under '}
                    <q dir="auto">{heading}</q>
                  </>
                )}
              </p>
            </li>
          ))}
        </ol>
      </fieldset>
      <Radios
        idPrefix="kind"
        name="kind"
        classes="govuk-radios--inline govuk-radios--small"
        value={typedText(failed?.typed, 'kind')}
        fieldset={{ legend: { text: 'What are they?', classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errorOf(failed?.errors, 'kind')}
        items={candidateKinds.map((kind) => ({ value: kind, text: kindWords[kind].one }))}
      />
      <Button preventDoubleClick>Take them in</Button>
    </form>
  )
}
