// What a person reads when something is not there or went wrong: what happened, what to do, what was kept.
import { Button } from '../components/index.ts'
import { Hero } from '../warm-parts.tsx'

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
