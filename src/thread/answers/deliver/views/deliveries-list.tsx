// Answers on their way: what waits for somebody, what could not be delivered and why, what has arrived.
import {
  DataTable,
  EmptyState,
  FilterBar,
  formatInstant,
  PageHeading,
  Pager,
  Select,
  State,
} from '../../../../design/index.ts'
import { answersPath, deliveriesPath, deliveryPath } from '../../../paths.ts'
import { kindWords, stateShapes, stateWords, wayWords } from '../../words.ts'
import type { Delivery } from '../queries.ts'
import { deliveriesListPath, deliveryStates, perPage, waysWanted, type WantedDeliveries } from '../wanted.ts'

interface DeliveriesListProps {
  readonly deliveries: readonly Delivery[]
  readonly total: number
  readonly wanted: WantedDeliveries
  /** The address asked for a list that there is not. */
  readonly isOther: boolean
}

const byHand = 'For a worker to do: letters, and to tell in person'

export function DeliveriesList({ deliveries, total, wanted, isOther }: DeliveriesListProps) {
  return (
    <>
      <PageHeading
        title="Deliveries"
        lead="An answer counts when it has arrived. Each goes in the way that whoever spoke has chosen."
        acts={<a href={answersPath}>Answers</a>}
      />
      {isOther && (
        <p class="govuk-inset-text">
          The address asked for a list that there is not. Here is: {stateWords[wanted.state].toLowerCase()}.
        </p>
      )}
      <States wanted={wanted} />
      <FilterBar
        action={deliveriesPath}
        clearHref={deliveriesListPath({ ...wanted, way: '' })}
        active={
          wanted.way === '' ? [] : [{ label: wordsOf(wanted.way), removeHref: deliveriesListPath(wanted, { way: '' }) }]
        }
        found={total === 1 ? '1 delivery' : `${total.toLocaleString('en-GB')} deliveries`}
      >
        {wanted.state !== 'waiting' && <input type="hidden" name="state" value={wanted.state} />}
        <Select
          id="way"
          name="way"
          label={{ text: 'Way' }}
          value={wanted.way}
          items={[{ value: '', text: 'Any' }, ...waysWanted.map((way) => ({ value: way, text: wordsOf(way) }))]}
        />
      </FilterBar>
      <DataTable
        caption={`${stateWords[wanted.state]}, page ${wanted.page}`}
        hideCaption
        rows={deliveries}
        rowKey={({ answerId, askId }) => `${answerId}${askId}`}
        columns={[
          { key: 'to', header: 'To', isRowHeader: true, cell: (delivery) => <To delivery={delivery} /> },
          { key: 'said', header: 'They said', cell: ({ asked }) => <Words words={asked} /> },
          {
            key: 'answer',
            header: 'Answer',
            cell: ({ kind, answer }) => (
              <>
                <strong>{kindWords[kind]}:</strong> <Words words={answer} />
              </>
            ),
          },
          {
            key: 'state',
            header: 'How it goes',
            cell: (delivery) => <HowItGoes delivery={delivery} />,
          },
        ]}
        empty={<Nothing wanted={wanted} />}
      />
      <Pager
        label="Deliveries"
        page={wanted.page}
        pages={Math.ceil(total / perPage)}
        hrefFor={(page) => deliveriesListPath(wanted, { page })}
      />
    </>
  )
}

const wordsOf = (way: (typeof waysWanted)[number]) => (way === 'by-hand' ? byHand : wayWords[way])

const Words = ({ words }: { readonly words: string }) => (
  <span dir="auto">{words.length > 140 ? `${words.slice(0, 139)}…` : words}</span>
)

function States({ wanted }: { readonly wanted: WantedDeliveries }) {
  return (
    <nav class="moj-sub-navigation" aria-label="Which deliveries">
      <ul class="moj-sub-navigation__list">
        {deliveryStates.map((state) => (
          <li key={state} class="moj-sub-navigation__item">
            <a
              class="moj-sub-navigation__link"
              href={deliveriesListPath({ ...wanted, state, page: 1 })}
              aria-current={wanted.state === state ? 'page' : undefined}
            >
              {stateWords[state]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function To({ delivery }: { readonly delivery: Delivery }) {
  const { answerId, askId, speaker, way, state } = delivery
  return (
    <>
      <a href={deliveryPath(answerId, askId)}>
        <bdi>{speaker}</bdi>
      </a>
      <small>{state === 'waiting' && way === 'in-person' ? 'To tell in person' : wayWords[way]}</small>
    </>
  )
}

function HowItGoes({ delivery }: { readonly delivery: Delivery }) {
  const { state, failure, waitingSince, deliveredAt } = delivery
  const at = state === 'delivered' && deliveredAt !== null ? deliveredAt : waitingSince
  return (
    <div>
      <State is={stateShapes[state]}>{stateWords[state]}</State>
      <small>{failure ?? (state === 'delivered' ? formatInstant(at) : `since ${formatInstant(at)}`)}</small>
    </div>
  )
}

function Nothing({ wanted }: { readonly wanted: WantedDeliveries }) {
  const titles = {
    waiting: 'Nothing is on its way',
    failed: 'Nothing has failed',
    delivered: 'Nothing has arrived yet',
  } as const
  return (
    <EmptyState title={titles[wanted.state]}>
      <p>You see the answers to what is in your view: your people’s, and what is addressed to you.</p>
    </EmptyState>
  )
}
