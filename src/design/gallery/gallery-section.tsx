// One section of the gallery: our own examples, or the package's examples as our component renders them.
import type { ComponentChildren, VNode } from 'preact'
import type { Mood } from '../document.tsx'
import { PageHeading } from '../page-parts.tsx'
import { Colours, Icons, Type } from './foundations.tsx'
import { GovukExamples } from './govuk-examples.tsx'
import { HelpNowExample } from './help-now-example.tsx'
import { MojExamples } from './moj-examples.tsx'
import { galleryHref, MoodSwitch } from './mood-switch.tsx'
import {
  CardExamples,
  FactExamples,
  StateExamples,
  TableExamples,
  TimelineExample,
  YoungExamples,
} from './own-examples.tsx'
import { listGallerySections } from './sections.ts'

const own: Readonly<Record<string, (props: { readonly mood: Mood }) => VNode>> = {
  colours: Colours,
  type: Type,
  icons: Icons,
  state: StateExamples,
  'headings-and-cards': CardExamples,
  'data-table': TableExamples,
  facts: FactExamples,
  'care-timeline': TimelineExample,
  'for-young-people': YoungExamples,
  'help-now': HelpNowExample,
  'staff-patterns': MojExamples,
}

export interface GalleryPage {
  readonly title: string
  readonly body: VNode
}

/** The section's page, or null when there is none of that name. */
export function findGallerySection(slug: string, mood: Mood): GalleryPage | null {
  const section = listGallerySections().find((known) => known.slug === slug)
  if (!section) return null
  const Own = own[slug]
  return {
    title: section.title,
    body: (
      <Frame slug={slug} title={section.title} mood={mood}>
        {Own ? <Own mood={mood} /> : <GovukExamples component={slug} />}
      </Frame>
    ),
  }
}

interface FrameProps {
  readonly slug: string
  readonly title: string
  readonly mood: Mood
  readonly children: ComponentChildren
}

function Frame({ slug, title, mood, children }: FrameProps) {
  return (
    <>
      <PageHeading title={title} />
      <MoodSwitch slug={slug} mood={mood} />
      {children}
      <p>
        <a href={galleryHref(null, mood)}>All of the gallery</a>
      </p>
    </>
  )
}
