// Who somebody is, as far as the reader may know.
import { formatDay, type DefinitionRow } from '../../../design/index.ts'
import { detailsPath } from '../../paths.ts'
import { languageName } from '../languages.ts'
import type { RecordProps } from './record-props.ts'

export function aboutRows({ record, may }: Pick<RecordProps, 'record' | 'may'>): DefinitionRow[] {
  const { dateOfBirth, birthDateEstimated, language, needsInterpreter, view } = record
  const change = may('facts.change') && view === 'full'
  const acts = (hidden: string, field: string) =>
    change ? [{ label: 'Change', hidden, href: `${detailsPath(record.id)}#${field}` }] : undefined
  const named: DefinitionRow[] = [
    { label: 'Name', value: record.name ?? 'Not known: shown by child id', acts: acts('name', 'name') },
    { label: 'Known as', value: record.knownAs ?? 'No other name', acts: acts('known as', 'knownAs') },
    { label: 'Pronouns', value: record.pronouns ?? 'Not asked yet', acts: acts('pronouns', 'pronouns') },
  ]
  return [
    ...(view === 'full' ? named : []),
    { label: 'Date of birth', value: `${formatDay(dateOfBirth)}${birthDateEstimated ? ' (estimated)' : ''}` },
    {
      label: 'Language',
      value: `${languageName(language)}${needsInterpreter ? ', needs an interpreter' : ''}`,
      acts: acts('language', 'language'),
    },
    { label: 'Child id', value: record.childId },
  ]
}
