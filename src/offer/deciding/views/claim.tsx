// One claim: what was asked for, the evidence, the decision.
import {
  Card,
  DefinitionRows,
  FailedSummary,
  formatDay,
  InsetText,
  PageHeading,
  State,
  WithAside,
} from '../../../design/index.ts'
import type { PersonId } from '../../../platform/ids.ts'
import { personPath } from '../../../people/paths.ts'
import { isMoney } from '../../claims/money.ts'
import { stateOf } from '../../claims/parcel.ts'
import { conditionKey } from '../../claims/standing-of-person.ts'
import { money } from '../../claims/views/words.tsx'
import { conditionKeys, conditions } from '../../terms.ts'
import { whyNotWords } from '../bands.ts'
import { isToDecide, isToIssue } from '../commands.ts'
import type { ClaimPageProps } from './claim-props.ts'
import { AskMore, Decide, Issue, KnowThem } from './decision.tsx'
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
