// A worker writes down what somebody pledged: at a stop, in a meeting, on a paper leaf.
import { Button, FailedSummary, PageHeading } from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { newPledgePath } from '../../paths.ts'
import { writeDownForm } from '../forms.ts'
import { ReachFields, ShowFields, WhatFields, WhoFields } from './fields.tsx'

interface WriteDownProps {
  readonly newKey: string
  readonly token: string
  readonly failed?: Failed | undefined
}

export function WriteDown({ newKey, token, failed }: WriteDownProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Write down a pledge" lead="From a paper leaf, a meeting or a telephone call." />
      <form method="post" action={newPledgePath} novalidate {...draftAttributes(writeDownForm, newPledgePath)}>
        <TokenField token={token} />
        <input type="hidden" name="key" value={typedText(failed?.typed, 'key') || newKey} />
        <WhatFields failed={failed} mine={false} />
        <WhoFields failed={failed} mine={false} />
        <ShowFields failed={failed} mine={false} />
        <ReachFields failed={failed} mine={false} />
        <Button preventDoubleClick>Write it down</Button>
      </form>
    </>
  )
}
