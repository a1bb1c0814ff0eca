// One pledge: its words, who made it, what it meets, what can be done with it next, and everything that happened.
import { Card, DataTable, formatDay, PageHeading, State, SummaryList, WithAside } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { CheckKind } from '../../../platform/councils/pledge-settings.ts'
import { askPath, promisePath } from '../../../thread/paths.ts'
import type { IdeaOf } from '../../ideas/queries.ts'
import type { Missing } from '../../checks/missing.ts'
import { checkWords, missingWords } from '../../checks/words.ts'
import { IdeasOf } from '../../ideas/views/ideas-of.tsx'
import { namedAs } from '../../life/shown.ts'
import type { LeafPicture } from '../../pictures/pictures.ts'
import { CameWith } from '../../pictures/views/came-with.tsx'
import { PledgeLink } from '../../organisations/views/pledge-link.tsx'
import { hasEnded, mayFollow } from '../../life/standing.ts'
import {
  ideaFromPledgePath,
  pledgeAcceptPath,
  pledgeAgainPath,
  pledgeBeginPath,
  pledgeCertificatePath,
  pledgeCheckPath,
  pledgeDeclinePath,
  pledgeDeliverPath,
  pledgeLapsePath,
  pledgeMatchPath,
  pledgePictureFilePath,
  pledgePicturePath,
  pledgeChecksPath,
  pledgeShownPath,
  pledgeThankPath,
} from '../../paths.ts'
import { eventWords, heldWords, kindWords, pledgerNouns, publishWords } from '../../words.ts'
import type { WayToAsk } from '../../take-up/queries.ts'
import { Ways } from '../../take-up/views/ways.tsx'
import type { Choice, Happening, MetAsk, PledgeFound } from '../queries.ts'
import { PledgeMark } from './standing-mark.tsx'

export interface PledgePageProps {
  readonly pledge: PledgeFound
  readonly asks: readonly MetAsk[]
  readonly happenings: readonly Happening[]
  readonly ideas: readonly IdeaOf[]
  /** Null where the reader may not link a pledge with whoever made it. */
  readonly organisations: readonly Choice[] | null
  readonly token: string
  /** What it needs before it brings anybody together, and what of that is missing. */
  readonly safety: { readonly needs: readonly CheckKind[]; readonly missing: readonly Missing[] }
  /** What came with it at the kiosk; only for whoever may change it. */
  readonly pictures: readonly LeafPicture[]
  /** How everyone who may have it can ask for it. */
  readonly ways: readonly WayToAsk[]
  readonly today: Day
  readonly mayChange: boolean
  readonly mayReadAsks: boolean
}

export function PledgePage(props: PledgePageProps) {
  const { pledge, today, mayChange } = props
  const isOverdue = !hasEnded(pledge.standing) && pledge.due_on !== null && pledge.due_on < today
  return (
    <>
      <PageHeading title={<span dir="auto">{pledge.words}</span>} caption={kindWords[pledge.kind]} />
      <p>
        <PledgeMark standing={pledge.standing} /> {isOverdue && <State is="soon">Overdue</State>}
      </p>
      {pledge.standing === 'made' && <ToLookAt pledge={pledge} />}
      <WithAside
        aside={
          <>
            <About {...props} />
            {props.organisations !== null && (pledge.organisation !== null || pledge.organisation_id !== null) && (
              <PledgeLink pledge={pledge} choices={props.organisations} token={props.token} />
            )}
          </>
        }
      >
        <Asks {...props} />
        {offersPlaces(pledge) && <Ways ways={props.ways} />}
        <Pictures {...props} />
        {mayChange && <Safety {...props} />}
        {mayChange && <Acts pledge={pledge} />}
        <IdeasOf ideas={props.ideas} isLinked />
        <History {...props} />
      </WithAside>
    </>
  )
}

function ToLookAt({ pledge }: Pick<PledgePageProps, 'pledge'>) {
  if (pledge.held.length === 0 && pledge.confirmed_at !== null) return null
  return (
    <div class="govuk-inset-text">
      <ul class="govuk-list">
        {pledge.held.map((reason) => (
          <li key={reason}>
            <State is="soon">{heldWords[reason]}</State>
          </li>
        ))}
        {pledge.confirmed_at === null && (
          <li>The pledger has not confirmed it yet. Checking its words confirms it too.</li>
        )}
      </ul>
    </div>
  )
}

function About({ pledge, mayChange }: PledgePageProps) {
  const facts: readonly (readonly [string, string | number | null])[] = [
    ['Who', [pledge.name, pledge.organisation].filter((one) => one !== null && one !== '').join(', ')],
    ['Kind of pledger', pledgerNouns[pledge.pledger]],
    ['Made', formatDay(pledge.made_on)],
    ['By when', pledge.due_on === null ? 'No date yet' : formatDay(pledge.due_on)],
    ['How many', pledge.how_many],
    ['Given', pledge.given],
    ['Where', pledge.place],
    ['For whom', pledge.for_whom],
    ['Theme', pledge.theme],
    ['Owner here', pledge.owner ?? 'Nobody yet'],
    ['Shown', publishWords[pledge.publish]],
    ['As', pledge.publish === 'no' ? null : namedAs(pledge)],
    ['Would like to be written as', pledge.asked_name],
    ['Words on the tree', pledge.shown_words === pledge.words ? null : pledge.shown_words],
    ['How to reach them', mayChange ? reachOf(pledge) : null],
  ]
  return (
    <Card title="About it">
      <SummaryList
        rows={facts
          .filter(([, value]) => value !== null)
          .map(([key, value]) => ({ key: { text: key }, value: { text: <span dir="auto">{value}</span> } }))}
      />
      {mayChange && (
        <p>
          <a href={pledgeShownPath(pledge.id)}>Change how it is shown</a>
        </p>
      )}
      {pledge.promise_id !== null && (
        <p>
          <a href={promisePath(pledge.promise_id)}>Its promise on the register</a>
        </p>
      )}
    </Card>
  )
}

function reachOf({ forgotten_at: forgotten, reach_at: at }: PledgeFound): string {
  if (forgotten !== null) return 'Forgotten, as promised'
  return at ?? 'They asked not to be contacted'
}

function Asks({ asks, mayReadAsks }: PledgePageProps) {
  if (asks.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What it meets</h2>
      <ul class="govuk-list govuk-list--bullet">
        {asks.map(({ id, words, saidOn }) => (
          <li key={id} dir="auto">
            {mayReadAsks ? <a href={askPath(id)}>{words}</a> : words} <small>{formatDay(saidOn)}</small>
          </li>
        ))}
      </ul>
    </>
  )
}

/** From the day it is accepted: what is offered to young people goes to all who may have it, and not to those in the room. */
const offersPlaces = ({ standing, kind }: PledgeFound): boolean =>
  ['accepted', 'delivering', 'delivered', 'thanked'].includes(standing) && kind !== 'change'

function Pictures({ pledge, pictures }: PledgePageProps) {
  if (pictures.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What came with it</h2>
      <CameWith
        pictures={pictures}
        path={(file) => pledgePicturePath(pledge.id, file)}
        filePath={(file) => pledgePictureFilePath(pledge.id, file)}
      />
    </>
  )
}

function Safety({ pledge, safety: { needs, missing } }: PledgePageProps) {
  return (
    <>
      <h2 class="govuk-heading-m">Safety checks</h2>
      {needs.length === 0 && <p>Nothing is needed, unless they would meet a young person.</p>}
      {needs.length > 0 && missing.length === 0 && (
        <p>
          <State is="good">All there</State> {needs.map((need) => checkWords[need]).join(', ')}
        </p>
      )}
      {missing.length > 0 && (
        <>
          <p>Before they meet a young person:</p>
          <ul class="govuk-list">
            {missing.map((one) => (
              <li key={`${one.need} ${one.person ?? ''}`}>
                <State is="soon">Missing</State> <span dir="auto">{missingWords(one)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={pledgeChecksPath(pledge.id)}>Safety checks of this pledge</a>
      </p>
    </>
  )
}

function History({ happenings }: PledgePageProps) {
  return (
    <>
      <h2 class="govuk-heading-m">What happened</h2>
      <DataTable
        caption="What happened, the newest first"
        hideCaption
        columns={[
          { key: 'when', header: 'When', cell: ({ at }) => formatDay(dayOf(at)) },
          {
            key: 'what',
            header: 'What',
            isRowHeader: true,
            cell: ({ event, line, newDueOn }) => (
              <div>
                {eventWords[event]}
                {newDueOn !== null && <small>For {formatDay(newDueOn)}</small>}
                {line !== null && event !== 'reminded' && <small dir="auto">{line}</small>}
              </div>
            ),
          },
          { key: 'who', header: 'By', cell: ({ by, byLink }) => by ?? (byLink ? 'The pledger' : 'Alongside') },
        ]}
        rows={happenings}
        rowKey={({ at, event }) => `${String(at.getTime())} ${event}`}
        empty={null}
      />
    </>
  )
}

interface Act {
  readonly follows: keyof typeof mayFollow
  readonly text: string
  readonly href: (id: string) => string
}

/** The likeliest first. */
const acts: readonly Act[] = [
  { follows: 'checked', text: 'Check its words', href: pledgeCheckPath },
  { follows: 'accepted', text: 'Accept it', href: pledgeAcceptPath },
  { follows: 'delivered', text: 'It was delivered', href: pledgeDeliverPath },
  { follows: 'thanked', text: 'Thank them', href: pledgeThankPath },
  { follows: 'taken-up-again', text: 'Take it up again', href: pledgeAgainPath },
  { follows: 'begun', text: 'It is under way', href: pledgeBeginPath },
  { follows: 'matched', text: 'Match it with what was asked for', href: pledgeMatchPath },
  { follows: 'lapsed', text: 'Let it go', href: pledgeLapsePath },
  { follows: 'declined', text: 'Do not take it up', href: pledgeDeclinePath },
]

function Acts({ pledge: { id, standing } }: { readonly pledge: PledgeFound }) {
  const may = acts.filter(({ follows }) => mayFollow[follows].includes(standing))
  const hasCertificate = ['accepted', 'delivering', 'delivered', 'thanked'].includes(standing)
  return (
    <div class="govuk-button-group">
      {may.map(({ text, href }, place) => (
        <a
          key={text}
          class={place === 0 ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
          href={href(id)}
          role="button"
          draggable={false}
        >
          {text}
        </a>
      ))}
      {hasCertificate && (
        <a class="govuk-link" href={pledgeCertificatePath(id)}>
          Certificate (PDF)
        </a>
      )}
      <a class="govuk-link" href={ideaFromPledgePath(id)}>
        Write down an idea from it
      </a>
    </div>
  )
}
