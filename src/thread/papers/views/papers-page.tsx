// Papers: what to have read, and what was read before.
import {
  Button,
  Card,
  DataTable,
  DateInput,
  EmptyState,
  FailedSummary,
  FileUpload,
  Input,
  PageHeading,
  Pager,
  Radios,
  Select,
  Textarea,
  WithAside,
  formatDay,
  formatDayShort,
  type Column,
} from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedDays, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { paperPath, papersPath } from '../../paths.ts'
import { occasionKinds, type GroupId, type OccasionId } from '../../tables.ts'
import type { Day } from '../../../platform/clock.ts'
import { paperForm } from '../forms.ts'
import type { ListedPaper } from '../queries.ts'
import { occasionWords, readings, readingWords } from '../words.ts'

export interface PapersProps {
  readonly papers: readonly ListedPaper[]
  readonly pages: number
  readonly page: number
  readonly occasions: readonly { readonly id: OccasionId; readonly title: string; readonly heldOn: Day }[]
  readonly groups: readonly { readonly id: GroupId; readonly name: string }[]
  readonly token: string
  readonly failed?: Failed | undefined
}

export function PapersPage(props: PapersProps) {
  return (
    <>
      <FailedSummary failed={props.failed} />
      <PageHeading
        title="Read a paper"
        lead="A slide, minutes, a strategy or an action plan is read for asks, replies, promises and actions. You decide what becomes of each: nothing is made before that."
      />
      <WithAside aside={<Aside />}>
        <ReadForm {...props} />
      </WithAside>
      <h2 class="govuk-heading-m">Papers so far</h2>
      <DataTable
        caption={`Papers, page ${props.page}`}
        hideCaption
        columns={columns}
        rows={props.papers}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No paper has been read yet" level={3}>
            <p class="govuk-body">Begin with the last “you said, we did”, or with the strategy.</p>
          </EmptyState>
        }
      />
      <Pager
        label="Papers"
        page={props.page}
        pages={props.pages}
        hrefFor={(wanted) => `${papersPath}?page=${wanted}`}
      />
    </>
  )
}

function ReadForm({ token, failed, occasions, groups }: PapersProps) {
  const typed = failed?.typed
  const errors = failed?.errors
  return (
    <form
      method="post"
      action={papersPath}
      enctype="multipart/form-data"
      novalidate
      {...draftAttributes(paperForm, papersPath)}
    >
      <TokenField token={token} />
      <Radios
        idPrefix="readAs"
        name="readAs"
        value={typedText(typed, 'readAs') || 'you-said'}
        fieldset={{ legend: { text: 'What should be looked for?', classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errorOf(errors, 'readAs')}
        items={readings.map((value) => ({
          value,
          text: readingWords[value].name,
          hint: { text: readingWords[value].hint },
        }))}
      />
      <FileUpload
        id="paper"
        name="paper"
        label={{ text: 'A file', classes: 'govuk-label--s' }}
        hint={{ text: 'Word, PowerPoint, PDF, Excel, CSV or text, up to 30 MB.' }}
        errorMessage={errorOf(errors, 'paper')}
      />
      <Textarea
        id="pasted"
        name="pasted"
        rows={6}
        label={{ text: 'Or paste the text', classes: 'govuk-label--s' }}
        value={typedText(typed, 'pasted')}
        errorMessage={errorOf(errors, 'pasted')}
      />
      <Input
        id="title"
        name="title"
        label={{ text: 'What to call it (optional)' }}
        value={typedText(typed, 'title')}
        errorMessage={errorOf(errors, 'title')}
      />
      <DateInput
        id="dated"
        namePrefix="dated"
        fieldset={{ legend: { text: 'The date of the paper or the meeting' } }}
        hint={{ text: 'For example 19 10 2021. What it says counts from this day.' }}
        values={typedDays(typed, 'dated')}
        errorMessage={errorOf(errors, 'dated')}
      />
      {groups.length > 0 && (
        <Select
          id="group"
          name="group"
          label={{ text: 'Who speaks in it (optional)' }}
          hint={{ text: 'What it asks is kept as the words of this group, and answers go back to it.' }}
          value={typedText(typed, 'group')}
          errorMessage={errorOf(errors, 'group')}
          items={[
            { value: '', text: 'A group that is not named' },
            ...groups.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
      <OccasionFields occasions={occasions} failed={failed} />
      <Button preventDoubleClick>Read it</Button>
    </form>
  )
}

function OccasionFields({ occasions, failed }: Pick<PapersProps, 'occasions' | 'failed'>) {
  const typed = failed?.typed
  return (
    <>
      {occasions.length > 0 && (
        <Select
          id="occasion"
          name="occasion"
          label={{ text: 'Where it was said (optional)' }}
          value={typedText(typed, 'occasion')}
          errorMessage={errorOf(failed?.errors, 'occasion')}
          items={[
            { value: '', text: 'Nothing chosen' },
            ...occasions.map(({ id, title, heldOn }) => ({ value: id, text: `${title}, ${formatDay(heldOn)}` })),
          ]}
        />
      )}
      <Input
        id="newOccasion"
        name="newOccasion"
        label={{ text: occasions.length > 0 ? 'Or a meeting that is not in the list' : 'Where it was said (optional)' }}
        hint={{ text: 'For example: Joint meeting of the children in care council and the panel' }}
        value={typedText(typed, 'newOccasion')}
        errorMessage={errorOf(failed?.errors, 'newOccasion')}
      />
      <Select
        id="occasionKind"
        name="occasionKind"
        label={{ text: 'What kind of meeting or paper that is' }}
        value={typedText(typed, 'occasionKind') || 'joint-meeting'}
        items={occasionKinds.map((kind) => ({ value: kind, text: occasionWords[kind] }))}
      />
    </>
  )
}

function Aside() {
  return (
    <Card title="How it goes">
      <ol class="govuk-list govuk-list--number">
        <li>The paper is read and kept as it came.</li>
        <li>You see what was found, word for word, with its place in the paper.</li>
        <li>You confirm, correct, join or leave out. Only then does something come of it.</li>
      </ol>
      <p class="govuk-body">
        Owners and dates stay as they were written, beside our reading. Where something is unclear you are asked. An
        owner is never made up.
      </p>
    </Card>
  )
}

const columns: readonly Column<ListedPaper>[] = [
  {
    key: 'title',
    header: 'Paper',
    isRowHeader: true,
    cell: ({ id, title, occasion }) => (
      <>
        <a href={paperPath(id)}>
          <bdi>{title}</bdi>
        </a>
        {occasion && <small>{occasion.title}</small>}
      </>
    ),
  },
  { key: 'as', header: 'Read for', cell: ({ readAs }) => readingWords[readAs].name },
  { key: 'dated', header: 'Dated', cell: ({ dated }) => dated && formatDayShort(dated) },
  { key: 'found', header: 'Found', isNumeric: true, cell: ({ found }) => found },
  {
    key: 'waiting',
    header: 'To decide',
    isNumeric: true,
    cell: ({ waiting }) => (waiting === 0 ? 'None' : waiting),
  },
]
