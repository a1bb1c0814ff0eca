// The Ministry of Justice patterns for staff pages. Their styles are in the calm mood only.
import {
  Alert,
  Badge,
  ButtonMenu,
  IdentityBar,
  PageHeaderActions,
  ResultsPagination,
  SortableTable,
  SubNavigation,
  Timeline,
} from '../components/index.ts'
import type { Mood } from '../document.tsx'
import { galleryHref } from './mood-switch.tsx'

export function MojExamples({ mood }: { readonly mood: Mood }) {
  if (mood === 'warm') {
    return (
      <p>
        These are for staff. <a href={galleryHref('staff-patterns', 'calm')}>See them in the calm mood</a>.
      </p>
    )
  }
  return (
    <>
      <Navigation />
      <Messages />
      <Lists />
    </>
  )
}

function Navigation() {
  return (
    <>
      <IdentityBar title={{ text: 'Sam O., 17' }} />
      <PageHeaderActions
        heading={{ text: 'Imports', level: 2 }}
        items={[{ text: 'Start an import', href: '#main-content' }]}
      />
      <SubNavigation
        label="Parts of the record"
        items={[
          { text: 'Status', href: '#status', active: true },
          { text: 'Facts', href: '#facts' },
          { text: 'Who looked', href: '#looked' },
        ]}
      />
      <ButtonMenu
        button={{ text: 'More' }}
        items={[
          { text: 'Print', href: '#print' },
          { text: 'Export', href: '#export' },
        ]}
      />
    </>
  )
}

function Messages() {
  return (
    <>
      <Alert title="The import is running" showTitleAsHeading role="region">
        You can leave this page. We tell you when it is done.
      </Alert>
      <Alert title="Imported" variant="success" showTitleAsHeading role="region">
        612 people: 31 new, 12 changed.
      </Alert>
      <Alert title="7 rows were set aside" variant="warning" showTitleAsHeading role="region">
        <a href="#main-content">See why</a>
      </Alert>
      <Alert title="The file could not be read" variant="error" showTitleAsHeading role="region">
        It is a spreadsheet renamed to .csv. Save it as CSV and try again.
      </Alert>
      <p>
        <Badge>Statutory</Badge> <Badge classes="moj-badge--green">Complete</Badge>{' '}
        <Badge classes="moj-badge--red">Urgent</Badge>
      </p>
    </>
  )
}

function Lists() {
  return (
    <>
      <SortableTable
        caption="Caseloads"
        head={[
          { text: 'Adviser', sort: 'ascending' },
          { text: 'Young people', sort: 'none' },
        ]}
        rows={[
          [{ text: 'Priya Kaur' }, { text: '24', sortValue: 24 }],
          [{ text: 'Tom Hale' }, { text: '19', sortValue: 19 }],
        ]}
      />
      <ResultsPagination
        landmarkLabel="Imports"
        results={{ count: 62, from: 21, to: 40, text: 'imports' }}
        items={[
          { number: 1, href: '?page=1' },
          { number: 2, href: '?page=2', current: true },
        ]}
        next={{ href: '?page=3', text: 'Next' }}
      />
      <Timeline
        items={[
          {
            label: { text: 'Status changed' },
            text: 'From eligible to relevant.',
            byline: { text: 'P. Kaur' },
            datetime: { timestamp: '2026-06-14', text: '14 June 2026' },
          },
          {
            label: { text: 'Imported' },
            text: 'From the return of 2026.',
            datetime: { timestamp: '2026-05-31', text: '31 May 2026' },
          },
        ]}
      />
    </>
  )
}
