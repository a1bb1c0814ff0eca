// Choosing the asks that a promise answers, and the entry that is the same promise.
import {
  Button,
  Checkboxes,
  EmptyState,
  FailedSummary,
  formatDay,
  Input,
  PageHeading,
  Radios,
} from '../../../design/index.ts'
import { errorOf, typedList, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { promiseAsksPath, promiseMergePath } from '../../paths.ts'
import type { PromiseFound } from '../find.ts'
import type { LikePromise, OfferedAsk } from '../offer-asks.ts'

interface Base {
  readonly promise: PromiseFound
  readonly q: string
  readonly token: string
  readonly failed?: Failed | undefined
}

export function LinkAsks({ promise, q, offered, token, failed }: Base & { readonly offered: readonly OfferedAsk[] }) {
  const action = promiseAsksPath(promise.id)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Which asks does it answer?" caption={<span dir="auto">{promise.words}</span>} />
      <Search action={action} q={q} label="Words of the ask" />
      {offered.length === 0 ? (
        <EmptyState title="Nothing found">
          <p>Try other words. Only asks that you may read are shown.</p>
        </EmptyState>
      ) : (
        <form method="post" action={action} novalidate>
          <TokenField token={token} />
          <Checkboxes
            name="ask"
            fieldset={{ legend: { text: q === '' ? 'The newest' : 'Found', classes: 'govuk-fieldset__legend--m' } }}
            values={typedList(failed?.typed, 'ask')}
            items={offered.map(({ id, words, saidOn }) => ({
              value: id,
              text: <span dir="auto">{words}</span>,
              hint: { text: formatDay(saidOn) },
            }))}
            errorMessage={errorOf(failed?.errors, 'ask')}
          />
          <Button preventDoubleClick>Link them</Button>
        </form>
      )}
    </>
  )
}

export function MergePromise({
  promise,
  q,
  offered,
  token,
  failed,
}: Base & { readonly offered: readonly LikePromise[] }) {
  const action = promiseMergePath(promise.id)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Which one says the same?"
        caption={<span dir="auto">{promise.words}</span>}
        lead="This one stays. The other is shown here with its source, and its asks, actions and evidence move here. This cannot be undone."
      />
      <Search action={action} q={q} label="Words of the other one" />
      {offered.length === 0 ? (
        <EmptyState title="None is like it">
          <p>Search for some of its words.</p>
        </EmptyState>
      ) : (
        <form method="post" action={action} novalidate>
          <TokenField token={token} />
          <Radios
            name="other"
            fieldset={{ legend: { text: 'The other one', classes: 'govuk-fieldset__legend--m' } }}
            value={typedText(failed?.typed, 'other')}
            items={offered.map(({ id, words, madeOn }) => ({
              value: id,
              text: <span dir="auto">{words}</span>,
              hint: { text: formatDay(madeOn) },
            }))}
            errorMessage={errorOf(failed?.errors, 'other')}
          />
          <Checkboxes
            name="sure"
            items={[{ value: 'yes', text: 'I am sure that they are the same promise' }]}
            errorMessage={errorOf(failed?.errors, 'sure')}
          />
          <Button preventDoubleClick>Make them one</Button>
        </form>
      )}
    </>
  )
}

function Search({ action, q, label }: { readonly action: string; readonly q: string; readonly label: string }) {
  return (
    <search>
      <form method="get" action={action}>
        <Input id="q" name="q" type="search" label={{ text: label }} value={q} autocomplete="off" />
        <Button classes="govuk-button--secondary">Search</Button>
      </form>
    </search>
  )
}
