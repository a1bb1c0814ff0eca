// The fields that are words, places and days.
import { Checkboxes, DateInput, Input, Radios, Select, Textarea } from '../../../../design/index.ts'
import { errorOf, typedDays, typedList, typedText } from '../../../../platform/forms/form.ts'
import { placesPath } from '../../../paths.ts'
import { entitlementKeys, entitlementTypes, legalHeadings, legalHeadingWords, moments, topics } from '../../../terms.ts'
import { draftStandings } from '../entry-form.ts'
import { mostListed, withPostcode } from '../../retire/called.ts'
import { standingWords } from '../../words.ts'
import type { EntryFormProps } from './form-props.ts'
import { fieldOf, groupOf, itemsOf } from './field.ts'

export function AboutIt(props: EntryFormProps) {
  const plain = { 'data-plain-words': JSON.stringify(props.avoidWords), dir: 'auto' }
  return (
    <>
      <h2>What it is</h2>
      <Select
        {...fieldOf(props, {
          name: 'type',
          label: 'Kind',
          hint: 'The same kinds for every council, so that offers can be compared',
        })}
        items={[
          { value: '', text: 'Choose' },
          ...entitlementKeys.map((key) => ({ value: key, text: entitlementTypes[key].words })),
        ]}
      />
      <Input {...fieldOf(props, { name: 'title', label: 'Title' })} attributes={{ dir: 'auto' }} />
      <Textarea
        {...fieldOf(props, { name: 'summary', label: 'What it is, in one or two sentences' })}
        rows={3}
        attributes={plain}
      />
      <Textarea
        {...fieldOf(props, {
          name: 'details',
          label: 'More about it (optional)',
          hint: 'Leave an empty line between paragraphs. Write no amounts here: they have fields of their own below',
        })}
        rows={6}
        attributes={plain}
      />
      <Input
        {...fieldOf(props, {
          name: 'keywords',
          label: 'Other words that people look for (optional)',
          hint: 'With commas between: suit, shoes, smart clothes',
        })}
      />
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">Headings, times of life and parts of the law</span>
        </summary>
        <div class="govuk-details__text">
          <Select
            {...fieldOf(props, {
              name: 'topic',
              label: 'What it is about',
              hint: 'It decides under which heading it stands',
            })}
            items={[
              { value: '', text: 'As its kind says' },
              ...topics.map((topic) => ({ value: topic, text: topicWords(topic) })),
            ]}
          />
          <Checkboxes
            {...groupOf(props, { name: 'moments', label: 'Times of life when it matters' })}
            classes="govuk-checkboxes--small"
            items={itemsOf(moments)}
          />
          <Checkboxes
            {...groupOf(props, {
              name: 'legal',
              label: 'Parts of the duty to publish that it answers',
              hint: 'Children and Social Work Act 2017 s.2(3). None ticked: those of its kind',
            })}
            classes="govuk-checkboxes--small"
            items={legalHeadings.map((heading) => ({ value: heading, text: legalHeadingWords[heading] }))}
          />
        </div>
      </details>
    </>
  )
}

const topicWords = (topic: string) => topic.charAt(0).toUpperCase() + topic.slice(1)

export function Where(props: EntryFormProps) {
  const { choices, typed } = props
  return (
    <>
      <h2>Who gives it, and where</h2>
      <Select
        {...fieldOf(props, { name: 'provider', label: 'Who gives it' })}
        items={[
          { value: '', text: 'The council itself' },
          ...choices.providers.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Input {...fieldOf(props, { name: 'newProvider', label: 'Or somebody who is not in the list (optional)' })} />
      <Radios
        {...groupOf(props, { name: 'reach', label: 'Where does somebody have to live?' })}
        classes="govuk-radios--small"
        items={[
          { value: 'anywhere', text: 'Anywhere' },
          { value: 'in-area', text: 'In our area' },
          { value: 'by-arrangement', text: 'Elsewhere only if it is arranged' },
        ]}
      />
      <Checkboxes
        name="isRemote"
        classes="govuk-checkboxes--small"
        items={[
          { value: 'yes', text: 'It can be had by phone or online', checked: typedText(typed, 'isRemote') !== '' },
        ]}
      />
      <Places {...props} />
      <Textarea
        {...fieldOf(props, {
          name: 'schedules',
          label: 'Opening hours (optional)',
          hint: 'One on each line: MO TU 09:00-17:00 @ name of a place; a note',
        })}
        rows={2}
      />
      <Input {...fieldOf(props, { name: 'phone', label: 'Phone (optional)' })} type="tel" />
      <Input {...fieldOf(props, { name: 'text', label: 'Number for text messages (optional)' })} type="tel" />
      <Input
        {...fieldOf(props, { name: 'email', label: 'Email (optional)', hint: 'Of a team or a post, never a person’s' })}
        type="email"
      />
      <Input {...fieldOf(props, { name: 'url', label: 'Web address (optional)' })} type="url" spellcheck={false} />
      <Input
        {...fieldOf(props, { name: 'spoken', label: 'Languages spoken there', hint: 'Codes with commas: en, ar, vi' })}
      />
    </>
  )
}

/** All of them to tick; where they are too many, those that are ticked, and a box to name others. */
function Places(props: EntryFormProps) {
  const { places } = props.choices
  const isLong = places.length > mostListed
  const ticked = typedList(props.typed, 'places')
  const shown = isLong ? places.filter(({ id }) => ticked.includes(id)) : places
  return (
    <>
      {shown.length > 0 && (
        <Checkboxes
          {...groupOf(props, { name: 'places', label: 'Places' })}
          classes="govuk-checkboxes--small"
          items={shown.map((place) => ({ value: place.id, text: withPostcode(place) }))}
        />
      )}
      {isLong && (
        <Textarea
          {...fieldOf(props, {
            name: 'morePlaces',
            label: shown.length > 0 ? 'Other places (optional)' : 'Places (optional)',
            hint: 'One on each line, by its name. Where two share a name, add the postcode: The Hub, AM1 2HB',
          })}
          rows={2}
        />
      )}
      <p class="govuk-hint">
        Is a place missing? Save this draft, and then add it under{' '}
        <a class="govuk-link" href={placesPath}>
          places
        </a>
        .
      </p>
    </>
  )
}

export function When(props: EntryFormProps) {
  const day = (name: 'startsOn' | 'endsOn', legend: string, hint: string) => (
    <DateInput
      id={name}
      namePrefix={name}
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: hint }}
      values={typedDays(props.typed, name)}
      errorMessage={errorOf(props.errors ?? undefined, name)}
    />
  )
  return (
    <>
      <h2>How it stands, from when and why</h2>
      <Radios
        {...groupOf(props, { name: 'standing', label: 'How it stands' })}
        items={draftStandings.map((standing) => ({
          value: standing,
          text: standingWords[standing],
          hint: { text: standingHints[standing] },
        }))}
      />
      {day('startsOn', 'From which day', 'Earlier days keep what was said before')}
      {day('endsOn', 'The last day (optional)', 'Only where it is known to end')}
      <Textarea
        {...fieldOf(props, {
          name: 'dates',
          label: 'Days that matter (optional)',
          hint: 'Such as: 2027-03-05 Applications close',
        })}
        rows={2}
      />
      <Textarea
        {...fieldOf(props, {
          name: 'changeNote',
          label: props.isChange ? 'Why it changes' : 'A note for the history (optional)',
          hint: 'Everyone can read this in the history of the offer',
        })}
        rows={2}
      />
      <Textarea
        {...fieldOf(props, {
          name: 'consultation',
          label: props.isChange ? 'Who was asked before the change' : 'Who was asked (optional)',
          hint: 'The law asks you to consult care leavers before you change the offer. Name groups, never people',
        })}
        rows={2}
      />
    </>
  )
}

const standingHints = {
  'in-place': 'A promise: young people can have it',
  'being-worked-on': 'Shown among the ideas, and never as a promise',
  idea: 'Shown among the ideas, and never as a promise',
} as const
