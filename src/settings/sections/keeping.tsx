import { z } from 'zod'
import { optionalText } from '../../platform/forms/fields.ts'
import type { Section } from '../section.ts'
import { LongField, TextField } from '../views/fields.tsx'

const number = (label: string, least: number, most: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,6}$/.test(value.trim()) ? Number(value) : Number.NaN),
    z
      .number({ error: `${label} must be a number` })
      .min(least, `${label} must be ${least} or more`)
      .max(most, `${label} must be ${most} or less`),
  )

const schema = z.object({
  smallNumber: number('The smallest count shown', 3, 20),
  idleMinutes: number('Minutes until sign-out', 5, 120),
  careRecordsToAge: number('The age', 75, 120),
  auditYears: number('Years', 6, 120),
  draftDays: number('Days', 1, 365),
  staffFiles: number('Files of one of the staff', 100, 100_000),
  staffMegabytes: number('MB of one of the staff', 100, 100_000),
  youngFiles: number('Files of one young person', 20, 10_000),
  youngMegabytes: number('MB of one young person', 50, 10_000),
  OC2: optionalText(500),
  AD1: optionalText(500),
  PrevPerm: optionalText(500),
})

export const keepingSection: Section<z.output<typeof schema>> = {
  slug: 'keeping',
  title: 'What is kept and shown',
  lead: 'Small numbers, how long things are kept and how much, and which parts of the return are kept for which purpose.',
  schema,
  typedFrom: ({ settings: { smallNumber, idleMinutes, retention, quotas, keep } }) => ({
    smallNumber: String(smallNumber),
    idleMinutes: String(idleMinutes),
    ...Object.fromEntries(Object.entries({ ...retention, ...quotas }).map(([key, value]) => [key, String(value)])),
    OC2: keep.OC2 ?? '',
    AD1: keep.AD1 ?? '',
    PrevPerm: keep.PrevPerm ?? '',
  }),
  apply: ({ name, settings }, { smallNumber, idleMinutes, ...values }) => {
    const { OC2, AD1, PrevPerm, staffFiles, staffMegabytes, youngFiles, youngMegabytes, ...retention } = values
    return {
      name,
      settings: {
        ...settings,
        smallNumber,
        idleMinutes,
        retention,
        quotas: { staffFiles, staffMegabytes, youngFiles, youngMegabytes },
        keep: { ...(OC2 && { OC2 }), ...(AD1 && { AD1 }), ...(PrevPerm && { PrevPerm }) },
      },
    }
  },
  Fields: (props) => (
    <>
      <TextField
        {...props}
        name="smallNumber"
        label="The smallest count of people that is shown"
        hint="Smaller counts are hidden, with whatever would let a reader work them out"
        width="short"
        kind="number"
      />
      <TextField
        {...props}
        name="idleMinutes"
        label="Minutes without a press until somebody is signed out"
        hint="What they were typing is kept"
        width="short"
        kind="number"
      />
      <h2>How long things are kept</h2>
      <TextField
        {...props}
        name="careRecordsToAge"
        label="Care records: until this birthday"
        hint="The law asks for the 75th at least (SI 2010/959 reg 50; SI 2010/2571 reg 10)"
        width="short"
        kind="number"
      />
      <TextField {...props} name="auditYears" label="Who looked and what changed: years" width="short" kind="number" />
      <TextField {...props} name="draftDays" label="Half-finished forms: days" width="short" kind="number" />
      <h2>How much one account may keep</h2>
      <p>Whoever reaches a limit is told so, and loses nothing that they typed.</p>
      <TextField {...props} name="staffFiles" label="One of the staff: files" width="short" kind="number" />
      <TextField {...props} name="staffMegabytes" label="One of the staff: MB" width="short" kind="number" />
      <TextField {...props} name="youngFiles" label="One young person: files" width="short" kind="number" />
      <TextField {...props} name="youngMegabytes" label="One young person: MB" width="short" kind="number" />
      <h2>Parts of the return that are kept for a purpose only</h2>
      <p>They are always checked. They are kept only when you write what for.</p>
      <LongField {...props} name="OC2" label="Health and offending (OC2): what for" />
      <LongField {...props} name="AD1" label="Adoption (AD1): what for" />
      <LongField {...props} name="PrevPerm" label="Previous permanence: what for" />
    </>
  ),
}
