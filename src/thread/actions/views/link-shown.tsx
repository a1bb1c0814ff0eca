// A link that was just made: it is shown this once, since only its hash is kept.
import { Button, formatInstant, Input, PageHeading } from '../../../design/index.ts'
import { actionPath } from '../../paths.ts'
import type { ActionDetail } from '../queries.ts'

export function LinkShown({ action, link }: { readonly action: ActionDetail; readonly link: string }) {
  return (
    <>
      <PageHeading
        title="Copy the owner’s link"
        caption={<bdi>{action.title}</bdi>}
        lead="Copy it now: we cannot show it again. The link before it has stopped working."
      />
      <Input
        name="link"
        label={{ text: 'The link', classes: 'govuk-label--m' }}
        hint={{
          text: 'Whoever has it can say how this one action is going, and sees nothing else. Give it to the owner only',
        }}
        value={link}
        spellcheck={false}
        attributes={{ readonly: true }}
      />
      {action.linkExpiresAt !== null && <p class="govuk-body">It works until {formatInstant(action.linkExpiresAt)}.</p>}
      <Button href={actionPath(action.id)}>Back to the action</Button>
    </>
  )
}
