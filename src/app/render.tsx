// Puts a view into its shell: warm for young people and the public, calm for staff.
import { CalmPage, NotificationBanner, WarmPage, renderPage as renderDocument } from '../design/index.ts'
import { ErrorText, errorTitle, NotFoundText, notFoundTitle } from '../design/texts/index.ts'
import { homePaths } from '../home/index.ts'
import { offerManifestPath } from '../offer/paths.ts'
import type { Council } from '../platform/councils/council.ts'
import type { Fault, FaultPage } from '../platform/http/faults.ts'
import type { NavigationEntry } from '../platform/http/feature.ts'
import type { ShellFacts } from '../platform/http/parts.ts'
import type { Notice, PageView } from '../platform/http/reply.ts'
import { paths } from '../sign-in/paths.ts'
import { navigationFor } from './navigation.ts'

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
        words={view.words}
        helpHref={view.helpHref}
        manifestHref={view.mood === 'warm' ? offerManifestPath : undefined}
        description={view.foundAs}
        isPublic={view.foundAs !== undefined}
        hasErrors={view.hasErrors}
        isDemo={ctx?.mode === 'demo'}
        {...(ctx && navigationFor(ctx, navigation, view))}
        user={userOf(ctx)}
        back={view.back && { href: view.back.href, label: view.back.text }}
      >
        {ctx?.notice ? <NoticeBanner {...ctx.notice} /> : null}
        {view.body}
      </Shell>,
    )
  }
}

export const faultPage: FaultPage = (fault, { reference, council }) => {
  const { title, body } = faultWords(fault, reference)
  return renderDocument(
    <WarmPage title={title} council={councilProps(council)}>
      {body}
    </WarmPage>,
  )
}

function faultWords(fault: Fault, reference: string) {
  if (fault.status === 404) return { title: notFoundTitle, body: <NotFoundText /> }
  if (fault.status === 500)
    return { title: errorTitle, body: <ErrorText reference={reference} kept="Nothing was half saved." /> }
  const body = (
    <>
      <h1>{fault.title}</h1>
      <p>{fault.message}</p>
      {fault.status > 500 && (
        <p>
          The number of this fault is <strong class="number">{reference}</strong>.
        </p>
      )}
      <p>
        <a class="govuk-link" href={homePaths.home}>
          Go to the start page
        </a>
      </p>
    </>
  )
  return { title: fault.title, body }
}

function NoticeBanner({ words, isDone }: Notice) {
  return (
    <NotificationBanner role="alert" type={isDone ? 'success' : undefined} titleText={isDone ? 'Done' : 'Please read'}>
      <p class="govuk-notification-banner__heading">{words}</p>
    </NotificationBanner>
  )
}

function councilProps(council: Council | null) {
  return {
    name: council?.name ?? 'Alongside',
    shortName: council?.settings.shortName,
    colours: council?.settings.colours,
    logoUrl: council?.settings.logoFile && `${homePaths.councilLogo}?v=${council.settings.logoFile}`,
  }
}

function userOf(ctx: Facts | null) {
  if (!ctx || ctx.caller.accountId === null) return undefined
  return { name: ctx.caller.name, signOut: { csrf: ctx.formToken, action: paths.signOut } }
}
