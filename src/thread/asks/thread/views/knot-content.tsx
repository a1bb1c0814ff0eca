// What hangs on each knot of a thread.
import { formatDay, formatInstant } from '../../../../design/index.ts'
import { actionPath, askFilePath, boardOfTheme, promisePath } from '../../../paths.ts'
import type { Thread } from '../find.ts'
import type { KnotKind } from '../knots.ts'
import { actionWords, evidenceWords, isTheirs, promiseWords, readingWords, theirWords } from '../words.ts'
import { Answers } from './answers.tsx'
import { Earlier } from './earlier.tsx'
import { Words } from './words.tsx'

export function KnotContent({ kind, thread }: { readonly kind: KnotKind; readonly thread: Thread }) {
  switch (kind) {
    case 'words':
      return <Said thread={thread} />
    case 'seen':
      return <Seen thread={thread} />
    case 'themes':
      return <Themes thread={thread} />
    case 'repeats':
      return <Earlier earlier={thread.earlier} />
    case 'promises':
      return <Promises thread={thread} />
    case 'actions':
      return <Actions thread={thread} />
    case 'evidence':
      return <Evidence thread={thread} />
    case 'answers':
      return <Answers answers={thread.answers} />
    case 'theirs':
      return <Theirs thread={thread} />
  }
}

interface Part {
  readonly thread: Thread
}

function Said({ thread: { ask } }: Part) {
  return (
    <>
      <Words ask={ask} />
      {ask.files.length > 0 && (
        <ul>
          {ask.files.map(({ id, kind, described }) => (
            <li key={id}>
              <a href={askFilePath(ask.id, id)}>{kind === 'voice' ? 'Their voice' : 'Their picture'}</a>
              {described !== null && <small dir="auto">{described}</small>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Seen({ thread: { events } }: Part) {
  return (
    <ul>
      {events
        .filter((event) => !isTheirs(event))
        .map(({ at, event, who, words }) => (
          <li key={`${at.getTime()}${event}${who ?? ''}`}>
            <bdi>{who ?? 'The clock'}</bdi> {readingWords[event]}
            {words !== null && (
              <>
                : <bdi>{words}</bdi>
              </>
            )}
            <small>{formatInstant(at)}</small>
          </li>
        ))}
    </ul>
  )
}

function Theirs({ thread: { events } }: Part) {
  return (
    <ul>
      {events.filter(isTheirs).map(({ at, event }) => (
        <li key={`${at.getTime()}${event}`}>
          {theirWords[event]}
          <small>{formatInstant(at)}</small>
        </li>
      ))}
    </ul>
  )
}

function Themes({ thread: { ask } }: Part) {
  return (
    <ul class="theme-chips">
      {ask.themes.map(({ id, name }) => (
        <li key={id}>
          <a class="theme-chip" href={boardOfTheme(id)}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Promises({ thread: { promises } }: Part) {
  return (
    <ul>
      {promises.map(({ id, words, dueOn, owner, standing }) => (
        <li key={id}>
          <a href={promisePath(id)} dir="auto">
            {words}
          </a>
          <small>
            {promiseWords[standing]}
            {dueOn !== null && `, by ${formatDay(dueOn)}`}, {owner ?? 'nobody owns it yet'}
          </small>
        </li>
      ))}
    </ul>
  )
}

function Actions({ thread: { actions } }: Part) {
  return (
    <ul>
      {actions.map(({ id, title, dueOn, owner, standing, lastLine }) => (
        <li key={id}>
          <a href={actionPath(id)} dir="auto">
            {title}
          </a>
          <small>
            {actionWords[standing]}
            {dueOn !== null && `, by ${formatDay(dueOn)}`}, {owner ?? 'nobody owns it yet'}
          </small>
          {lastLine !== null && (
            <small>
              The latest: <bdi>{lastLine}</bdi>
            </small>
          )}
        </li>
      ))}
    </ul>
  )
}

function Evidence({ thread: { evidence } }: Part) {
  return (
    <ul>
      {evidence.map(({ id, title, kind, shownOn }) => (
        <li key={id}>
          <bdi>{title}</bdi>
          <small>
            {evidenceWords[kind]}, {formatDay(shownOn)}
          </small>
        </li>
      ))}
    </ul>
  )
}
