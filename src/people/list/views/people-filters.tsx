// What narrows the list. Each filter that is on can be taken away by itself.
import { FilterBar, Input, Select, type ActiveFilter } from '../../../design/index.ts'
import { CATEGORIES } from '../../../eligibility/index.ts'
import { peoplePath } from '../../paths.ts'
import { ageGroups, horizons, listPath, qualities, type Wanted } from '../wanted.ts'
import { ageWords, categoryWords, horizonWords, qualityWords } from '../words.ts'
import type { PeopleListProps } from './people-list-props.ts'

type FilterProps = Omit<PeopleListProps, 'found'> & { readonly found: string }
type FilterName = 'status' | 'age' | 'adviser' | 'changes' | 'quality'

interface Choice {
  readonly value: string
  readonly text: string
}
interface Filter {
  readonly name: FilterName
  readonly label: string
  readonly choices: readonly Choice[]
}

export function PeopleFilters(props: FilterProps) {
  const { wanted, namesAreShown, found } = props
  const filters = filtersOf(props)
  return (
    <FilterBar
      action={peoplePath}
      clearHref={wanted.scope === 'everyone' ? listPath({ ...nothing, scope: 'everyone' }) : peoplePath}
      active={activeOf(wanted, filters)}
      found={found}
    >
      {wanted.scope === 'everyone' && <input type="hidden" name="scope" value="everyone" />}
      {wanted.sort !== '' && <input type="hidden" name="sort" value={wanted.sort} />}
      <Input
        id="q"
        name="q"
        type="search"
        label={{ text: namesAreShown ? 'Name, child id or date of birth' : 'Child id or date of birth' }}
        value={wanted.q}
        spellcheck={false}
        autocomplete="off"
      />
      {filters.slice(0, alwaysShown).map((filter) => (
        <FilterSelect key={filter.name} filter={filter} wanted={wanted} />
      ))}
      <MoreFilters filters={filters.slice(alwaysShown)} wanted={wanted} />
    </FilterBar>
  )
}

const alwaysShown = 2

/** Folded away, since few need them, and open when one of them is on. */
function MoreFilters({ filters, wanted }: { readonly filters: readonly Filter[]; readonly wanted: Wanted }) {
  if (filters.length === 0) return null
  return (
    <details class="filter-bar__more" open={filters.some(({ name }) => wanted[name] !== '')}>
      <summary>More filters</summary>
      <div class="filter-bar__more-fields">
        {filters.map((filter) => (
          <FilterSelect key={filter.name} filter={filter} wanted={wanted} />
        ))}
      </div>
    </details>
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

function filtersOf({ wanted, workers, adviserWord, mayFilterUnallocated }: FilterProps): Filter[] {
  const age = {
    name: 'age',
    label: 'Age',
    choices: ageGroups.map((value) => ({ value, text: ageWords[value] })),
  } as const
  const nobody = { value: 'none', text: 'Nobody yet' }
  if (wanted.scope === 'everyone')
    return mayFilterUnallocated ? [age, { name: 'adviser', label: adviserWord, choices: [nobody] }] : [age]
  return [
    { name: 'status', label: 'Status', choices: CATEGORIES.map((value) => ({ value, text: categoryWords(value) })) },
    age,
    {
      name: 'adviser',
      label: adviserWord,
      choices: [
        nobody,
        ...workers.filter(({ isAdviser }) => isAdviser).map(({ id, name }) => ({ value: id, text: name })),
      ],
    },
    {
      name: 'changes',
      label: 'Something changes',
      choices: horizons.map((value) => ({ value, text: horizonWords[value] })),
    },
    {
      name: 'quality',
      label: 'Data quality',
      choices: qualities.map((value) => ({ value, text: qualityWords[value] })),
    },
  ]
}

function activeOf(wanted: Wanted, filters: readonly Filter[]): ActiveFilter[] {
  const search = wanted.q === '' ? [] : [{ label: `“${wanted.q}”`, removeHref: listPath(wanted, { q: '' }) }]
  const chosen = filters.flatMap(({ name, label, choices }) => {
    const choice = choices.find(({ value }) => value === wanted[name])
    return choice ? [{ label: `${label}: ${choice.text}`, removeHref: listPath(wanted, { [name]: '' }) }] : []
  })
  return [...search, ...chosen]
}

const nothing: Wanted = {
  q: '',
  scope: 'mine',
  status: '',
  age: '',
  adviser: '',
  changes: '',
  quality: '',
  sort: '',
  page: 1,
}
