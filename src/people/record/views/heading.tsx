// Whose record this is, at the top of it.
import { PageHeading, Tag, formatDay } from '../../../design/index.ts'
import { ageOn } from '../../ages.ts'
import { languageName } from '../languages.ts'
import { calledBy } from '../queries.ts'
import type { RecordProps } from './record-props.ts'

export function RecordHeading({ record, today }: Pick<RecordProps, 'record' | 'today'>) {
  const { name, childId, dateOfBirth, dateOfDeath, pronouns, language, needsInterpreter } = record
  const called = calledBy(record)
  const parts = [
    name !== null && name !== called ? name : null,
    pronouns,
    dateOfDeath === null ? `${ageOn(dateOfBirth, today)} years old` : `died on ${formatDay(dateOfDeath)}`,
    language === 'en' && !needsInterpreter ? null : languageName(language),
    called === childId ? null : childId,
  ]
  return (
    <>
      <PageHeading title={called} lead={parts.filter((part) => part !== null).join(' · ')} />
      {record.restricted && (
        <p class="govuk-body">
          <Tag classes="govuk-tag--red">Restricted</Tag> Only people who are named may know of this record.
        </p>
      )}
      {record.withholdViewers && (
        <p class="govuk-body">
          <Tag classes="govuk-tag--orange">Safety</Tag> Who looked is kept from this young person for now.
        </p>
      )}
    </>
  )
}
