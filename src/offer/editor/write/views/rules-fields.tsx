// The fields that are rules: for whom, how much, how to ask. Pages, letters, feeds and translations are made of these.
import { Checkboxes, Input, Radios, Select, Textarea } from '../../../../design/index.ts'
import { conditions, offerStatuses } from '../../../terms.ts'
import { amountWords, basisWords, claimWords, frequencyWords, statusWords } from '../../words.ts'
import type { EntryFormProps } from './form-props.ts'
import { fieldOf, groupOf, itemsOf } from './field.ts'

const short = { classes: 'govuk-input--width-5', inputmode: 'decimal', autocomplete: 'off' } as const

export function WhoFor(props: EntryFormProps) {
  return (
    <>
      <h2>Who it is for</h2>
      <Checkboxes
        {...groupOf(props, { name: 'statuses', label: 'Status in the law' })}
        classes="govuk-checkboxes--small"
        items={offerStatuses.map((status) => ({ value: status, text: statusWords[status] }))}
      />
      <Input {...fieldOf(props, { name: 'ageFrom', label: 'From this birthday (optional)' })} {...short} />
      <Input {...fieldOf(props, { name: 'ageBelow', label: 'Until this birthday (optional)' })} {...short} />
      <Checkboxes
        {...groupOf(props, { name: 'conditions', label: 'And only if they are (optional)' })}
        classes="govuk-checkboxes--small"
        items={itemsOf(conditions)}
      />
      <Input {...fieldOf(props, { name: 'whoNote', label: 'What else decides who can have it (optional)' })} />
    </>
  )
}

export function HowMuch(props: EntryFormProps) {
  return (
    <>
      <h2>How much and how often</h2>
      <Radios
        {...groupOf(props, { name: 'amountKind', label: 'How much' })}
        classes="govuk-radios--small"
        items={itemsOf(amountWords)}
      />
      <Input
        {...fieldOf(props, { name: 'amountPounds', label: 'Pounds', hint: 'For fixed, up to and at least' })}
        prefix={{ text: '£' }}
        {...short}
      />
      <Input
        {...fieldOf(props, { name: 'amountPercent', label: 'Share', hint: 'For a share of a cost' })}
        suffix={{ text: '%' }}
        {...short}
      />
      <Input
        {...fieldOf(props, {
          name: 'amountNote',
          label: 'A note on the amount',
          hint: 'What it is a share of, what is given, or what it depends on',
        })}
      />
      <Select {...fieldOf(props, { name: 'every', label: 'How often' })} items={itemsOf(frequencyWords)} />
      <Input
        {...fieldOf(props, { name: 'capPounds', label: 'At most, in all (optional)' })}
        prefix={{ text: '£' }}
        {...short}
      />
      <Input {...fieldOf(props, { name: 'capTimes', label: 'At most so many times (optional)' })} {...short} />
      <Input {...fieldOf(props, { name: 'everyNote', label: 'A note on how often (optional)' })} />
      <Radios
        {...groupOf(props, { name: 'basis', label: 'Why the council offers it' })}
        classes="govuk-radios--small"
        items={itemsOf(basisWords)}
      />
      <Input
        {...fieldOf(props, {
          name: 'citation',
          label: 'The law or the policy (optional)',
          hint: 'Such as: Children Act 1989 s.23C',
        })}
      />
    </>
  )
}

export function HowToAsk(props: EntryFormProps) {
  return (
    <>
      <h2>How to ask for it</h2>
      <Select
        {...fieldOf(props, { name: 'claimKind', label: 'What can be asked for here' })}
        items={[{ value: '', text: 'Nothing: the steps say what to do' }, ...itemsOf(claimWords)]}
      />
      <Textarea
        {...fieldOf(props, { name: 'steps', label: 'Steps', hint: 'One on each line' })}
        rows={4}
        attributes={{ dir: 'auto' }}
      />
      <Textarea
        {...fieldOf(props, { name: 'evidence', label: 'What you need (optional)', hint: 'One on each line' })}
        rows={3}
        attributes={{ dir: 'auto' }}
      />
      <Input
        {...fieldOf(props, {
          name: 'decidedBy',
          label: 'Which post decides',
          hint: 'A post, never a name: Leaving care team manager',
        })}
      />
      <Input {...fieldOf(props, { name: 'decidedWithinDays', label: 'Within so many days (optional)' })} {...short} />
      <Input {...fieldOf(props, { name: 'lastsMonths', label: 'It lasts so many months (optional)' })} {...short} />
      <Input
        {...fieldOf(props, { name: 'costCode', label: 'Cost code (optional)', hint: 'Never shown to young people' })}
        classes="govuk-input--width-10"
      />
      <Textarea
        {...fieldOf(props, {
          name: 'challenge',
          label: 'If the answer is no (optional)',
          hint: 'Left empty, the council’s usual words stand there',
        })}
        rows={2}
      />
    </>
  )
}
