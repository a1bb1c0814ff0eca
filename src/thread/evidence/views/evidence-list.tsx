// Evidence in a row: what it is, what it shows, of which day. Nothing at all is said plainly: it is said, not shown.
import type { ComponentChildren } from 'preact'
import { formatDay, State } from '../../../design/index.ts'
import { evidencePath } from '../../paths.ts'
import type { Evidence } from '../queries.ts'

export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  if (evidence.length === 0)
    return (
      <p class="govuk-body">
        <State is="waiting">Said, not shown</State> Nothing shows it yet.
      </p>
    )
  return (
    <ul class="govuk-list govuk-list--spaced">
      {evidence.map((piece) => (
        <li key={piece.id}>
          <a class="govuk-link" href={evidencePath(piece.id)}>
            <bdi>{piece.title}</bdi>
          </a>
          <br />
          <small>
            {kindWords[piece.kind]}, {formatDay(piece.shownOn)}
            {piece.isPublic ? ', for the public' : ''}
            <Short piece={piece} />
          </small>
        </li>
      ))}
    </ul>
  )
}

export const kindWords: Readonly<Record<Evidence['kind'], string>> = {
  file: 'File',
  link: 'Link',
  figure: 'Figure',
  note: 'Note',
}

function Short({ piece }: { readonly piece: Evidence }): ComponentChildren {
  if (piece.kind !== 'figure') return null
  return (
    <>
      : <bdi>{figureWords(piece)}</bdi>
    </>
  )
}

export const figureWords = ({ figure, unit }: Pick<Evidence, 'figure' | 'unit'>) =>
  [figure === null ? '' : Number(figure).toLocaleString('en-GB', { maximumFractionDigits: 4 }), unit ?? '']
    .filter((part) => part !== '')
    .join(' ')
