// Reads one row of a list of people. Pure: what it says, or what is wrong with it.
import type { SafeContact } from '../../tables.ts'
import { contactWaysInWords, isContactWay, mostContacts } from './columns.ts'
import { languageCode } from './languages.ts'
import type { ListRow } from './read-list.ts'

export interface RowFault {
  readonly column: string
  readonly value: string
  readonly rule: string
  readonly message: string
  readonly fix: string
}

/** What a row says; a field that is not there stays as it is held, null clears it. */
export interface PersonSaid {
  readonly name?: string | null
  readonly known_as?: string | null
  readonly pronouns?: string | null
  readonly language?: string
  readonly needs_interpreter?: boolean
  readonly safe_contact?: readonly SafeContact[]
}

export type Read<T> = { readonly said: T; readonly faults: readonly RowFault[] }

const LONGEST_NAME = 200

export function readPersonRow(row: ListRow): Read<PersonSaid> {
  const faults: RowFault[] = []
  const said: { -readonly [K in keyof PersonSaid]: PersonSaid[K] } = {}
  for (const column of ['name', 'known_as', 'pronouns'] as const) {
    const text = row.cell(column)
    if (text.length > LONGEST_NAME)
      faults.push(
        fault(column, text.slice(0, 60), 'TOO_LONG', `This is longer than ${LONGEST_NAME} characters.`, 'Shorten it.'),
      )
    else if (text !== '') said[column] = text === '-' ? null : text
  }
  readLanguage(row, said, faults)
  readInterpreter(row, said, faults)
  readContacts(row, said, faults)
  return { said, faults }
}

type Said = { -readonly [K in keyof PersonSaid]: PersonSaid[K] }

function readLanguage(row: ListRow, said: Said, faults: RowFault[]): void {
  const text = row.cell('language')
  if (text === '') return
  const code = text === '-' ? 'en' : languageCode(text)
  if (code !== null) said.language = code
  else
    faults.push(
      fault(
        'language',
        text,
        'LANGUAGE',
        `“${text}” is not a language that we know.`,
        'Write its English name, such as Arabic, or its code, such as ar.',
      ),
    )
}

function readInterpreter(row: ListRow, said: Said, faults: RowFault[]): void {
  const text = row.cell('needs_interpreter').toLowerCase()
  if (text === '') return
  if (['yes', 'y', 'true', '1'].includes(text)) said.needs_interpreter = true
  else if (['no', 'n', 'false', '0', '-'].includes(text)) said.needs_interpreter = false
  else
    faults.push(fault('needs_interpreter', text, 'YES_OR_NO', `“${text}” is neither yes nor no.`, 'Write yes or no.'))
}

/** All of them together replace what is held: half a list of safe ways would not be safe. */
function readContacts(row: ListRow, said: Said, faults: RowFault[]): void {
  const contacts: SafeContact[] = []
  let isThere = false
  for (let number = 1; number <= mostContacts; number += 1) {
    const column = `safe_contact_${number}_`
    const [way, to, note] = [row.cell(`${column}way`), row.cell(`${column}to`), row.cell(`${column}note`)]
    if (way === '' && to === '' && note === '') continue
    isThere = true
    if (way === '-') continue
    const kind = way.toLowerCase().replaceAll(' ', '-')
    if (!isContactWay(kind))
      faults.push(
        fault(
          `${column}way`,
          way,
          'CONTACT_WAY',
          way === '' ? 'The way of contact is missing.' : `“${way}” is not a way of contact.`,
          `Write one of: ${contactWaysInWords}.`,
        ),
      )
    else if (to === '' && ['text', 'call', 'email'].includes(kind))
      faults.push(
        fault(
          `${column}to`,
          to,
          'CONTACT_TO',
          `The number or address for “${kind}” is missing.`,
          'Enter it, or clear the way.',
        ),
      )
    else if (kind === 'email' && !/^\S+@\S+\.\S+$/.test(to))
      faults.push(
        fault(`${column}to`, to, 'CONTACT_TO', `“${to}” is not an e-mail address.`, 'Write it as name@example.com.'),
      )
    else contacts.push({ way: kind, to, note })
  }
  if (isThere) said.safe_contact = contacts
}

const fault = (column: string, value: string, rule: string, message: string, fix: string): RowFault => ({
  column,
  value,
  rule,
  message,
  fix,
})
