// Somebody who is there for them has a name, hours and a way to be reached.
import { Card, PersonCard } from '../../design/index.ts'
import { EmailLink, PhoneLink } from '../../design/texts/index.ts'
import type { Letter } from '../../people/index.ts'
import type { Contact } from '../../platform/councils/contact.ts'

interface HelpersProps {
  readonly helpers: Letter['helpers']
  readonly contact: Contact
  readonly adviser: string
}

export function Helpers({ helpers, contact, adviser }: HelpersProps) {
  if (helpers.length === 0)
    return (
      <Card title={`You do not have a ${adviser} on our list yet`}>
        <p>
          {contact.phone ? (
            <>
              Call {contact.team} and ask who it will be: <PhoneLink number={contact.phone} />
            </>
          ) : (
            <>Ask {contact.team} who it will be.</>
          )}
        </p>
      </Card>
    )
  return (
    <>
      {helpers.map(({ name, as, phone, email, workingHours }) => (
        <PersonCard key={name} name={name} role={`is your ${as.charAt(0).toLowerCase()}${as.slice(1)}`}>
          {phone && (
            <p>
              Call or text: <PhoneLink number={phone} />
            </p>
          )}
          {email && (
            <p>
              Write: <EmailLink address={email} />
            </p>
          )}
          {workingHours && <p>Working: {workingHours}</p>}
          {contact.phone && (
            <p>
              No answer? Call {contact.team}: <PhoneLink number={contact.phone} />
            </p>
          )}
        </PersonCard>
      ))}
    </>
  )
}
