// We did, we will, or we can't: and what each of them must bring with it.
import { DateInput, formatDay, Input, Radios, Select, Textarea } from '../../../../design/index.ts'
import { errorOf, typedText } from '../../../../platform/forms/form.ts'
import type { ComposeProps } from './compose-props.ts'

export function Words({ failed, avoidWords }: ComposeProps) {
  return (
    <Textarea
      name="words"
      rows={6}
      label={{ text: 'Your answer', classes: 'govuk-label--m' }}
      hint={{ text: 'Short sentences. Say “you”. No short forms.' }}
      value={typedText(failed?.typed, 'words')}
      errorMessage={errorOf(failed?.errors, 'words')}
      attributes={plainAttributes(avoidWords)}
    />
  )
}

/** With script the hints come while somebody types (design/browser/plain-words.ts). */
const plainAttributes = (avoidWords: ComposeProps['avoidWords']) => ({
  'data-plain-words': JSON.stringify(avoidWords),
})

export function Kinds(props: ComposeProps) {
  const { failed } = props
  return (
    <Radios
      name="kind"
      fieldset={{ legend: { text: 'Which is it?', classes: 'govuk-fieldset__legend--m' } }}
      value={typedText(failed?.typed, 'kind')}
      errorMessage={errorOf(failed?.errors, 'kind')}
      items={[
        {
          value: 'did',
          text: 'We did it',
          hint: { text: 'After sending you can add what shows it: until then it counts as said, not shown.' },
        },
        {
          value: 'will',
          text: 'We will',
          hint: {
            text: 'A promise, with a day and somebody who sees to it. Everyone who reads promises sees these words, councillors too: leave out names, and whatever tells who asked.',
          },
          conditional: <Will {...props} />,
        },
        {
          value: 'cannot',
          text: 'We can’t',
          hint: { text: 'Never without the reason, what would change it, and how to challenge it.' },
          conditional: <Cannot {...props} />,
        },
      ]}
    />
  )
}

function Will({ failed, promises }: ComposeProps) {
  const box = (name: string) => typedText(failed?.typed, `due-${name}`)
  return (
    <>
      <DateInput
        id="due"
        namePrefix="due"
        fieldset={{ legend: { text: 'By which day?', classes: 'govuk-fieldset__legend--s' } }}
        values={{ day: box('day'), month: box('month'), year: box('year') }}
        errorMessage={errorOf(failed?.errors, 'due')}
      />
      <TextField name="ownerName" label="Who will see to it? A name" failed={failed} />
      <TextField name="ownerPost" label="Their post, if they have one" failed={failed} />
      {promises.length > 0 && (
        <Select
          id="promise"
          name="promise"
          label={{ text: 'Is it a promise that was made before?', classes: 'govuk-label--s' }}
          hint={{ text: 'Then it brings its own day and owner, if you leave them empty above.' }}
          value={typedText(failed?.typed, 'promise')}
          errorMessage={errorOf(failed?.errors, 'promise')}
          items={[
            { value: '', text: 'No, make a new one' },
            ...promises.map(({ id, words, dueOn, owner }) => ({
              value: id,
              text: [
                words.length > 90 ? `${words.slice(0, 89)}…` : words,
                ...(dueOn === null ? [] : [`by ${formatDay(dueOn)}`]),
                ...(owner === null ? [] : [owner]),
              ].join(' · '),
            })),
          ]}
        />
      )}
    </>
  )
}

function TextField(props: { name: string; label: string; failed: ComposeProps['failed'] }) {
  const { name, label, failed } = props
  return (
    <Input
      id={name}
      name={name}
      label={{ text: label, classes: 'govuk-label--s' }}
      value={typedText(failed?.typed, name)}
      errorMessage={errorOf(failed?.errors, name)}
      autocomplete="off"
    />
  )
}

function Cannot({ failed, texts, avoidWords }: ComposeProps) {
  const fields = [
    { name: 'why', label: 'Why, in plain words', rows: 3, ready: '' },
    { name: 'whatWouldChange', label: 'What would change it?', rows: 2, ready: '' },
    { name: 'challenge', label: 'What can they do if they don’t agree?', rows: 3, ready: texts.challenge },
    { name: 'advocacy', label: 'Who can help them?', rows: 2, ready: texts.advocacy },
  ] as const
  return (
    <>
      {fields.map(({ name, label, rows, ready }) => (
        <Textarea
          key={name}
          id={name}
          name={name}
          rows={rows}
          label={{ text: label, classes: 'govuk-label--s' }}
          value={failed && name in failed.typed ? typedText(failed.typed, name) : ready}
          errorMessage={errorOf(failed?.errors, name)}
          attributes={plainAttributes(avoidWords)}
        />
      ))}
    </>
  )
}
