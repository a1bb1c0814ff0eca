// Urgent help: who answers now, in the order of danger. Words a person in distress can read: short, no reasons, no history.
import type { ComponentChildren } from 'preact'
import { Button } from '../components/index.ts'
import { PageHeading } from '../page-parts.tsx'
import { PhoneLink, TextLink } from './contact-links.tsx'
import type { CouncilContact } from './council-contact.ts'

export const helpNowTitle = 'Get help now'

export function HelpNow({ contact }: { readonly contact: CouncilContact }) {
  return (
    <>
      <PageHeading title={helpNowTitle} lead="You are not in trouble. You can call even if you are not sure." />
      <div class="call-999">
        <h2>Are you in danger? Is someone hurt?</h2>
        <p>
          <Button href="tel:999" classes="govuk-button--warning">
            Call 999
          </Button>
        </p>
        <p>It is free. If you cannot speak on a mobile, stay on the line and press 55 when you are asked to.</p>
      </div>
      <h2>Talk to someone now</h2>
      <ul class="calls">
        {contact.outOfHoursPhone && (
          <Call title="Your council, at night and at weekends" how={<PhoneLink number={contact.outOfHoursPhone} />}>
            Call if you are not safe where you are, or have nowhere to sleep tonight.
          </Call>
        )}
        <Call title="Childline" how={<PhoneLink number="0800 1111" />}>
          If you are under 19. Free, day and night. It will not show on your phone bill.
        </Call>
        <Call title="Samaritans" how={<PhoneLink number="116 123" />}>
          If things feel too much. Any age. Free, day and night.
        </Call>
        <Call title="Shout" how={<TextLink number="85258" word="SHOUT" />}>
          If you would rather text than talk. Free, day and night.
        </Call>
        <Call title="NHS 111, then choose 2" how={<PhoneLink number="111" />}>
          For urgent help with your mental health. Free, day and night.
        </Call>
      </ul>
      <h2>In the daytime</h2>
      <p>
        {contact.phone && (
          <>
            {contact.team}: <PhoneLink number={contact.phone} />.{' '}
          </>
        )}
        Ask for your worker. If they are away, ask who can help today.
      </p>
      {contact.advocacyPhone && (
        <p>
          If you want someone on your side who does not work for the council, call {contact.advocacyName}:{' '}
          <PhoneLink number={contact.advocacyPhone} />.
        </p>
      )}
    </>
  )
}

interface CallProps {
  readonly title: string
  readonly how: ComponentChildren
  readonly children: ComponentChildren
}

function Call({ title, how, children }: CallProps) {
  return (
    <li class="card calls__call">
      <h3>{title}</h3>
      <p class="calls__how">{how}</p>
      <p>{children}</p>
    </li>
  )
}
