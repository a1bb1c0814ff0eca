// What a person reads when something is not there or went wrong: what happened, what to do, what was kept.
import { Button } from '../components/index.ts'
import { Hero } from '../warm-parts.tsx'
import { PhoneLink } from './contact-links.tsx'

export const notFoundTitle = 'We cannot find that page'

/** Also for what one may not see: the words do not tell the two apart. */
export function NotFoundText() {
  return (
    <Hero title={notFoundTitle}>
      <p>The address may be wrong, or the page may have moved. Nothing you saved is lost.</p>
      <p>
        <Button href="/">Go to the start page</Button>
      </p>
    </Hero>
  )
}

export const errorTitle = 'Sorry, something went wrong here'

interface ErrorTextProps {
  /** The number under which the fault is in our log. */
  readonly reference: string
  /** What became of what was typed. */
  readonly kept?: string | undefined
}

export function ErrorText({ reference, kept = 'Nothing you saved before is lost.' }: ErrorTextProps) {
  return (
    <Hero title={errorTitle} hasTree={false}>
      <p>It is our fault, not yours. {kept}</p>
      <p>Wait a minute, then go back and try again.</p>
      <p>
        If it happens again, tell us this number: <strong class="number">{reference}</strong>
      </p>
      <p>
        <Button href="/">Go to the start page</Button>
      </p>
    </Hero>
  )
}

export const maintenanceTitle = 'We will be back soon'

interface MaintenanceTextProps {
  /** When, in words: "at 4pm", "on Monday 5 March". */
  readonly back?: string | undefined
  readonly phone: string
}

export function MaintenanceText({ back, phone }: MaintenanceTextProps) {
  return (
    <Hero title={maintenanceTitle}>
      <p>
        We are mending this site. {back ? `It will work again ${back}.` : 'Try again in an hour.'} What you saved is
        safe.
      </p>
      <p>
        If you need us now, call <PhoneLink number={phone} />.
      </p>
    </Hero>
  )
}
