// The stops, those to come first, and the report of the whole tour.
import {
  DataTable,
  EmptyState,
  formatDay,
  formatDayShort,
  PageHeading,
  PrintButton,
  State,
  type Column,
} from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { newStopPath, stopPath, tourCalendarPath, tourReportPath } from '../../paths.ts'
import type { StopFound } from '../queries.ts'
import { missingFor, stateOf, stateWords } from '../state.ts'
import { stateLooks } from './state-looks.ts'

interface TourProps {
  readonly stops: readonly StopFound[]
  readonly today: Day
}

export function TourList({ stops, today, mayPlan }: TourProps & { readonly mayPlan: boolean }) {
  const coming = stops.filter(({ held_on: on }) => on >= today)
  const past = stops.filter(({ held_on: on }) => on < today).toReversed()
  return (
    <>
      <PageHeading
        title="The tour"
        lead="Where the touring tree goes, who is there for young people’s safety, and what came back."
        acts={
          mayPlan && (
            <a class="govuk-button" href={newStopPath} role="button" draggable={false}>
              Plan a stop
            </a>
          )
        }
      />
      <p>
        <a href={tourReportPath}>Report of the tour</a> · <a href={tourCalendarPath}>Calendar of public stops</a>
      </p>
      <h2 class="govuk-heading-m">To come</h2>
      <Stops
        stops={coming}
        today={today}
        caption="Stops to come"
        empty={
          <EmptyState title="No stop is planned">
            <p>Plan the next one: a place, a day, and who is there for young people’s safety.</p>
          </EmptyState>
        }
      />
      {past.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Where it has been</h2>
          <Stops stops={past} today={today} caption="Stops that took place" empty={null} />
        </>
      )}
    </>
  )
}

interface StopsProps extends TourProps {
  readonly caption: string
  readonly empty: preact.VNode | null
}

function Stops({ stops, today, caption, empty }: StopsProps) {
  const columns: Column<StopFound>[] = [
    {
      key: 'place',
      header: 'Place',
      isRowHeader: true,
      cell: ({ id, place, purpose }) => (
        <>
          <a href={stopPath(id)} dir="auto">
            {place}
          </a>
          <small dir="auto">{purpose}</small>
        </>
      ),
    },
    { key: 'when', header: 'When', cell: ({ held_on: on }) => formatDayShort(on) },
    { key: 'safety', header: 'For safety', cell: ({ safety }) => safety ?? 'Nobody yet' },
    { key: 'leaves', header: 'Leaves', isNumeric: true, cell: ({ leaves }) => leaves ?? '–' },
    { key: 'pledges', header: 'Pledges', isNumeric: true, cell: ({ pledges }) => pledges },
    {
      key: 'state',
      header: 'State',
      cell: (stop) => {
        const state = stateOf(stop, today)
        return (
          <div>
            <State is={stateLooks[state]}>{stateWords[state]}</State>
            {state === 'planned' && missingFor(stop).map((what) => <small key={what}>Needs {what}</small>)}
          </div>
        )
      },
    },
  ]
  return (
    <DataTable caption={caption} hideCaption columns={columns} rows={stops} rowKey={({ id }) => id} empty={empty} />
  )
}

export function TourReport({ stops, today }: TourProps) {
  const held = stops.filter((stop) => ['over', 'reported'].includes(stateOf(stop, today)))
  const leaves = held.reduce((sum, stop) => sum + (stop.leaves ?? 0), 0)
  const pledges = held.reduce((sum, stop) => sum + stop.pledges, 0)
  return (
    <>
      <PageHeading
        title="Report of the tour"
        lead={`${String(held.length)} stops, ${leaves.toLocaleString('en-GB')} leaves, ${pledges.toLocaleString('en-GB')} pledges.`}
        acts={<PrintButton words="Print" classes="govuk-button--secondary" />}
      />
      {held.length === 0 && (
        <EmptyState title="The tree has not travelled yet">
          <p>After each stop, say how it went: it then stands here.</p>
        </EmptyState>
      )}
      {held.map((stop) => (
        <section key={stop.id}>
          <h2 class="govuk-heading-m" dir="auto">
            {stop.place}, {formatDay(stop.held_on)}
          </h2>
          <p dir="auto">
            {stop.purpose}. {stop.leaves ?? 0} leaves, {stop.pledges} pledges.
          </p>
          <p dir="auto" class="keeps-lines">
            {stop.report ?? 'There is no report yet.'}
          </p>
          {stop.follow_ups !== null && (
            <p dir="auto" class="keeps-lines">
              To do: {stop.follow_ups}
            </p>
          )}
        </section>
      ))}
    </>
  )
}
