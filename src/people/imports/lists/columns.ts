// The columns of the two lists: read here, printed by --help and by the page, so that the three never differ.

export interface ListColumn {
  readonly name: string
  readonly isRequired?: boolean
  readonly what: string
  readonly example: string
}

const contactWays = ['text', 'call', 'email', 'letter', 'in-person', 'app'] as const
export const isContactWay = (text: string): text is (typeof contactWays)[number] =>
  (contactWays as readonly string[]).includes(text)
export const contactWaysInWords = contactWays.join(', ')

/** How many safe ways of contact a row may give, in order of the young person's choice. */
export const mostContacts = 5
const numbers = Array.from({ length: mostContacts }, (_, index) => index + 1)

export const peopleColumns: readonly ListColumn[] = [
  {
    name: 'child_id',
    isRequired: true,
    what: 'The id of the young person, as in the return.',
    example: '105753',
  },
  { name: 'name', what: 'Their name in full. It may have one part only.', example: 'Ayo Okafor' },
  { name: 'known_as', what: 'What they want to be called.', example: 'Ayo' },
  { name: 'pronouns', what: 'Such as she/her, he/him, they/them.', example: 'they/them' },
  { name: 'language', what: 'Their language, by its English name or its code.', example: 'Arabic, or ar' },
  { name: 'needs_interpreter', what: 'yes or no.', example: 'no' },
  ...numbers.flatMap((number): ListColumn[] => [
    {
      name: `safe_contact_${number}_way`,
      what: `Way ${number} to reach them safely, in order of their choice: ${contactWaysInWords}.`,
      example: 'text',
    },
    {
      name: `safe_contact_${number}_to`,
      what: `The number or address of way ${number}.`,
      example: '07700 900123',
    },
    {
      name: `safe_contact_${number}_note`,
      what: `What to mind with way ${number}.`,
      example: 'After 4pm; do not say who is calling',
    },
  ]),
]

export const workerRoles = ['adviser', 'social-worker', 'reviewing-officer', 'team-manager', 'service-manager'] as const

export const workerColumns: readonly ListColumn[] = [
  {
    name: 'worker_ref',
    isRequired: true,
    what: 'Your own id of the worker, the same in every list (SW_ID in the return, if they have one).',
    example: 'W0042',
  },
  { name: 'name', what: 'Their name. Needed for somebody new.', example: 'Jordan Example' },
  { name: 'team', what: 'The name of their team.', example: 'Leaving care north' },
  { name: 'role', what: `One of: ${workerRoles.join(', ')}. Needed for somebody new.`, example: 'adviser' },
  { name: 'sign_in', what: 'Their sign-in name, if they have an account.', example: 'jordan.example' },
  { name: 'email', what: 'Their work e-mail address.', example: 'jordan@council.example' },
  { name: 'phone', what: 'Their work telephone.', example: '01632 960111' },
  { name: 'child_id', what: 'Somebody they work with; one row for each.', example: '105753' },
  {
    name: 'capacity',
    what: 'As what: adviser, social-worker or reviewing-officer. Blank: their role.',
    example: 'adviser',
  },
  { name: 'from', what: 'The first day, DD/MM/YYYY. Needed with child_id.', example: '01/04/2026' },
  { name: 'to', what: 'The last day, DD/MM/YYYY; blank while it lasts.', example: '' },
]

/** For --help: a line for each column. */
export function columnsInWords(columns: readonly ListColumn[]): string {
  const width = Math.max(...columns.map(({ name }) => name.length))
  return columns
    .map(({ name, what, isRequired }) => `  ${name.padEnd(width)}  ${what}${isRequired ? ' Required.' : ''}`)
    .join('\n')
}

/** What a blank cell does, said wherever the columns are. */
export const blankMeans =
  'A blank cell leaves what is held as it is; a single hyphen (-) clears it. Columns may stand in any order, and those you do not need may be left out.'
