// A page of the offer: in the language that stands in its address, so that it can be shared, printed and kept, with what
// makes it an app on the phone. The way to the other languages comes first, for whoever cannot read this one.
import { z } from 'zod'
import { asset } from '../../design/index.ts'
import { page, type PageView, type Reply } from '../../platform/http/reply.ts'
import { inLanguage, offerEmergencyPath, offerPath } from '../paths.ts'
import type { Speaker } from '../phrases/index.ts'
import { languageKeys } from '../terms.ts'
import { Languages } from './views/languages.tsx'

export const languageQuery = z.object({ lang: z.enum(languageKeys).catch('en') })

/** `path` is the page's address in English. */
export function offerPage(speaker: Speaker, path: string, view: Omit<PageView, 'mood'>, status = 200): Reply {
  const body = (
    <>
      <Languages speaker={speaker} path={path} />
      <p class="offer-offline" data-offline="" role="status" hidden>
        {speaker.say('offline')}
      </p>
      {view.body}
      {speaker.checkedBy === null && <p class="offer-note">{speaker.say('exampleText')}</p>}
      <script type="module" src={asset('offer.js')} />
    </>
  )
  return page({ ...view, body, ...shellIn(speaker) }, status)
}

function shellIn({
  language,
  dir,
  say,
}: Speaker): Pick<PageView, 'mood' | 'lang' | 'dir' | 'section' | 'words' | 'helpHref'> {
  return {
    mood: 'warm',
    lang: language,
    dir,
    section: offerPath,
    // The page of urgent help is in English; the offer has one in every language.
    helpHref: language === 'en' ? undefined : inLanguage(offerEmergencyPath, language),
    words:
      language === 'en'
        ? undefined
        : {
            back: say('back'),
            skipToMain: say('shell.skipToMain'),
            exitThisPage: say('shell.exitThisPage'),
            exitEmergency: say('emergency'),
            notSafe: say('shell.notSafe'),
            getHelpNow: say('shell.getHelpNow'),
            alongsideYou: say('shell.alongsideYou'),
            footerLinks: say('shell.footerLinks'),
            accessibility: say('shell.accessibility'),
            privacy: say('shell.privacy'),
            cookies: say('shell.cookies'),
            errorPrefix: `${say('shell.error')}: `,
            demo: say('shell.demo'),
            demoLabel: say('shell.demoLabel'),
            menu: say('shell.menu'),
            signOut: say('shell.signOut'),
            signedInAs: say('shell.signedInAs'),
            breadcrumb: say('shell.breadcrumb'),
          },
  }
}
