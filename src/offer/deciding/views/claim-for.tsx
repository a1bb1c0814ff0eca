// Asking for somebody: what fits them, what they asked for already, and the way to ask.
import {
  Card,
  DataTable,
  Details,
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
import { headingPhrase } from '../../phrases/index.ts'
import { amountText } from '../../phrases/rules.ts'
import type { OfferHeading } from '../../terms.ts'
import { claimForPath, claimPath, payForPath } from '../../paths.ts'

interface ClaimForProps {
  readonly personId: string
  readonly name: string
  readonly mine: Mine
  /** The council’s own. */
  readonly headings: readonly OfferHeading[]
  readonly payWords: string
  readonly mayDecide: boolean
}

export function ClaimForPage({ personId, name, mine, headings, payWords, mayDecide }: ClaimForProps) {
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
      {headings.map((heading) => (
        <UnderHeading
          key={heading.key}
          heading={heading}
          claimable={claimable.filter(({ entry }) => heading.topics.includes(entry.content.topic))}
          personId={personId}
        />
      ))}
    </>
  )
}

interface UnderHeadingProps {
  readonly heading: OfferHeading
  readonly claimable: readonly MineEntry[]
  readonly personId: string
}

function UnderHeading({ heading, claimable, personId }: UnderHeadingProps) {
  if (claimable.length === 0) return null
  const words = english.say(headingPhrase(heading))
  return (
    <Details summaryText={`${words} (${claimable.length})`}>
      <DataTable
        caption={words}
        hideCaption
        columns={askColumns(personId)}
        rows={claimable}
        rowKey={({ entry }) => entry.id}
        empty={null}
      />
    </Details>
  )
}

const askColumns = (personId: string): readonly Column<MineEntry>[] => [
  {
    key: 'ask',
    header: 'Ask for',
    isRowHeader: true,
    cell: ({ entry }) => (
      <a class="govuk-link" href={`${claimForPath(personId)}?entry=${encodeURIComponent(entry.slug)}`}>
        {entry.content.title}
      </a>
    ),
  },
  { key: 'much', header: 'How much', cell: ({ entry }) => amountText(english, entry.content) },
  {
    key: 'left',
    header: 'Left for them',
    isNumeric: true,
    cell: ({ leftPence }) => (leftPence === null ? '' : money(leftPence)),
  },
  {
    key: 'fit',
    header: 'Is it theirs?',
    cell: ({ fit }) => (fit.fits === 'maybe' ? 'Maybe: something has to be found out' : 'Yes'),
  },
]

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
