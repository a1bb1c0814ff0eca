// What narrows the board. Each filter that is on can be taken away by itself.
import { FilterBar, formatDay, Input, Select, type ActiveFilter } from '../../../../design/index.ts'
import { ageGroups, ageWords } from '../../../../people/index.ts'
import { asksPath } from '../../../paths.ts'
import { doors } from '../../../tables.ts'
import { boardPath, nothingWanted, sorts, type Wanted } from '../wanted.ts'
import { asksInWords, doorChoices, sortWords } from '../words.ts'
import type { BoardProps } from './board-props.ts'

interface Filter {
  readonly name: 'theme' | 'owner' | 'door' | 'age'
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
}

export function AskFilters(props: BoardProps) {
  const { wanted, counts } = props
  const filters = filtersOf(props)
  return (
    <FilterBar
      action={asksPath}
      clearHref={boardPath({ ...nothingWanted, show: wanted.show })}
      active={activeOf(wanted, filters)}
      found={asksInWords(counts.total)}
    >
      <input type="hidden" name="show" value={wanted.show} />
      <Input
        id="q"
        name="q"
        type="search"
        label={{ text: 'Words they used' }}
        value={wanted.q}
        autocomplete="off"
        attributes={{ 'data-key': '/' }}
      />
      {filters.slice(0, alwaysShown).map((filter) => (
        <FilterSelect key={filter.name} filter={filter} wanted={wanted} />
      ))}
      <Select
        id="sort"
        name="sort"
        label={{ text: 'Order' }}
        value={wanted.sort}
        items={sorts.map((value) => ({ value, text: sortWords[value] }))}
      />
      <MoreFilters filters={filters.slice(alwaysShown)} wanted={wanted} />
    </FilterBar>
  )
}

const alwaysShown = 2

function MoreFilters({ filters, wanted }: { readonly filters: readonly Filter[]; readonly wanted: Wanted }) {
  const { from, to } = wanted
  return (
    <details
      class="filter-bar__more"
      open={filters.some(({ name }) => wanted[name] !== '') || from !== '' || to !== ''}
    >
      <summary>More filters</summary>
      <div class="filter-bar__more-fields">
        {filters.map((filter) => (
          <FilterSelect key={filter.name} filter={filter} wanted={wanted} />
        ))}
        <Input id="from" name="from" type="date" label={{ text: 'Said on or after' }} value={from} />
        <Input id="to" name="to" type="date" label={{ text: 'Said on or before' }} value={to} />
      </div>
    </details>
  )
}

function FilterSelect({ filter, wanted }: { readonly filter: Filter; readonly wanted: Wanted }) {
  const { name, label, choices } = filter
  return (
    <Select
      id={`filter-${name}`}
      name={name}
      label={{ text: label }}
      value={wanted[name]}
      items={[{ value: '', text: 'Any' }, ...choices]}
    />
  )
}

function filtersOf({ themes, owners }: BoardProps): Filter[] {
  return [
    {
      name: 'theme',
      label: 'Theme',
      choices: [{ value: 'none', text: 'No theme yet' }, ...themes.map(({ id, name }) => ({ value: id, text: name }))],
    },
    {
      name: 'owner',
      label: 'Who sees to it',
      choices: [{ value: 'none', text: 'Nobody yet' }, ...owners.map(({ id, name }) => ({ value: id, text: name }))],
    },
    { name: 'door', label: 'How it came', choices: doors.map((value) => ({ value, text: doorChoices[value] })) },
    { name: 'age', label: 'Age', choices: ageGroups.map((value) => ({ value, text: ageWords[value] })) },
  ]
}

function activeOf(wanted: Wanted, filters: readonly Filter[]): ActiveFilter[] {
  const chosen = filters.flatMap(({ name, label, choices }) => {
    const choice = choices.find(({ value }) => value === wanted[name])
    return choice ? [{ label: `${label}: ${choice.text}`, removeHref: boardPath(wanted, { [name]: '' }) }] : []
  })
  return [
    ...(wanted.q === '' ? [] : [{ label: `“${wanted.q}”`, removeHref: boardPath(wanted, { q: '' }) }]),
    ...chosen,
    ...(wanted.from === ''
      ? []
      : [{ label: `Since ${formatDay(wanted.from)}`, removeHref: boardPath(wanted, { from: '' }) }]),
    ...(wanted.to === ''
      ? []
      : [{ label: `Until ${formatDay(wanted.to)}`, removeHref: boardPath(wanted, { to: '' }) }]),
  ]
}
