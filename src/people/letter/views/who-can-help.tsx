// Whom to call or write to. On a phone the numbers dial; on paper they are numbers.
import type { ComponentChildren } from 'preact'
import { EmailLink, PhoneLink } from '../../../design/texts/index.ts'
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
          <strong>{team}</strong>, {council}: call <PhoneLink number={contact.phone} /> or write to{' '}
          <EmailLink address={contact.email} />.
        </li>
        <li>
          <strong>At night and at weekends</strong>: call <PhoneLink number={contact.outOfHoursPhone} />. If you are in
          danger, call <PhoneLink number="999" />.
        </li>
        <li>
          <strong>An advocate</strong>, who is on your side and does not work for us: call {contact.advocacyName} on{' '}
          <PhoneLink number={contact.advocacyPhone} />.
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
      {reach(phone, email)}
      {workingHours && ` (${workingHours})`}.
    </li>
  )
}

function reach(phone: string | null, email: string | null): ComponentChildren {
  const call = phone !== null && (
    <>
      call <PhoneLink number={phone} />
    </>
  )
  const write = email !== null && (
    <>
      write to <EmailLink address={email} />
    </>
  )
  return (
    <>
      {call}
      {call && write && ' or '}
      {write}
    </>
  )
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
