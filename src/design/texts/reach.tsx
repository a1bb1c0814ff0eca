// How to reach somebody, from what there is: a council that has given no number shows none, and never an invented one.
import { EmailLink, PhoneLink } from './contact-links.tsx'

export interface ReachProps {
  /** Empty where there is none. */
  readonly phone: string | null
  readonly email: string | null
}

/** "call 01632 960100 or write to a@b.example"; nothing where there is neither. */
export function Reach({ phone, email }: ReachProps) {
  return (
    <>
      {phone && (
        <>
          call <PhoneLink number={phone} />
        </>
      )}
      {phone && email && ' or '}
      {email && (
        <>
          write to <EmailLink address={email} />
        </>
      )}
    </>
  )
}
