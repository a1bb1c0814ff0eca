// How it is safe to reach somebody, in the order of their choice. Nothing else on file may be used.
import { DefinitionRows } from '../../../design/index.ts'
import { detailsPath } from '../../paths.ts'
import type { SafeContact } from '../../tables.ts'
import type { RecordProps } from './record-props.ts'

export const wayWords: Readonly<Record<SafeContact['way'], string>> = {
  text: 'Text message',
  call: 'Phone call',
  email: 'Email',
  letter: 'Letter',
  'in-person': 'In person',
  app: 'A message in an app',
}

export function ContactRows({ record, may }: RecordProps) {
  const { safeContact, id } = record
  return (
    <>
      {safeContact.length === 0 ? (
        <p class="govuk-body">
          Nobody has written down yet how it is safe to reach them. Ask before you write or call.
        </p>
      ) : (
        <DefinitionRows
          rows={safeContact.map(({ way, to, note }) => ({
            label: wayWords[way],
            value: note === '' ? to : `${to} (${note})`,
          }))}
        />
      )}
      {may('facts.change') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${detailsPath(id)}#contact-1-way`}>
            Change how to reach them
          </a>
        </p>
      )}
    </>
  )
}
