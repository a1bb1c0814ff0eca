// Whether the young person sees who looked at their record. They do, unless seeing it would put somebody at risk.
import {
  Button,
  DefinitionRows,
  formatInstant,
  PageHeading,
  Radios,
  Textarea,
  FailedSummary,
} from '../../../../design/index.ts'
import { draftAttributes } from '../../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { withholdPath } from '../../../paths.ts'
import { viewersForm } from '../forms.ts'
import { calledBy, type PersonRecord } from '../../queries.ts'

export interface LastChange {
  readonly at: Date
  readonly by: string | null
  readonly reason: string | null
}

export interface ViewersProps {
  readonly record: PersonRecord
  readonly last: LastChange | null
  readonly token: string
  readonly failed?: Failed | undefined
}

export function Viewers({ record, last, token, failed }: ViewersProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="What they see of who looked"
        caption={calledBy(record)}
        lead="Young people can see who looked at their record. Keep it from them only to keep somebody safe, and only for as long as needed."
      />
      {last && (
        <DefinitionRows
          rows={[
            { label: 'Now', value: record.withholdViewers ? 'Kept from them' : 'They see it' },
            { label: 'Last changed', value: `${formatInstant(last.at)} by ${last.by ?? 'the service itself'}` },
            { label: 'Reason', value: last.reason },
          ]}
        />
      )}
      <form
        method="post"
        action={withholdPath(record.id)}
        novalidate
        {...draftAttributes(viewersForm, withholdPath(record.id))}
      >
        <TokenField token={token} />
        <Radios
          name="shown"
          fieldset={{ legend: { text: 'Do they see who looked?', classes: 'govuk-fieldset__legend--m' } }}
          value={failed ? typedText(failed.typed, 'shown') : record.withholdViewers ? 'no' : 'yes'}
          items={[
            { value: 'yes', text: 'Yes, they see it' },
            { value: 'no', text: 'No, for somebody’s safety' },
          ]}
          errorMessage={errorOf(failed?.errors, 'shown')}
        />
        <Textarea
          id="reason"
          name="reason"
          label={{ text: 'Reason' }}
          rows={3}
          value={typedText(failed?.typed, 'reason')}
          errorMessage={errorOf(failed?.errors, 'reason')}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
    </>
  )
}
