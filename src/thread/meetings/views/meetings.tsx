// Meetings that were captured live, and a new one.
import {
  Button,
  DataTable,
  DateInput,
  EmptyState,
  FailedSummary,
  Input,
  PageHeading,
  Pager,
  Select,
  State,
  formatDayShort,
  type Column,
} from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { dayBoxes, errorOf, typedDays, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { meetingPath, meetingsPath } from '../../paths.ts'
import type { GroupId } from '../../tables.ts'
import { occasionWords } from '../../papers/words.ts'
import { meetingForm, meetingKinds } from '../forms.ts'
import type { ListedMeeting, Step } from '../queries.ts'

export interface MeetingsProps {
  readonly meetings: readonly ListedMeeting[]
  readonly pages: number
  readonly page: number
  readonly groups: readonly { readonly id: GroupId; readonly name: string }[]
  readonly today: Day
  readonly token: string
  readonly failed?: Failed | undefined
}

export function Meetings(props: MeetingsProps) {
  return (
    <>
      <FailedSummary failed={props.failed} />
      <PageHeading
        title="Meetings"
        lead="Take down what young people say, on a screen that everyone sees. Read it back, have it agreed, sort it together."
      />
      <NewMeeting {...props} />
      <h2 class="govuk-heading-m">Meetings so far</h2>
      <DataTable
        caption={`Meetings, page ${props.page}`}
        hideCaption
        columns={columns}
        rows={props.meetings}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No meeting yet" level={3}>
            <p class="govuk-body">
              Begin one above. Two people can take down points at once, each on their own device.
            </p>
          </EmptyState>
        }
      />
      <Pager
        label="Meetings"
        page={props.page}
        pages={props.pages}
        hrefFor={(wanted) => `${meetingsPath}?page=${wanted}`}
      />
    </>
  )
}

function NewMeeting({ groups, today, token, failed }: MeetingsProps) {
  const typed = failed?.typed
  const errors = failed?.errors
  return (
    <form method="post" action={meetingsPath} novalidate {...draftAttributes(meetingForm, meetingsPath)}>
      <TokenField token={token} />
      <Input
        id="title"
        name="title"
        label={{ text: 'What is the meeting called?', classes: 'govuk-label--s' }}
        value={typedText(typed, 'title')}
        errorMessage={errorOf(errors, 'title')}
      />
      <Select
        id="kind"
        name="kind"
        label={{ text: 'What kind of meeting is it?' }}
        value={typedText(typed, 'kind') || 'joint-meeting'}
        errorMessage={errorOf(errors, 'kind')}
        items={meetingKinds.map((kind) => ({ value: kind, text: occasionWords[kind] }))}
      />
      {groups.length > 0 && (
        <Select
          id="group"
          name="group"
          label={{ text: 'Which group speaks? Answers go to it (optional)' }}
          value={typedText(typed, 'group')}
          errorMessage={errorOf(errors, 'group')}
          items={[{ value: '', text: 'No group' }, ...groups.map(({ id, name }) => ({ value: id, text: name }))]}
        />
      )}
      <DateInput
        id="held"
        namePrefix="held"
        fieldset={{ legend: { text: 'Day' } }}
        values={failed ? typedDays(typed, 'held') : dayBoxes('held', today)}
        errorMessage={errorOf(errors, 'held')}
      />
      <Input
        id="place"
        name="place"
        label={{ text: 'Place (optional)' }}
        value={typedText(typed, 'place')}
        errorMessage={errorOf(errors, 'place')}
      />
      <Button preventDoubleClick>Begin</Button>
    </form>
  )
}

const stepWords: Readonly<Record<Step, string>> = {
  open: 'Being taken down',
  'read-back': 'Being read back',
  agreed: 'Agreed',
}

const columns: readonly Column<ListedMeeting>[] = [
  {
    key: 'title',
    header: 'Meeting',
    isRowHeader: true,
    cell: ({ id, title, group }) => (
      <>
        <a href={meetingPath(id)}>
          <bdi>{title}</bdi>
        </a>
        {group !== null && <small>{group}</small>}
      </>
    ),
  },
  { key: 'held', header: 'Day', cell: ({ heldOn }) => formatDayShort(heldOn) },
  { key: 'points', header: 'Points', isNumeric: true, cell: ({ points }) => points },
  {
    key: 'step',
    header: 'Where it has got to',
    cell: ({ step }) => <State is={step === 'agreed' ? 'good' : 'waiting'}>{stepWords[step]}</State>,
  },
]
