// The gallery's front page: what there is, and both moods one click apart.
import type { Mood } from '../document.tsx'
import { PageHeading } from '../page-parts.tsx'
import { galleryHref, MoodSwitch } from './mood-switch.tsx'
import { listGallerySections } from './sections.ts'

export function GalleryIndex({ mood }: { readonly mood: Mood }) {
  const sections = listGallerySections()
  const groups = [...new Set(sections.map((section) => section.group))]
  return (
    <>
      <PageHeading
        title="Design gallery"
        lead="Every piece that pages are made of, as it is now, in the mood of young people and in the mood of staff."
      />
      <MoodSwitch slug={null} mood={mood} />
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          <ul class="gallery-list">
            {sections
              .filter((section) => section.group === group)
              .map(({ slug, title }) => (
                <li key={slug}>
                  <a href={galleryHref(slug, mood)}>{title}</a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
