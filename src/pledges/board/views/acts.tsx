// The pages on which something is done with a pledge.
import {
  Button,
  Checkboxes,
  DateInput,
  FailedSummary,
  formatDay,
  Input,
  PageHeading,
  Select,
  State,
  Textarea,
} from '../../../design/index.ts'
import { errorOf, typedDays, typedList, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { OfferedAsk } from '../../../thread/index.ts'
import { namedAs } from '../../life/shown.ts'
import { ShownFields } from '../../mine/views/shown-fields.tsx'
import { heldWords, publishWords } from '../../words.ts'
import type { Choice, MetAsk, PledgeFound } from '../queries.ts'

interface ActProps {
  readonly pledge: PledgeFound
  readonly action: string
  readonly token: string
  readonly failed: Failed | undefined
  /** What was typed, or what is filled in before anybody types. */
  readonly boxes: Typed | undefined
}

const caption = (pledge: PledgeFound) => <span dir="auto">{pledge.words}</span>

export function CheckPledge({
  pledge,
  action,
  token,
  failed,
  boxes,
  themes,
}: ActProps & { readonly themes: readonly Choice[] }) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Check its words" caption={caption(pledge)} />
      {pledge.held.map((reason) => (
        <p key={reason}>
          <State is="soon">{heldWords[reason]}</State>
        </p>
      ))}
      <p>
        The pledger agreed to this: {publishWords[pledge.publish].toLowerCase()}.
        {pledge.publish !== 'no' && (
          <>
            {' '}
            It says: <bdi>{namedAs(pledge)}</bdi>
          </>
        )}
      </p>
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        <Textarea
          name="shownWords"
          rows={4}
          label={{ text: 'Words that everyone may read', classes: 'govuk-label--m' }}
          hint={{
            text: 'Take out names of young people, numbers and addresses. Change nothing else: their own words are kept beside them',
          }}
          value={typedText(boxes, 'shownWords')}
          errorMessage={errorOf(failed?.errors, 'shownWords')}
          attributes={{ dir: 'auto' }}
        />
        <ThemeSelect failed={failed} boxes={boxes} themes={themes} />
        <Button preventDoubleClick>The words are fine</Button>
      </form>
    </>
  )
}

function ThemeSelect({
  failed,
  boxes,
  themes,
  label = 'Theme (optional)',
  hint,
}: Pick<ActProps, 'failed' | 'boxes'> & {
  readonly themes: readonly Choice[]
  readonly label?: string
  readonly hint?: string
}) {
  return (
    <Select
      name="theme"
      label={{ text: label }}
      hint={hint === undefined ? undefined : { text: hint }}
      value={typedText(boxes, 'theme')}
      errorMessage={errorOf(failed?.errors, 'theme')}
      items={[{ value: '', text: 'None yet' }, ...themes]}
    />
  )
}

interface MatchProps extends ActProps {
  readonly q: string
  readonly themes: readonly Choice[]
  readonly linked: readonly MetAsk[]
  readonly offered: readonly OfferedAsk[]
}

export function MatchPledge({ pledge, action, token, failed, boxes, q, themes, linked, offered }: MatchProps) {
  const known = new Set(linked.map(({ id }) => id))
  const others = offered.filter(({ id }) => !known.has(id))
  const all = [...linked, ...others]
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="What does it meet?"
        caption={caption(pledge)}
        lead="Those who asked hear of it when it is kept."
      />
      <form method="get" action={action}>
        <Input id="q" name="q" type="search" label={{ text: 'Search what young people asked for' }} value={q} />
        <Button classes="govuk-button--secondary">Search</Button>
      </form>
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        <ThemeSelect
          failed={failed}
          boxes={boxes}
          themes={themes}
          label="Theme"
          hint="Choose a theme, or something that was asked for, or both"
        />
        {all.length > 0 && (
          <Checkboxes
            name="asks"
            fieldset={{ legend: { text: 'What young people asked for', classes: 'govuk-fieldset__legend--m' } }}
            values={boxes === undefined || !('asks' in boxes) ? linked.map(({ id }) => id) : typedList(boxes, 'asks')}
            errorMessage={errorOf(failed?.errors, 'asks')}
            items={all.map(({ id, words, saidOn }) => ({
              value: id,
              text: <span dir="auto">{words}</span>,
              hint: { text: formatDay(saidOn) },
            }))}
          />
        )}
        {others.length === 0 && (
          <p>
            {all.length === 0 ? 'Nothing like it was found.' : 'Nothing more like it was found.'} Try other words, or
            choose a theme.
          </p>
        )}
        <Button preventDoubleClick>Match it</Button>
      </form>
    </>
  )
}

export function AcceptPledge({
  pledge,
  action,
  token,
  failed,
  boxes,
  owners,
}: ActProps & { readonly owners: readonly Choice[] }) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Accept it"
        caption={caption(pledge)}
        lead="It becomes a promise on the register, with somebody here who sees to it and a date. It is for everyone who may have it, never for those in the room alone: give them a way to ask, as an entry of the local offer or an opportunity."
      />
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        <Select
          name="ownerAccount"
          label={{ text: 'Who sees to it here?' }}
          value={typedText(boxes, 'ownerAccount')}
          errorMessage={errorOf(failed?.errors, 'ownerAccount')}
          items={[{ value: '', text: 'Somebody without an account' }, ...owners]}
        />
        <Input
          name="ownerPost"
          label={{ text: 'Their post' }}
          hint={{ text: 'Such as: employment adviser' }}
          value={typedText(boxes, 'ownerPost')}
          errorMessage={errorOf(failed?.errors, 'ownerPost')}
        />
        <DateInput
          id="due"
          namePrefix="due"
          fieldset={{ legend: { text: 'By when?', classes: 'govuk-fieldset__legend--m' } }}
          values={typedDays(boxes, 'due')}
          errorMessage={errorOf(failed?.errors, 'due')}
        />
        <Button preventDoubleClick>Accept it</Button>
      </form>
    </>
  )
}

export function DeliverPledge({
  pledge,
  action,
  token,
  failed,
  boxes,
  asks,
}: ActProps & { readonly asks: readonly MetAsk[] }) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="It was delivered"
        caption={caption(pledge)}
        lead="The promise on the register is kept, and whoever keeps the local offer hears of it, so that everyone who may have it can."
      />
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        <Textarea
          name="shows"
          rows={3}
          label={{ text: 'What was given, and to how many?', classes: 'govuk-label--m' }}
          hint={{ text: 'Such as: two Saturday jobs began on 3 June. No names of young people' }}
          value={typedText(boxes, 'shows')}
          errorMessage={errorOf(failed?.errors, 'shows')}
          attributes={{ dir: 'auto' }}
        />
        <Input
          name="given"
          label={{ text: 'How many were given? (optional)' }}
          hint={{ text: 'Places, tickets, things: a number, for the figures of who has what' }}
          value={typedText(boxes, 'given')}
          errorMessage={errorOf(failed?.errors, 'given')}
          inputmode="numeric"
          classes="govuk-input--width-5"
        />
        <DateInput
          id="on"
          namePrefix="on"
          fieldset={{ legend: { text: 'When?', classes: 'govuk-fieldset__legend--m' } }}
          values={typedDays(boxes, 'on')}
          errorMessage={errorOf(failed?.errors, 'on')}
        />
        <MetAsks title="Asked for by young people:" asks={asks.filter(({ mayAnswer }) => mayAnswer)} />
        {asks.some(({ mayAnswer }) => mayAnswer) && (
          <Textarea
            name="tellAskers"
            rows={4}
            label={{ text: 'What do we tell those who asked?', classes: 'govuk-label--m' }}
            hint={{ text: 'Each gets it the way they chose. Leave it empty to answer them yourself later' }}
            value={typedText(boxes, 'tellAskers')}
            errorMessage={errorOf(failed?.errors, 'tellAskers')}
            attributes={{ dir: 'auto' }}
          />
        )}
        <MetAsks
          title="Asked for too, and answered by whoever reads it: it waits there until they do."
          asks={asks.filter(({ mayAnswer }) => !mayAnswer)}
        />
        <Button preventDoubleClick>It was delivered</Button>
      </form>
    </>
  )
}

function MetAsks({ title, asks }: { readonly title: string; readonly asks: readonly MetAsk[] }) {
  if (asks.length === 0) return null
  return (
    <>
      <p>{title}</p>
      <ul class="govuk-list govuk-list--bullet">
        {asks.map(({ id, words }) => (
          <li key={id} dir="auto">
            {words}
          </li>
        ))}
      </ul>
    </>
  )
}

export function ShowPledge({ pledge, action, token, failed, boxes }: ActProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="How it is shown"
        caption={caption(pledge)}
        lead="The pledger alone says this, and may say otherwise at any time. It holds within a minute on every page: the tree, its files and screens, and the register of promises."
      />
      {pledge.asked_name !== null && (
        <p class="govuk-inset-text">
          The pledger would like to be written as “<bdi>{pledge.asked_name}</bdi>”. Read it before you save: until then
          the pledge stands without a name.
        </p>
      )}
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        <ShownFields
          legend="May it be shown?"
          nameLabel="How is the name written? (optional)"
          hasOrganisation={pledge.organisation !== null}
          boxes={boxes}
          failed={failed}
        />
        <Input
          name="why"
          label={{ text: 'Who asked for it, and how?' }}
          hint={{ text: 'Such as: Sam rang on Tuesday. Only staff read this' }}
          value={typedText(boxes, 'why')}
          errorMessage={errorOf(failed?.errors, 'why')}
          attributes={{ dir: 'auto' }}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
    </>
  )
}

interface SayWhyProps extends ActProps {
  readonly title: string
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly button: string
  readonly rows?: number
}

export function SayWhy({
  pledge,
  action,
  token,
  failed,
  boxes,
  title,
  name,
  label,
  hint,
  button,
  rows = 3,
}: SayWhyProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={title} caption={caption(pledge)} />
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        <Textarea
          name={name}
          rows={rows}
          label={{ text: label, classes: 'govuk-label--m' }}
          hint={hint === undefined ? undefined : { text: hint }}
          value={typedText(boxes, name)}
          errorMessage={errorOf(failed?.errors, name)}
          attributes={{ dir: 'auto' }}
        />
        <Button preventDoubleClick>{button}</Button>
      </form>
    </>
  )
}
