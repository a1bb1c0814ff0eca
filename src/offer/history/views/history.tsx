// What the offer said on a day, and what changed between two.
import { Button, DateInput, DataTable, EmptyState, FailedSummary } from '../../../design/index.ts'
import { formatDay } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { dayBoxes, errorOf, typedDays, type Failed } from '../../../platform/forms/form.ts'
import { offerEntryPath, offerHistoryPath } from '../../paths.ts'
import { speakerOf } from '../../phrases/index.ts'
import { amountText } from '../../phrases/rules.ts'
import type { PublishedEntry, PublishedOffer } from '../../published/offer.ts'
import type { FieldChange, OfferDifference } from '../diff.ts'

interface HistoryPageProps {
  readonly on: Day
  readonly since: Day | null
  readonly offer: PublishedOffer | null
  readonly difference: OfferDifference | null
  readonly failed?: Failed | undefined
}

export function HistoryPage({ on, since, offer, difference, failed }: HistoryPageProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <h1>What the offer said</h1>
      <form method="get" action={offerHistoryPath}>
        <DateInput
          id="on"
          namePrefix="on"
          values={failed ? typedDays(failed.typed, 'on') : dayBoxes('on', on)}
          fieldset={{ legend: { text: 'On this day', classes: 'govuk-fieldset__legend--s' } }}
          errorMessage={errorOf(failed?.errors, 'on')}
        />
        <DateInput
          id="since"
          namePrefix="since"
          values={failed ? typedDays(failed.typed, 'since') : dayBoxes('since', since)}
          fieldset={{
            legend: { text: 'What changed since this day (optional)', classes: 'govuk-fieldset__legend--s' },
          }}
          errorMessage={errorOf(failed?.errors, 'since')}
        />
        <Button>Show</Button>
      </form>
      {difference && since && <Difference since={since} on={on} difference={difference} />}
      {offer && !difference && <OnTheDay offer={offer} on={on} />}
    </>
  )
}

const english = speakerOf('en')

function OnTheDay({ offer, on }: { readonly offer: PublishedOffer; readonly on: Day }) {
  if (offer.entries.length === 0)
    return (
      <EmptyState title={`Nothing is on record for ${formatDay(on)}`}>
        <p>The offer was not kept here then.</p>
      </EmptyState>
    )
  return (
    <>
      <h2>On {formatDay(on)}</h2>
      <DataTable
        caption={`The offer on ${formatDay(on)}: ${offer.entries.length} entries`}
        rows={offer.entries}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: 'what', header: 'What', cell: ({ content }) => content.title, isRowHeader: true },
          { key: 'much', header: 'How much', cell: ({ content }) => amountText(english, content) },
          { key: 'since', header: 'Since', cell: ({ startsOn }) => formatDay(startsOn) },
        ]}
      />
    </>
  )
}

interface DifferenceProps {
  readonly since: Day
  readonly on: Day
  readonly difference: OfferDifference
}

function Difference({ since, on, difference: { added, ended, changed } }: DifferenceProps) {
  return (
    <>
      <h2>
        What changed from {formatDay(since)} to {formatDay(on)}
      </h2>
      {added.length + ended.length + changed.length === 0 && <p>Nothing changed.</p>}
      <Titles title="New" entries={added} />
      <Titles title="Ended" entries={ended} />
      {changed.map(({ entry, changes }) => (
        <section key={entry.id}>
          <h3>
            <a href={offerEntryPath(entry.slug)}>{entry.content.title}</a>
          </h3>
          {entry.changeNote && <p>{entry.changeNote}</p>}
          <DataTable
            caption={`What changed in ${entry.content.title}`}
            rows={changes}
            rowKey={({ field }: FieldChange) => field}
            empty={null}
            columns={[
              { key: 'part', header: 'Part', cell: ({ field }) => field, isRowHeader: true },
              { key: 'before', header: 'Before', cell: ({ before }) => before || 'Nothing' },
              { key: 'after', header: 'After', cell: ({ after }) => after || 'Nothing' },
            ]}
          />
        </section>
      ))}
    </>
  )
}

function Titles({ title, entries }: { readonly title: string; readonly entries: readonly PublishedEntry[] }) {
  if (entries.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {entries.map(({ id, slug, content }) => (
          <li key={id}>
            <a href={offerEntryPath(slug)}>{content.title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
