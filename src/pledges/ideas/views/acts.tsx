// The pages on which something is done with an idea.
import type { ComponentChildren } from 'preact'
import { Button, FailedSummary, PageHeading, Radios, Select, Textarea } from '../../../design/index.ts'
import { errorOf, typedText } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { newIdeaPath } from '../../paths.ts'
import { outcomes } from '../tables.ts'
import { outcomeWords } from '../words.ts'
import { DayBox, GoesTo, TextBox, type BoxesProps } from './fields.tsx'

export interface Choice {
  readonly value: string
  readonly text: string
}

export interface ActProps extends BoxesProps {
  readonly words: string
  readonly action: string
  readonly token: string
}

interface FrameProps extends ActProps {
  readonly title: string
  readonly lead?: string
  readonly button: string
  readonly children: ComponentChildren
}

function Frame({ title, lead, words, action, token, failed, button, children }: FrameProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={title} caption={words === '' ? undefined : <span dir="auto">{words}</span>} lead={lead} />
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        {children}
        <Button preventDoubleClick>{button}</Button>
      </form>
    </>
  )
}

interface NewIdeaProps extends BoxesProps {
  readonly groups: readonly Choice[]
  readonly token: string
}

export function NewIdea(props: NewIdeaProps) {
  const { groups, failed, boxes } = props
  return (
    <Frame {...props} words="" action={newIdeaPath} title="Write down an idea" button="Save the idea">
      <input type="hidden" name="pledge" value={typedText(boxes, 'pledge')} />
      <Words name="words" label="The idea" hint="In the words of whoever had it. No names of young people" {...props} />
      <Select
        name="group"
        label={{ text: 'Which group had it? (optional)' }}
        value={typedText(boxes, 'group')}
        errorMessage={errorOf(failed?.errors, 'group')}
        items={[{ value: '', text: 'No group' }, ...groups]}
      />
      <DayBox name="said" legend="When was it said?" failed={failed} boxes={boxes} />
      <GoesTo failed={failed} boxes={boxes} />
    </Frame>
  )
}

export function SendIdea(props: ActProps) {
  return (
    <Frame {...props} title="Send it to whoever decides" button="Send it">
      <TextBox
        {...props}
        name="decider"
        label="With whom is it? (optional)"
        hint="A post or a board, such as: head of housing"
      />
      <GoesTo failed={props.failed} boxes={props.boxes} />
    </Frame>
  )
}

export function DecideIdea(props: ActProps) {
  const { failed, boxes } = props
  return (
    <Frame
      {...props}
      title="What was decided?"
      lead="Those who had the idea are told, with the reason."
      button="Save the decision"
    >
      <Radios
        name="outcome"
        fieldset={{ legend: { text: 'Yes or no?', classes: 'govuk-fieldset__legend--m' } }}
        value={typedText(boxes, 'outcome')}
        errorMessage={errorOf(failed?.errors, 'outcome')}
        items={outcomes.map((value) => ({ value, text: outcomeWords[value] }))}
      />
      <TextBox {...props} name="by" label="Who decided? (optional)" hint="A post or a board" />
      <DayBox name="on" legend="When?" failed={failed} boxes={boxes} />
      <Words
        name="reason"
        label="What do we tell them?"
        hint="A no needs a reason: why, and what would change it"
        {...props}
      />
    </Frame>
  )
}

export function ToldThem(props: ActProps) {
  return (
    <Frame {...props} title="They have been told" button="Save">
      <TextBox {...props} name="how" label="How were they told?" hint="Such as: at the meeting on 3 June" />
    </Frame>
  )
}

export function PromiseIdea(props: ActProps & { readonly owners: readonly Choice[] }) {
  const { failed, boxes, owners } = props
  return (
    <Frame
      {...props}
      title="Make it a promise"
      lead="It stands on the register, with somebody here who sees to it and a date."
      button="Make it a promise"
    >
      <Select
        name="ownerAccount"
        label={{ text: 'Who sees to it here?' }}
        value={typedText(boxes, 'ownerAccount')}
        errorMessage={errorOf(failed?.errors, 'ownerAccount')}
        items={[{ value: '', text: 'Somebody without an account' }, ...owners]}
      />
      <TextBox {...props} name="ownerPost" label="Their post" hint="Such as: employment adviser" />
      <DayBox name="due" legend="By when?" failed={failed} boxes={boxes} />
    </Frame>
  )
}

interface WordsProps extends BoxesProps {
  readonly name: string
  readonly label: string
  readonly hint: string
}

const Words = ({ name, label, hint, failed, boxes }: WordsProps) => (
  <Textarea
    name={name}
    rows={4}
    label={{ text: label, classes: 'govuk-label--m' }}
    hint={{ text: hint }}
    value={typedText(boxes, name)}
    errorMessage={errorOf(failed?.errors, name)}
    attributes={{ dir: 'auto' }}
  />
)
