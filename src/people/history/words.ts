// Facts in plain words: what they are called, and what one of them says.
import type { Facts } from '../../eligibility/index.ts'
import { formatDay } from '../../design/index.ts'
import type { ReturnSource } from '../../ssda903/index.ts'
import { endOf, startOf, type FactKind, type FactValue, type FactValues } from './fact.ts'

/** What a kind of fact is called. */
export const kindWords: Readonly<Record<FactKind, string>> = {
  lookedAfter: 'Time in care',
  livingWith: 'Living with somebody',
  hospitalOrDetention: 'Hospital or custody',
  otherCare: 'Other care or housing',
  orders: 'Court order',
  education: 'Education or training',
  requests: 'Asking for support at 21 or over',
  stayingPut: 'Staying put with a foster carer',
  shortBreakSeries: 'Short breaks',
  dateOfDeath: 'Death',
  historyHeldFrom: 'How much of the care history we hold',
  immigration: 'Immigration',
  disabled: 'Disability',
}

type Care = Facts['lookedAfter'][number]

export const careWords: Readonly<Record<Care['status'], string>> = {
  S20: 'agreed with the family (section 20)',
  S31: 'care order (section 31)',
  S38: 'interim care order (section 38)',
  S44: 'emergency protection order (section 44)',
  S46: 'police protection (section 46)',
  S21: 'accommodated under section 21',
  REMAND_LAA: 'on remand to local authority accommodation',
  REMAND_YDA: 'on remand to youth detention accommodation',
  PLACEMENT_ORDER: 'placement order',
  SCOTLAND_COMPULSORY: 'compulsory supervision order (Scotland)',
}

export const countryWords: Readonly<Record<Care['country'], string>> = {
  England: 'England',
  Wales: 'Wales',
  Scotland: 'Scotland',
  NorthernIreland: 'Northern Ireland',
}

export const livingWithWords: Readonly<Record<FactValues['livingWith']['with'], string>> = {
  parent: 'A parent',
  pr_holder: 'Somebody else with parental responsibility',
  relative_without_pr: 'A relative or friend without parental responsibility',
}

export const homeEndWords: Readonly<Record<NonNullable<FactValues['livingWith']['endReason']>, string>> = {
  breakdown: 'It broke down',
  planned_move: 'A planned move',
  unknown: 'Not known',
}

export const hospitalWords: Readonly<Record<FactValues['hospitalOrDetention']['type'], string>> = {
  hospital: 'In hospital',
  detention: 'Detained by a court order (not remand)',
}

export const otherCareWords: Readonly<Record<FactValues['otherCare']['type'], string>> = {
  voluntary_organisation: 'Accommodated by a voluntary organisation',
  private_childrens_home: 'In a private children’s home',
  health: 'Accommodated by the health service',
  education: 'Accommodated by a council as a school or college place',
  care_home_or_independent_hospital: 'In a care home or independent hospital',
  private_fostering: 'Privately fostered',
  section17_accommodation: 'Housed under section 17, not in care',
  housing_act: 'Housed as homeless under the Housing Act',
}

export const orderWords: Readonly<Record<FactValues['orders']['type'], string>> = {
  SGO: 'Special guardianship order',
  CHILD_ARRANGEMENTS: 'Child arrangements order',
  ADOPTION: 'Adoption order',
  SUPERVISION: 'Supervision order',
}

export const educationWords: Readonly<Record<FactValues['education']['kind'], string>> = {
  higher: 'Higher education, such as university',
  further: 'Further education, such as college',
  further_residential: 'Further education away from home',
  training: 'Training or an apprenticeship',
}

export const requestWords: Readonly<Record<FactValues['requests']['type'], string>> = {
  support_21_plus: 'Asked for support',
  withdraw: 'Said they no longer want support',
}

const describers: { readonly [Kind in FactKind]: (value: FactValues[Kind]) => string } = {
  lookedAfter: (care) =>
    ['In care', careWords[care.status], care.authority, care.country === 'England' ? '' : countryWords[care.country]]
      .filter(Boolean)
      .join(', '),
  livingWith: (home) => `Living with ${livingWithWords[home.with].toLowerCase()}${endedHow(home)}`,
  hospitalOrDetention: (stay) => hospitalWords[stay.type],
  otherCare: (stay) => otherCareWords[stay.type],
  orders: (order) => orderWords[order.type] + (order.lookedAfterImmediatelyBefore ? ', straight from care' : ''),
  education: describeCourse,
  requests: (request) => requestWords[request.type],
  stayingPut: (stay) =>
    `Staying put${stay.formerFosterParentImmediatelyBefore18 ? ' with the foster carer they had at 18' : ''}`,
  shortBreakSeries: ({ stays, sameCarerOrPlace }) =>
    `${stays.length === 1 ? 'One short break' : `${stays.length} short breaks`}${sameCarerOrPlace ? ' with the same carer or in the same place' : ''}`,
  dateOfDeath: (day) => `Died on ${formatDay(day)}`,
  historyHeldFrom: (held) => {
    if (held.held === 'all') return 'We hold all of it'
    return held.held === 'none' ? 'We hold none of it' : `We hold it from ${formatDay(held.from)}`
  },
  immigration: ({ status, supportRestricted }) =>
    [status?.replaceAll('_', ' ') ?? 'Status recorded', supportRestricted ? 'support may be limited from 18' : '']
      .filter(Boolean)
      .join('; '),
  disabled: (is) => (is ? 'Disabled' : 'Not disabled'),
}

function endedHow({ end, endReason }: FactValues['livingWith']): string {
  if (end === null || endReason === undefined) return ''
  return endReason === 'breakdown' ? ', which broke down' : endReason === 'planned_move' ? ', until a planned move' : ''
}

function describeCourse(course: FactValues['education']): string {
  return [
    educationWords[course.kind],
    course.fullTime ? 'full time' : '',
    course.setOutInPathwayPlanBefore21 ? 'in the pathway plan before 21' : '',
    course.informedAuthorityOn ? `told the council on ${formatDay(course.informedAuthorityOn)}` : '',
  ]
    .filter(Boolean)
    .join(', ')
}

const careShort: Readonly<Record<Care['status'], string>> = {
  S20: 'Section 20',
  S31: 'Care order',
  S38: 'Interim order',
  S44: 'Emergency order',
  S46: 'Police protection',
  S21: 'Section 21',
  REMAND_LAA: 'Remand',
  REMAND_YDA: 'Remand, detained',
  PLACEMENT_ORDER: 'Placement order',
  SCOTLAND_COMPULSORY: 'Scottish order',
}

const withShort: Readonly<Record<FactValues['livingWith']['with'], string>> = {
  parent: 'Parent',
  pr_holder: 'Guardian',
  relative_without_pr: 'Relative',
}

/** A word or two for a bar of the timeline. */
export function shortWords(kind: FactKind, value: FactValue): string {
  if (kind === 'lookedAfter') return careShort[(value as Care).status] // the value of that kind
  if (kind === 'livingWith') return withShort[(value as FactValues['livingWith']).with] // likewise
  return describeFact(kind, value)
}

/** What a fact says, without its days. */
export function describeFact(kind: FactKind, value: FactValue): string {
  return (describers[kind] as (value: FactValue) => string)(value) // each kind has its own describer
}

/** Its days: "from 1 March 2024 to 3 June 2024"; empty for facts without days. */
export function describeDays(value: FactValue): string {
  const [start, end] = [startOf(value), endOf(value)]
  if (typeof value !== 'object' || start === null) return ''
  if (end === undefined) return `on ${formatDay(start)}`
  return `from ${formatDay(start)} ${end === null ? 'until now' : `to ${formatDay(end)}`}`
}

/** "In care, care order (section 31), Ashmere, from 1 March 2024 until now" */
export function describeWhole(kind: FactKind, value: FactValue): string {
  const days = describeDays(value)
  return describeFact(kind, value) + (days && `, ${days}`)
}

/** "Return of 2026, Episodes: episodes.csv, row 12" */
export function sourceWords({ year, table, file, rows }: ReturnSource): string {
  return `Return of ${year ?? 'an unknown year'}, ${table}: ${file}, ${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`
}
