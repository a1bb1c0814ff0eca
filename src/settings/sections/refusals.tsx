// What a "no" always says besides its reason: how to challenge it and who can help. It is put before whoever writes one.
import { z } from 'zod'
import { optionalText } from '../../platform/forms/fields.ts'
import type { Section } from '../section.ts'
import { LongField } from '../views/fields.tsx'
import { withOwn } from './stored.ts'

const schema = z.object({ challenge: optionalText(1_000), advocacy: optionalText(1_000) })
type Refusing = z.output<typeof schema>

export const refusalsSection: Section<Refusing> = {
  slug: 'refusals',
  title: 'When the answer is no',
  lead: 'Whoever answers “we can’t” begins with these words and can change them each time.',
  schema,
  typedFrom: ({ settings: { refusals } }) => ({
    challenge: refusals.challenge ?? '',
    advocacy: refusals.advocacy ?? '',
  }),
  apply: ({ name, settings }, { challenge, advocacy }) => ({
    name,
    settings: withOwn(settings, {
      refusals: { ...(challenge !== '' && { challenge }), ...(advocacy !== '' && { advocacy }) },
    }),
  }),
  Fields: (props) => (
    <>
      <LongField
        {...props}
        name="challenge"
        label="How to challenge it"
        hint="Say it to a young person. Left empty, it names “not yet” and your contact for complaints."
        rows={4}
      />
      <LongField
        {...props}
        name="advocacy"
        label="Who can help"
        hint="Left empty, it names your advocacy service and its number."
        rows={4}
      />
    </>
  ),
}
