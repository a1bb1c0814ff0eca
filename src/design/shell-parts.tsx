// The pieces of a page's frame that both shells use.
import { asset } from './assets.ts'
import { BackLink, Breadcrumbs } from './components/index.ts'
import { shellWords } from './document.tsx'
import type { Council, NavItem, PageProps, SignedInUser } from './shell-props.ts'
import type { ShellWords } from './shell-words.ts'

/** A quiet page that nobody would wonder at; it opens without script too. */
export const exitUrl = 'https://www.bbc.co.uk/weather'

export function DemoBanner({ page }: { readonly page: PageProps }) {
  if (!page.isDemo) return null
  const words = shellWords(page)
  return (
    <section class="demo-banner" aria-label={words.demoLabel}>
      <p>{words.demo}</p>
    </section>
  )
}

export function CouncilLogo({ council }: { readonly council: Council }) {
  const src = council.logoUrl ?? asset('images/mark.svg')
  return <img class="logo__picture" src={src} alt="" width="44" height="44" />
}

interface NavProps {
  readonly items: readonly NavItem[]
  readonly label: string
  readonly className: string
}

export function Nav({ items, label, className }: NavProps) {
  if (items.length === 0) return null
  return (
    <nav class={className} aria-label={label}>
      <ul class={`${className}__list`}>
        {items.map((item) => (
          <li key={item.href}>
            <a class={`${className}__link`} href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count && <NavCount count={item.count} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function NavCount({ count }: { readonly count: NonNullable<NavItem['count']> }) {
  return (
    <>
      {' '}
      <span class="nav-count" aria-hidden="true">
        {count.number}
      </span>
      <span class="govuk-visually-hidden">
        ({count.number} {count.words})
      </span>
    </>
  )
}

interface SignOutProps {
  readonly user: SignedInUser
  readonly words: ShellWords
}

export function SignedIn({ user, words }: SignOutProps) {
  return (
    <form class="signed-in" method="post" action={user.signOut.action ?? '/sign-out'}>
      <input type="hidden" name="_csrf" value={user.signOut.csrf} />
      <span class="signed-in__name">
        <span class="govuk-visually-hidden">{words.signedInAs} </span>
        {user.name}
      </span>
      <button class="signed-in__button" type="submit">
        {words.signOut}
      </button>
    </form>
  )
}

export function BeforeMain({ page }: { readonly page: PageProps }) {
  const words = shellWords(page)
  if (page.breadcrumbs?.length) {
    const items = page.breadcrumbs.map(({ label, href }) => ({ text: label, href }))
    return <Breadcrumbs items={items} labelText={words.breadcrumb} collapseOnMobile />
  }
  if (!page.back) return null
  return (
    <nav aria-label={words.breadcrumb}>
      <BackLink href={page.back.href}>{page.back.label ?? words.back}</BackLink>
    </nav>
  )
}

export function Footer({ page }: { readonly page: PageProps }) {
  const words = shellWords(page)
  return (
    <footer class="footer">
      <div class="govuk-width-container footer__inner">
        <p class="footer__name">
          <strong>{words.product}</strong> {page.council.name}
        </p>
        <nav aria-label={words.footerLinks}>
          <ul class="footer__links">
            <FooterLink href="/accessibility" label={words.accessibility} />
            <FooterLink href="/privacy" label={words.privacy} />
            <FooterLink href="/cookies" label={words.cookies} />
          </ul>
        </nav>
      </div>
    </footer>
  )
}

function FooterLink({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <li>
      <a class="govuk-link" href={href}>
        {label}
      </a>
    </li>
  )
}
