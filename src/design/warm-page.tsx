// The warm shell: young people and the public. "Exit this page" and the way to urgent help are on every page, always.
import { Button, SkipLink } from './components/index.ts'
import { Document, shellWords } from './document.tsx'
import { BeforeMain, CouncilLogo, DemoBanner, exitUrl, Footer, Nav, SignedIn } from './shell-parts.tsx'
import type { PageProps } from './shell-props.ts'
import type { ShellWords } from './shell-words.ts'

export function WarmPage(page: PageProps) {
  const words = shellWords(page)
  return (
    <Document mood="warm" page={page}>
      <SkipLink href="#main-content">{words.skipToMain}</SkipLink>
      <DemoBanner page={page} />
      <ExitThisPage words={words} />
      <WarmHeader page={page} words={words} />
      <div class="govuk-width-container">
        <BeforeMain page={page} />
        <main class="govuk-main-wrapper" id="main-content">
          {page.children}
        </main>
      </div>
      <Footer page={page} />
      <HelpStrip words={words} href={page.helpHref ?? '/help-now'} />
    </Document>
  )
}

interface WordsProps {
  readonly words: ShellWords
}

function WarmHeader({ page, words }: WordsProps & { readonly page: PageProps }) {
  return (
    <header class="warm-header">
      <div class="govuk-width-container warm-header__row">
        <a class="logo" href={page.homeHref ?? '/'}>
          <CouncilLogo council={page.council} />
          <span class="logo__name">
            {page.council.shortName ?? page.council.name} <span class="logo__tag">{words.alongsideYou}</span>
          </span>
        </a>
      </div>
      {(page.nav?.length ?? 0) > 0 || page.user ? (
        <div class="govuk-width-container warm-header__nav">
          <Nav items={page.nav ?? []} label={words.menu} className="warm-nav" />
          {page.user && <SignedIn user={page.user} words={words} />}
        </div>
      ) : null}
    </header>
  )
}

// The markup of GOV.UK's "Exit this page", in a landmark of its own: the second stop of the keyboard on every page, and
// an ordinary link, so that it works without script.
function ExitThisPage({ words }: WordsProps) {
  return (
    <aside class="govuk-exit-this-page" aria-label={words.exitThisPage} data-module="govuk-exit-this-page">
      <Button
        href={exitUrl}
        classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        attributes={{ rel: 'nofollow noreferrer' }}
      >
        <span class="govuk-visually-hidden">{words.exitEmergency}</span> {words.exitThisPage}
      </Button>
    </aside>
  )
}

function HelpStrip({ words, href }: WordsProps & { readonly href: string }) {
  return (
    <aside class="help-strip" aria-label={words.getHelpNow}>
      <div class="govuk-width-container help-strip__row">
        <span>{words.notSafe}</span>
        <a class="help-strip__link" href={href}>
          {words.getHelpNow}
        </a>
      </div>
    </aside>
  )
}
