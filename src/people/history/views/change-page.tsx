// One change that a person recorded: what it did to the status of today, and the way to take it back.
import {
  Button,
  Card,
  formatDay,
  formatInstant,
  InsetText,
  PageHeading,
  Textarea,
  TwoColumns,
  FailedSummary,
} from '../../../design/index.ts'
import type { Decision } from '../../../eligibility/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { historyPath } from '../../paths.ts'
import { undoPath } from '../paths.ts'
import type { Change, PersonHistory } from '../queries.ts'
import type { Status } from '../status.ts'
import { changeWords } from './history-page.tsx'
import { CategoryTag, untilWords } from './status-panel.tsx'

export interface ChangePageProps {
  readonly history: PersonHistory
  readonly change: Change
  /** The status of today without it, and with it. */
  readonly before: Status
  readonly after: Status
  /** How many later changes rest on it and would go with it. */
  readonly resting: number
  readonly token: string | null
  readonly failed?: Failed | undefined
}

export function ChangePage({ history, change, before, after, resting, token, failed }: ChangePageProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading caption={history.name} title={changeWords(change)} />
      <p class="govuk-body">
        {change.by}, {formatInstant(change.at)}: “{change.why}”
      </p>
      {change.undone && (
        <InsetText>
          Taken back by {change.undone.by}, {formatInstant(change.undone.at)}: “{change.undone.why}”. It no longer
          counts.
        </InsetText>
      )}
      <p class="govuk-body">
        <strong>{verdict(before.decision, after.decision)}</strong>
      </p>
      <TwoColumns>
        <StatusBrief title="Today without this change" status={before} />
        <StatusBrief title="Today with this change" status={after} />
      </TwoColumns>
      {token !== null && !change.undone && (
        <Undo history={history} change={change} resting={resting} token={token} failed={failed} />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={historyPath(history.id)}>
          Back to the care history
        </a>
      </p>
    </>
  )
}

function verdict(before: Decision, after: Decision): string {
  if (before.category !== after.category || before.phase !== after.phase)
    return 'This change gives another status today.'
  if (before.until !== after.until) return 'The status today stays the same, but the day it ends is another.'
  return 'The status today stays the same.'
}

export function StatusBrief({ title, status }: { readonly title: string; readonly status: Status }) {
  const { decision, explanation, nextChange } = status
  return (
    <Card title={title}>
      <p class="govuk-body">
        <CategoryTag decision={decision} /> {untilWords(decision)}
      </p>
      <p class="govuk-body">{explanation.headline}</p>
      {nextChange && (
        <p class="govuk-body">
          Next change on {formatDay(nextChange.on)}: {nextChange.what}
        </p>
      )}
    </Card>
  )
}

type UndoProps = Omit<ChangePageProps, 'before' | 'after' | 'token'> & { readonly token: string }

function Undo({ history, change, resting, token, failed }: UndoProps) {
  return (
    <form method="post" action={undoPath(history.id, change.id)} novalidate>
      <TokenField token={token} />
      <h2 class="govuk-heading-m">Take this change back</h2>
      <p class="govuk-body">
        Nothing is deleted: the change stays on the list, with who took it back and when.
        {resting > 0 &&
          ` ${resting === 1 ? 'One later change' : `${resting} later changes`} of the same fact will go with it.`}
      </p>
      <Textarea
        name="why"
        label={{ text: 'Why do you take it back?', classes: 'govuk-label--s' }}
        rows={2}
        value={typedText(failed?.typed, 'why')}
        errorMessage={errorOf(failed?.errors, 'why')}
      />
      <Button classes="govuk-button--secondary" preventDoubleClick>
        Take this change back
      </Button>
    </form>
  )
}
