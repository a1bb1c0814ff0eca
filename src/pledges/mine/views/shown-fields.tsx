// Whether a pledge is shown, and with which name: the same choice for its pledger and for staff who were told.
import { Input, Radios } from '../../../design/index.ts'
import { errorOf, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import type { Publishing } from '../../tables.ts'

interface ShownFieldsProps {
  readonly legend: string
  readonly nameLabel: string
  readonly hasOrganisation: boolean
  readonly boxes: Typed | undefined
  readonly failed: Failed | undefined
}

const ways: readonly { readonly value: Publishing; readonly text: string }[] = [
  { value: 'named', text: 'With a name' },
  { value: 'organisation', text: 'With the organisation’s name only' },
  { value: 'nameless', text: 'Without any name' },
  { value: 'no', text: 'Not at all: it stands on no public page' },
]

export function ShownFields({ legend, nameLabel, hasOrganisation, boxes, failed }: ShownFieldsProps) {
  return (
    <>
      <Radios
        name="publish"
        fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--m' } }}
        value={typedText(boxes, 'publish')}
        errorMessage={errorOf(failed?.errors, 'publish')}
        items={ways.filter(({ value }) => hasOrganisation || value !== 'organisation')}
      />
      <Input
        name="namedAs"
        label={{ text: nameLabel }}
        hint={{ text: 'Such as: Sam from the bakery. It counts where a name is shown' }}
        value={typedText(boxes, 'namedAs')}
        errorMessage={errorOf(failed?.errors, 'namedAs')}
        autocomplete="off"
        attributes={{ dir: 'auto' }}
      />
    </>
  )
}
