// The disputed points of the leaving-care rules, and law that has no start date yet.
import { z } from 'zod'
import {
  FUTURE_LAW_KEYS,
  FUTURE_LAW_WORDS,
  SETTING_WORDS,
  type DisputedPoint,
  type FutureLawKey,
} from '../../eligibility/index.ts'
import { DateInput, InsetText } from '../../design/index.ts'
import { councilRules } from '../../people/index.ts'
import type { Day } from '../../platform/clock.ts'
import { readDay } from '../../platform/forms/fields.ts'
import { errorOf, typedText, type Typed } from '../../platform/forms/form.ts'
import { defaultValue, formValue, pointChoices, points } from '../points.ts'
import type { FieldsProps, Section } from '../section.ts'
import { ChoiceField } from '../views/fields.tsx'

interface Rules {
  /** Only what differs from the engine's own defaults. */
  readonly overrides: Readonly<Record<string, unknown>>
  readonly law: Readonly<Record<string, { readonly inForceFrom: Day }>>
}

const schema = z.custom<Typed>().transform((typed, context): Rules => {
  const overrides: Record<string, unknown> = {}
  for (const point of points) {
    const chosen = pointChoices[point].find(({ value }) => value === typedText(typed, point))
    if (!chosen) context.addIssue({ code: 'custom', path: [point], message: 'Select an answer to this question' })
    else if (chosen.value !== defaultValue(point)) overrides[point] = chosen.stored
  }
  const law: Record<string, { inForceFrom: Day }> = {}
  for (const key of FUTURE_LAW_KEYS) {
    const read = readDay(typed, key, 'Start date')
    if ('fault' in read) context.addIssue({ code: 'custom', path: [key], message: read.fault })
    else if (read.day !== null) law[key] = { inForceFrom: read.day }
  }
  return { overrides, law }
})

export const rulesSection: Section<Rules> = {
  slug: 'rules',
  title: 'Rules of leaving care',
  lead: 'Points of law that two careful readers would decide differently. Ask your legal adviser before you change one.',
  schema,
  typedFrom: (council) => {
    const rules = councilRules(council)
    return {
      ...Object.fromEntries(points.map((point) => [point, formValue(rules[point])])),
      ...Object.fromEntries(FUTURE_LAW_KEYS.flatMap((key) => dayBoxes(key, rules.law[key].inForceFrom))),
    }
  },
  apply: ({ name, settings }, { overrides, law }) => ({
    name,
    settings: { ...settings, rules: Object.keys(law).length > 0 ? { ...overrides, law } : { ...overrides } },
  }),
  afterwards: () => 'Statuses are being worked out again. This can take some minutes.',
  Fields: (props) => (
    <>
      <InsetText>When you save, every status is worked out again by the new rules.</InsetText>
      {points.map((point) => (
        <Point key={point} point={point} {...props} />
      ))}
      <h2>Law that is made but has no start date here</h2>
      <p>Each of these stays off until somebody has checked that it has begun, and writes the day.</p>
      {FUTURE_LAW_KEYS.map((key) => (
        <FutureLaw key={key} law={key} {...props} />
      ))}
    </>
  ),
}

function Point({ point, ...props }: FieldsProps & { readonly point: DisputedPoint }) {
  const { title, sentence, citation } = SETTING_WORDS[point]
  return (
    <ChoiceField
      {...props}
      name={point}
      legend={title}
      hint={`${sentence} (${citation})`}
      items={pointChoices[point].map(({ value, text }) => ({
        value,
        text: value === defaultValue(point) ? `${text} (default)` : text,
      }))}
    />
  )
}

function FutureLaw({ law, typed, errors }: FieldsProps & { readonly law: FutureLawKey }) {
  const { title, sentence, citation } = FUTURE_LAW_WORDS[law]
  return (
    <DateInput
      id={law}
      namePrefix={law}
      values={boxesOf(typed, law)}
      fieldset={{ legend: { text: `${title}: in force from`, classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: `${sentence} (${citation}) Leave the boxes empty while it has not begun.` }}
      errorMessage={errorOf(errors, law)}
    />
  )
}

const boxesOf = (typed: Typed, name: string) =>
  Object.fromEntries(['day', 'month', 'year'].map((box) => [`${name}-${box}`, typedText(typed, `${name}-${box}`)]))

function dayBoxes(name: string, day: string | null): [string, string][] {
  const [year = '', month = '', date = ''] = (day ?? '').split('-')
  return [
    [`${name}-day`, date],
    [`${name}-month`, month],
    [`${name}-year`, year],
  ]
}
