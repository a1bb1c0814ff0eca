// What is needed, what was seen, what is missing; and where one is written down or corrected.
import {
  Button,
  Card,
  DataTable,
  DateInput,
  EmptyState,
  FailedSummary,
  formatDay,
  Input,
  PageHeading,
  Radios,
  Select,
  State,
} from '../../../design/index.ts'
import { addDays, dayOf, type Day } from '../../../platform/clock.ts'
import { checkKinds, type CheckKind } from '../../../platform/councils/pledge-settings.ts'
import { errorOf, typedDays, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { Choice } from '../../board/queries.ts'
import type { Missing } from '../missing.ts'
import type { CheckFound } from '../queries.ts'
import { checkWords, missingWords, seenWords } from '../words.ts'

/** One kind of thing, what it needs, and what of that is not there. */
export interface Needing {
  readonly what: string
  readonly needs: readonly CheckKind[]
  readonly missing: readonly Missing[]
}

interface ChecksProps {
  readonly title: string
  readonly needing: readonly Needing[]
  readonly checks: readonly CheckFound[]
  readonly wider: { readonly href: string; readonly name: string } | null
  readonly meets: { readonly action: string; readonly now: boolean } | null
  readonly action: string
  readonly correctPath: (check: string) => string
  readonly staff: readonly Choice[]
  readonly today: Day
  readonly warnDays: number
  readonly dbsYears: number
  readonly boxes: Typed
  readonly token: string
  readonly failed: Failed | undefined
}

export function ChecksPage(props: ChecksProps) {
  const { title, needing, wider, meets, token, action, dbsYears, failed } = props
  const [now, past] = [
    props.checks.filter(({ endedAt }) => endedAt === null),
    props.checks.filter(({ endedAt }) => endedAt !== null),
  ]
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Safety checks"
        caption={<span dir="auto">{title}</span>}
        lead="Nobody meets a young person before somebody here has seen what is needed, and it is in date."
      />
      {needing.map((one) => (
        <Needed key={one.what} {...one} />
      ))}
      {wider !== null && (
        <p>
          What you write down here counts for this pledge alone. For everything that <bdi>{wider.name}</bdi> pledges and
          offers, write it down among the <a href={wider.href}>safety checks of the organisation</a>.
        </p>
      )}
      {meets !== null && (
        <form method="post" action={meets.action}>
          <TokenField token={token} />
          <input type="hidden" name="meets" value={meets.now ? 'no' : 'yes'} />
          <p>
            {meets.now
              ? 'Somebody here said that they would meet a young person.'
              : 'This kind of pledge brings nobody together by itself.'}
          </p>
          <Button classes="govuk-button--secondary" preventDoubleClick>
            {meets.now ? 'They would not meet' : 'They would meet a young person'}
          </Button>
        </form>
      )}
      <h2 class="govuk-heading-m">What was seen</h2>
      <Seen {...props} checks={now} />
      <h2 class="govuk-heading-m">Write down what you saw</h2>
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        <CheckFields {...props} dbsYears={dbsYears} />
        <Button preventDoubleClick>It was seen</Button>
      </form>
      {past.length > 0 && <Past checks={past} />}
    </>
  )
}

function Needed({ what, needs, missing }: Needing) {
  return (
    <Card title={what}>
      {needs.length === 0 ? (
        <p>Nothing is needed.</p>
      ) : (
        <p>Needed: {needs.map((need) => checkWords[need]).join(', ')}.</p>
      )}
      {needs.length > 0 &&
        (missing.length === 0 ? (
          <p>
            <State is="good">All there</State>
          </p>
        ) : (
          <ul class="govuk-list">
            {missing.map((one) => (
              <li key={`${one.need} ${one.person ?? ''}`}>
                <State is="soon">Missing</State> <span dir="auto">{missingWords(one)}</span>
              </li>
            ))}
          </ul>
        ))}
    </Card>
  )
}

function Seen({ checks, today, warnDays, correctPath, action }: ChecksProps) {
  return (
    <DataTable
      caption="What was seen"
      hideCaption
      columns={[
        {
          key: 'what',
          header: 'What',
          isRowHeader: true,
          cell: ({ kind, person, isOfOrganisation }) => (
            <div>
              {seenWords[kind]}
              {person !== null && <small dir="auto">{person}</small>}
              {isOfOrganisation && action.startsWith('/staff/pledges') && <small>For the whole organisation</small>}
            </div>
          ),
        },
        { key: 'seen', header: 'Seen', cell: ({ seenOn, seenByName }) => `${formatDay(seenOn)}, by ${seenByName}` },
        {
          key: 'until',
          header: 'In date until',
          cell: ({ until }) =>
            until === null ? (
              'Does not run out'
            ) : until < today ? (
              <State is="soon">Ran out on {formatDay(until)}</State>
            ) : until <= addDays(today, warnDays) ? (
              <State is="soon">{formatDay(until)}, soon</State>
            ) : (
              formatDay(until)
            ),
        },
        {
          key: 'change',
          header: 'Change',
          hideHeader: true,
          cell: ({ id, kind, person, isOfOrganisation }) =>
            isOfOrganisation === action.startsWith('/staff/organisations') && (
              <a href={correctPath(id)}>
                Correct
                <span class="govuk-visually-hidden">
                  : {seenWords[kind]} {person}
                </span>
              </a>
            ),
        },
      ]}
      rows={checks}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="Nothing yet" level={3}>
          <p>Write down below what you have seen.</p>
        </EmptyState>
      }
    />
  )
}

function Past({ checks }: Pick<ChecksProps, 'checks'>) {
  return (
    <>
      <h2 class="govuk-heading-m">What counts no more</h2>
      <ul class="govuk-list govuk-list--bullet">
        {checks.map(({ id, kind, person, seenOn, endedAt, endedWhy }) => (
          <li key={id} dir="auto">
            {seenWords[kind]}
            {person !== null && ` (${person})`}, seen on {formatDay(seenOn)}.{' '}
            {endedAt !== null && `Until ${formatDay(dayOf(endedAt))}: ${endedWhy ?? ''}`}
          </li>
        ))}
      </ul>
    </>
  )
}

interface FieldsProps {
  readonly staff: readonly Choice[]
  readonly boxes: Typed
  readonly failed: Failed | undefined
  readonly dbsYears?: number
}

function CheckFields({ staff, boxes, failed, dbsYears }: FieldsProps) {
  return (
    <>
      <Radios
        name="kind"
        classes="govuk-radios--small"
        fieldset={{ legend: { text: 'What was it?', classes: 'govuk-fieldset__legend--s' } }}
        value={typedText(boxes, 'kind')}
        errorMessage={errorOf(failed?.errors, 'kind')}
        items={checkKinds.map((value) => ({ value, text: seenWords[value] }))}
      />
      <Input
        name="person"
        label={{ text: 'Whose certificate, or about whom (for a DBS certificate and a reference)' }}
        hint={{
          text: 'Only the name. Write nothing of what stood in it, keep no copy and no number of it: what it says is not ours to keep',
        }}
        value={typedText(boxes, 'person')}
        errorMessage={errorOf(failed?.errors, 'person')}
        autocomplete="off"
        attributes={{ dir: 'auto' }}
      />
      <DateInput
        id="seen"
        namePrefix="seen"
        fieldset={{ legend: { text: 'When was it seen?', classes: 'govuk-fieldset__legend--s' } }}
        values={typedDays(boxes, 'seen')}
        errorMessage={errorOf(failed?.errors, 'seen')}
      />
      <Select
        name="seenBy"
        label={{ text: 'Who saw it?' }}
        value={typedText(boxes, 'seenBy')}
        errorMessage={errorOf(failed?.errors, 'seenBy')}
        items={[{ value: '', text: 'Choose' }, ...staff]}
      />
      <DateInput
        id="until"
        namePrefix="until"
        fieldset={{ legend: { text: 'Until when does it count?', classes: 'govuk-fieldset__legend--s' } }}
        hint={{
          text: `The last day, as it stands on the paper. Leave it empty for a reference, and for a DBS certificate${
            dbsYears === undefined
              ? ''
              : `: it is renewed after ${dbsYears === 1 ? 'a year' : `${String(dbsYears)} years`}`
          }`,
        }}
        values={typedDays(boxes, 'until')}
        errorMessage={errorOf(failed?.errors, 'until')}
      />
    </>
  )
}

interface CorrectProps extends FieldsProps {
  readonly check: CheckFound
  readonly action: string
  readonly endAction: string
  readonly token: string
}

export function CorrectPage(props: CorrectProps) {
  const { check, action, endAction, boxes, token, failed } = props
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Correct a check"
        caption={seenWords[check.kind]}
        lead="What stood there before stays in the history."
      />
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        <CheckFields {...props} />
        <Input
          name="why"
          label={{ text: 'What was wrong?' }}
          value={typedText(boxes, 'why')}
          errorMessage={errorOf(failed?.errors, 'why')}
        />
        <Button preventDoubleClick>Save the correction</Button>
      </form>
      <h2 class="govuk-heading-m">Or does it count no more?</h2>
      <form method="post" action={endAction} novalidate>
        <TokenField token={token} />
        <Input
          name="gone"
          label={{ text: 'Why?' }}
          hint={{ text: 'Such as: they do not take part any more. Then nobody may meet a young person on it' }}
          value={typedText(boxes, 'gone')}
          errorMessage={errorOf(failed?.errors, 'gone')}
        />
        <Button classes="govuk-button--warning" preventDoubleClick>
          It counts no more
        </Button>
      </form>
    </>
  )
}
