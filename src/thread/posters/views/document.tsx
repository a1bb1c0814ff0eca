// The poster as a document of its own, for the PDF.
import { documentWith } from '../../../platform/pdf/document.tsx'
import { PosterView, type PosterViewProps } from './poster.tsx'

export const posterDocument = (props: Omit<PosterViewProps, 'top'>): string =>
  documentWith({
    title: `You said, we did – ${props.contact.councilName}`,
    body: <PosterView {...props} top={1} />,
    classes: 'poster-document',
  })
