// Asking for somebody: what fits them, what they asked for already, and the way to ask.
import {
  Button,
  Card,
  DataTable,
  EmptyState,
  formatDayShort,
  PageHeading,
  Radios,
  State,
  type Column,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import type { Mine, MineEntry } from '../../claims/mine.ts'
import { stateOf } from '../../claims/parcel.ts'
import type { Claim } from '../../claims/queries.ts'
import { english, money } from '../../claims/views/words.tsx'
import { amountText } from '../../phrases/rules.ts'
import { claimForPath, claimPath, payForPath } from '../../paths.ts'

interface ClaimForProps {
  readonly personId: string
  readonly name: string
  readonly mine: Mine
  readonly payWords: string
  readonly mayDecide: boolean
}

export function ClaimForPage({ personId, name, mine, payWords, mayDecide }: ClaimForProps) {
  const claimable = [...mine.yes, ...mine.maybe].filter(({ ask }) => ask?.may === 'ask')
  return (
    <>
      <PageHeading caption={<bdi>{name}</bdi>} title="Claims" lead="What they asked for, and asking for them." />
      <DataTable
        caption="What they asked for"
        columns={columnsFor(mayDecide)}
        rows={mine.claims}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nothing asked for yet">
            <p>What they ask for themselves, and what you ask for them, stands here.</p>
          </EmptyState>
        }
      />
      <Card title="How they are paid">
        <p>{payWords}</p>
        <p>
          <a class="govuk-link" href={payForPath(personId)}>
            Write down how they want to be paid
          </a>
        </p>
      </Card>
      <h2>Ask for them</h2>
      {claimable.length === 0 && <p>There is nothing that they can ask for now.</p>}
      <ul class="plain-list offer-list">
        {claimable.map((one) => (
          <li key={one.entry.id}>
            <Claimable one={one} personId={personId} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Claimable({
  one: { entry, fit, leftPence },
  personId,
}: {
  readonly one: MineEntry
  readonly personId: string
}) {
  return (
    <Card level={3} title={entry.content.title}>
      <p>
        {amountText(english, entry.content)}
        {leftPence !== null && `; ${money(leftPence)} left for them`}
      </p>
      {fit.fits === 'maybe' && <p>It may fit: something has to be found out.</p>}
      <Button
        href={`${claimForPath(personId)}?entry=${encodeURIComponent(entry.slug)}`}
        classes="govuk-button--secondary"
      >
        Ask for this<span class="govuk-visually-hidden">: {entry.content.title}</span>
      </Button>
    </Card>
  )
}

const columnsFor = (mayDecide: boolean): readonly Column<Claim>[] => [
  {
    key: 'reference',
    header: 'Number',
    isRowHeader: true,
    cell: ({ id, reference }) =>
      mayDecide ? (
        <a class="govuk-link" href={claimPath(id)}>
          {reference}
        </a>
      ) : (
        reference
      ),
  },
  { key: 'what', header: 'What', cell: ({ content }) => content.title },
  { key: 'on', header: 'Asked on', cell: ({ askedOn }) => formatDayShort(askedOn) },
  {
    key: 'much',
    header: 'How much',
    isNumeric: true,
    cell: ({ askedPence, agreedPence }) => {
      const pence = agreedPence ?? askedPence
      return pence === null ? '' : money(pence)
    },
  },
  {
    key: 'standing',
    header: 'Standing',
    cell: (claim) => {
      const [is, words] = stateOf(claim)
      return <State is={is}>{words}</State>
    },
  },
]

/** The fields that only a claim for somebody has. */
export function ForFields({ slug, failed }: { readonly slug: string; readonly failed?: Failed | undefined }) {
  return (
    <>
      <input type="hidden" name="entry" value={slug} />
      <Radios
        name="way"
        fieldset={{ legend: { text: 'How did they ask?', classes: 'govuk-fieldset__legend--s' } }}
        value={typedText(failed?.typed, 'way')}
        errorMessage={errorOf(failed?.errors, 'way')}
        items={[
          { value: 'adviser', text: 'They told me' },
          { value: 'text', text: 'By text' },
          { value: 'paper', text: 'On paper' },
        ]}
      />
    </>
  )
}
