// Proposing who looks after a restricted record, by somebody who does not know whose it is.
import {
  Button,
  EmptyState,
  FailedSummary,
  PageHeading,
  Select,
  Textarea,
  WarningText,
} from '../../../../design/index.ts'
import { draftAttributes } from '../../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { recoveryOfPath } from '../../../paths.ts'
import { proposeForm } from '../forms.ts'
import type { KeeperChoice, RecordHandle } from '../queries.ts'

export interface ProposeProps {
  readonly record: RecordHandle
  readonly keepers: readonly KeeperChoice[]
  readonly token: string
  readonly failed?: Failed | undefined
}

export function Propose({ record, keepers, token, failed }: ProposeProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Propose who looks after it"
        lead="A service manager must agree: not you, and not whoever you propose."
      />
      {keepers.length < 2 ? (
        <EmptyState title="There are too few service managers">
          <p>It takes two: one to be named, and another to agree. Add an account first.</p>
        </EmptyState>
      ) : (
        <ProposeForm record={record} keepers={keepers} token={token} failed={failed} />
      )}
    </>
  )
}

function ProposeForm({ record, keepers, token, failed }: ProposeProps) {
  const path = recoveryOfPath(record)
  return (
    <form method="post" action={path} novalidate {...draftAttributes(proposeForm, path)}>
      <WarningText iconFallbackText="Warning">
        A record may be restricted because of who works here. Nobody can tell you whose it is, so ask whoever you
        propose whether somebody they know is in care here or was.
      </WarningText>
      <TokenField token={token} />
      <Select
        id="account"
        name="account"
        label={{ text: 'Who should look after it?' }}
        value={typedText(failed?.typed, 'account')}
        items={[{ value: '', text: 'Choose' }, ...keepers.map(({ id, name }) => ({ value: id, text: name }))]}
        errorMessage={errorOf(failed?.errors, 'account')}
      />
      <Textarea
        id="why"
        name="why"
        label={{ text: 'Why' }}
        hint={{ text: 'Who left, as far as you know, and why this person. Name no young person. It is kept.' }}
        rows={4}
        value={typedText(failed?.typed, 'why')}
        errorMessage={errorOf(failed?.errors, 'why')}
      />
      <Button preventDoubleClick>Propose</Button>
    </form>
  )
}
