import { describe, expect, test } from 'vitest'
import { CalmPage } from './calm-page.tsx'
import { documentTitle, renderPage } from './document.tsx'
import type { Council } from './shell-props.ts'
import { WarmPage } from './warm-page.tsx'

const council: Council = { name: 'Ashmere Borough Council', shortName: 'Ashmere' }
const user = { name: 'Leila A.', signOut: { csrf: 'token-1' } }

function warm(extra: object = {}): string {
  return renderPage(
    <WarmPage title="Your status" council={council} {...extra}>
      <h1>Your status</h1>
    </WarmPage>,
  )
}

describe('both shells', () => {
  test('the title names page, council and product, and says first that there are errors', () => {
    expect(documentTitle({ title: 'Your status', council })).toBe('Your status – Ashmere Borough Council – Alongside')
    expect(documentTitle({ title: 'Sign in', council, hasErrors: true })).toMatch(/^Error: Sign in/)
  })

  test.each([
    ['warm', WarmPage],
    ['calm', CalmPage],
  ])('the %s shell has no inline script, no inline style and no event attribute', (_mood, Page) => {
    const html = renderPage(
      <Page title="Any" council={council} user={user} nav={[{ label: 'Home', href: '/', current: true }]} isDemo>
        <h1>Any</h1>
      </Page>,
    )
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr"/)
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=/)
    expect(html).toContain('<main class="govuk-main-wrapper" id="main-content">')
    expect(html).toContain('aria-current="page"')
  })

  test('signing out is a form with its token', () => {
    expect(warm({ user })).toMatch(
      /<form[^>]+method="post" action="\/sign-out"><input type="hidden" name="_csrf" value="token-1"/,
    )
  })

  test('what a person typed into a title cannot become markup', () => {
    expect(warm({ title: '</title><script>alert(1)</script>' })).not.toContain('<script>alert')
  })
})

describe('the warm shell', () => {
  test('exit this page is an ordinary link, so that it works without script', () => {
    expect(warm()).toMatch(/<a href="https:\/\/www\.bbc\.co\.uk\/weather" role="button"[^>]*rel="nofollow noreferrer"/)
  })

  test('the way to urgent help is on every page', () => {
    expect(warm()).toContain('href="/help-now"')
  })

  test("a council's colours come from a stylesheet of its own", () => {
    const html = warm({ council: { ...council, colours: { brand: '#AA0044', accent: '#ffcc00' } } })
    expect(html).toContain('href="/council.css?v=aa0044-ffcc00"')
  })

  test('a page reads from right to left when it says so', () => {
    expect(warm({ lang: 'ar', dir: 'rtl' })).toContain('<html lang="ar" dir="rtl"')
  })
})
