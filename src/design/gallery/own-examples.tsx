// Examples of our own pieces, on invented people.
import { CareTimeline } from '../care-timeline.tsx'
import { Button } from '../components/index.ts'
import { DataTable } from '../data-table.tsx'
import { DefinitionRows, Facts } from '../facts.tsx'
import { FilterBar } from '../filter-bar.tsx'
import { Card, EmptyState, PageHeading, TwoColumns } from '../page-parts.tsx'
import { Pager } from '../pager.tsx'
import { State, type StateKind } from '../state.tsx'
import { Doors, Hero, Money, Parcel, PersonCard } from '../warm-parts.tsx'

export function StateExamples() {
  return (
    <>
      <p>A circle is good, a triangle is soon, a square is waiting. Colour only helps.</p>
      <p>
        <State is="good">Agreed: paid by Friday</State> <State is="soon">Due in 6 days</State>{' '}
        <State is="waiting">Waiting for you</State> <State is="plain">Not started</State>
      </p>
    </>
  )
}

export function CardExamples() {
  return (
    <>
      <PageHeading
        title="Sam O."
        caption="Status"
        lead="Relevant until 14 December 2026."
        acts={
          <>
            <Button href="#main-content">Add a fact</Button>
            <Button href="#main-content" classes="govuk-button--secondary">
              See the letter
            </Button>
          </>
        }
      />
      <TwoColumns>
        <Card title="What changes next">
          <p>On 14 December the status ends, unless going home broke down before then.</p>
        </Card>
        <EmptyState title="No messages yet">
          <p>When Sam writes to you, it will be here.</p>
        </EmptyState>
      </TwoColumns>
    </>
  )
}

interface Row {
  readonly id: string
  readonly name: string
  readonly age: number
  readonly state: StateKind
  readonly words: string
}

const rows: readonly Row[] = [
  { id: '1', name: 'Sam O.', age: 17, state: 'soon', words: 'Status ends in 22 days' },
  { id: '2', name: 'Leila A.', age: 19, state: 'waiting', words: 'Waiting for you' },
  { id: '3', name: 'Teo R.', age: 20, state: 'good', words: 'Passed the theory test' },
]

export function TableExamples() {
  return (
    <>
      <FilterBar
        action="/design/data-table"
        clearHref="/design/data-table"
        found="3 people"
        active={[{ label: 'Aged 17 to 20', removeHref: '/design/data-table' }]}
      >
        <div class="govuk-form-group">
          <label class="govuk-label" for="q">
            Name or id
          </label>
          <input class="govuk-input" id="q" name="q" />
        </div>
      </FilterBar>
      <DataTable
        caption="People"
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="Nobody fits" />}
        columns={[
          {
            key: 'name',
            header: 'Name',
            isRowHeader: true,
            cell: (row) => <a href="#main-content">{row.name}</a>,
            sort: { href: '?sort=name', direction: 'ascending' },
          },
          { key: 'age', header: 'Age', isNumeric: true, cell: (row) => row.age, sort: { href: '?sort=age' } },
          { key: 'state', header: 'State', cell: (row) => <State is={row.state}>{row.words}</State> },
        ]}
      />
      <Pager page={4} pages={12} hrefFor={(page) => `?page=${page}`} label="People" />
    </>
  )
}

export function FactExamples() {
  return (
    <>
      <Facts
        facts={[
          { label: 'Date of birth', value: '14 June 2009', source: 'the return of 2026' },
          {
            label: 'Went home on',
            value: '14 June 2026',
            source: 'P. Kaur, told by Sam on 3 July 2026',
            acts: <a href="#main-content">Correct</a>,
          },
        ]}
      />
      <DefinitionRows
        rows={[
          { label: 'Known as', value: 'Sam', acts: [{ label: 'Change', hidden: 'known as', href: '#main-content' }] },
          { label: 'Adviser', value: 'Priya Kaur' },
        ]}
      />
    </>
  )
}

export function TimelineExample() {
  return (
    <Card title="Sam O.: care since 14">
      <CareTimeline
        id="example"
        title="Care since 14"
        description="In care from March 2023 to January 2024 and from June 2024 to June 2026; at home since."
        today="2026-11-22"
        marks={[
          { day: '2023-06-14', label: '14' },
          { day: '2025-06-14', label: '16' },
          { day: '2027-06-14', label: '18' },
        ]}
        rows={[
          {
            label: 'Home',
            bars: [
              { from: '2023-03-01', to: '2024-01-10', label: 'Children’s home' },
              { from: '2024-06-01', to: '2026-06-14', label: 'Foster care' },
              { from: '2026-06-14', label: 'With mum', look: 'hollow' },
            ],
          },
          {
            label: 'Status',
            bars: [
              { from: '2025-06-14', to: '2026-06-14', label: 'Eligible' },
              { from: '2026-06-14', to: '2026-12-14', label: 'Relevant', look: 'planned' },
            ],
          },
        ]}
      />
    </Card>
  )
}

export function YoungExamples() {
  return (
    <>
      <Hero title="What do you need, Leila?">
        <p>You can ask us for support until you are 25.</p>
      </Hero>
      <Doors
        doors={[
          { label: 'I am moving home', href: '#home', icon: 'home' },
          { label: 'I am looking for work', href: '#work', icon: 'work' },
          { label: 'I want to say something', href: '#talk', icon: 'talk' },
        ]}
      />
      <TwoColumns>
        <Card title="You could still ask for">
          <Money pounds={2450} />
          <p>of your setting up home money.</p>
        </Card>
        <Card title="Interview clothes">
          <p>
            <State is="good">Agreed: paid by Friday</State>
          </p>
          <Parcel label="How far it has come" stages={['Asked', 'Seen', 'Agreed', 'Paid']} reached={3} />
        </Card>
      </TwoColumns>
      <PersonCard name="Priya" role="is your adviser">
        <p>Working today until 5pm. She usually answers the same day.</p>
      </PersonCard>
    </>
  )
}
