// What the owner just said, and the way back for ten minutes.
import { Button, formatDay, Panel } from '../../../../design/index.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { actionLinkPath, actionLinkSaidPath } from '../../../paths.ts'
import { mayTakeBack } from '../../rules.ts'
import { standingWords } from '../../words.ts'
import type { OwnersAction, Said } from '../queries.ts'

export interface OwnersSaidProps {
  readonly action: OwnersAction
  readonly said: Said
  readonly token: string
  readonly now: Date
  readonly csrf: string
}

export function OwnersSaid({ action, said, token, now, csrf }: OwnersSaidProps) {
  return (
    <div class="owners-update">
      <Panel titleText="Thank you">
        Action {action.reference}: {standingWords(said.standing).toLowerCase()}
      </Panel>
      {said.line !== null && (
        <p class="govuk-body-l" dir="auto">
          “{said.line}”
        </p>
      )}
      {said.newDueOn !== null && (
        <p class="govuk-body">
          You asked for {formatDay(said.newDueOn)}. The date stays as it is until somebody agrees.
        </p>
      )}
      {mayTakeBack(said.at, now) ? (
        <form method="post" action={actionLinkSaidPath(token, said.id)} novalidate>
          <TokenField token={csrf} />
          <Button preventDoubleClick classes="govuk-button--secondary">
            Change that
          </Button>
          <p class="govuk-body">You can do so for 10 minutes. What you wrote is kept for you.</p>
        </form>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={actionLinkPath(token)}>
            Say something new about it
          </a>
        </p>
      )}
      <p class="govuk-body">You can close this page.</p>
    </div>
  )
}
