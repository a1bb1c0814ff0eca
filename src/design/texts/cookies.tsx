// The cookies page. It lists every cookie that the service sets: keep it true (regulation 6 of the Privacy and
// Electronic Communications Regulations 2003; both cookies are strictly necessary, so no banner asks).
import { DataTable } from '../data-table.tsx'
import { PageHeading } from '../page-parts.tsx'

export const cookiesTitle = 'Cookies'

interface Cookie {
  readonly name: string
  readonly what: string
  readonly until: string
}

interface CookiesProps {
  /** The names as the platform sets them. */
  readonly names: { readonly session: string; readonly notice: string }
}

export function Cookies({ names }: CookiesProps) {
  const cookies: readonly Cookie[] = [
    {
      name: names.session,
      what: 'Keeps you signed in, and keeps your forms safe from other sites',
      until: 'You sign out, or close the browser, or stop using the site for a while',
    },
    { name: names.notice, what: 'Shows you once that something was saved', until: 'The next page' },
  ]
  return (
    <>
      <PageHeading
        title={cookiesTitle}
        lead="Cookies are small files that a website keeps on your phone or computer."
      />
      <p>
        We use only the two that this site cannot work without. We do not follow you, and nobody else sets cookies here.
      </p>
      <DataTable
        caption="The cookies we use"
        rows={cookies}
        rowKey={(cookie) => cookie.name}
        empty={null}
        columns={[
          { key: 'name', header: 'Name', isRowHeader: true, cell: (cookie) => cookie.name },
          { key: 'what', header: 'What it does', cell: (cookie) => cookie.what },
          { key: 'until', header: 'How long it stays', cell: (cookie) => cookie.until },
        ]}
      />
      <p>
        When you leave by “Exit this page”, your browser still remembers the pages you saw. You can clear its history.
      </p>
    </>
  )
}
