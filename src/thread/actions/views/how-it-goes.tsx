// Staff say how an action is going.
import { Button, Card, FailedSummary, Radios } from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { actionSayPath } from '../../paths.ts'
import { sayings } from '../change/say.ts'
import { sayForm } from '../forms.ts'
import type { ActionDetail } from '../queries.ts'
import { standingWords } from '../words.ts'
import { Line } from './changes.tsx'

interface HowItGoesProps {
  readonly action: ActionDetail
  readonly token: string
  readonly failed?: Failed | undefined
}

export function HowItGoes({ action, token, failed }: HowItGoesProps) {
  const path = actionSayPath(action.id)
  return (
    <Card title="How is it going?">
      <FailedSummary failed={failed} />
      <form method="post" action={path} novalidate {...draftAttributes(sayForm, path)}>
        <TokenField token={token} />
        <Radios
          name="said"
          classes="govuk-radios--inline"
          fieldset={{ legend: { text: 'It is', classes: 'govuk-fieldset__legend--s' } }}
          value={typedText(failed?.typed, 'said')}
          items={sayings.map((value) => ({ value, text: standingWords(value) }))}
          errorMessage={errorOf(failed?.errors, 'said')}
        />
        <Line label="In one sentence" failed={failed} />
        <Button preventDoubleClick>Save</Button>
      </form>
    </Card>
  )
}
