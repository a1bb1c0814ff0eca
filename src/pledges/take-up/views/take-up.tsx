// Whether what was pledged reaches everyone who may have it.
import { Card, DataTable, EmptyState, PageHeading, PrintButton } from '../../../design/index.ts'
import { takeUpFilePath } from '../../paths.ts'
import { kindWords } from '../../words.ts'
import type { GivenByKind, TakeUp } from '../queries.ts'
import { dimensionWords, groupWords, missingOut, shareWords, shownWords } from '../words.ts'

interface TakeUpProps {
  /** Null: too few to say anything. */
  readonly takeUp: TakeUp | null
  readonly given: readonly GivenByKind[]
  readonly smallNumber: number
}

export function TakeUpPage({ takeUp, given, smallNumber }: TakeUpProps) {
  return (
    <>
      <PageHeading
        title="Who has taken it up"
        lead="What pledges brought in the last year, by group, beside who could have it."
        acts={<PrintButton words="Print" classes="govuk-button--secondary" />}
      />
      {takeUp === null ? (
        <EmptyState title="Too few to say">
          <p>
            Fewer than {smallNumber} young people have been given something that came of a pledge, or nearly everyone
            has. Numbers by group would point at somebody.
          </p>
        </EmptyState>
      ) : (
        <ByGroup {...takeUp} />
      )}
      <h2 class="govuk-heading-m">What was given</h2>
      <DataTable
        caption="Places and things, as they were pledged and given"
        hideCaption
        columns={[
          { key: 'kind', header: 'What', isRowHeader: true, cell: ({ kind }) => kindWords[kind] },
          { key: 'pledged', header: 'Pledged', isNumeric: true, cell: ({ pledged }) => pledged },
          { key: 'given', header: 'Given', isNumeric: true, cell: (row) => row.given ?? 'Nobody has said' },
        ]}
        rows={given}
        rowKey={({ kind }) => kind}
        empty={
          <EmptyState title="Nothing yet" level={3}>
            <p>When a pledge was delivered, say how many were given: it then stands here.</p>
          </EmptyState>
        }
      />
      <Card title="How this is counted">
        <p>
          Counted are those who were given something of the local offer that began as a pledge, or to whom an
          organisation offered what it opened for one, out of everyone with a leaving-care status. Numbers under{' '}
          {smallNumber} are not shown, nor what would let somebody work them out. Where people live now is not held
          here, so who lives out of the area can’t be told.
        </p>
      </Card>
    </>
  )
}

function ByGroup({ all, by }: TakeUp) {
  const sentences = missingOut(all, by)
  return (
    <>
      <p>
        <strong>{all.took.toLocaleString('en-GB')}</strong> of {all.eligible.toLocaleString('en-GB')} have taken
        something up.
      </p>
      <h2 class="govuk-heading-m">Who is missing out</h2>
      {sentences.length === 0 ? (
        <p>No group whose numbers can be shown has taken up less than half as often as everyone together.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {by.map(({ dimension, groups }) => (
        <section key={dimension}>
          <h2 class="govuk-heading-m">{dimensionWords[dimension]}</h2>
          <DataTable
            caption={`Take-up by ${dimensionWords[dimension].toLowerCase()}`}
            hideCaption
            columns={[
              { key: 'group', header: 'Group', isRowHeader: true, cell: ({ key }) => groupWords(dimension, key).name },
              {
                key: 'eligible',
                header: 'Could have it',
                isNumeric: true,
                cell: ({ eligible }) => shownWords(eligible),
              },
              { key: 'took', header: 'Have it', isNumeric: true, cell: ({ took }) => shownWords(took) },
              { key: 'share', header: 'Share', isNumeric: true, cell: (group) => shareWords(group) },
            ]}
            rows={groups}
            rowKey={({ key }) => key}
            empty={null}
          />
        </section>
      ))}
      <p>
        Save this as <a href={takeUpFilePath}>a CSV file</a>.
      </p>
    </>
  )
}
