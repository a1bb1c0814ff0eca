// The two patterns for which the package has a script and styles, and no template.
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Filter, FilterLayout, SortableTable } from './index.ts'

describe('a sortable table', () => {
  const table = renderToString(
    <SortableTable
      caption="Pledges"
      head={[{ text: 'Name', sort: 'ascending' }, { text: 'Due', sort: 'none', format: 'numeric' }, { text: 'Notes' }]}
      rows={[[{ text: 'Bus pass' }, { text: '5 March 2027', sortValue: '2027-03-05' }, { text: '' }]]}
    />,
  )

  it('is found by the script of the package', () => {
    expect(table).toMatch(/^<table [^>]*data-module="moj-sortable-table"/)
  })

  it('says of every column that can be sorted how it is sorted', () => {
    expect(table.match(/aria-sort="[a-z]+"/g)).toEqual(['aria-sort="ascending"', 'aria-sort="none"'])
  })

  it('sorts days by date and not by their words', () => {
    expect(table).toContain('data-sort-value="2027-03-05">5 March 2027<')
    expect(table.match(/data-sort-value/g)).toHaveLength(1)
  })
})

describe('a filter beside its list', () => {
  const page = renderToString(
    <FilterLayout filter={<Filter heading={{ text: 'Filter' }} />} actions={<p>87 pledges</p>}>
      <ul />
    </FilterLayout>,
  )

  it('has one place each for the buttons that show and close it', () => {
    expect(page.match(/<div class="moj-action-bar__filter"><\/div>/g)).toHaveLength(1)
    expect(page.match(/<div class="moj-filter__header-action"><\/div>/g)).toHaveLength(1)
  })

  it('stands before the list', () => {
    expect(page).toMatch(/moj-filter-layout__filter.*moj-filter-layout__content.*87 pledges.*<ul>/)
  })
})
