// One action: what, who, by when, how it is going, what shows it, and everything that was said of it.
import {
  Button,
  Card,
  DefinitionRows,
  formatDay,
  formatInstant,
  InsetText,
  PageHeading,
  State,
  WithAside,
} from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import {
  actionDatePath,
  actionDropPath,
  actionEndLinkPath,
  actionNewLinkPath,
  actionOwnerPath,
  actionReopenPath,
  addEvidencePath,
  askPath,
  promisePath,
} from '../../paths.ts'
import { EvidenceList } from '../../evidence/views/evidence-list.tsx'
import type { Evidence } from '../../evidence/queries.ts'
import type { ActionDetail, ActionUpdate } from '../queries.ts'
import { isOpen, isOverdue, referenceOf } from '../rules.ts'
import { dueWords, slipWords, standingKind, standingWords } from '../words.ts'
import { HowItGoes } from './how-it-goes.tsx'
import { Steps } from './steps.tsx'
import { History } from './history.tsx'

export interface ActionPageProps {
  readonly action: ActionDetail
  readonly updates: readonly ActionUpdate[]
  readonly evidence: readonly Evidence[]
  readonly mayChange: boolean
  readonly today: Day
  readonly token: string
  readonly failed?: Failed | undefined
}

export function ActionPage(props: ActionPageProps) {
  const { action, mayChange } = props
  return (
    <>
      <PageHeading
        title={<bdi>{action.title}</bdi>}
        caption={`Action ${referenceOf(action)}`}
        lead={<Standing {...props} />}
      />
      {!action.isWhole && (
        <InsetText>
          This hangs on what one young person said, and that is not yours to read. So you see what is to be done and by
          when, and not what was written about it.
        </InsetText>
      )}
      <WithAside aside={mayChange ? <Acts {...props} /> : null}>
        <About {...props} />
        {action.isWhole && <Steps {...props} />}
        {mayChange && isOpen(action.standing) && <HowItGoes {...props} />}
        {action.isWhole && <Shown {...props} />}
        <History updates={props.updates} />
      </WithAside>
    </>
  )
}

function Standing({ action, today }: ActionPageProps) {
  const { standing, standingSince, lastLine } = action
  return (
    <>
      <State is={standingKind(standing)}>{standingWords(standing)}</State> since {formatInstant(standingSince)}
      {isOverdue(action, today) && ', and overdue'}.{' '}
      {lastLine !== null && (
        <>
          “<bdi>{lastLine}</bdi>”
        </>
      )}
    </>
  )
}

function About(props: ActionPageProps) {
  const { action, today } = props
  const slip = slipWords(action)
  return (
    <DefinitionRows
      rows={[
        {
          label: 'Due',
          value: (
            <>
              {dueWords(action, today)}
              {slip !== null && <small>{slip}</small>}
              {action.dueWritten !== null && (
                <small>
                  Written: “<bdi>{action.dueWritten}</bdi>”
                </small>
              )}
              {action.proposedDueOn !== null && <small>The owner asks for {formatDay(action.proposedDueOn)}</small>}
            </>
          ),
          acts: changeTo(props, 'the date', actionDatePath(action.id)),
        },
        {
          label: 'Who',
          value: <Owner action={action} />,
          acts: changeTo(props, 'who sees to it', actionOwnerPath(action.id)),
        },
        { label: 'Told when reminders do not help', value: action.manager ?? 'Nobody' },
        { label: 'So that', value: <HangsOn action={action} /> },
      ]}
    />
  )
}

const changeTo = ({ mayChange, action }: ActionPageProps, hidden: string, href: string) =>
  mayChange && isOpen(action.standing) ? [{ label: 'Change', hidden, href }] : []

function Owner({ action }: Pick<ActionPageProps, 'action'>) {
  const { owner, ownerPost, ownerWritten, isReachable } = action
  return (
    <>
      {owner === null ? <State is="soon">Nobody yet</State> : <bdi>{owner}</bdi>}
      {ownerPost !== null && ownerPost !== owner && (
        <small>
          <bdi>{ownerPost}</bdi>
        </small>
      )}
      {ownerWritten !== null && (
        <small>
          Written: “<bdi>{ownerWritten}</bdi>”
        </small>
      )}
      {owner !== null && !isReachable && (
        <small>We have no way to remind them: no email address or mobile number</small>
      )}
    </>
  )
}

function HangsOn({ action }: Pick<ActionPageProps, 'action'>) {
  const { promiseId, promise, askId } = action
  return (
    <>
      {promiseId !== null && (
        <a class="govuk-link" href={promisePath(promiseId)}>
          <bdi>{promise}</bdi>
        </a>
      )}
      {askId !== null && (
        <small>
          <a class="govuk-link" href={askPath(askId)}>
            What was said
          </a>
        </small>
      )}
      {promiseId === null && askId === null && 'Something that a young person asked for is met'}
    </>
  )
}

function Shown({ action, evidence, mayChange }: ActionPageProps) {
  return (
    <Card title="What shows it">
      <EvidenceList evidence={evidence} />
      {mayChange && (
        <p class="govuk-body">
          <a class="govuk-link" href={addEvidencePath('action', action.id)}>
            Add evidence
          </a>
        </p>
      )}
    </Card>
  )
}

function Acts({ action, token }: ActionPageProps) {
  if (!isOpen(action.standing))
    return (
      <Button href={actionReopenPath(action.id)} classes="govuk-button--secondary">
        Open it again
      </Button>
    )
  return (
    <>
      <Card title="The owner’s link">
        <p class="govuk-body">
          {action.hasLink && action.linkExpiresAt !== null
            ? `One works until ${formatInstant(action.linkExpiresAt)}.`
            : 'None works now.'}{' '}
          It opens this one action, on any phone, without signing in. Each reminder brings a new one.
        </p>
        <form method="post" action={actionNewLinkPath(action.id)} novalidate>
          <TokenField token={token} />
          <Button preventDoubleClick classes="govuk-button--secondary">
            Make a link to copy
          </Button>
        </form>
        {action.hasLink && (
          <form method="post" action={actionEndLinkPath(action.id)} novalidate>
            <TokenField token={token} />
            <Button preventDoubleClick classes="govuk-button--secondary">
              End the link
            </Button>
          </form>
        )}
      </Card>
      <p class="govuk-body">
        <a class="govuk-link" href={actionDropPath(action.id)}>
          Drop this action
        </a>
      </p>
    </>
  )
}
