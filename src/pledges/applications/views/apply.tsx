// Applying: what they will know for certain, what one may choose to show, and exactly what they will see before it is sent.
import {
  askBox,
  Button,
  Checkboxes,
  FailedSummary,
  HelpNowBox,
  Input,
  InsetText,
  PageHeading,
  Select,
  Textarea,
  type HelpNowOption,
} from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedList, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { Shown } from '../../opportunities/tables.ts'
import type { Card, FactKey, OfRecord } from '../disclosure.ts'
import { applyForForm, applyForm } from '../forms.ts'
import type { WhomChoice } from '../queries.ts'
import { ApplicantCard } from './card.tsx'

export interface ApplyProps {
  readonly action: string
  readonly offered: Shown
  readonly record: OfRecord
  readonly help: readonly HelpNowOption[]
  readonly boxes: Typed | undefined
  readonly token: string
  readonly failed: Failed | undefined
  /** Whom a worker applies for, by name; null for one's own. */
  readonly forWhom: string | null
}

const helpId = 'help-beside'

export function ApplyForm(props: ApplyProps) {
  const { action, offered, help, boxes, token, failed, forWhom } = props
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={forWhom === null ? 'Apply' : <>Apply for {forWhom}</>} caption={<bdi>{offered.title}</bdi>} />
      <Knows by={offered.by} isOwn={forWhom === null} />
      <form
        method="post"
        action={action}
        novalidate
        {...(forWhom === null ? draftAttributes(applyForm, action) : draftAttributes(applyForForm, action))}
      >
        <TokenField token={token} />
        <Facts {...props} />
        {help.length > 0 && <HelpNowBox id={helpId} options={help} />}
        {forWhom !== null && (
          <Input
            name="consent"
            label={{ text: 'How and when did they say yes to this?' }}
            hint={{ text: 'Such as: we wrote it together on the phone today' }}
            value={typedText(boxes, 'consent')}
            errorMessage={errorOf(failed?.errors, 'consent')}
            attributes={{ dir: 'auto' }}
          />
        )}
        <Button name="act" value="look" preventDoubleClick>
          See what they will see
        </Button>
      </form>
      <p>Nothing is sent yet. You look at it first.</p>
    </>
  )
}

function Knows({ by, isOwn }: { readonly by: string; readonly isOwn: boolean }) {
  return (
    <InsetText>
      <p>
        <strong>
          Applying here tells <bdi>{by}</bdi> that {isOwn ? 'you are' : 'they are'} in care or have left it
        </strong>
        , because these pages are for care-experienced people only. They also see {isOwn ? 'your' : 'the'} first name.
      </p>
      <p>
        They see nothing else that is not ticked below. It can be changed or taken back until the first day, and three
        months after it is over it is wiped.
      </p>
    </InsetText>
  )
}

const labels: Readonly<Record<FactKey, string>> = {
  reach: 'How to reach me',
  age: 'My age',
  done: 'What I have done',
  about: 'About me, in my words',
  helps: 'What helps me',
  worker: 'My worker, to ask about me',
  days: 'Days I am free',
}

function Facts({ boxes, failed, record, forWhom }: ApplyProps) {
  const written = (name: FactKey, hint: string, rows: number) => ({
    value: name,
    text: labels[name],
    conditional: (
      <Textarea
        name={name}
        rows={rows}
        label={{ text: `${labels[name]}: what should they read?`, classes: 'govuk-visually-hidden' }}
        hint={{ text: hint }}
        value={typedText(boxes, name)}
        errorMessage={errorOf(failed?.errors, name)}
        attributes={{ dir: 'auto', ...askBox(helpId) }}
      />
    ),
  })
  return (
    <Checkboxes
      name="shows"
      values={typedList(boxes, 'shows')}
      fieldset={{
        legend: {
          text: forWhom === null ? 'What do you want to show?' : 'What do they want to show?',
          classes: 'govuk-fieldset__legend--m',
        },
      }}
      hint={{ text: 'Tick what they may see. What is not ticked stays here' }}
      items={[
        written('done', 'Jobs, courses, helping out, looking after somebody, things you made', 4),
        written('about', 'What you like, what you are good at, why this', 4),
        written('days', 'Such as: Mondays, and any evening', 2),
        written('helps', 'Such as: being shown once, a quiet room, somebody to ask', 3),
        written('reach', 'Such as: a number or an email. Without it all news comes through here', 2),
        { value: 'age', text: `My age: ${String(record.age)}` },
        ...(record.worker === null ? [] : [{ value: 'worker', text: `${labels.worker}: ${record.worker}` }]),
      ]}
    />
  )
}

interface LookProps {
  readonly action: string
  readonly by: string
  readonly card: Card
  readonly hidden: readonly (readonly [string, string])[]
  readonly token: string
}

export function LookFirst({ action, by, card, hidden, token }: LookProps) {
  return (
    <>
      <PageHeading
        title="This is exactly what they will see"
        lead={
          <>
            <bdi>{by}</bdi> sees this, and nothing else.
          </>
        }
      />
      <ApplicantCard card={card} />
      <form method="post" action={action}>
        <TokenField token={token} />
        {hidden.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <div class="govuk-button-group">
          <Button name="act" value="send" preventDoubleClick>
            Send this
          </Button>
          <Button name="act" value="change" classes="govuk-button--secondary" preventDoubleClick>
            Change something
          </Button>
        </div>
      </form>
    </>
  )
}

interface ForWhomProps {
  readonly action: string
  readonly title: string
  readonly people: readonly WhomChoice[]
  readonly token: string
  readonly failed: Failed | undefined
}

export function ForWhom({ action, title, people, token, failed }: ForWhomProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Apply for somebody"
        caption={<bdi>{title}</bdi>}
        lead="Only together with them: they decide what is shown, and they see it on their own page too."
      />
      {people.length === 0 ? (
        <p>You work with nobody here today.</p>
      ) : (
        <form method="post" action={action} novalidate>
          <TokenField token={token} />
          <Select
            name="person"
            label={{ text: 'Who is it for?' }}
            value={typedText(failed?.typed, 'person')}
            errorMessage={errorOf(failed?.errors, 'person')}
            items={[{ value: '', text: 'Choose' }, ...people.map(({ id, name }) => ({ value: id, text: name }))]}
          />
          <Button preventDoubleClick>Go on</Button>
        </form>
      )}
    </>
  )
}
