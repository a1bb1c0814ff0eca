// The boxes of a pledge: the same on the public page and where a worker writes one down.
import {
  askBox,
  DateInput,
  Details,
  HelpNowBox,
  type HelpNowOption,
  Input,
  Radios,
  Select,
  Textarea,
} from '../../../design/index.ts'
import { errorOf, typedDays, typedText, type Failed } from '../../../platform/forms/form.ts'
import { pledgeKinds, pledgers, type Publishing } from '../../tables.ts'
import { kindWords, pledgerWords } from '../../words.ts'

interface FieldsProps {
  readonly failed: Failed | undefined
  /** The pledger's own voice, or a worker's who writes down what was said. */
  readonly mine: boolean
}

export function WhoFields({ failed, mine }: FieldsProps) {
  return (
    <>
      <Radios
        name="pledger"
        fieldset={{
          legend: { text: mine ? 'Who is pledging?' : 'Who pledged?', classes: 'govuk-fieldset__legend--m' },
        }}
        value={typedText(failed?.typed, 'pledger')}
        errorMessage={errorOf(failed?.errors, 'pledger')}
        items={pledgers.map((value) => ({ value, text: pledgerWords[value] }))}
      />
      <Text
        failed={failed}
        name="name"
        label={mine ? 'Your name' : 'Their name'}
        autocomplete={mine ? 'name' : 'off'}
      />
      <Text
        failed={failed}
        name="organisation"
        label="Organisation"
        hint="Leave this empty if it is just a person"
        autocomplete={mine ? 'organization' : 'off'}
      />
    </>
  )
}

/** `help`: opens beside the words where they speak of danger; for whoever writes their own. */
export function WhatFields({ failed, mine, help = [] }: FieldsProps & { readonly help?: readonly HelpNowOption[] }) {
  return (
    <>
      <Textarea
        name="words"
        rows={4}
        label={{ text: mine ? 'What do you pledge?' : 'What was pledged, in their words?', classes: 'govuk-label--m' }}
        hint={{ text: 'Such as: I will give two young people a paid Saturday job this year' }}
        value={typedText(failed?.typed, 'words')}
        errorMessage={errorOf(failed?.errors, 'words')}
        attributes={{ ...(help.length > 0 && askBox('help-beside')), dir: 'auto' }}
      />
      {help.length > 0 && <HelpNowBox id="help-beside" options={help} />}
      <Select
        name="kind"
        label={{ text: 'What is it?' }}
        value={typedText(failed?.typed, 'kind')}
        errorMessage={errorOf(failed?.errors, 'kind')}
        items={[{ value: '', text: 'Choose' }, ...pledgeKinds.map((value) => ({ value, text: kindWords[value] }))]}
      />
      <DateInput
        id="due"
        namePrefix="due"
        fieldset={{
          legend: { text: mine ? 'By when will you do it?' : 'By when?', classes: 'govuk-fieldset__legend--m' },
        }}
        hint={{ text: 'A date makes it a promise. Leave it empty if you do not know yet' }}
        values={typedDays(failed?.typed, 'due')}
        errorMessage={errorOf(failed?.errors, 'due')}
      />
      <Details
        summaryText="How many, where and for whom (you can leave these out)"
        open={['howMany', 'place', 'forWhom'].some((name) => typedText(failed?.typed, name) !== '')}
      >
        <Text
          failed={failed}
          name="howMany"
          label="How many?"
          hint="Such as: 2 jobs, 25 tickets"
          inputmode="numeric"
          classes="govuk-input--width-5"
        />
        <Text failed={failed} name="place" label="Where?" />
        <Text failed={failed} name="forWhom" label="For whom?" hint="Such as: anyone over 16, young parents" />
      </Details>
    </>
  )
}

export function ShowFields({ failed, mine }: FieldsProps) {
  const items: readonly { value: Publishing; text: string; hint?: { text: string } }[] = [
    { value: 'named', text: mine ? 'With my name' : 'With their name' },
    { value: 'organisation', text: 'With the organisation’s name only' },
    { value: 'nameless', text: 'Without any name' },
    { value: 'no', text: 'Not at all: only those who work on it see it' },
  ]
  return (
    <>
      <Radios
        name="publish"
        fieldset={{
          legend: { text: 'May we show it on the tree, for everyone to see?', classes: 'govuk-fieldset__legend--m' },
        }}
        hint={{
          text: mine
            ? 'Somebody reads it first. You can change your mind at any time: with the link in our message, or by telephone where you have no link'
            : 'Somebody reads it first. They can change their mind at any time: with the link in our message, or by telephone',
        }}
        value={typedText(failed?.typed, 'publish')}
        errorMessage={errorOf(failed?.errors, 'publish')}
        items={items}
      />
      <Text
        failed={failed}
        name="namedAs"
        label={mine ? 'How should we write your name? (optional)' : 'How should the name be written? (optional)'}
        hint="Such as: Sam from the bakery"
      />
    </>
  )
}

export function ReachFields({ failed, mine }: FieldsProps) {
  return (
    <>
      <Radios
        name="reachBy"
        fieldset={{
          legend: {
            text: mine ? 'How can we reach you?' : 'How can we reach them?',
            classes: 'govuk-fieldset__legend--m',
          },
        }}
        hint={{ text: 'To say thank you, to remind kindly, and to tell what came of it. Nobody else sees it' }}
        value={typedText(failed?.typed, 'reachBy')}
        errorMessage={errorOf(failed?.errors, 'reachBy')}
        items={[
          { value: 'email', text: 'Email' },
          { value: 'phone', text: 'Text message' },
          { value: 'post', text: 'Post' },
          { value: 'none', text: mine ? 'Please do not contact me' : 'Not at all' },
        ]}
      />
      <Text failed={failed} name="reachAt" label="Email address, mobile number or postal address" autocomplete="off" />
    </>
  )
}

interface TextProps {
  readonly failed: Failed | undefined
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly autocomplete?: string
  readonly inputmode?: 'numeric'
  readonly classes?: string
}

function Text({ failed, name, label, hint, ...rest }: TextProps) {
  return (
    <Input
      name={name}
      label={{ text: label }}
      hint={hint === undefined ? undefined : { text: hint }}
      value={typedText(failed?.typed, name)}
      errorMessage={errorOf(failed?.errors, name)}
      attributes={{ dir: 'auto' }}
      {...rest}
    />
  )
}
