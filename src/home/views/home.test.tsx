import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { readingAge } from '../../eligibility/index.ts'
import { contactOf } from '../../platform/councils/contact.ts'
import { councilSettings } from '../../platform/councils/settings.ts'
import { Home } from './home.tsx'

const settings = councilSettings.parse({})
const html = render(
  <Home contact={contactOf({ name: 'Ashmere', settings })} shortName="Ashmere" words={settings.words} />,
)

test('the home page can be read at 11', () => {
  const paragraphs = [...html.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, inner = '']) =>
    inner.replaceAll(/<[^>]+>/g, ' '),
  )
  expect(paragraphs.length).toBeGreaterThan(5)
  expect(readingAge(paragraphs.join(' '))).toBeLessThanOrEqual(11)
})

test('every door leads somewhere on this site', () => {
  const doors = [...html.matchAll(/class="doors__door" href="([^"]+)"/g)].map(([, href]) => href)
  expect(doors).toContain('/am-i-a-care-leaver')
  for (const href of doors) expect(href).toMatch(/^(\/|#)/)
})
