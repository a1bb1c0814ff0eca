// Documents of their own, with everything inside them: the file for places without the internet, the booklet, a leaflet.
import type { ComponentChildren } from 'preact'
import { documentWith } from '../../../platform/pdf/document.tsx'
import type { Speaker } from '../../phrases/index.ts'

interface WholeDocument {
  readonly speaker: Speaker
  readonly title: string
  readonly body: ComponentChildren
}

export const documentOf = ({ speaker: { language, dir }, title, body }: WholeDocument): string =>
  documentWith({
    title,
    body: <div class="govuk-width-container">{body}</div>,
    classes: 'offer-document',
    language,
    dir,
  })
