// What narrows the register. Each filter that is on can be taken away by itself.
import { FilterBar, Input, Select, type ActiveFilter } from '../../../design/index.ts'
import { registerPath } from '../../paths.ts'
import { promiseKinds, promiseStandings } from '../../tables.ts'
import { principles } from '../principles.ts'
import type { Choice } from '../queries.ts'
import { listPath, type Wanted } from '../wanted.ts'
import { countedPromises, kindWords, standingWords } from '../words.ts'
import type { RegisterProps } from './register-props.ts'

type FilterName = 'standing' | 'due' | 'owner' | 'kind' | 'priority' | 'principle' | 'open' | 'from'

interface Filter {
  readonly name: FilterName
  readonly label: string
  readonly choices: readonly Choice[]
}

const alwaysShown = 2

export function RegisterFilters({ counted, wanted, choices }: RegisterProps) {
  const filters = filtersOf(choices)
  const more = filters.slice(alwaysShown)
  return (
    <FilterBar
      action={registerPath}
      clearHref={registerPath}
      active={activeOf(wanted, filters)}
      found={countedPromises(counted.total)}
    >
      {wanted.sort !== '' && <input type="hidden" name="sort" value={wanted.sort} />}
      <Input id="q" name="q" type="search" label={{ text: 'Words' }} value={wanted.q} autocomplete="off" />
      {filters.slice(0, alwaysShown).map((filter) => (
        <FilterSelect key={filter.name} filter={filter} wanted={wanted} />
      ))}
      <details class="filter-bar__more" open={more.some(({ name }) => wanted[name] !== '')}>
        <summary>More filters</summary>
        <div class="filter-bar__more-fields">
          {more.map((filter) => (
            <FilterSelect key={filter.name} filter={filter} wanted={wanted} />
          ))}
        </div>
      </details>
    </FilterBar>
  )
}

function FilterSelect({ filter, wanted }: { readonly filter: Filter; readonly wanted: Wanted }) {
  const { name, label, choices } = filter
  return (
    <Select
      id={name}
      name={name}
      label={{ text: label }}
      value={wanted[name]}
      items={[{ value: '', text: 'Any' }, ...choices]}
    />
  )
}

const filtersOf = ({ owners, priorities, sources }: RegisterProps['choices']): Filter[] => [
  {
    name: 'standing',
    label: 'How it is going',
    choices: promiseStandings.map((value) => ({ value, text: standingWords[value] })),
  },
  {
    name: 'due',
    label: 'Due',
    choices: [
      { value: 'overdue', text: 'Overdue' },
      { value: 'soon', text: 'In the next 30 days' },
      { value: 'none', text: 'No date' },
    ],
  },
  {
    name: 'owner',
    label: 'Owner',
    choices: [{ value: 'none', text: 'Nobody yet' }, { value: 'mine', text: 'Me' }, ...owners],
  },
  { name: 'kind', label: 'Kind', choices: promiseKinds.map((value) => ({ value, text: kindWords[value] })) },
  { name: 'priority', label: 'Priority', choices: priorities },
  {
    name: 'principle',
    label: 'Principle',
    choices: principles.map(({ number, words }) => ({ value: String(number), text: `${number}. ${words}` })),
  },
  {
    name: 'open',
    label: 'Public',
    choices: [
      { value: 'yes', text: 'On the public page' },
      { value: 'no', text: 'Not public' },
    ],
  },
  { name: 'from', label: 'Comes from', choices: sources },
]

function activeOf(wanted: Wanted, filters: readonly Filter[]): ActiveFilter[] {
  const search = wanted.q === '' ? [] : [{ label: `“${wanted.q}”`, removeHref: listPath(wanted, { q: '' }) }]
  const chosen = filters.flatMap(({ name, label, choices }) => {
    if (wanted[name] === '') return []
    const text = choices.find(({ value }) => value === wanted[name])?.text ?? 'another'
    return [{ label: `${label}: ${text}`, removeHref: listPath(wanted, { [name]: '' }) }]
  })
  return [...search, ...chosen]
}
