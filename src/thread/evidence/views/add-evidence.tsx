// Something that shows it is added: a file, a link, a figure or a note.
import {
  Button,
  Checkboxes,
  DateInput,
  FailedSummary,
  FileUpload,
  Input,
  InsetText,
  PageHeading,
  Radios,
  Textarea,
} from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { typedDays } from '../../actions/views/typed-days.ts'
import { kindsInWords } from '../check-file.ts'
import type { Target } from '../target.ts'

export interface AddEvidenceProps {
  readonly target: Target
  readonly today: Day
  readonly token: string
  readonly failed?: Failed | undefined
}

export function AddEvidence({ target, today, token, failed }: AddEvidenceProps) {
  const { typed, errors } = failed ?? {}
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Add evidence"
        lead={
          target.isShown
            ? 'Something shows this already. You can add more.'
            : 'So far this is said and not shown: nothing here proves it.'
        }
      />
      <p class="govuk-inset-text" dir="auto">
        {target.words}
      </p>
      <form method="post" action={target.formPath} encType="multipart/form-data" novalidate>
        <TokenField token={token} />
        <Input
          name="title"
          label={{ text: 'What does it show?', classes: 'govuk-label--m' }}
          hint={{ text: 'In one line, such as: the timetable with the new evening bus' }}
          value={typedText(typed, 'title')}
          errorMessage={errorOf(errors, 'title')}
          attributes={{ dir: 'auto' }}
        />
        <Kind failed={failed} />
        <DateInput
          id="shownOn"
          namePrefix="shownOn"
          fieldset={{ legend: { text: 'Of which day is it?', classes: 'govuk-fieldset__legend--m' } }}
          values={typedDays(typed, 'shownOn', today)}
          errorMessage={errorOf(errors, 'shownOn')}
        />
        {target.mayBePublic ? (
          <Checkboxes
            name="isPublic"
            hint={{ text: 'Leave it unticked if it names or pictures anybody' }}
            fieldset={{ legend: { text: 'Who may see it?', classes: 'govuk-fieldset__legend--m' } }}
            items={[{ value: 'yes', text: 'Everyone may see it', checked: typedText(typed, 'isPublic') === 'yes' }]}
          />
        ) : (
          <InsetText>This has to do with one young person, so the public will not see it.</InsetText>
        )}
        <Button preventDoubleClick>Add the evidence</Button>
      </form>
    </>
  )
}

function Kind({ failed }: Pick<AddEvidenceProps, 'failed'>) {
  const { typed, errors } = failed ?? {}
  const field = (name: string) => ({ value: typedText(typed, name), errorMessage: errorOf(errors, name) })
  return (
    <>
      <Radios
        name="kind"
        fieldset={{ legend: { text: 'What do you have?', classes: 'govuk-fieldset__legend--m' } }}
        value={typedText(typed, 'kind')}
        errorMessage={errorOf(errors, 'kind')}
        items={[
          {
            value: 'file',
            text: 'A file',
            conditional: (
              <FileUpload
                name="file"
                label={{ text: 'The file' }}
                hint={{
                  text: `${kindsInWords}, at most 20 MB. The place and the camera are taken out of pictures${failed ? '. Choose the file again' : ''}`,
                }}
                errorMessage={errorOf(errors, 'file')}
              />
            ),
          },
          {
            value: 'link',
            text: 'A link',
            conditional: (
              <Input
                name="url"
                label={{ text: 'Web address' }}
                hint={{ text: 'We never open it ourselves' }}
                type="url"
                spellcheck={false}
                {...field('url')}
              />
            ),
          },
          {
            value: 'figure',
            text: 'A figure',
            conditional: (
              <>
                <Input
                  name="figure"
                  label={{ text: 'The figure' }}
                  inputmode="decimal"
                  classes="govuk-input--width-10"
                  {...field('figure')}
                />
                <Input
                  name="unit"
                  label={{ text: 'Of what' }}
                  hint={{ text: 'Such as: bus passes, %, £' }}
                  {...field('unit')}
                />
              </>
            ),
          },
          { value: 'note', text: 'A note: I saw it, or somebody told me' },
        ]}
      />
      <Textarea
        name="body"
        label={{ text: 'In more words' }}
        hint={{ text: 'Needed for a note. Write it so that the young people whom it is about could read it' }}
        rows={3}
        attributes={{ dir: 'auto' }}
        {...field('body')}
      />
    </>
  )
}
