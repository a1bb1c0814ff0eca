// The boxes of an idea that several pages share: who decides, what it costs, by when.
import { DateInput, Input, Radios } from '../../../design/index.ts'
import { errorOf, typedDays, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { costs, routes } from '../tables.ts'
import { costWords, routeWords } from '../words.ts'

export interface BoxesProps {
  readonly failed: Failed | undefined
  readonly boxes: Typed
}

export function GoesTo({ failed, boxes }: BoxesProps) {
  return (
    <>
      <Radios
        name="route"
        fieldset={{ legend: { text: 'Who decides?', classes: 'govuk-fieldset__legend--m' } }}
        value={typedText(boxes, 'route')}
        errorMessage={errorOf(failed?.errors, 'route')}
        items={routes.map((value) => ({ value, text: routeWords[value] }))}
      />
      <Radios
        name="cost"
        fieldset={{ legend: { text: 'What would it cost?', classes: 'govuk-fieldset__legend--m' } }}
        hint={{
          text: 'What costs something always has a day for its answer: 28 days from today unless you set another',
        }}
        value={typedText(boxes, 'cost') || 'none'}
        errorMessage={errorOf(failed?.errors, 'cost')}
        items={costs.map((value) => ({ value, text: costWords[value] }))}
      />
      <TextBox failed={failed} boxes={boxes} name="costNote" label="What costs money? (optional)" />
      <DayBox failed={failed} boxes={boxes} name="answer" legend="By when do they answer? (optional)" />
    </>
  )
}

interface BoxProps extends BoxesProps {
  readonly name: string
}

export const DayBox = ({ failed, boxes, name, legend }: BoxProps & { readonly legend: string }) => (
  <DateInput
    id={name}
    namePrefix={name}
    fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--m' } }}
    values={typedDays(boxes, name)}
    errorMessage={errorOf(failed?.errors, name)}
  />
)

export const TextBox = ({
  failed,
  boxes,
  name,
  label,
  hint,
}: BoxProps & { readonly label: string; readonly hint?: string }) => (
  <Input
    id={name}
    name={name}
    label={{ text: label }}
    hint={hint === undefined ? undefined : { text: hint }}
    value={typedText(boxes, name)}
    errorMessage={errorOf(failed?.errors, name)}
    attributes={{ dir: 'auto' }}
  />
)
