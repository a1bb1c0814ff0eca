// The pages that everyone may read. They are the same for every visitor, so they are kept ready for a moment.
import type { VNode } from 'preact'
import { none } from '../platform/audit/events.ts'
import { contactOf, type Contact } from '../platform/councils/contact.ts'
import type { Ctx } from '../platform/http/ctx.ts'
import { cookieNames } from '../platform/http/parts.ts'
import { page } from '../platform/http/reply.ts'
import { get } from '../platform/http/row.ts'
import {
  AccessibilityStatement,
  accessibilityTitle,
  Cookies,
  cookiesTitle,
  HelpNow,
  helpNowTitle,
  PrivacyForYou,
  privacyForYouTitle,
  PrivacyNotice,
  privacyNoticeTitle,
} from '../design/texts/index.ts'
import { knownFaults, lastTestedOn, statementPreparedOn } from './accessibility.ts'
import { paths } from './paths.ts'
import { Home } from './views/home.tsx'

export const rows = [
  publicPage(paths.home, 'Here for you', (contact, { council }) => (
    <Home contact={contact} shortName={council.settings.shortName ?? council.name} words={council.settings.words} />
  )),
  publicPage(paths.helpNow, helpNowTitle, (contact) => <HelpNow contact={contact} />),
  publicPage(paths.accessibility, accessibilityTitle, (contact) => (
    <AccessibilityStatement
      contact={contact}
      preparedOn={statementPreparedOn}
      testedOn={lastTestedOn}
      knownFaults={knownFaults}
    />
  )),
  publicPage(paths.privacy, privacyNoticeTitle, (contact, { council }) => (
    <PrivacyNotice contact={contact} retention={council.settings.retention} />
  )),
  publicPage(paths.privacyForYou, privacyForYouTitle, (contact) => (
    <PrivacyForYou contact={contact} whoLookedHref="/me#who-looked" />
  )),
  publicPage(paths.cookies, cookiesTitle, (_contact, { publicUrl }) => (
    <Cookies names={cookieNames(publicUrl.startsWith('https:'))} />
  )),
]

function publicPage(path: string, title: string, body: (contact: Contact, ctx: Ctx) => VNode) {
  return get({
    path,
    may: 'public.read',
    audit: none('a public page with nothing personal on it'),
    cache: 'public',
    handler: (ctx) => page({ title, mood: 'warm', body: body(contactOf(ctx.council), ctx) }),
  })
}
