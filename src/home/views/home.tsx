import { Card, Doors, Hero, type Door } from '../../design/index.ts'
import { PhoneLink, Reach } from '../../design/texts/index.ts'
import type { Contact } from '../../platform/councils/contact.ts'
import { treeEmblemPath, treePath } from '../../pledges/paths.ts'
import { tellUsPath } from '../../voice/paths.ts'
import type { CouncilSettings } from '../../platform/councils/settings.ts'

interface HomeProps {
  readonly contact: Contact
  readonly shortName: string
  readonly words: CouncilSettings['words']
}

const doors: readonly Door[] = [
  { label: 'See what you can ask for', href: '/am-i-a-care-leaver', icon: 'search' },
  { label: 'Open my own page', href: '/me', icon: 'people' },
  { label: 'Get help now', href: '/help-now', icon: 'phone' },
  { label: 'Sign in with my paper', href: '/sign-in/code', icon: 'letter' },
  { label: 'What you know about me', href: '/privacy/for-you', icon: 'eye' },
  { label: 'See what we promised', href: '/promises', icon: 'paper' },
  { label: 'Tell us something', href: tellUsPath, icon: 'talk' },
  { label: 'See the tree', href: treePath, icon: 'search' },
  { label: 'Talk to us', href: '#talk', icon: 'phone' },
]

export function Home({ contact, shortName, words }: HomeProps) {
  return (
    <>
      <Hero title={`${shortName} is here for you`} tree={treeEmblemPath}>
        <p>Are you in care now? Were you in care before? Then you have rights, and we keep our word about them here.</p>
        <p>
          <a class="govuk-button" href="/am-i-a-care-leaver" role="button" draggable={false}>
            Check what you can ask for
          </a>
        </p>
      </Hero>
      <h2>What do you need?</h2>
      <Doors doors={doors} />
      <h2>What we promise you</h2>
      <div class="two-columns">
        <Promise title="A straight answer">
          We tell you what you can ask for, and why. If the answer is no, we say what would change it.
        </Promise>
        <Promise title="Nothing behind your back">
          On your own page you see who looked at it, and when. You see each date we use.
        </Promise>
        <Promise title="We put it right">
          Did we get something wrong? Tell us and we look again. If you are still not happy, somebody who is not us can
          help.
        </Promise>
        <Promise title="A person, not a robot">
          Your {words.adviser.one} has a name, a phone number and hours when they work. You do not need an email
          address.
        </Promise>
      </div>
      <Talk contact={contact} />
      <p>
        Do you work for {contact.councilName}?{' '}
        <a class="govuk-link" href="/sign-in">
          Sign in
        </a>
      </p>
    </>
  )
}

function Promise({ title, children }: { readonly title: string; readonly children: preact.ComponentChildren }) {
  return (
    <Card title={title} level={3}>
      <p>{children}</p>
    </Card>
  )
}

function Talk({ contact }: { readonly contact: Contact }) {
  return (
    <Card title="Talk to us" id="talk">
      <p>
        {contact.phone || contact.email ? (
          <>
            {contact.team}: <Reach phone={contact.phone} email={contact.email} />.
          </>
        ) : (
          <>
            Tell your worker, or ask {contact.councilName} for the {lowerFirst(contact.team)}.
          </>
        )}
      </p>
      {contact.outOfHoursPhone && (
        <p>
          At night and at weekends, if it cannot wait: <PhoneLink number={contact.outOfHoursPhone} />
        </p>
      )}
      {contact.advocacyPhone && (
        <p>
          Do you want somebody on your side who does not work for us? Call {contact.advocacyName}:{' '}
          <PhoneLink number={contact.advocacyPhone} />
        </p>
      )}
    </Card>
  )
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
