// Whom to call or write to. On a phone the numbers dial; on paper they are numbers.
import { PhoneLink, Reach } from '../../../design/texts/index.ts'
import type { Helper } from '../letter-facts.ts'
import type { Letter } from '../letter.ts'
import { Section } from './letter-section.tsx'

export function WhoCanHelp({ letter, top }: { readonly letter: Letter; readonly top: 1 | 2 }) {
  const { helpers, contact, council, team, language } = letter
  return (
    <Section top={top} title="Who can help you">
      <ul class="letter__helpers">
        {helpers.map((helper) => (
          <HelperLine key={`${helper.as} ${helper.name}`} helper={helper} />
        ))}
        <li>
          <strong>{team}</strong>, {council}
          {(contact.phone || contact.email) && ': '}
          <Reach phone={contact.phone} email={contact.email} />.
        </li>
        <li>
          {contact.outOfHoursPhone && (
            <>
              <strong>At night and at weekends</strong>: call <PhoneLink number={contact.outOfHoursPhone} />.{' '}
            </>
          )}
          If you are in danger, call <PhoneLink number="999" />.
        </li>
        <li>
          <strong>An advocate</strong>, who is on your side and does not work for us:{' '}
          {contact.advocacyPhone ? (
            <>
              call {contact.advocacyName} on <PhoneLink number={contact.advocacyPhone} />
            </>
          ) : (
            <>ask us for {contact.advocacyName}</>
          )}
          .
        </li>
      </ul>
      {language !== null && (
        <p>We can go through this letter with you in {language}, with an interpreter. It costs you nothing. Ask us.</p>
      )}
    </Section>
  )
}

function HelperLine({ helper: { name, as, phone, email, workingHours } }: { readonly helper: Helper }) {
  return (
    <li>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      , your {lowerFirst(as)}
      {(phone ?? email) === null ? null : ': '}
      <Reach phone={phone} email={email} />
      {workingHours && ` (${workingHours})`}.
    </li>
  )
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
