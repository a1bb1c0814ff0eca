// One message at the desk: who had it, a script for the call, the words behind a warning, and what was done.
import {
  Button,
  Card,
  DataTable,
  DefinitionRows,
  Details,
  FailedSummary,
  formatInstant,
  PageHeading,
  Textarea,
} from '../../../design/index.ts'
import { PhoneLink } from '../../../design/texts/index.ts'
import type { CouncilSettings } from '../../../platform/councils/settings.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { personPath } from '../../../people/paths.ts'
import { askFilePath, askPath } from '../../../thread/paths.ts'
import type { AskFile } from '../../my-asks/queries.ts'
import { safetyDeskAskPath } from '../../paths.ts'
import { actedForm } from '../forms.ts'
import type { AtDesk, DeskEvent } from '../queries.ts'

interface DeskAskProps {
  readonly ask: AtDesk & { readonly words: string }
  readonly files: readonly AskFile[]
  readonly events: readonly DeskEvent[]
  readonly help: CouncilSettings['helpNow']
  readonly token: string
  readonly failed?: Failed | undefined
}

export function DeskAsk(props: DeskAskProps) {
  const { ask, failed } = props
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title={<bdi>{ask.person ?? (ask.door === 'tell-us' ? 'Somebody who gave no name' : 'A group')}</bdi>}
        caption="Safety desk"
      />
      <DefinitionRows
        rows={[
          { label: 'Sent', value: formatInstant(ask.saidAt) },
          { label: 'Sent to', value: ask.reader ?? 'The managers of the team' },
          {
            label: 'Should have been read by',
            value: ask.unreadUntil === null ? 'No time was set' : formatInstant(ask.unreadUntil),
          },
          { label: 'What was noticed', value: ask.danger.length === 0 ? 'Nothing' : `“${ask.danger.join('”, “')}”` },
        ]}
      />
      <Words {...props} />
      <Ring help={props.help} ask={ask} />
      <Acted {...props} />
      <Happened events={props.events} />
      <p class="govuk-body">
        <a href={askPath(ask.id)}>Open the whole thread and answer</a>
        {ask.personId !== null && (
          <>
            {' '}
            or <a href={personPath(ask.personId)}>open their record</a>
          </>
        )}
      </p>
    </>
  )
}

function Words({ ask, files }: DeskAskProps) {
  return (
    <Details summaryText={ask.unsafe ? 'Show the words. They may be hard to read' : 'Show the words'}>
      <blockquote class="own-quote">
        <p dir="auto" class="own-words">
          {ask.words}
        </p>
      </blockquote>
      {files.map((file) => (
        <p key={file.id}>
          <a href={askFilePath(ask.id, file.id)}>{file.kind === 'voice' ? 'A voice recording' : 'A picture'}</a>
          {file.described !== null && <>: {file.described}</>}
        </p>
      ))}
    </Details>
  )
}

function Ring({ help, ask }: Pick<DeskAskProps, 'help' | 'ask'>) {
  return (
    <Card title="Ring first, write later">
      <ol>
        <li>
          If somebody may be hurt now, call <PhoneLink number="999" />. Say where they are, and what they wrote.
        </li>
        {help.outOfHoursPhone !== '' && (
          <li>
            Out of hours, call {help.outOfHoursName || 'the duty team'}: <PhoneLink number={help.outOfHoursPhone} />.
          </li>
        )}
        {ask.personId === null ? (
          <li>They gave no name. Write an answer: they can read it with their code.</li>
        ) : (
          <li>Ring them the safe way that is in their record. Ask first: “Can you talk? Is anybody with you?”</li>
        )}
        <li>Say: “I read what you wrote. Thank you for telling us. Are you safe where you are now?”</li>
        <li>Say what you will do and when. Do it, then write it below.</li>
      </ol>
    </Card>
  )
}

function Acted({ ask, token, failed }: DeskAskProps) {
  const action = safetyDeskAskPath(ask.id)
  return (
    <form method="post" action={action} novalidate {...draftAttributes(actedForm, action)}>
      <TokenField token={token} />
      <Textarea
        name="words"
        rows={4}
        label={{ text: 'What I did', classes: 'govuk-label--m' }}
        hint={{ text: 'Whom you reached and when, whether they are safe now, and who goes on with it.' }}
        value={typedText(failed?.typed, 'words')}
        errorMessage={errorOf(failed?.errors, 'words')}
        attributes={{ dir: 'auto' }}
      />
      <Button preventDoubleClick>Write it down</Button>
    </form>
  )
}

const eventWords: Readonly<Record<string, string>> = {
  seen: 'Read',
  'handed-on': 'Passed on to',
  acted: 'Done',
  withdrawn: 'Taken back by whoever said it',
  'quote-withdrawn': 'Not to be quoted any more',
  named: 'They said who they are',
  reopened: 'Opened again',
}

function Happened({ events }: { readonly events: readonly DeskEvent[] }) {
  return (
    <DataTable
      caption="Who had it, who read it, what was done"
      rows={events}
      rowKey={({ at, event, who }) => `${at.toISOString()}${event}${who ?? ''}`}
      columns={[
        { key: 'at', header: 'When', isRowHeader: true, cell: ({ at }) => formatInstant(at) },
        { key: 'what', header: 'What', cell: ({ event }) => eventWords[event] ?? event },
        { key: 'who', header: 'Who', cell: ({ who }) => who ?? 'By itself' },
        { key: 'words', header: 'Note', cell: ({ words }) => words !== null && <span dir="auto">{words}</span> },
      ]}
      empty={<p class="govuk-body">Nobody has opened it before you.</p>}
    />
  )
}
