import type { ComponentChildren } from 'preact'
import { Button } from '../../design/index.ts'
import { paths } from '../paths.ts'

/** The letter as their worker prints it. Nothing around it goes on paper. */
export function MyLetter({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <p class="not-on-paper">
        You can show this letter to a college, a landlord or anyone who helps you. It is yours.{' '}
      </p>
      <p class="not-on-paper">
        <Button href={paths.letterPdf} classes="govuk-button--secondary">
          Save as a file (PDF)
        </Button>
      </p>
      {children}
    </>
  )
}
