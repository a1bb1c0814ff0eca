import { z } from 'zod'
import { requiredText } from '../../platform/forms/fields.ts'
import type { Section } from '../section.ts'
import { TextField } from '../views/fields.tsx'

const names = ['adviser', 'panel', 'youngPerson', 'localOffer', 'pathwayPlan'] as const
type Name = (typeof names)[number]

const asked: Readonly<Record<Name, string>> = {
  adviser: 'The worker who stands by a care leaver',
  panel: 'The meeting of councillors',
  youngPerson: 'Somebody in care or who left it',
  localOffer: 'What the council gives care leavers',
  pathwayPlan: 'The plan that is written with them',
}

const one = (name: Name) => `${name}-one`
const many = (name: Name) => `${name}-many`
const word = (message: string) => requiredText(message, 60)

const schema = z.object(
  Object.fromEntries(
    names.flatMap((name) => [
      [one(name), word('Enter the word for one')],
      [many(name), word('Enter the word for more than one')],
    ]),
  ),
)

export const wordsSection: Section<z.output<typeof schema>> = {
  slug: 'words',
  title: 'Words for things',
  lead: 'Panel or board, personal adviser or young person’s adviser: pages and letters use your own words.',
  schema,
  typedFrom: ({ settings: { words } }) =>
    Object.fromEntries(
      names.flatMap((name) => [
        [one(name), words[name].one],
        [many(name), words[name].many],
      ]),
    ),
  apply: ({ name, settings }, values) => ({
    name,
    settings: {
      ...settings,
      words: Object.fromEntries(
        names.map((each) => [each, { one: values[one(each)] ?? '', many: values[many(each)] ?? '' }]),
      ),
    },
  }),
  Fields: (props) => (
    <>
      {names.map((name) => (
        <fieldset class="govuk-fieldset" key={name}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{asked[name]}</legend>
          <TextField {...props} name={one(name)} label="One" hint="In small letters, as in the middle of a sentence" />
          <TextField {...props} name={many(name)} label="More than one" />
        </fieldset>
      ))}
    </>
  ),
}
