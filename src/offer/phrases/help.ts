// Whom somebody in danger can reach, in the reader's language. Names, numbers and the council's own words stay as they are.
import { helpLinesOf, type HelpSaid } from '../../platform/councils/help-options.ts'
import type { CouncilSettings } from '../../platform/councils/settings.ts'
import { inEnglish, type Part, type Speaker } from './index.ts'

export interface HelpInWords {
  readonly label: readonly Part[]
  readonly detail: readonly (readonly Part[])[]
  readonly href: string
}

export const helpIn = (speaker: Speaker, settings: Pick<CouncilSettings, 'helpNow'>): readonly HelpInWords[] =>
  helpLinesOf(settings).map(({ label, detail, href }) => ({
    label: said(speaker, label),
    detail: detail.map((one) => said(speaker, one)),
    href,
  }))

function said(speaker: Speaker, one: HelpSaid): readonly Part[] {
  if ('own' in one) {
    // A stop inside the council's own words would stand on their wrong side where the page is read from right to left.
    const [words, stop] = one.own.endsWith('.') ? [one.own.slice(0, -1), '.'] : [one.own, '']
    return [
      { ...inEnglish(words), isGiven: true },
      { text: stop, isGiven: false },
    ]
  }
  const given = Object.entries(one.given ?? {}).map(
    ([name, text]) => [name, name === 'number' ? text : inEnglish(text)] as const,
  )
  return speaker.parts(one.phrase, Object.fromEntries(given))
}
