// One claim: what was asked for, the evidence, the decision.
import type { ComponentChildren } from 'preact'
import {
  Button,
  Card,
  DateInput,
  DefinitionRows,
  Details,
  FailedSummary,
  formatDay,
  InsetText,
  Input,
  PageHeading,
  Radios,
  State,
  Textarea,
  WithAside,
} from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedDays, typedText } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { PersonId } from '../../../platform/ids.ts'
import { personPath } from '../../../people/paths.ts'
import { isMoney } from '../../claims/money.ts'
import { stateOf } from '../../claims/parcel.ts'
import { money } from '../../claims/views/words.tsx'
import { claimAskMorePath, claimDecidePath, claimInterestPath } from '../../paths.ts'
import { conditionKeys, conditions } from '../../terms.ts'
import { conditionKey } from '../../claims/standing-of-person.ts'
import { whyNotWords } from '../bands.ts'
import { isToDecide, isToIssue } from '../commands.ts'
import { decideForm } from '../forms.ts'
import type { ClaimPageProps } from './claim-props.ts'
import { BesideTheClaim, Evidence } from './evidence.tsx'
import { Happened } from './happened.tsx'

export function ClaimPage(props: ClaimPageProps) {
  const { claim, name, progress, failed, mayNot } = props
  const [is, words] = stateOf({ ...claim, standing: progress.standing })
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading caption={claim.reference} title={claim.content.title} lead={<bdi>{name}</bdi>} />
      <p>
        <State is={is}>{words}</State> {progress.isChallenged && <State is="waiting">Asked to look again</State>}
        {progress.wantsMore && <State is="plain">Waiting for them</State>}
      </p>
      <WithAside aside={<BesideTheClaim {...props} />}>
        <Asked {...props} />
        <Evidence {...props} />
        <Challenged {...props} />
        <div id="form">
          {mayNot !== null && (isToDecide(progress) || isToIssue(claim, progress)) && (
            <InsetText>{whyNotWords[mayNot]}</InsetText>
          )}
          {mayNot === null && isToDecide(progress) && <Decide {...props} />}
          {mayNot === null && isToIssue(claim, progress) && <Issue {...props} />}
        </div>
        {isToDecide(progress) && <AskMore {...props} />}
        <Happened events={props.events} />
        {mayNot === null && <KnowThem {...props} />}
      </WithAside>
    </>
  )
}

function Asked({ claim, mayOpenRecord, place, payWords }: ClaimPageProps) {
  const answers = conditionKeys.filter((condition) => claim.answers[conditionKey(condition)] !== undefined)
  return (
    <Card title="What was asked for">
      <DefinitionRows
        rows={[
          { label: 'Asked on', value: `${formatDay(claim.askedOn)}${wayWords[claim.way]}` },
          ...(isMoney(claim)
            ? [{ label: 'How much', value: claim.askedPence === null ? 'To be worked out' : money(claim.askedPence) }]
            : []),
          ...(claim.agreedPence === null ? [] : [{ label: 'Agreed', value: money(claim.agreedPence) }]),
          ...(claim.words === null ? [] : [{ label: 'In their words', value: <span dir="auto">{claim.words}</span> }]),
          ...answers.map((condition) => ({
            label: `They say they are ${conditions[condition]}`,
            value: answerWords[claim.answers[conditionKey(condition)] ?? ''] ?? 'Not sure',
          })),
          ...(place === null ? [] : [{ label: 'Place in the queue', value: String(place) }]),
          ...(claim.expiresOn === null ? [] : [{ label: 'Holds until', value: formatDay(claim.expiresOn) }]),
          ...(claim.renews === null ? [] : [{ label: 'Renewal', value: 'It renews an earlier one' }]),
          ...(isMoney(claim) ? [{ label: 'How they are paid', value: payWords }] : []),
        ]}
      />
      {mayOpenRecord && <RecordLink id={claim.personId} />}
    </Card>
  )
}

const RecordLink = ({ id }: { readonly id: PersonId }) => (
  <p>
    <a class="govuk-link" href={personPath(id)}>
      Open their record
    </a>
  </p>
)

const wayWords = { me: '', adviser: ', by a worker', text: ', by text', paper: ', on paper' } as const
const answerWords: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No', unsure: 'Not sure' }

function Challenged({ events, progress }: ClaimPageProps) {
  if (!progress.isChallenged) return null
  const challenge = events.findLast(({ what }) => what === 'challenged')
  const refusal = events.findLast(({ what }) => what === 'refused')
  return (
    <Card title="They say that the no is not right">
      <p dir="auto">{challenge?.words}</p>
      <p>
        The reason was: <span dir="auto">{refusal?.words}</span>
      </p>
    </Card>
  )
}

function Decide(props: ClaimPageProps) {
  const { claim, failed, token, challenge } = props
  const typed = (field: string) => typedText(failed?.typed, field)
  const error = (field: string) => errorOf(failed?.errors, field)
  return (
    <Card title="Decide">
      <DecideForm {...props}>
        <TokenField token={token} />
        <Radios
          name="act"
          fieldset={{ legend: { text: 'What do you decide?', classes: 'govuk-fieldset__legend--s' } }}
          value={typed('act')}
          errorMessage={error('act')}
          items={[
            { value: 'agree', text: claim.kind === 'service' ? 'Agree: they join the queue' : 'Agree' },
            ...(isMoney(claim) ? [{ value: 'part', text: 'Agree in part' }] : []),
            { value: 'refuse', text: 'Refuse' },
          ]}
        />
        {isMoney(claim) && (
          <Input
            name="amount"
            label={{ text: 'How much', classes: 'govuk-label--s' }}
            prefix={{ text: '£' }}
            inputmode="decimal"
            classes="govuk-input--width-5"
            value={failed ? typed('amount') : claim.askedPence === null ? '' : (claim.askedPence / 100).toFixed(2)}
            errorMessage={error('amount')}
          />
        )}
        <Textarea
          name="words"
          rows={3}
          label={{ text: 'The reason, as they will read it', classes: 'govuk-label--s' }}
          hint={{ text: 'Needed for a part or a refusal.' }}
          value={typed('words')}
          errorMessage={error('words')}
        />
        <Textarea
          name="wouldChange"
          rows={2}
          label={{ text: 'What would change a refusal', classes: 'govuk-label--s' }}
          value={typed('wouldChange')}
          errorMessage={error('wouldChange')}
        />
        {claim.kind === 'proof' && <Expires {...props} />}
        <Details summaryText="What they read of how to challenge a refusal">{challenge}</Details>
        <Button preventDoubleClick>Decide</Button>
      </DecideForm>
    </Card>
  )
}

function DecideForm({ claim, children }: ClaimPageProps & { readonly children: ComponentChildren }) {
  const action = claimDecidePath(claim.id)
  return (
    <form method="post" action={action} novalidate {...draftAttributes(decideForm, action)}>
      {children}
    </form>
  )
}

function Issue(props: ClaimPageProps) {
  const { claim, failed, token } = props
  const months = claim.content.claim.lastsMonths
  return (
    <Card title={issueTitle[claim.kind]}>
      <DecideForm {...props}>
        <TokenField token={token} />
        <input type="hidden" name="act" value="issue" />
        <Textarea
          name="words"
          rows={2}
          label={{ text: 'What they should know (you can leave this out)', classes: 'govuk-label--s' }}
          value={typedText(failed?.typed, 'words')}
        />
        {(claim.kind === 'pass' || claim.kind === 'proof') && <Expires {...props} />}
        {months !== undefined && <p>Left empty, it holds for {months} months from today.</p>}
        <Button preventDoubleClick>{issueButton[claim.kind]}</Button>
      </DecideForm>
    </Card>
  )
}

const issueTitle = {
  payment: 'Give it to them',
  allowance: 'Give it to them',
  pass: 'Send the card or pass',
  service: 'A place has come up',
  proof: 'Issue the proof',
} as const
const issueButton = {
  payment: 'It is given',
  allowance: 'It is given',
  pass: 'It is sent',
  service: 'They have started',
  proof: 'Issue it',
} as const

const Expires = ({ failed }: ClaimPageProps) => (
  <DateInput
    id="expires"
    namePrefix="expires"
    fieldset={{ legend: { text: 'The last day on which it holds', classes: 'govuk-fieldset__legend--s' } }}
    values={typedDays(failed?.typed, 'expires')}
    errorMessage={errorOf(failed?.errors, 'expires')}
  />
)

function AskMore({ claim, token, failed }: ClaimPageProps) {
  const fault = errorOf(failed?.errors, 'wanted')
  return (
    <Details summaryText="Ask them for something more" open={fault !== undefined}>
      <form method="post" action={claimAskMorePath(claim.id)} novalidate>
        <TokenField token={token} />
        <Textarea
          name="wanted"
          rows={3}
          label={{ text: 'What do you need?' }}
          hint={{ text: 'Ask for everything at once. They read it on their page.' }}
          value={typedText(failed?.typed, 'wanted')}
          errorMessage={fault}
        />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          Ask them
        </Button>
      </form>
    </Details>
  )
}

function KnowThem({ claim, token }: ClaimPageProps) {
  return (
    <Details summaryText="I know them: a relative or a close friend">
      <p>Then somebody else decides everything about them. It is recorded, and you can’t take it back here.</p>
      <form method="post" action={claimInterestPath(claim.id)}>
        <TokenField token={token} />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          I know them
        </Button>
      </form>
    </Details>
  )
}
