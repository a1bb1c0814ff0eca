// Every directorate beside everything that is asked of it. Gaps are shown as gaps.
import { Button, Card, DataTable, EmptyState, PageHeading, type Column } from '../../../design/index.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import {
  directoratePath,
  newDirectoratePath,
  newServiceAskPath,
  serviceAskLinePath,
  serviceAskPath,
  serviceAsksBeginPath,
} from '../../paths.ts'
import { councillorAsks, directorateAsks, directorateNames } from '../defaults.ts'
import type { Line } from '../queries.ts'
import {
  lineStandings,
  lineWords,
  type Directorate,
  type LineStanding,
  type ServiceAsk,
  type ServiceAskId,
} from '../rules.ts'
import { LineMark } from './line-mark.tsx'

export interface MatrixProps {
  readonly asks: readonly ServiceAsk[]
  readonly directorates: readonly Directorate[]
  readonly lines: readonly Line[]
  readonly ofCouncillors: readonly ServiceAsk[]
  readonly councillorCounts: ReadonlyMap<ServiceAskId, Readonly<Record<LineStanding, number>> | null>
  readonly mayChange: boolean
  readonly token: string
}

export function Matrix(props: MatrixProps) {
  const { asks, directorates, lines, ofCouncillors, mayChange } = props
  if (asks.length === 0 && ofCouncillors.length === 0) return <Begin {...props} />
  const gaps = asks.length * directorates.length - countAnswered(props)
  return (
    <>
      <PageHeading
        title="Service asks"
        lead={
          gaps === 0
            ? 'Every directorate has answered every ask.'
            : `${gaps} ${gaps === 1 ? 'gap' : 'gaps'}: nobody has answered there yet.`
        }
        acts={mayChange && <Adding />}
      />
      <div class="table-scroll" role="region" aria-label="What is asked of each directorate" tabIndex={0}>
        <DataTable
          caption="What is asked of each directorate"
          rows={directorates}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'directorate',
              header: 'Directorate',
              isRowHeader: true,
              cell: ({ id, name, champion }) => (
                <>
                  {mayChange ? <a href={directoratePath(id)}>{name}</a> : name}
                  <small>{champion === null ? 'No champion yet' : `Champion: ${champion}`}</small>
                </>
              ),
            },
            ...asks.map((ask) => columnOf(ask, lines, mayChange)),
          ]}
          empty={
            <EmptyState title="No directorates yet">
              <p>Add the directorates of the council to see who has answered what.</p>
            </EmptyState>
          }
        />
      </div>
      <WhatIsAsked asks={asks} mayChange={mayChange} />
      <Councillors {...props} />
    </>
  )
}

function countAnswered({ asks, directorates, lines }: MatrixProps): number {
  const isShown = ({ serviceAskId, directorateId }: Line) =>
    asks.some(({ id }) => id === serviceAskId) && directorates.some(({ id }) => id === directorateId)
  return lines.filter(isShown).length
}

function columnOf(ask: ServiceAsk, lines: readonly Line[], mayChange: boolean): Column<Directorate> {
  return {
    key: ask.id,
    header: ask.words,
    cell: (directorate) => {
      const line = lines.find((said) => said.serviceAskId === ask.id && said.directorateId === directorate.id)
      return (
        <div>
          <LineMark standing={line?.standing ?? null} />
          {line?.line && <small dir="auto">{line.line}</small>}
          {mayChange && (
            <small>
              <a href={serviceAskLinePath(ask.id, directorate.id)}>
                {line ? 'Change' : 'Answer'}
                <span class="govuk-visually-hidden">
                  : {ask.words}, {directorate.name}
                </span>
              </a>
            </small>
          )}
        </div>
      )
    },
  }
}

const Adding = () => (
  <>
    <a class="govuk-button" href={newDirectoratePath} role="button" draggable={false}>
      Add a directorate
    </a>
    <a class="govuk-button govuk-button--secondary" href={newServiceAskPath} role="button" draggable={false}>
      Add an ask
    </a>
  </>
)

function WhatIsAsked({ asks, mayChange }: Pick<MatrixProps, 'asks' | 'mayChange'>) {
  return (
    <Card title="What each ask means">
      <dl class="govuk-list">
        {asks.map(({ id, words, help }) => (
          <div key={id}>
            <dt>
              <strong>{mayChange ? <a href={serviceAskPath(id)}>{words}</a> : words}</strong>
            </dt>
            <dd>{help}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Councillors({ ofCouncillors, councillorCounts, mayChange }: MatrixProps) {
  if (ofCouncillors.length === 0) return null
  return (
    <Card title="What is asked of councillors">
      <p>
        Each councillor writes their own lines, and nobody else reads them. Here are counts only, where they are large
        enough to point at nobody.
      </p>
      <ul class="govuk-list">
        {ofCouncillors.map(({ id, words }) => (
          <li key={id}>
            <strong>{mayChange ? <a href={serviceAskPath(id)}>{words}</a> : words}</strong>:{' '}
            {countsInWords(councillorCounts.get(id) ?? null)}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function countsInWords(counts: Readonly<Record<LineStanding, number>> | null): string {
  if (counts === null) return 'too few to show'
  return lineStandings
    .filter((standing) => counts[standing] > 0)
    .map((standing) => `${lineWords[standing].toLowerCase()} ${counts[standing]}`)
    .join(', ')
}

function Begin({ mayChange, token }: Pick<MatrixProps, 'mayChange' | 'token'>) {
  return (
    <>
      <PageHeading
        title="Service asks"
        lead="What every part of the council does for its children, and where the gaps are."
      />
      <EmptyState title="Nothing is asked yet">
        {mayChange ? (
          <>
            <p>You can begin with what many councils ask, and change every word of it:</p>
            <ul class="govuk-list govuk-list--bullet">
              <li>of each directorate: {listed(directorateAsks.map(({ words }) => words))}</li>
              <li>of each councillor: {listed(councillorAsks.map(({ words }) => words))}</li>
              <li>directorates: {directorateNames.join(', ')}</li>
            </ul>
            <form method="post" action={serviceAsksBeginPath}>
              <TokenField token={token} />
              <Button preventDoubleClick>Begin with these</Button>
            </form>
            <p>
              Or <a href={newServiceAskPath}>write your own</a>.
            </p>
          </>
        ) : (
          <p>A manager or the clerk writes down what is asked.</p>
        )}
      </EmptyState>
    </>
  )
}

const listed = (words: readonly string[]) => words.map((word) => word.toLowerCase()).join(', ')
