// The chain on both sides of a promise: the asks that it answers, what is being done, and what shows it.
import { Button, Card, formatDay } from '../../../design/index.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import {
  actionPath,
  askPath,
  addEvidencePath,
  promiseActionPath,
  promiseAsksPath,
  promiseUnlinkPath,
} from '../../paths.ts'
import type { LinkedAction, LinkedAsk, LinkedEvidence } from '../find.ts'
import type { PromisePageProps } from './promise-props.ts'
import { ActionMark } from './standing-mark.tsx'

export function Asks({ promise, asks: { asks, areMore }, may, token }: PromisePageProps) {
  return (
    <Card title="What it answers">
      {asks.length === 0 && !areMore && <p>No ask is linked to it yet.</p>}
      {asks.length > 0 && (
        <ul class="govuk-list">
          {asks.map((ask) => (
            <li key={ask.id}>
              <AskWords ask={ask} mayOpen={may.readAsks && ask.isInView} />
              {may.change && (
                <form method="post" action={promiseUnlinkPath(promise.id, ask.id)}>
                  <TokenField token={token} />
                  <Button classes="govuk-button--secondary" preventDoubleClick>
                    Unlink<span class="govuk-visually-hidden">: {ask.words}</span>
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {areMore && <p>It also answers somebody whose words are not yours to read.</p>}
      {may.change && (
        <p>
          <a href={promiseAsksPath(promise.id)}>Link an ask</a>
        </p>
      )}
    </Card>
  )
}

function AskWords({ ask: { id, words, saidOn }, mayOpen }: { readonly ask: LinkedAsk; readonly mayOpen: boolean }) {
  return (
    <>
      {mayOpen ? (
        <a href={askPath(id)} dir="auto">
          {words}
        </a>
      ) : (
        <q dir="auto">{words}</q>
      )}{' '}
      <small>{formatDay(saidOn)}</small>
    </>
  )
}

export function Actions({ promise, actions, may }: PromisePageProps) {
  return (
    <Card title="What is being done">
      {actions.length === 0 && <p>Nothing yet. A promise without an action rarely keeps itself.</p>}
      {actions.length > 0 && (
        <ul class="govuk-list">
          {actions.map((action) => (
            <li key={action.id}>
              <ActionLine action={action} />
            </li>
          ))}
        </ul>
      )}
      {may.changeActions && (
        <p>
          <a href={promiseActionPath(promise.id)}>Add an action</a>
        </p>
      )}
    </Card>
  )
}

function ActionLine({ action }: { readonly action: LinkedAction }) {
  const { id, title, standing, ownerPost, ownerName, dueOn, lastLine } = action
  const small = [ownerPost ?? ownerName ?? 'nobody yet', dueOn && `by ${formatDay(dueOn)}`].filter(Boolean)
  return (
    <>
      <ActionMark standing={standing} />{' '}
      <a href={actionPath(id)} dir="auto">
        {title}
      </a>{' '}
      <small>{small.join(', ')}</small>
      {lastLine !== null && (
        <div>
          <q dir="auto">{lastLine}</q>
        </div>
      )}
    </>
  )
}

export function Evidence({ promise, evidence, may }: PromisePageProps) {
  return (
    <Card title="What shows it">
      {evidence.length === 0 && <p>Nothing yet. Until something does, it is said and not shown.</p>}
      {evidence.length > 0 && (
        <ul class="govuk-list">
          {evidence.map((shown) => (
            <li key={shown.id}>
              <EvidenceLine shown={shown} />
            </li>
          ))}
        </ul>
      )}
      {may.changeActions && (
        <p>
          <a href={addEvidencePath('promise', promise.id)}>Add evidence</a>
        </p>
      )}
    </Card>
  )
}

function EvidenceLine({ shown }: { readonly shown: LinkedEvidence }) {
  const { title, body, url, figure, unit, shownOn, isPublic } = shown
  return (
    <>
      {url === null ? (
        <strong dir="auto">{title}</strong>
      ) : (
        <a href={url} rel="noreferrer" dir="auto">
          {title}
        </a>
      )}
      {figure !== null && `: ${[figure, unit].filter(Boolean).join(' ')}`}{' '}
      <small>
        {formatDay(shownOn)}
        {isPublic ? '' : ', not for the public'}
      </small>
      {body !== null && <div dir="auto">{body}</div>}
    </>
  )
}
