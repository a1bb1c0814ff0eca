// The way to the other languages, at the top of every page: found by the word for "language" in whichever script one reads.
import { Fragment } from 'preact'
import { Details, LanguageNavigation } from '../../../design/index.ts'
import { inLanguage } from '../../paths.ts'
import { speakerOf, type Speaker } from '../../phrases/index.ts'
import { languageKeys, offerLanguages, type OfferLanguage } from '../../terms.ts'

interface LanguagesProps {
  readonly speaker: Speaker
  /** The page's address in English. */
  readonly path: string
}

/** One of each script, and of the languages in Latin letters those that write the word their own way. */
const called: readonly OfferLanguage[] = ['en', 'ar', 'fa', 'ps', 'ti', 'uk', 'vi', 'sq']

export function Languages({ speaker: { language, say }, path }: LanguagesProps) {
  return (
    <Details classes="offer-languages not-on-paper" summaryText={<LanguageInScripts />}>
      <LanguageNavigation
        ariaLabel={say('language')}
        items={languageKeys.map((key) => ({
          text: offerLanguages[key].own,
          href: inLanguage(path, key),
          lang: key,
          dir: offerLanguages[key].dir,
          current: key === language,
        }))}
      />
    </Details>
  )
}

function LanguageInScripts() {
  return (
    <>
      {called.map((key, place) => (
        <Fragment key={key}>
          {place > 0 && ' · '}
          <bdi lang={key}>{speakerOf(key).say('language')}</bdi>
        </Fragment>
      ))}
    </>
  )
}
