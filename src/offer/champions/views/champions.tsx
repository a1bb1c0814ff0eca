// Champions: who promotes a heading of the offer, and what they could do next.
import {
  Button,
  Card,
  DataTable,
  DefinitionRows,
  FailedSummary,
  Input,
  InsetText,
  PageHeading,
  State,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { AccountId } from '../../../platform/ids.ts'
import { few, shareWords } from '../../figures/views/figures.tsx'
import { championPath, championsPath, offerEntryPath, offerLeafletPath } from '../../paths.ts'
import type { OfferHeading } from '../../terms.ts'
import { oneThing } from '../one-thing.ts'
import type { Champion, HeadingPage } from '../queries.ts'

interface ChampionsProps {
  readonly headings: readonly OfferHeading[]
  readonly champions: readonly Champion[]
  /** Whose the reader's own headings are. */
  readonly me: AccountId | null
}

export function Champions({ headings, champions, me }: ChampionsProps) {
  const of = ({ key }: OfferHeading) => champions.find(({ heading }) => heading === key)
  return (
    <>
      <PageHeading
        title="Champions"
        lead="Each heading of the offer has somebody who tells people about it and asks how it is going."
      />
      <DataTable
        caption="Headings and their champions"
        rows={headings}
        rowKey={({ key }: OfferHeading) => key}
        empty={null}
        columns={[
          {
            key: 'heading',
            header: 'Heading',
            isRowHeader: true,
            cell: (heading) => <a href={championPath(heading.key)}>{heading.words}</a>,
          },
          { key: 'champion', header: 'Champion', cell: (heading) => <Who champion={of(heading)} me={me} /> },
        ]}
      />
    </>
  )
}

function Who({ champion, me }: { readonly champion: Champion | undefined; readonly me: AccountId | null }) {
  if (champion === undefined) return <>Nobody yet</>
  const isMe = champion.accountId !== null && champion.accountId === me
  return (
    <>
      <bdi>{champion.name}</bdi> {isMe && <State is="good">You</State>}
    </>
  )
}

interface ChampionPageProps {
  readonly heading: OfferHeading
  readonly champion: Champion | undefined
  readonly shown: HeadingPage
  readonly smallNumber: number
  readonly mayChange: boolean
  readonly token: string
  readonly failed?: Failed | undefined
}

export function ChampionPage(props: ChampionPageProps) {
  const { heading, champion, shown, smallNumber } = props
  const { state, entries, claims } = shown
  return (
    <>
      <FailedSummary failed={props.failed} />
      <PageHeading
        title={heading.words}
        caption="Champion’s page"
        lead={champion?.name ?? 'Nobody is the champion yet'}
      />
      <InsetText>
        <h2 class="govuk-heading-s">One thing to do</h2>
        <p>{oneThing(state)}</p>
      </InsetText>
      <DefinitionRows
        rows={[
          { label: 'Entries in place', value: state.entries },
          { label: 'Overdue for a check', value: state.overdue },
          { label: 'Never checked', value: state.notAssured },
          { label: 'Opened in twelve months', value: state.opened },
          {
            label: 'Claims in twelve months',
            value: claims === null ? 'too few in one entry to show the sum' : few(claims, smallNumber),
          },
          { label: 'Knew of what is theirs', value: shareWords(state.recall, smallNumber) },
          { label: '“This is wrong” without an answer', value: state.unansweredWrong },
        ]}
      />
      <Card title="The entries, to share">
        <ul>
          {entries.map(({ id, slug, content }) => (
            <li key={id}>
              <a href={offerEntryPath(slug)}>{content.title}</a> (<a href={offerLeafletPath(slug)}>leaflet, PDF</a>)
            </li>
          ))}
        </ul>
      </Card>
      {props.mayChange && <Change {...props} />}
      <p>
        <a href={championsPath}>All headings</a>
      </p>
    </>
  )
}

function Change({ heading, champion, token, failed }: ChampionPageProps) {
  return (
    <form method="post" action={championPath(heading.key)} novalidate>
      <TokenField token={token} />
      <Input
        name="name"
        label={{ text: 'Who is the champion?', classes: 'govuk-label--s' }}
        hint={{ text: 'A councillor or an officer. Leave it empty when there is nobody.' }}
        value={failed ? typedText(failed.typed, 'name') : (champion?.name ?? '')}
        errorMessage={errorOf(failed?.errors, 'name')}
      />
      <Button preventDoubleClick>Save</Button>
    </form>
  )
}
