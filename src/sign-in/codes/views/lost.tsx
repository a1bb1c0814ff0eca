import { Card, Hero } from '../../../design/index.ts'
import type { CouncilSettings } from '../../../platform/councils/settings.ts'
import { paths } from '../../paths.ts'

/** What to do when somebody cannot get in: a person, never an e-mail. */
export function LostSecret({ contact, adviser }: { contact: CouncilSettings['contact']; adviser: string }) {
  return (
    <>
      <Hero title="I cannot sign in" hasTree={false}>
        <p>It happens to everyone. You do not need an email address to get back in.</p>
      </Hero>
      <Card title="Get a new paper">
        <ol>
          <li>
            Tell your {adviser}
            {contact.phone && (
              <>
                , or call {contact.team} on <strong>{contact.phone}</strong>
              </>
            )}
            . Say that you cannot sign in.
          </li>
          <li>They print a new paper with new words for you.</li>
          <li>
            A second person checks that it is really you who asked. This keeps your page safe. It is often done the same
            day.
          </li>
          <li>
            Then{' '}
            <a class="govuk-link" href={paths.withCode}>
              sign in with the new paper
            </a>{' '}
            and choose new secret words.
          </li>
        </ol>
      </Card>
      <Card title="Does somebody else know your secret words?">
        <p>
          Tell your worker{contact.phone && ` or call ${contact.phone}`} straight away. We close your page to everyone
          at once, and you get a new paper.
        </p>
      </Card>
    </>
  )
}
