// Did it change anything?
import {
  Button,
  Checkboxes,
  DefinitionRows,
  FailedSummary,
  formatDay,
  PageHeading,
  Textarea,
} from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { soWhatPath } from '../../paths.ts'
import { checkForm } from '../forms.ts'
import type { SoWhat } from '../queries.ts'

interface CheckProps {
  readonly soWhat: SoWhat
  readonly token: string
  readonly failed?: Failed | undefined
}

export function CheckSoWhat({ soWhat, token, failed }: CheckProps) {
  const { id, item, line, occasion, heldOn, checkedAt, whatChanged } = soWhat
  const action = soWhatPath(id)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Did it change anything?" caption={<span dir="auto">{item}</span>} />
      <DefinitionRows
        rows={[
          { label: 'Noted at', value: `${occasion}, ${formatDay(heldOn)}` },
          { label: 'What was to change', value: <span dir="auto">{line}</span> },
          ...(whatChanged === null ? [] : [{ label: 'What changed', value: <span dir="auto">{whatChanged}</span> }]),
        ]}
      />
      {checkedAt === null && (
        <form method="post" action={action} novalidate {...draftAttributes(checkForm, action)}>
          <TokenField token={token} />
          <Textarea
            name="whatChanged"
            label={{ text: 'What has changed for a child or young person?', classes: 'govuk-label--s' }}
            hint={{ text: '“Nothing yet” is an answer.' }}
            rows={3}
            value={typedText(failed?.typed, 'whatChanged')}
            errorMessage={errorOf(failed?.errors, 'whatChanged')}
            attributes={{ dir: 'auto' }}
          />
          <Checkboxes
            name="promise"
            items={[
              {
                value: 'yes',
                text: 'Make a promise of it',
                hint: { text: 'It then stands in the register until it is kept.' },
                checked: typedText(failed?.typed, 'promise') !== '',
              },
            ]}
          />
          <Button preventDoubleClick>Save</Button>
        </form>
      )}
    </>
  )
}
