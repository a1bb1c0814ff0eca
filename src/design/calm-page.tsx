// The calm shell: staff. One dark bar, then work.
import { SkipLink } from './components/index.ts'
import { Document, shellWords } from './document.tsx'
import { BeforeMain, CouncilLogo, DemoBanner, Footer, Nav, SignedIn } from './shell-parts.tsx'
import type { PageProps } from './shell-props.ts'

export function CalmPage(page: PageProps) {
  const words = shellWords(page)
  return (
    <Document mood="calm" page={page}>
      <SkipLink href="#main-content">{words.skipToMain}</SkipLink>
      <DemoBanner page={page} />
      <header class="bar">
        <div class="govuk-width-container bar__row">
          <a class="bar__home" href={page.homeHref ?? '/staff'}>
            <CouncilLogo council={page.council} />
            <span>
              {words.product} <span class="bar__council">{page.council.shortName ?? page.council.name}</span>
            </span>
          </a>
          {page.user && <SignedIn user={page.user} words={words} />}
          <Nav items={page.nav ?? []} label={words.menu} className="bar-nav" />
        </div>
        {(page.subNav ?? []).length > 0 && (
          <div class="sub-bar">
            <div class="govuk-width-container">
              <Nav items={page.subNav ?? []} label={page.subNavLabel ?? ''} className="bar-nav" />
            </div>
          </div>
        )}
      </header>
      <div class="govuk-width-container">
        <BeforeMain page={page} />
        <main class="govuk-main-wrapper" id="main-content">
          {page.children}
        </main>
      </div>
      <Footer page={page} />
    </Document>
  )
}
