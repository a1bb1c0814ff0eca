// What somebody without a name told us, where it has got to, and its answers.
import type { ComponentChildren } from 'preact'
import {
  Button,
  Card,
  Details,
  FailedSummary,
  formatDay,
  HelpNowBox,
  PageHeading,
  Parcel,
  type HelpNowOption,
} from '../../../design/index.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { stagesOf } from '../../my-asks/stages.ts'
import { tellUsNamePath } from '../../paths.ts'
import type { Nameless } from '../commands.ts'
import { NameFields } from './name-fields.tsx'

interface CameProps {
  readonly ask: Nameless
  readonly code: string
  readonly answers: ComponentChildren
  readonly help: readonly HelpNowOption[]
  readonly token: string
  readonly failed?: Failed | undefined
}

export function Came({ ask, code, answers, help, token, failed }: CameProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="What you told us" caption={formatDay(ask.saidOn)} />
      <Card>
        <blockquote class="own-quote">
          <p dir="auto" class="own-words">
            {ask.words}
          </p>
        </blockquote>
        <Parcel {...stagesOf(ask)} label="Where it has got to" />
      </Card>
      <HelpNowBox id="help-beside" options={help} isOpen={ask.unsafe} isAfter />
      {answers}
      {ask.hasName ? (
        <p>You told us who you are. Thank you.</p>
      ) : (
        <Details summaryText="Tell us who you are" open={failed !== undefined}>
          <p>Then we can reach you and help you. We keep it with these words only.</p>
          <form method="post" action={tellUsNamePath} novalidate autocomplete="off">
            <TokenField token={token} />
            <input type="hidden" name="code" value={code} />
            <NameFields failed={failed} />
            <Button classes="govuk-button--secondary" preventDoubleClick>
              Tell you who I am
            </Button>
          </form>
        </Details>
      )}
      <p class="govuk-hint">Close this page when you are done, so that nobody else reads it.</p>
    </>
  )
}
