// A person's record: who they are, where they stand today, who works with them, and the ways on from here.
import { Card, DefinitionRows, PageHeading, WithAside, formatDay, type DefinitionRow } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import type { CouncilSettings } from '../../../platform/councils/settings.ts'
import type { Permission } from '../../../platform/auth/permissions.ts'
import { ageOn } from '../../ages.ts'
import { categoryWords, phaseWords } from '../../list/words.ts'
import { detailsPath } from '../../paths.ts'
import { isCurrent, type Allocation } from '../../workers/allocations/queries.ts'
import { calledBy, type PersonRecord } from '../queries.ts'
import { languageName } from '../languages.ts'
import { ContactRows } from './contact.tsx'
import { WaysOn } from './ways-on.tsx'
import { NamedWorkers } from './named-workers.tsx'

export interface RecordProps {
  readonly record: PersonRecord
  readonly allocations: readonly Allocation[]
  readonly today: Day
  readonly settings: CouncilSettings
  readonly may: (permission: Permission) => boolean
}

export function Record(props: RecordProps) {
  const { record, allocations, today } = props
  const current = allocations.filter((allocation) => isCurrent(allocation, today))
  return (
    <>
      <RecordHeading record={record} today={today} />
      <WithAside aside={<WaysOn {...props} />}>
        <Card title="Status today">
          <StatusToday record={record} />
        </Card>
        <Card title="Who works with them">
          <NamedWorkers {...props} allocations={current} />
        </Card>
        <Card title="About them">
          <DefinitionRows rows={aboutRows(props)} />
        </Card>
        {record.view === 'full' && (
          <Card title="Safe ways to reach them">
            <ContactRows {...props} />
          </Card>
        )}
      </WithAside>
    </>
  )
}

export function RecordHeading({ record, today }: Pick<RecordProps, 'record' | 'today'>) {
  const { name, childId, dateOfBirth, dateOfDeath, pronouns } = record
  const called = calledBy(record)
  const age = dateOfDeath === null ? `${ageOn(dateOfBirth, today)} years old` : `died on ${formatDay(dateOfDeath)}`
  const parts = [name !== null && name !== called ? name : null, pronouns, age, called === childId ? null : childId]
  return (
    <>
      <PageHeading title={called} lead={parts.filter((part) => part !== null).join(' · ')} />
      {record.restricted && (
        <p class="govuk-body">
          <strong class="govuk-tag govuk-tag--red">Restricted</strong> Only people who are named may know of this
          record.
        </p>
      )}
    </>
  )
}

function StatusToday({ record }: { readonly record: PersonRecord }) {
  const { category, phase, until, nextChangeOn, nextChangeTo } = record
  const phaseText = phaseWords(phase)
  return (
    <DefinitionRows
      rows={[
        {
          label: 'Status',
          value: phaseText === null ? categoryWords(category) : `${categoryWords(category)}: ${phaseText}`,
        },
        { label: 'Until', value: until === null ? 'No date known' : formatDay(until) },
        {
          label: 'Next change',
          value:
            nextChangeOn === null
              ? 'None known'
              : `${formatDay(nextChangeOn)}${nextChangeTo === null ? '' : `: ${categoryWords(nextChangeTo)}`}`,
        },
      ]}
    />
  )
}

function aboutRows({ record, may }: RecordProps): DefinitionRow[] {
  const { dateOfBirth, birthDateEstimated, language, needsInterpreter, view } = record
  const change = may('facts.change') && view === 'full'
  const acts = (hidden: string) => (change ? [{ label: 'Change', hidden, href: detailsPath(record.id) }] : undefined)
  const named: DefinitionRow[] = [
    { label: 'Name', value: record.name ?? 'Not known: shown by child id', acts: acts('name') },
    { label: 'Known as', value: record.knownAs ?? 'No other name', acts: acts('known as') },
    { label: 'Pronouns', value: record.pronouns ?? 'Not asked yet', acts: acts('pronouns') },
  ]
  const born = `${formatDay(dateOfBirth)}${birthDateEstimated ? ' (estimated)' : ''}`
  return [
    ...(view === 'full' ? named : []),
    { label: 'Date of birth', value: born },
    {
      label: 'Language',
      value: `${languageName(language)}${needsInterpreter ? ', needs an interpreter' : ''}`,
      acts: acts('language'),
    },
    { label: 'Child id', value: record.childId },
  ]
}
