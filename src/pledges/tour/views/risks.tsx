// The risk assessment: a row for each thing that could go wrong, and what is done about it.
import { Button, FailedSummary, formatDay, Input, PageHeading, Radios, Textarea } from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { stopRisksPath } from '../../paths.ts'
import { riskLevels } from '../../tables.ts'
import { mostHazards, risksForm } from '../forms.ts'
import type { StopFound } from '../queries.ts'
import { levelWords } from './level-words.ts'

interface RisksFormProps {
  readonly stop: StopFound
  readonly boxes: Typed
  readonly token: string
  readonly failed: Failed | undefined
}

export function RisksForm({ stop, boxes, token, failed }: RisksFormProps) {
  const action = stopRisksPath(stop.id)
  const filled = Array.from({ length: mostHazards }, (_, index) => index + 1).filter((row) =>
    ['hazard', 'who', 'measures'].some((field) => typedText(boxes, `${field}-${String(row)}`) !== ''),
  )
  const rows = Math.min(mostHazards, (filled.at(-1) ?? 0) + 2)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="What could go wrong"
        caption={`${stop.place}, ${formatDay(stop.held_on)}`}
        lead="Read each row, change what is different there, empty what does not apply, and add what is missing."
      />
      {stop.risk_signed_at !== null && (
        <p class="govuk-inset-text">It is signed. If you save it again, it must be signed again.</p>
      )}
      <form method="post" action={action} novalidate {...draftAttributes(risksForm, action)}>
        <TokenField token={token} />
        {Array.from({ length: rows }, (_, index) => (
          <Row key={index} row={index + 1} boxes={boxes} failed={failed} />
        ))}
        <Button preventDoubleClick>Save</Button>
      </form>
    </>
  )
}

function Row({
  row,
  boxes,
  failed,
}: {
  readonly row: number
  readonly boxes: Typed
  readonly failed: Failed | undefined
}) {
  const name = (field: string) => `${field}-${String(row)}`
  const held = (field: string) => ({
    name: name(field),
    value: typedText(boxes, name(field)),
    errorMessage: errorOf(failed?.errors, name(field)),
  })
  return (
    <fieldset class="govuk-fieldset risk-row">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">Risk {row}</legend>
      <Input {...held('hazard')} label={{ text: 'What could go wrong?' }} attributes={{ dir: 'auto' }} />
      <Input {...held('who')} label={{ text: 'Who could be hurt?' }} attributes={{ dir: 'auto' }} />
      <Textarea
        {...held('measures')}
        rows={2}
        label={{ text: 'What do we do about it?' }}
        attributes={{ dir: 'auto' }}
      />
      <Radios
        {...held('level')}
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: { text: 'How much risk is left?' } }}
        items={riskLevels.map((value) => ({ value, text: levelWords[value] }))}
      />
    </fieldset>
  )
}
