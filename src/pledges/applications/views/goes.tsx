// Still there, or not: the same question to the organisation, the young person and whoever works with them.
import { Button, DateInput, Radios, Textarea } from '../../../design/index.ts'
import { errorOf, typedDays, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'

interface GoesProps {
  readonly action: string
  readonly there: string
  readonly left: string
  readonly why: string
  readonly whyHint: string
  readonly token: string
  readonly failed: Failed | undefined
  /** For boxes beside which help opens. */
  readonly boxAttributes?: Readonly<Record<string, string>>
}

export function GoesForm({ action, there, left, why, whyHint, token, failed, boxAttributes = {} }: GoesProps) {
  return (
    <form method="post" action={action} novalidate>
      <TokenField token={token} />
      <Radios
        name="goes"
        fieldset={{ legend: { text: 'How is it going?' } }}
        value={typedText(failed?.typed, 'goes')}
        errorMessage={errorOf(failed?.errors, 'goes')}
        items={[
          { value: 'there', text: there },
          {
            value: 'left',
            text: left,
            conditional: (
              <>
                <DateInput
                  id="left"
                  namePrefix="left"
                  fieldset={{ legend: { text: 'Last day' } }}
                  values={typedDays(failed?.typed, 'left')}
                  errorMessage={errorOf(failed?.errors, 'left')}
                />
                <Textarea
                  name="why"
                  rows={3}
                  label={{ text: why }}
                  hint={{ text: whyHint }}
                  value={typedText(failed?.typed, 'why')}
                  errorMessage={errorOf(failed?.errors, 'why')}
                  attributes={{ dir: 'auto', ...boxAttributes }}
                />
              </>
            ),
          },
        ]}
      />
      <Button preventDoubleClick>Save</Button>
    </form>
  )
}
