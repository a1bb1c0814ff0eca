// The privacy notice for adults: what UK GDPR Articles 13 and 14 ask for. A council's data protection officer checks it
// before use; what depends on the council comes from its settings.
import { DefinitionRows } from '../facts.tsx'
import { PageHeading } from '../page-parts.tsx'
import { EmailLink, PhoneLink } from './contact-links.tsx'
import type { CouncilContact } from './council-contact.ts'
import { Reach } from './reach.tsx'

export const privacyNoticeTitle = 'Privacy notice'

interface PrivacyNoticeProps {
  readonly contact: CouncilContact
  readonly retention: { readonly careRecordsToAge: number; readonly auditYears: number; readonly draftDays: number }
}

export function PrivacyNotice({ contact, retention }: PrivacyNoticeProps) {
  return (
    <>
      <PageHeading
        title={privacyNoticeTitle}
        lead={`How ${contact.councilName} uses personal information in this service.`}
      />
      <p>
        Are you a young person? <a href="/privacy/for-you">Read this in fewer words</a>.
      </p>
      <WhoAndWhy contact={contact} />
      <WhereFrom />
      <h2>How long it is kept</h2>
      <DefinitionRows
        rows={[
          {
            label: 'Care records',
            value: `Until the ${retention.careRecordsToAge}th birthday (Care Leavers (England) Regulations 2010, regulation 10; Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50)`,
          },
          { label: 'Who looked at or changed a record', value: `${retention.auditYears} years` },
          { label: 'Half-finished forms', value: `${retention.draftDays} days` },
        ]}
      />
      <YourRights contact={contact} />
    </>
  )
}

function WhoAndWhy({ contact }: { readonly contact: CouncilContact }) {
  return (
    <>
      <h2>Who is responsible</h2>
      <p>
        {contact.councilName} is the controller.{' '}
        {contact.phone || contact.email ? (
          <>
            To reach us, <Reach phone={contact.phone} email={contact.email} />. Ask for the data protection officer.
          </>
        ) : (
          'Ask the council for its data protection officer.'
        )}
      </p>
      <h2>What we use and why</h2>
      <p>
        We use the names, dates of birth, contact details, care histories, status, plans, requests and answers of
        children in care and care leavers, and the names and work details of the people who support them. We use them to
        work out and meet our duties to each person.
      </p>
      <p>Our lawful bases are:</p>
      <ul>
        <li>
          our public task and legal obligations: UK GDPR Article 6(1)(c) and (e), under Part III of the Children Act
          1989 (sections 22 to 24D), the Care Leavers (England) Regulations 2010 and the Children and Social Work Act
          2017
        </li>
        <li>
          for sensitive information: Article 9(2)(g) and (h), with the Data Protection Act 2018, Schedule 1, paragraphs
          2 (health or social care), 6 (statutory purposes) and 18 (safeguarding of children and of individuals at risk)
        </li>
      </ul>
      <p>
        Rules set by law work out what a person is entitled to. Every result shows its reasons. No decision that affects
        a person is made by a machine alone: a worker confirms it and can be asked to look again.
      </p>
    </>
  )
}

function WhereFrom() {
  return (
    <>
      <h2>Where it comes from</h2>
      <p>
        From the young person, from their workers, and from the council’s own social care records, by way of the yearly
        return on children looked after that every council makes.
      </p>
      <h2>Who sees it</h2>
      <p>
        People in the council who need it for their work, and only for the young people they work with. Every view and
        every change is recorded, and the young person can see who looked. By law we send statistics to the Department
        for Education (Children Act 1989, section 83) and show records to Ofsted when it inspects. We share what is
        needed to keep somebody safe. We do not sell information, and we do not use it for advertising.
      </p>
      <p>
        An organisation to which somebody applies through this service sees their first name, that they are in care or
        have left it, and what they chose to show, until they take it back and for 90 days after it is over. It sees
        nothing else of any young person.
      </p>
    </>
  )
}

function YourRights({ contact }: { readonly contact: CouncilContact }) {
  return (
    <>
      <h2>Your rights</h2>
      <p>
        You can ask to see what we hold, to have it put right, to limit or object to its use, and to have a person look
        again at a result. We answer within one month, and it is free. Some information may have to be withheld to
        protect somebody else; we then say so where we can.
      </p>
      <p>
        If you are not satisfied,{' '}
        {contact.complaints ? (
          <>
            write to <EmailLink address={contact.complaints} />
          </>
        ) : (
          'tell us'
        )}
        . You can complain to the Information Commissioner’s Office at{' '}
        <a href="https://ico.org.uk/make-a-complaint" rel="noreferrer">
          ico.org.uk/make-a-complaint
        </a>{' '}
        or on <PhoneLink number="0303 123 1113" />.
      </p>
    </>
  )
}
