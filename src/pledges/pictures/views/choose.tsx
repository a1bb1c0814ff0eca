// One picture, what it shows, and for a person the consent without which nobody sees it.
import {
  Button,
  Checkboxes,
  DateInput,
  FailedSummary,
  formatDay,
  Input,
  PageHeading,
  Radios,
  State,
} from '../../../design/index.ts'
import { errorOf, typedDays, typedList, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { Chosen } from '../pictures.ts'

interface ChooseProps {
  readonly source: string
  readonly action: string
  readonly hideAction: string
  readonly chosen: Chosen | undefined
  readonly isShown: boolean
  readonly boxes: Typed
  readonly token: string
  readonly failed: Failed | undefined
}

export function ChoosePicture(props: ChooseProps) {
  const { source, action, hideAction, chosen, isShown, boxes, token, failed } = props
  const error = (field: string) => errorOf(failed?.errors, field)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="A picture of a leaf"
        lead="Nobody outside sees it before you have chosen. A picture of a person is shown only with the consent of whoever may give it, and no longer than that."
      />
      <p>
        <img class="leaf-picture" src={source} alt={chosen?.words ?? 'The picture, which nobody has described yet'} />
      </p>
      <Now chosen={chosen} isShown={isShown} />
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        <Radios
          name="shows"
          fieldset={{ legend: { text: 'What does it show?', classes: 'govuk-fieldset__legend--m' } }}
          value={typedText(boxes, 'shows')}
          errorMessage={error('shows')}
          items={[
            { value: 'drawing', text: 'A drawing, from which nobody can be recognised' },
            { value: 'nobody', text: 'A photograph without any person, name or address in it' },
            {
              value: 'person',
              text: 'A photograph, or a drawing, from which somebody can be recognised',
              hint: { text: 'A child in care too: by a face, a uniform, a name on a coat, a place' },
            },
          ]}
        />
        <Input
          name="words"
          label={{ text: 'What it shows, for whoever can’t see it' }}
          hint={{ text: 'Such as: a tree with red apples, and a dog under it. No names' }}
          value={typedText(boxes, 'words')}
          errorMessage={error('words')}
          attributes={{ dir: 'auto' }}
        />
        <h2 class="govuk-heading-m">If somebody can be recognised</h2>
        <Radios
          name="age"
          classes="govuk-radios--small"
          fieldset={{ legend: { text: 'How old are they?', classes: 'govuk-fieldset__legend--s' } }}
          value={typedText(boxes, 'age')}
          errorMessage={error('age')}
          items={[
            { value: 'under-18', text: 'Under 18' },
            { value: 'adult', text: '18 or older' },
          ]}
        />
        <Radios
          name="givenBy"
          classes="govuk-radios--small"
          fieldset={{ legend: { text: 'Who gave the consent?', classes: 'govuk-fieldset__legend--s' } }}
          value={typedText(boxes, 'givenBy')}
          errorMessage={error('givenBy')}
          items={[
            { value: 'own', text: 'They themself, being 18 or older' },
            { value: 'parent', text: 'Somebody with parental responsibility' },
            { value: 'council', text: 'The council, where consent for pictures was delegated to it' },
          ]}
        />
        <Checkboxes
          name="childAgrees"
          classes="govuk-checkboxes--small"
          values={typedList(boxes, 'childAgrees')}
          errorMessage={error('childAgrees')}
          items={[{ value: 'yes', text: 'The child was asked in words that they understand, and agrees' }]}
        />
        <DateInput
          id="given"
          namePrefix="given"
          fieldset={{ legend: { text: 'When was it given?', classes: 'govuk-fieldset__legend--s' } }}
          values={typedDays(boxes, 'given')}
          errorMessage={error('given')}
        />
        <DateInput
          id="until"
          namePrefix="until"
          fieldset={{ legend: { text: 'Until when?', classes: 'govuk-fieldset__legend--s' } }}
          values={typedDays(boxes, 'until')}
          errorMessage={error('until')}
        />
        <Checkboxes
          name="uses"
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: 'For what?', classes: 'govuk-fieldset__legend--s' } }}
          values={typedList(boxes, 'uses')}
          errorMessage={error('uses')}
          items={[
            { value: 'tree', text: 'The tree, for everyone' },
            { value: 'report', text: 'Reports inside the council' },
          ]}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
      {chosen !== undefined && chosen.hidden_at === null && (
        <form method="post" action={hideAction} novalidate>
          <TokenField token={token} />
          <h2 class="govuk-heading-m">Hide it</h2>
          <Input
            name="why"
            label={{ text: 'Why?' }}
            hint={{ text: 'Such as: they took their consent back' }}
            value={typedText(failed?.typed, 'why')}
            errorMessage={error('why')}
          />
          <Button classes="govuk-button--warning" preventDoubleClick>
            Hide it now
          </Button>
        </form>
      )}
    </>
  )
}

function Now({ chosen, isShown }: Pick<ChooseProps, 'chosen' | 'isShown'>) {
  if (chosen === undefined) return <State is="waiting">Nobody has chosen yet: it is not shown</State>
  if (chosen.hidden_at !== null) return <State is="plain">Hidden: {chosen.hidden_why}</State>
  if (!isShown) return <State is="soon">Not shown: the consent has ended, or is not for the tree</State>
  return (
    <State is="good">
      Shown where its leaf hangs{chosen.until === null ? '' : `, until ${formatDay(chosen.until)}`}
    </State>
  )
}
