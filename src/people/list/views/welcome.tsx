// Where staff land whose work needs no records of people: a clerk, a councillor, a Local Offer editor, an
// administrator. It says what there is for them today, and promises nothing that is not there.
import { Card, PageHeading } from '../../../design/index.ts'
import { may, type Role } from '../../../platform/auth/permissions.ts'
import type { WaitingLine } from '../../../platform/http/waiting.ts'
import { roleWords } from '../../workers/words.ts'
import { Waiting } from './waiting.tsx'

interface Work {
  readonly what: string
  /** What there is for it here today, or that there is nothing yet. */
  readonly today: string
}

const works: Readonly<Partial<Record<Role, Work>>> = {
  clerk: {
    what: 'You look after the papers of the panel.',
    today: 'In the bar above you have papers read for asks and promises, take meetings down, and keep the register.',
  },
  'offer-editor': {
    what: 'You look after the local offer.',
    today:
      'In the bar above, under Offer, you write, publish and bring in its entries. You also read what young people said and what was promised.',
  },
  councillor: {
    what: 'You hold the council to its promises.',
    today:
      'In the bar above you read what young people said, what was promised and how it goes, and what is asked of you. Under Offer you see what the local offer lacks, and what its champions can do.',
  },
  admin: {
    what: 'You look after how Alongside works for your council.',
    today:
      'You can change its settings: its name and colours, its words, its rules, and how long things are kept. You close the accounts of staff who leave.',
  },
}

interface WelcomeProps {
  readonly name: string
  readonly roles: readonly Role[]
  readonly council: string
  readonly mayChangeSettings: boolean
  /** The gallery is there outside live mode only. */
  readonly hasGallery: boolean
  readonly waiting: readonly WaitingLine[]
}

export function Welcome({ name, roles, council, mayChangeSettings, hasGallery, waiting }: WelcomeProps) {
  return (
    <>
      <PageHeading title={`Welcome, ${name}`} caption={roles.map(roleWords).join(', ')} />
      <Waiting lines={waiting} />
      {roles.map((role) => (
        <p class="govuk-body" key={role}>
          {works[role]?.what} {works[role]?.today}
        </p>
      ))}
      <Card title="What you can open today">
        <ul class="govuk-list govuk-list--bullet">
          {pagesFor({ roles, mayChangeSettings, hasGallery }).map(({ href, label, what }) => (
            <li key={href}>
              <a class="govuk-link" href={href}>
                {label}
              </a>
              : {what}
            </li>
          ))}
        </ul>
      </Card>
      <Card title="What you cannot open">
        <p>
          The records of young people. They are open to those who work with them, and every look is kept. Do you work
          with young people at {council}? Then your account needs another role: ask the people who look after accounts.
        </p>
      </Card>
    </>
  )
}

interface OpenPage {
  readonly href: string
  readonly label: string
  readonly what: string
}

function pagesFor({
  roles,
  mayChangeSettings,
  hasGallery,
}: Pick<WelcomeProps, 'roles' | 'mayChangeSettings' | 'hasGallery'>) {
  return [
    ...(mayChangeSettings ? settings : []),
    ...(may(roles, 'offer.read-drafts') ? offerToKeep : []),
    ...(may(roles, 'offer.figures') ? offerToWatch : []),
    ...openToAll,
    ...(hasGallery ? gallery : []),
  ]
}

const offerToKeep: readonly OpenPage[] = [
  {
    href: '/staff/offer',
    label: 'The local offer’s entries',
    what: 'what is in place, what is overdue, what is a draft',
  },
  { href: '/staff/offer/imports', label: 'Bring entries in', what: 'from a spreadsheet, a list or a feed' },
]

const offerToWatch: readonly OpenPage[] = [
  {
    href: '/staff/offer/coverage',
    label: 'Does the offer cover the law?',
    what: 'part by part, and what lacks a check',
  },
  { href: '/staff/offer/champions', label: 'Champions', what: 'a heading each, and one thing to do next' },
]

const settings: readonly OpenPage[] = [
  { href: '/staff/settings', label: 'Settings', what: 'how Alongside looks, speaks and decides for your council' },
  { href: '/staff/accounts', label: 'Accounts', what: 'who of the staff can sign in, and closing an account' },
]

const openToAll: readonly OpenPage[] = [
  { href: '/', label: 'The start page', what: 'what young people see first' },
  { href: '/offer', label: 'The local offer', what: 'what the council gives, as young people read it' },
  {
    href: '/am-i-a-care-leaver',
    label: 'Check what rights somebody has as a care leaver',
    what: 'a few questions and an answer with its reasons; nothing is kept',
  },
  { href: '/privacy', label: 'Privacy notice', what: 'what is kept about whom, and why' },
  { href: '/accessibility', label: 'Accessibility statement', what: 'how well it works for everybody' },
]

const gallery: readonly OpenPage[] = [
  { href: '/design', label: 'Design gallery', what: 'every piece that pages are made of' },
]
