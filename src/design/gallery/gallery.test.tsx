import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { GalleryIndex } from './gallery-index.tsx'
import { findGallerySection } from './gallery-section.tsx'
import { listGallerySections } from './sections.ts'

const slugs = listGallerySections().map((section) => section.slug)

describe('the gallery', () => {
  test('its index leads to every section, in the mood one is in', () => {
    const html = render(<GalleryIndex mood="calm" />)
    for (const slug of slugs) expect(html).toContain(`href="/design/${slug}?mood=calm"`)
  })

  test('no two sections share a name', () => {
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  test.each(slugs)('%s has examples, and no id stands twice', (slug) => {
    const page = findGallerySection(slug, 'warm')
    const html = render(page!.body)
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1])
    expect(new Set(ids).size).toBe(ids.length)
    expect(html.length).toBeGreaterThan(500)
  })

  test('what it does not have it does not show', () => {
    expect(findGallerySection('no-such-thing', 'warm')).toBeNull()
  })
})
