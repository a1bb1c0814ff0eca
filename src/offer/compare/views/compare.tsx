// Our offer beside another council's.
import {
  Button,
  DataTable,
  EmptyState,
  FailedSummary,
  formatInstant,
  Input,
  PageHeading,
  State,
  WarningText,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { comparePath, compareWithPath, offerEntryPath } from '../../paths.ts'
import { speakerOf } from '../../phrases/index.ts'
import { amountText } from '../../phrases/rules.ts'
import type { EntryContent } from '../../content.ts'
import type { Feed } from '../feeds.ts'
import type { Compared, Difference } from '../rules.ts'

interface FeedsPageProps {
  readonly feeds: readonly Feed[]
  readonly mayChange: boolean
  readonly token: string
  readonly failed?: Failed | undefined
}

export function FeedsPage({ feeds, mayChange, token, failed }: FeedsPageProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Compare with other councils"
        lead="Any council that publishes Open Referral UK can be set beside ours."
      />
      <DataTable
        caption="Other councils’ feeds"
        rows={feeds}
        rowKey={({ id }: Feed) => id}
        empty={
          <EmptyState title="No other council yet">
            <p>{mayChange ? 'Add the address of a feed below.' : 'The editors of the offer add one by its address.'}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: 'Council',
            isRowHeader: true,
            cell: ({ id, name }) => <a href={compareWithPath(id)}>{name}</a>,
          },
          {
            key: 'entries',
            header: 'Entries',
            isNumeric: true,
            cell: ({ entries }) => entries?.length ?? 'not read yet',
          },
          {
            key: 'read',
            header: 'Last read',
            cell: ({ readAt }) => (readAt === null ? 'Never' : formatInstant(readAt)),
          },
          { key: 'trouble', header: 'Trouble', cell: ({ trouble }) => trouble ?? 'None' },
        ]}
      />
      {mayChange && (
        <form method="post" action={comparePath} novalidate>
          <TokenField token={token} />
          <h2>Add a council</h2>
          <Input
            name="name"
            label={{ text: 'Its name' }}
            value={typedText(failed?.typed, 'name')}
            errorMessage={errorOf(failed?.errors, 'name')}
          />
          <Input
            name="url"
            type="url"
            label={{ text: 'The address of its feed' }}
            hint={{ text: 'For example https://council.example/api/open-referral' }}
            value={typedText(failed?.typed, 'url')}
            errorMessage={errorOf(failed?.errors, 'url')}
          />
          <Button preventDoubleClick>Add and read it</Button>
        </form>
      )}
    </>
  )
}

const words: Readonly<Record<Difference, string>> = {
  both: 'Both',
  'only-ours': 'Only we have it',
  'only-theirs': 'Only they have it',
  'they-give-more': 'They give more',
  'we-give-more': 'We give more',
}
const kinds = {
  both: 'plain',
  'only-ours': 'good',
  'only-theirs': 'waiting',
  'they-give-more': 'soon',
  'we-give-more': 'good',
} as const

const english = speakerOf('en')
const said = ({ amount, frequency }: Pick<EntryContent, 'amount' | 'frequency'>) =>
  amountText(english, { amount, frequency })

interface ComparePageProps {
  readonly feed: Feed
  readonly compared: readonly Compared[]
  readonly mayChange: boolean
  readonly token: string
}

export function ComparePage({ feed, compared, mayChange, token }: ComparePageProps) {
  const count = (difference: Difference) => compared.filter((one) => one.difference === difference).length
  return (
    <>
      <PageHeading
        title={`Beside ${feed.name}`}
        lead={`${count('only-theirs')} kinds of help only they have, ${count('only-ours')} only we have, and in ${count('they-give-more')} they give more.`}
      />
      {feed.trouble !== null && <WarningText>The last reading failed: {feed.trouble}</WarningText>}
      {feed.entries === null ? (
        <EmptyState title="It is being read">
          <p>Open this page again in a minute.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Kind by kind"
          rows={compared}
          rowKey={({ type }: Compared) => type}
          empty={<EmptyState title="Neither offer says anything that can be compared" />}
          columns={[
            { key: 'type', header: 'Kind of help', isRowHeader: true, cell: (row) => row.words },
            {
              key: 'difference',
              header: 'Who has it',
              cell: ({ difference }) => <State is={kinds[difference]}>{words[difference]}</State>,
            },
            {
              key: 'ours',
              header: 'Ours',
              cell: ({ ours }) => <Entries entries={ours.map((one) => ({ ...one, href: offerEntryPath(one.slug) }))} />,
            },
            { key: 'theirs', header: 'Theirs', cell: ({ theirs }) => <Entries entries={theirs} /> },
          ]}
        />
      )}
      {mayChange && (
        <form method="post" action={compareWithPath(feed.id)}>
          <TokenField token={token} />
          <div class="govuk-button-group">
            <Button name="act" value="read" preventDoubleClick>
              Read it again
            </Button>
            <Button name="act" value="drop" classes="govuk-button--secondary">
              Take it off the list
            </Button>
          </div>
        </form>
      )}
    </>
  )
}

interface ShownEntry extends Pick<EntryContent, 'title' | 'amount' | 'frequency'> {
  readonly href?: string
}

function Entries({ entries }: { readonly entries: readonly ShownEntry[] }) {
  if (entries.length === 0) return <>Nothing</>
  return (
    <>
      {entries.slice(0, 5).map((one) => (
        <p key={one.title}>
          {one.href === undefined ? one.title : <a href={one.href}>{one.title}</a>}
          <br />
          {said(one)}
        </p>
      ))}
      {entries.length > 5 && <p>and {entries.length - 5} more</p>}
    </>
  )
}
