// What somebody pledged, where it has got to, and the three things they can tell us.
import {
  Button,
  Card,
  DateInput,
  Details,
  FailedSummary,
  formatDay,
  Input,
  PageHeading,
  Parcel,
  Textarea,
} from '../../../design/index.ts'
import { errorOf, typedDays, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { IdeaOf } from '../../ideas/queries.ts'
import { IdeasOf } from '../../ideas/views/ideas-of.tsx'
import type { Pledge } from '../../life/events.ts'
import {
  myPledgeCannotPath,
  myPledgeCertificatePath,
  myPledgeConfirmPath,
  myPledgeDonePath,
  myPledgeLaterPath,
  myPledgeShownPath,
  pledgePath,
} from '../../paths.ts'
import { namedAs } from '../../life/shown.ts'
import { publicStages, stagesReached } from '../stages.ts'
import { ShownFields } from './shown-fields.tsx'

interface MyPledgeProps {
  readonly pledge: Pledge
  readonly ideas: readonly IdeaOf[]
  /** Of the council; empty where it has given none. */
  readonly phone: string
  readonly token: string
  readonly csrf: string
  readonly failed?: Failed | undefined
}

export function MyPledge(props: MyPledgeProps) {
  const { pledge, ideas, token, csrf, failed } = props
  const { standing } = pledge
  const goesOn = standing === 'accepted' || standing === 'delivering'
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Your pledge" caption={`Made on ${formatDay(pledge.made_on)}`} />
      <Card>
        <blockquote class="own-quote">
          <p dir="auto" class="own-words">
            {pledge.words}
          </p>
        </blockquote>
        {pledge.due_on !== null && <p>By {formatDay(pledge.due_on)}</p>}
        {standing !== 'declined' && standing !== 'lapsed' && (
          <Parcel stages={publicStages} reached={stagesReached(standing)} label="Where it has got to" />
        )}
      </Card>
      {standing === 'made' && pledge.confirmed_at === null && (
        <form method="post" action={myPledgeConfirmPath(token)}>
          <TokenField token={csrf} />
          <Button preventDoubleClick>Yes, this is my pledge</Button>
        </form>
      )}
      {standing === 'made' && pledge.confirmed_at !== null && <p>It is confirmed. Somebody reads it next.</p>}
      {goesOn && <Tell {...props} />}
      {standing === 'lapsed' && <p>It is closed. Thank you for wanting to help.</p>}
      {standing === 'declined' && <p>We could not take it up. Thank you for offering.</p>}
      <HowShown {...props} />
      <IdeasOf ideas={ideas} isLinked={false} />
      {(goesOn || standing === 'delivered' || standing === 'thanked') && (
        <p>
          <a href={myPledgeCertificatePath(token)}>Your certificate (PDF)</a>
        </p>
      )}
      <p>
        <a href={pledgePath}>Make another pledge</a>
      </p>
    </>
  )
}

function HowShown({ pledge, phone, token, csrf, failed }: MyPledgeProps) {
  const { publish, asked_name: asked } = pledge
  const hasFailed = ['publish', 'namedAs'].some((field) => errorOf(failed?.errors, field) !== undefined)
  const boxes = hasFailed
    ? failed?.typed
    : { publish: asked === null ? publish : 'named', namedAs: asked ?? pledge.named_as ?? '' }
  return (
    <>
      <h2 class="govuk-heading-m">Who can see it</h2>
      <p>
        {publish === 'no' ? (
          'Only those who work on it. It stands on no public page.'
        ) : (
          <>
            Everyone, once somebody here has read it. It says: <bdi>{namedAs(pledge)}</bdi>.
          </>
        )}
      </p>
      {asked !== null && (
        <p>
          You asked us to write “<bdi>{asked}</bdi>”. Somebody here reads it first.
        </p>
      )}
      <Details summaryText="Change who can see it" open={hasFailed}>
        <form method="post" action={myPledgeShownPath(token)} novalidate>
          <TokenField token={csrf} />
          <ShownFields
            legend="May we show it?"
            nameLabel="How should we write your name? (optional)"
            hasOrganisation={pledge.organisation !== null}
            boxes={boxes}
            failed={failed}
          />
          <p>
            It is changed on all our pages within a minute. A screen that has lost its network, and copies that others
            saved before, we can’t reach.
          </p>
          <Button classes="govuk-button--secondary" preventDoubleClick>
            Save who can see it
          </Button>
        </form>
      </Details>
      {phone !== '' && <p>You can tell us by telephone too: {phone}.</p>}
    </>
  )
}

function Tell({ token, csrf, failed }: MyPledgeProps) {
  const has = (field: string) => errorOf(failed?.errors, field) !== undefined
  return (
    <>
      <h2 class="govuk-heading-m">How is it going?</h2>
      <Details summaryText="It is done" open={has('line')}>
        <form method="post" action={myPledgeDonePath(token)} novalidate>
          <TokenField token={csrf} />
          <Textarea
            name="line"
            rows={3}
            label={{ text: 'What did you do?' }}
            hint={{ text: 'Such as: two young people started on 3 June. Write no names of young people' }}
            value={typedText(failed?.typed, 'line')}
            errorMessage={errorOf(failed?.errors, 'line')}
            attributes={{ dir: 'auto' }}
          />
          <Button preventDoubleClick>It is done</Button>
        </form>
      </Details>
      <Details summaryText="I need longer" open={has('due')}>
        <form method="post" action={myPledgeLaterPath(token)} novalidate>
          <TokenField token={csrf} />
          <DateInput
            id="due"
            namePrefix="due"
            fieldset={{ legend: { text: 'By when?' } }}
            values={typedDays(failed?.typed, 'due')}
            errorMessage={errorOf(failed?.errors, 'due')}
          />
          <Input
            name="why"
            label={{ text: 'Why? (optional)' }}
            value={typedText(failed?.typed, 'why')}
            attributes={{ dir: 'auto' }}
          />
          <Button classes="govuk-button--secondary" preventDoubleClick>
            Save the new date
          </Button>
        </form>
      </Details>
      <Details summaryText="I can’t do it after all" open={has('reason')}>
        <form method="post" action={myPledgeCannotPath(token)} novalidate>
          <TokenField token={csrf} />
          <Input
            name="reason"
            label={{ text: 'Is there anything you want to tell us? (optional)' }}
            value={typedText(failed?.typed, 'reason')}
            attributes={{ dir: 'auto' }}
          />
          <Button classes="govuk-button--secondary" preventDoubleClick>
            Close my pledge
          </Button>
        </form>
      </Details>
    </>
  )
}
