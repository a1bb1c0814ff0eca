// One idea: the words, where it is, the answer, and what may be done next.
import { Card, DataTable, DefinitionRows, formatDay, PageHeading } from '../../../design/index.ts'
import { dayOf } from '../../../platform/clock.ts'
import { promisePath } from '../../../thread/paths.ts'
import { ideaDecidePath, ideaPromisePath, ideaSendPath, ideaToldPath, staffPledgePath } from '../../paths.ts'
import type { Happening, IdeaFound } from '../queries.ts'
import { costWords, ideaEventWords, referenceOf, routeWords } from '../words.ts'
import { IdeaMark } from './ideas.tsx'

interface IdeaPageProps {
  readonly idea: IdeaFound
  readonly happenings: readonly Happening[]
  readonly mayChange: boolean
  readonly mayDecide: boolean
  readonly mayReadPromises: boolean
}

export function IdeaPage(props: IdeaPageProps) {
  const { idea, happenings } = props
  return (
    <>
      <PageHeading
        title={<span dir="auto">{idea.words}</span>}
        caption={`Idea ${referenceOf(idea.number)}`}
        acts={<Acts {...props} />}
      />
      <Card>
        <DefinitionRows rows={rowsOf(props)} />
      </Card>
      <h2 class="govuk-heading-m">What happened</h2>
      <DataTable
        caption="What happened, the newest first"
        hideCaption
        rows={happenings}
        rowKey={({ at, event }) => `${String(at.getTime())} ${event}`}
        empty={null}
        columns={[
          { key: 'when', header: 'When', cell: ({ at }) => formatDay(dayOf(at)) },
          {
            key: 'what',
            header: 'What',
            isRowHeader: true,
            cell: ({ event, line }) => (
              <div>
                {ideaEventWords[event]}
                {line !== null && <small dir="auto">{line}</small>}
              </div>
            ),
          },
          { key: 'who', header: 'By', cell: ({ by }) => by ?? 'Alongside' },
        ]}
      />
    </>
  )
}

function rowsOf({ idea, mayReadPromises }: IdeaPageProps) {
  const { pledge_id: pledge, promise_id: promise, answer_by: by } = idea
  return [
    { label: 'Status', value: <IdeaMark idea={idea} /> },
    ...(idea.group === null ? [] : [{ label: 'From', value: <span dir="auto">{idea.group}</span> }]),
    ...(pledge === null
      ? []
      : [
          {
            label: idea.came_from === 'kiosk' ? 'From a leaf of the touring tree' : 'From a pledge',
            value: (
              <a href={staffPledgePath(pledge)} dir="auto">
                {idea.pledge}
              </a>
            ),
          },
        ]),
    { label: 'Said on', value: formatDay(idea.said_on) },
    { label: 'Who decides', value: idea.decider ?? routeWords[idea.route] },
    { label: 'Cost', value: [costWords[idea.cost], idea.cost_note].filter((one) => one !== null).join('. ') },
    ...(by === null ? [] : [{ label: 'Answer by', value: formatDay(by) + (idea.isLate ? ' (late)' : '') }]),
    ...(idea.decided_on === null
      ? []
      : [{ label: 'Decided', value: `${idea.decided_by ?? ''}, ${formatDay(idea.decided_on)}` }]),
    ...(idea.reason === null ? [] : [{ label: 'Reason', value: <span dir="auto">{idea.reason}</span> }]),
    ...(promise === null
      ? []
      : [
          {
            label: 'Promise',
            value: mayReadPromises ? <a href={promisePath(promise)}>On the register</a> : 'On the register',
          },
        ]),
  ]
}

function Acts({ idea: { id, standing, outcome, promise_id: promise }, mayChange, mayDecide }: IdeaPageProps) {
  const isOpen = outcome === null
  const acts = [
    { is: mayDecide && isOpen, text: 'Say what was decided', href: ideaDecidePath(id) },
    { is: mayChange && isOpen, text: 'Send it to whoever decides', href: ideaSendPath(id) },
    { is: mayChange && standing === 'decided', text: 'They have been told', href: ideaToldPath(id) },
    { is: mayDecide && outcome === 'yes' && promise === null, text: 'Make it a promise', href: ideaPromisePath(id) },
  ].filter(({ is }) => is)
  return (
    <>
      {acts.map(({ text, href }, place) => (
        <a
          key={text}
          class={place === 0 ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
          href={href}
          role="button"
          draggable={false}
        >
          {text}
        </a>
      ))}
    </>
  )
}
