// The privacy notice in a young person's words (UK GDPR Article 12: clear and plain, above all to a child).
import { PageHeading } from '../page-parts.tsx'
import { EmailLink, PhoneLink } from './contact-links.tsx'
import type { CouncilContact } from './council-contact.ts'

export const privacyForYouTitle = 'What we know about you'

interface PrivacyForYouProps {
  readonly contact: CouncilContact
  /** Where a signed-in person sees who opened their record. */
  readonly whoLookedHref?: string | undefined
}

export function PrivacyForYou({ contact, whoLookedHref }: PrivacyForYouProps) {
  return (
    <>
      <PageHeading title={privacyForYouTitle} lead="What we keep, why, who can see it, and what you can ask for." />
      <h2>What we keep</h2>
      <ul>
        <li>your name, your birthday and how to reach you</li>
        <li>the dates you were in care, and where you lived</li>
        <li>who your workers are</li>
        <li>what you can ask us for, and why</li>
        <li>what you ask us, and what we answer</li>
      </ul>
      <h2>Why we keep it</h2>
      <p>
        The law says {contact.councilName} must help you, and must keep a record of how it does that. The dates tell us
        what help you have a right to.
      </p>
      <p>We do not sell what we know about you. We do not use it for adverts.</p>
      <h2>Who can see it</h2>
      <p>The people who work with you, and their managers. Each time someone opens your record, we write it down.</p>
      <p>
        Did you apply for a job, tickets or a course here? Then that place sees your first name and what you chose to
        show. It sees nothing else. When you take it back, it sees nothing at all.
      </p>
      {whoLookedHref && (
        <p>
          <a href={whoLookedHref}>See who looked at your record</a>
        </p>
      )}
      <p>
        Once a year we must send some facts to the government. They count how many young people get help, and how well
        it works. Your name is not sent.
      </p>
      <p>If someone is in danger, we may have to tell the police or a doctor. We tell you when we can.</p>
      <h2>How long we keep it</h2>
      <p>The law says we must keep your care record until you are 75. You may want to read it one day.</p>
      <h2>What you can ask for</h2>
      <ul>
        <li>to see what we have written about you</li>
        <li>to have something put right when it is wrong</li>
        <li>to know why we said yes or no</li>
        <li>to have a person look again at an answer</li>
      </ul>
      <p>
        Ask your worker.
        {contact.phone && (
          <>
            {' '}
            Or call <PhoneLink number={contact.phone} />.
          </>
        )}
        {contact.email && (
          <>
            {' '}
            Or write to <EmailLink address={contact.email} />.
          </>
        )}
      </p>
      <h2>If you are not happy</h2>
      <p>
        {capitalised(contact.advocacyName)} can help you say so.
        {contact.advocacyPhone && (
          <>
            {' '}
            Call <PhoneLink number={contact.advocacyPhone} />.
          </>
        )}{' '}
        It is free. You can also complain to the people who check on us. They are called the Information Commissioner.
        Call <PhoneLink number="0303 123 1113" />.
      </p>
      <p>
        <a href="/privacy">Read the longer version</a>
      </p>
    </>
  )
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
