// Puts a view into its shell: warm for young people and the public, calm for staff.
import { CalmPage, WarmPage, renderPage as renderDocument, type NavItem } from '../design/index.ts'
import type { Council } from '../platform/councils/council.ts'
import type { FaultPage } from '../platform/http/faults.ts'
import type { NavigationEntry } from '../platform/http/feature.ts'
import type { ShellFacts } from '../platform/http/parts.ts'
import type { PageView } from '../platform/http/reply.ts'
import { paths } from '../sign-in/paths.ts'

type Facts = NonNullable<ShellFacts['ctx']>

export function pageRenderer(navigation: readonly NavigationEntry[]) {
  return (view: PageView, { ctx }: ShellFacts): string => {
    if (view.bare) return renderDocument(view.body)
    const Shell = view.mood === 'warm' ? WarmPage : CalmPage
    return renderDocument(
      <Shell
        title={view.title}
        council={councilProps(ctx?.council ?? null)}
        lang={view.lang}
        dir={view.dir}
        hasErrors={view.hasErrors}
        isDemo={ctx?.mode === 'demo'}
        nav={ctx ? entriesFor(ctx, navigation, view) : undefined}
        user={userOf(ctx)}
        back={view.back && { href: view.back.href, label: view.back.text }}
      >
        {ctx?.notice ? <Notice text={ctx.notice} /> : null}
        {view.body}
      </Shell>,
    )
  }
}

export const faultPage: FaultPage = (fault, { reference, council }) =>
  renderDocument(
    <WarmPage title={fault.title} council={councilProps(council)}>
      <h1 class="govuk-heading-l">{fault.title}</h1>
      <p class="govuk-body">{fault.message}</p>
      {fault.status >= 500 ? (
        <p class="govuk-body">
          The number of this fault is <strong>{reference}</strong>.
        </p>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to the start page
        </a>
      </p>
    </WarmPage>,
  )

function Notice({ text }: { text: string }) {
  return (
    <div class="govuk-notification-banner govuk-notification-banner--success" role="status" aria-live="polite">
      <div class="govuk-notification-banner__content">
        <p class="govuk-notification-banner__heading">{text}</p>
      </div>
    </div>
  )
}

function councilProps(council: Council | null) {
  return {
    name: council?.name ?? 'Alongside',
    shortName: council?.settings.shortName,
    colours: council?.settings.colours,
  }
}

function userOf(ctx: Facts | null) {
  if (!ctx || ctx.caller.accountId === null) return undefined
  return { name: ctx.caller.name, signOut: { csrf: ctx.formToken, action: paths.signOut } }
}

function entriesFor(ctx: Facts, navigation: readonly NavigationEntry[], view: PageView): readonly NavItem[] {
  if (ctx.caller.accountId === null) return []
  return navigation
    .filter((entry) => ctx.may(entry.may))
    .map((entry) => ({ label: entry.label, href: entry.href, current: entry.href === (view.section ?? ctx.path) }))
}
