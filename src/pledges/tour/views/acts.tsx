// Signing, calling off, and saying how it went.
import { Button, Checkboxes, FailedSummary, formatDay, Input, PageHeading, Textarea } from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { stopCancelPath, stopReportPath, stopSignPath } from '../../paths.ts'
import { reportForm } from '../forms.ts'
import type { StopFound } from '../queries.ts'
import { Hazards } from './hazards.tsx'

interface ActProps {
  readonly stop: StopFound
  readonly token: string
  readonly failed: Failed | undefined
}

const captionOf = (stop: StopFound) => `${stop.place}, ${formatDay(stop.held_on)}`

export function SignRisks({ stop, token, failed }: ActProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Sign the risk assessment" caption={captionOf(stop)} />
      <Hazards hazards={stop.hazards} />
      <form method="post" action={stopSignPath(stop.id)} novalidate>
        <TokenField token={token} />
        <Textarea
          name="note"
          rows={3}
          label={{ text: 'Anything to add? (optional unless a high risk is left)' }}
          value={typedText(failed?.typed, 'note')}
          errorMessage={errorOf(failed?.errors, 'note')}
        />
        <Checkboxes
          name="sure"
          values={typedText(failed?.typed, 'sure') === '' ? [] : ['yes']}
          items={[{ value: 'yes', text: 'I have read every row, and the stop may go ahead' }]}
          errorMessage={errorOf(failed?.errors, 'sure')}
        />
        <Button preventDoubleClick>Sign it</Button>
      </form>
    </>
  )
}

export function CancelStop({ stop, token, failed }: ActProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Call it off"
        caption={captionOf(stop)}
        lead="This cannot be undone. You can plan a new stop."
      />
      <form method="post" action={stopCancelPath(stop.id)} novalidate>
        <TokenField token={token} />
        <Input
          name="why"
          label={{ text: 'Why?' }}
          value={typedText(failed?.typed, 'why')}
          errorMessage={errorOf(failed?.errors, 'why')}
        />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Call it off
        </Button>
      </form>
    </>
  )
}

export function ReportStop({ stop, boxes, token, failed }: ActProps & { readonly boxes: Typed | undefined }) {
  const action = stopReportPath(stop.id)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="How it went" caption={captionOf(stop)} />
      <form method="post" action={action} novalidate {...draftAttributes(reportForm, action)}>
        <TokenField token={token} />
        <Input
          name="leaves"
          label={{ text: 'How many leaves were written?' }}
          classes="govuk-input--width-5"
          inputmode="numeric"
          value={typedText(boxes, 'leaves')}
          errorMessage={errorOf(failed?.errors, 'leaves')}
        />
        <Textarea
          name="report"
          rows={6}
          label={{ text: 'How was it?' }}
          hint={{ text: 'What was said, what surprised you, what to do better. No names of young people' }}
          value={typedText(boxes, 'report')}
          errorMessage={errorOf(failed?.errors, 'report')}
          attributes={{ dir: 'auto' }}
        />
        <Textarea
          name="followUps"
          rows={3}
          label={{ text: 'What must be done now? (optional)' }}
          hint={{ text: 'One thing on each line' }}
          value={typedText(boxes, 'followUps')}
          errorMessage={errorOf(failed?.errors, 'followUps')}
          attributes={{ dir: 'auto' }}
        />
        <Button preventDoubleClick>Save the report</Button>
      </form>
    </>
  )
}
