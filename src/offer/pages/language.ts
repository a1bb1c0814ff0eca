// The language of a page: in its address, so that it can be shared, printed and kept.
import { z } from 'zod'
import type { PageView } from '../../platform/http/reply.ts'
import { inLanguage } from '../paths.ts'
import { speakerOf, type Speaker } from '../phrases/index.ts'
import { languageKeys, offerLanguages } from '../terms.ts'

export const languageQuery = z.object({ lang: z.enum(languageKeys).catch('en') })

/** What every page of the offer tells its shell. `path` is its address in English. */
export function shellIn(
  speaker: Speaker,
  path: string,
): Pick<PageView, 'mood' | 'lang' | 'dir' | 'languages' | 'section' | 'words'> {
  const { language, dir, say } = speaker
  return {
    mood: 'warm',
    lang: language,
    dir,
    section: '/offer',
    words:
      language === 'en'
        ? undefined
        : {
            back: say('back'),
            language: say('language'),
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
          },
    languages: languageKeys
      .filter((key) => key !== language)
      .map((key) => ({ lang: key, label: offerLanguages[key].own, href: inLanguage(path, key) })),
  }
}

export { speakerOf }
