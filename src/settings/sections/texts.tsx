import { z } from 'zod'
import { InsetText } from '../../design/index.ts'
import { optionalText } from '../../platform/forms/fields.ts'
import type { Section } from '../section.ts'
import { TextField } from '../views/fields.tsx'
import { without } from './stored.ts'

const schema = z.object({
  textNumber: optionalText(40).refine((text) => text === '' || /^\+?[\d ()-]{5,}$/.test(text), {
    error: 'Enter a phone number, like 07700 900 123, or leave the box empty',
  }),
})
type Texts = z.output<typeof schema>

export const textsSection: Section<Texts> = {
  slug: 'texts',
  title: 'Text messages',
  lead: 'Young people can text one word to ask for something in the local offer, where you have a number for it.',
  schema,
  typedFrom: ({ settings: { offer } }) => ({ textNumber: offer.textNumber }),
  apply: ({ name, settings }, { textNumber }) => {
    const rest = without(settings.offer ?? {}, 'textNumber')
    const offer = textNumber === '' ? rest : { ...rest, textNumber }
    return { name, settings: Object.keys(offer).length === 0 ? without(settings, 'offer') : { ...settings, offer } }
  },
  Fields: (props) => (
    <>
      <InsetText>
        This needs GOV.UK Notify to hand received texts on to us: its callback address and token are set where the
        service runs (README, “Text messages”). Until then leave this empty, or texts go unanswered.
      </InsetText>
      <TextField
        {...props}
        name="textNumber"
        label="Number for texts (optional)"
        hint="The number that GOV.UK Notify gave you for received texts. With it, each entry shows its word. Replies are sent by the service; nobody reads what comes, but for words of danger"
        kind="tel"
      />
    </>
  ),
}
