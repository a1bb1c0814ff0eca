// What is known of a promise beside its words.
import { DefinitionRows, formatDay, type DefinitionRow } from '../../../design/index.ts'
import { paperPath } from '../../paths.ts'
import type { PaperId } from '../../tables.ts'
import { describePrinciple } from '../principles.ts'
import type { PromisePageProps } from './promise-props.ts'

export function PromiseFacts({ promise, merged, may }: PromisePageProps) {
  const { principle } = promise
  const rows: (DefinitionRow | null)[] = [
    { label: 'Owner', value: ownerWords(promise) },
    promise.ownerWritten === null
      ? null
      : { label: 'Owner, as written', value: <q dir="auto">{promise.ownerWritten}</q> },
    { label: 'Due', value: promise.dueOn === null ? 'No date' : formatDay(promise.dueOn) },
    promise.dueWritten === null ? null : { label: 'Due, as written', value: <q dir="auto">{promise.dueWritten}</q> },
    { label: 'Made', value: madeWords(promise) },
    { label: 'From', value: <Place promise={promise} mayRead={may.readPapers} /> },
    promise.priority === null ? null : { label: 'Priority', value: promise.priority },
    principle === null ? null : { label: 'Principle', value: <PrincipleWords number={principle} /> },
    promise.measure === null ? null : { label: 'How we will know', value: <span dir="auto">{promise.measure}</span> },
    { label: 'Public', value: publicWords(promise) },
    merged.length === 0 ? null : { label: 'Also said', value: <Merged merged={merged} /> },
  ]
  return <DefinitionRows rows={rows.filter((row) => row !== null)} />
}

function publicWords({ isPublic, isWithheld }: PromisePageProps['promise']): string {
  if (isWithheld) return 'Not on the public page: whoever made it does not want it shown'
  return isPublic ? 'On the public page' : 'Not on the public page'
}

function ownerWords({ ownerPost, ownerName }: PromisePageProps['promise']): string {
  const parts = [ownerPost, ownerName].filter((part) => part !== null)
  return parts.length === 0 ? 'Nobody yet' : parts.join(', ')
}

function madeWords({ madeOn, madeBy, madeTo }: PromisePageProps['promise']): string {
  return [formatDay(madeOn), madeBy && `by ${madeBy}`, madeTo && `to ${madeTo}`].filter(Boolean).join(' ')
}

function Place({ promise, mayRead }: { readonly promise: PromisePageProps['promise']; readonly mayRead: boolean }) {
  const { paper, paperId, occasion, heldOn, meetingItem } = promise
  if (paper === null && occasion === null && meetingItem === null) return <>Written down by hand</>
  return (
    <>
      {paper !== null && paperId !== null && (
        <div>
          {/* The key of a paper, as the database gave it. */}
          {mayRead ? <a href={paperPath(paperId as PaperId)}>{paper}</a> : paper}
          {placeWords(promise)}
        </div>
      )}
      {occasion !== null && (
        <div>
          {occasion}
          {heldOn !== null && `, ${formatDay(heldOn)}`}
        </div>
      )}
      {meetingItem !== null && <div>Item: {meetingItem}</div>}
    </>
  )
}

function placeWords({ page, line, heading }: Pick<PromisePageProps['promise'], 'page' | 'line' | 'heading'>): string {
  const parts = [page !== null && `page ${page}`, line !== null && `line ${line}`, heading && `under “${heading}”`]
  return parts
    .filter(Boolean)
    .map((part) => `, ${String(part)}`)
    .join('')
}

function PrincipleWords({ number }: { readonly number: number }) {
  const { words, citation } = describePrinciple(number)
  return (
    <>
      {words} <small>({citation})</small>
    </>
  )
}

function Merged({ merged }: Pick<PromisePageProps, 'merged'>) {
  return (
    <ul class="govuk-list">
      {merged.map(({ id, words, madeOn, paper, page, line }) => (
        <li key={id}>
          <q dir="auto">{words}</q>, {formatDay(madeOn)}
          {paper !== null && `, ${paper}`}
          {placeWords({ page, line, heading: null })}
        </li>
      ))}
    </ul>
  )
}
