// What must have been seen before a pledger and a young person meet: by kind of pledge, and for how long it counts.
import { z } from 'zod'
import { Checkboxes } from '../../design/index.ts'
import { checkKinds, usualChecks, type CheckKind } from '../../platform/councils/pledge-settings.ts'
import { councilSettings, type CouncilSettings } from '../../platform/councils/settings.ts'
import { typedList, typedText, type Typed } from '../../platform/forms/form.ts'
import type { Section } from '../section.ts'
import { TextField } from '../views/fields.tsx'
import { withOwn } from './stored.ts'

type Checks = CouncilSettings['pledges']['checks']

const kinds: Readonly<Record<string, string>> = {
  mentoring: 'Somebody to talk to or learn from',
  time: 'Time and skills',
  home: 'A home, or help with one',
  'taster-flat': 'Trying out a flat',
  job: 'A job',
  apprenticeship: 'An apprenticeship',
  'work-experience': 'Work experience',
  training: 'Training',
  tickets: 'Tickets, trips or days out',
  things: 'Things',
  discount: 'Money off',
  money: 'Money',
  change: 'A change in how things are done',
  other: 'Something else',
  meeting: 'Anything where staff say that they would meet',
}

const checks: Readonly<Record<CheckKind, string>> = {
  dbs: 'Enhanced DBS certificate of whoever they meet',
  references: 'Two references',
  'liability-insurance': 'Employer’s liability insurance',
  'home-insurance': 'Insurance of the home',
  'risk-assessment': 'Risk assessment for under-18s',
}

const isUsual = (kind: string, needs: readonly CheckKind[]) => String(usualChecks[kind]) === String(needs)

const numbers = { dbsYears: [1, 5], warnDays: [7, 120] } as const

const schema = z.custom<Typed>().transform((typed, context): Checks => {
  const number = (name: keyof typeof numbers): number => {
    const [least, most] = numbers[name]
    const text = typedText(typed, name).trim()
    const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
    if (!(value >= least && value <= most))
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `Enter a whole number, from ${String(least)} to ${String(most)}`,
      })
    return value
  }
  const needs = Object.keys(kinds).map((kind) => {
    const chosen = typedList(typed, `needs-${kind}`)
    return [kind, checkKinds.filter((check) => chosen.includes(check))] as const
  })
  return {
    needs: Object.fromEntries(needs.filter(([kind, own]) => !isUsual(kind, own))),
    dbsYears: number('dbsYears'),
    warnDays: number('warnDays'),
  }
})

export const checksSection: Section<Checks> = {
  slug: 'checks',
  title: 'Safety checks',
  lead: 'What must have been seen, and be in date, before a pledge brings somebody and a young person together.',
  schema,
  typedFrom: ({ settings: { pledges } }) => ({
    ...Object.fromEntries(
      Object.keys(kinds).map((kind) => [`needs-${kind}`, [...(pledges.checks.needs[kind] ?? usualChecks[kind] ?? [])]]),
    ),
    dbsYears: String(pledges.checks.dbsYears),
    warnDays: String(pledges.checks.warnDays),
  }),
  apply: ({ name, settings }, own) => {
    const { pledges } = councilSettings.parse(settings)
    return { name, settings: withOwn(settings, { pledges: { ...pledges, checks: own } }) }
  },
  Fields: (props) => (
    <>
      <TextField
        {...props}
        name="dbsYears"
        label="Years after which a DBS certificate is renewed"
        width="short"
        kind="number"
      />
      <TextField
        {...props}
        name="warnDays"
        label="Days before a check runs out: the owner hears"
        width="short"
        kind="number"
      />
      {Object.entries(kinds).map(([kind, words]) => (
        <Checkboxes
          key={kind}
          name={`needs-${kind}`}
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: words, classes: 'govuk-fieldset__legend--s' } }}
          values={typedList(props.typed, `needs-${kind}`)}
          items={checkKinds.map((value) => ({ value, text: checks[value] }))}
        />
      ))}
    </>
  ),
}
