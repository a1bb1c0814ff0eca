// What came with a leaf, for staff: pictures with whether everyone may see them, and voices.
import { State } from '../../../design/index.ts'
import type { LeafPicture } from '../pictures.ts'

interface CameWithProps {
  readonly pictures: readonly LeafPicture[]
  readonly path: (file: string) => string
  readonly filePath: (file: string) => string
}

export function CameWith({ pictures, path, filePath }: CameWithProps) {
  if (pictures.length === 0) return null
  return (
    <ul class="govuk-list">
      {pictures.map(({ id, kind, isShown }, at) =>
        kind === 'voice' ? (
          <li key={id}>
            <audio controls preload="none" src={filePath(id)} aria-label="What they said" />{' '}
            <a href={filePath(id)}>Open the recording by itself</a>
          </li>
        ) : (
          <li key={id}>
            <a href={path(id)}>
              <img class="leaf-picture leaf-picture--small" src={filePath(id)} alt="" loading="lazy" /> Picture {at + 1}
            </a>{' '}
            <State is={isShown === true ? 'good' : isShown === null ? 'waiting' : 'plain'}>
              {isShown === true ? 'Everyone may see it' : isShown === null ? 'To look at' : 'Not shown'}
            </State>
          </li>
        ),
      )}
    </ul>
  )
}
