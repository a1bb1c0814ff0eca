// The same words for a link that is unknown, replaced, ended or too old: it says nothing about what there was.
import { PageHeading } from '../../../../design/index.ts'
import type { Contact } from '../../../../platform/councils/contact.ts'

export function LinkEnded({ contact }: { readonly contact: Pick<Contact, 'team' | 'email'> }) {
  return (
    <>
      <PageHeading title="This link has ended" />
      <p class="govuk-body">
        Each new message brings a new link, and the one before stops working. Look for the newest message that we sent
        you.
      </p>
      <p class="govuk-body">
        If that is the newest,{' '}
        {contact.email ? (
          <>
            write to {contact.team} at{' '}
            <a class="govuk-link" href={`mailto:${contact.email}`}>
              {contact.email}
            </a>{' '}
            and ask
          </>
        ) : (
          <>ask {contact.team}</>
        )}{' '}
        for a new link.
      </p>
    </>
  )
}
