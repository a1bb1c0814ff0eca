import { describe, expect, test } from 'vitest'
import { render } from 'preact-render-to-string'
import { CareTimeline } from './care-timeline.tsx'
import { DataTable, type Column } from './data-table.tsx'
import { DefinitionRows, Facts } from './facts.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Card, EmptyState, PageHeading } from './page-parts.tsx'
import { Pager, pagesShown } from './pager.tsx'
import { State } from './state.tsx'
import { timeScale } from './timeline-scale.ts'
import { formatPounds } from '../words/money.ts'
import { initialsOf, Parcel } from './warm-parts.tsx'

interface Person {
  readonly id: string
  readonly name: string
  readonly age: number
}

const columns: readonly Column<Person>[] = [
  {
    key: 'name',
    header: 'Name',
    isRowHeader: true,
    cell: (p) => p.name,
    sort: { href: '?sort=name', direction: 'ascending' },
  },
  { key: 'age', header: 'Age', isNumeric: true, cell: (p) => p.age, sort: { href: '?sort=age' } },
  { key: 'act', header: 'Actions', hideHeader: true, cell: () => 'Open' },
]

describe('a data table', () => {
  const html = render(
    <DataTable
      caption="People"
      columns={columns}
      rows={[{ id: '1', name: 'Sam', age: 17 }]}
      rowKey={(p) => p.id}
      empty={<EmptyState title="Nobody yet" />}
    />,
  )

  test('names each row, and says in each cell which column it is', () => {
    expect(html).toContain('<th scope="row" role="rowheader">Sam</th>')
    expect(html).toContain('<td role="cell" class="numeric" data-label="Age">17</td>')
  })

  test('tells how it is sorted', () => {
    expect(html).toMatch(/aria-sort="ascending"><a class="sort-link" href="\?sort=name"/)
    expect(html).toMatch(/aria-sort="none"><a class="sort-link" href="\?sort=age"/)
  })

  test('without rows says so, and is no table', () => {
    const empty = render(
      <DataTable
        caption="People"
        columns={columns}
        rows={[]}
        rowKey={(p) => p.id}
        empty={<EmptyState title="Nobody yet" />}
      />,
    )
    expect(empty).toContain('Nobody yet')
    expect(empty).not.toContain('<table')
  })
})

describe('the pager', () => {
  test.each([
    [1, 3, [1, 2, 3]],
    [4, 12, [1, 'gap', 3, 4, 5, 'gap', 12]],
    [12, 12, [1, 'gap', 11, 12]],
  ])('on page %d of %d shows %j', (page, pages, shown) => {
    expect(pagesShown(page, pages)).toEqual(shown)
  })

  test('the first page has no previous', () => {
    const html = render(<Pager page={1} pages={2} hrefFor={(page) => `?page=${page}`} label="People" />)
    expect(html).toContain('rel="next"')
    expect(html).not.toContain('rel="prev"')
    expect(html).toContain('aria-label="People, page 1 of 2"')
  })

  test('one page needs no pager', () => {
    expect(render(<Pager page={1} pages={1} hrefFor={String} label="People" />)).toBe('')
  })
})

describe('the timeline', () => {
  test('days fall between 0 and 100, in their order', () => {
    const scale = timeScale(['2023-03-01', '2027-06-14'])
    const places = ['2023-03-01', '2024-03-01', '2027-06-14'].map(scale.at)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(places[2]).toBeLessThan(100)
  })

  test.each([
    ['2026-01-15', '2026-03-20', ['Feb 2026', 'Mar 2026']],
    ['2023-03-01', '2027-06-14', ['2024', '2025', '2026', '2027']],
  ])('from %s to %s the ticks are %j', (from, to, labels) => {
    expect(timeScale([from, to]).ticks.map((tick) => tick.label)).toEqual(labels)
  })

  test.each([1, 60, 400, 3000, 9000])('over %d days there is room for every tick on a phone', (days) => {
    const to = new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10)
    expect(timeScale(['2000-01-01', to]).ticks.length).toBeLessThanOrEqual(8)
  })

  test('has a title, a description, and the same as a table', () => {
    const html = render(
      <CareTimeline
        id="t"
        title="Care since 14"
        description="In foster care since June 2024."
        today="2026-11-23"
        rows={[{ label: 'Where', bars: [{ from: '2024-06-01', label: 'Foster care' }] }]}
      />,
    )
    expect(html).toContain('<title id="t-title">Care since 14</title><desc id="t-desc">In foster care')
    expect(html).toContain('<th scope="row" role="rowheader">Where: Foster care</th>')
    expect(html).toContain('1 June 2024</td><td role="cell" data-label="To">now')
    expect(html).not.toContain('style=')
  })
})

describe('small pieces', () => {
  test('a state has a word and a shape', () => {
    expect(render(<State is="soon">Due</State>)).toMatch(/<path d="M5 0l5 10H0z".*<span>Due<\/span>/)
    expect(render(<State is="waiting">Waiting</State>)).toContain('M0 0h10v10H0z')
    expect(render(<State is="good">Done</State>)).toContain('<circle')
  })

  test('a parcel says which stage is now', () => {
    const html = render(<Parcel label="How far" stages={['Asked', 'Seen', 'Paid']} reached={2} />)
    expect(html).toMatch(/Asked<[^>]+> \(done\).*Seen<[^>]+> \(now\).*Paid<[^>]+> \(still to come\)/)
  })

  test.each([
    [2450, '£2,450'],
    [12.5, '£12.50'],
  ])('%d pounds are written %s', (pounds, words) => {
    expect(formatPounds(pounds)).toBe(words)
  })

  test.each([
    ['Priya Kaur', 'PK'],
    ['Madonna', 'M'],
    ['Ana Maria de la Cruz', 'AC'],
    ['', ''],
  ])('the initials of "%s" are "%s"', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })

  test('a card with a title is a section with a heading', () => {
    expect(render(<Card title="Next">It changes.</Card>)).toBe(
      '<section class="card"><h2 class="card__title">Next</h2>It changes.</section>',
    )
  })

  test('a caption belongs to the heading', () => {
    expect(render(<PageHeading title="Your name" caption="Step 1 of 3" />)).toContain(
      'Step 1 of 3 </span>Your name</h1>',
    )
  })

  test('a fact shows where it came from', () => {
    expect(
      render(<Facts facts={[{ label: 'Born', value: '14 June 2009', source: 'the return of 2026' }]} />),
    ).toContain('the return of 2026')
  })

  test('a link that changes a row says which', () => {
    const html = render(
      <DefinitionRows
        rows={[
          { label: 'Name', value: 'Sam', acts: [{ label: 'Change', hidden: 'name', href: '/x' }] },
          { label: 'Adviser', value: 'Priya' },
        ]}
      />,
    )
    expect(html).toContain('Change<span class="govuk-visually-hidden"> name</span>')
    expect(html).toContain('govuk-summary-list__row--no-actions')
  })

  test('an active filter can be taken off by a link', () => {
    const html = render(
      <FilterBar
        action="/people"
        clearHref="/people"
        found="3 people"
        active={[{ label: 'Aged 17', removeHref: '/people?a=' }]}
      >
        <span />
      </FilterBar>,
    )
    expect(html).toContain('method="get"')
    expect(html).toContain('<p role="status">3 people</p>')
    expect(html).toMatch(/href="\/people\?a="><span class="govuk-visually-hidden">Remove: /)
  })
})
