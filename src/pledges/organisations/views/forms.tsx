// The boxes of an organisation and of who signs in for it, and the questions before something ends.
import { Button, FailedSummary, Input, PageHeading, Textarea } from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { newOrganisationPath } from '../../paths.ts'
import { organisationForm } from '../forms.ts'

interface FormProps {
  readonly action: string
  readonly token: string
  readonly failed?: Failed | undefined
}

const boxesOf = (boxes: Typed | undefined, failed: Failed | undefined) => (name: string) => ({
  name,
  value: typedText(boxes, name),
  errorMessage: errorOf(failed?.errors, name),
  attributes: { dir: 'auto' },
})

export function OrganisationForm({ action, token, failed, boxes }: FormProps & { readonly boxes: Typed | undefined }) {
  const held = boxesOf(boxes, failed)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={action === newOrganisationPath ? 'Add an organisation' : 'Change an organisation'} />
      <form method="post" action={action} novalidate {...draftAttributes(organisationForm, action)}>
        <TokenField token={token} />
        <Input {...held('name')} label={{ text: 'Name' }} autocomplete="off" />
        <Input
          {...held('work')}
          label={{ text: 'What kind of work do they do?' }}
          hint={{ text: 'Such as: a bakery, a leisure trust, a college' }}
        />
        <Textarea
          {...held('about')}
          rows={4}
          label={{ text: 'About them (optional)' }}
          hint={{ text: 'Young people may read this beside what they offer' }}
        />
        <Input
          {...held('reach')}
          label={{ text: 'How do we reach them?' }}
          hint={{ text: 'For staff only: a name, a number or an address' }}
          autocomplete="off"
        />
        <Button preventDoubleClick>Save</Button>
      </form>
    </>
  )
}

export function InviteMember({
  action,
  token,
  failed,
  boxes,
  organisation,
}: FormProps & { readonly boxes: Typed | undefined; readonly organisation: string }) {
  const held = boxesOf(boxes, failed)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Invite somebody to sign in"
        caption={<span dir="auto">{organisation}</span>}
        lead="They get an email that says how. They see this organisation’s page and no young person’s record."
      />
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        <Input {...held('name')} label={{ text: 'Their name' }} autocomplete="off" />
        <Input
          {...held('email')}
          type="email"
          label={{ text: 'Their email address at work' }}
          hint={{ text: 'Their own, not one that several people read: the links that sign in go there' }}
          autocomplete="off"
        />
        <Button preventDoubleClick>Invite them</Button>
      </form>
    </>
  )
}

export function EndMember({
  action,
  token,
  organisation,
  name,
}: FormProps & { readonly organisation: string; readonly name: string }) {
  return (
    <>
      <PageHeading title={`Should ${name} sign in no more?`} caption={<span dir="auto">{organisation}</span>} />
      <p>They are signed out at once. What they wrote stays. To let them in again you invite them anew.</p>
      <form method="post" action={action}>
        <TokenField token={token} />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Yes, end it
        </Button>
      </form>
    </>
  )
}

export function EndOrganisation({
  action,
  token,
  failed,
  name,
  members,
}: FormProps & { readonly name: string; readonly members: number }) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="End an organisation" caption={<span dir="auto">{name}</span>} />
      <p>
        {members === 0
          ? 'Nobody signs in for them now.'
          : members === 1
            ? 'One person signs in for them: they are signed out at once.'
            : `${String(members)} people sign in for them: they are signed out at once.`}{' '}
        Their pledges and what came of them stay. This cannot be undone: to work with them again, add them anew.
      </p>
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        <Input
          name="why"
          label={{ text: 'Why does it end?' }}
          value={typedText(failed?.typed, 'why')}
          errorMessage={errorOf(failed?.errors, 'why')}
          attributes={{ dir: 'auto' }}
        />
        <Button classes="govuk-button--warning" preventDoubleClick>
          End it
        </Button>
      </form>
    </>
  )
}
