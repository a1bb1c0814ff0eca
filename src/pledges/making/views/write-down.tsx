// A worker writes down what somebody pledged: at a stop, in a meeting, on a paper leaf.
import { Button, FailedSummary, PageHeading, Select } from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { Choice } from '../../board/queries.ts'
import { newPledgePath } from '../../paths.ts'
import { writeDownForm } from '../forms.ts'
import { ReachFields, ShowFields, WhatFields, WhoFields } from './fields.tsx'

interface WriteDownProps {
  readonly stops: readonly Choice[]
  readonly newKey: string
  readonly token: string
  readonly failed?: Failed | undefined
}

export function WriteDown({ stops, newKey, token, failed }: WriteDownProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Write down a pledge" lead="From a paper leaf, a meeting or a telephone call." />
      <form method="post" action={newPledgePath} novalidate {...draftAttributes(writeDownForm, newPledgePath)}>
        <TokenField token={token} />
        <input type="hidden" name="key" value={typedText(failed?.typed, 'key') || newKey} />
        {stops.length > 0 && (
          <Select
            name="stop"
            label={{ text: 'At which stop of the tour? (optional)' }}
            value={typedText(failed?.typed, 'stop')}
            errorMessage={errorOf(failed?.errors, 'stop')}
            items={[{ value: '', text: 'Not at a stop' }, ...stops]}
          />
        )}
        <WhatFields failed={failed} mine={false} />
        <WhoFields failed={failed} mine={false} />
        <ShowFields failed={failed} mine={false} />
        <ReachFields failed={failed} mine={false} />
        <Button preventDoubleClick>Write it down</Button>
      </form>
    </>
  )
}
