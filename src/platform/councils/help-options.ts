// Whom somebody in danger can reach, in the order of urgency: as buttons that call, text or open a page.
import { helpWords, lineNotes, type HelpWord } from './help-words.ts'
import type { CouncilSettings } from './settings.ts'

/** A phrase of ours with what stands in its braces, or the council's own words. */
export type HelpSaid =
  { readonly phrase: HelpWord; readonly given?: Readonly<Record<string, string>> } | { readonly own: string }

export interface HelpLine {
  readonly label: HelpSaid
  readonly detail: readonly HelpSaid[]
  /** tel:, sms:, https: or mailto: */
  readonly href: string
}

export interface HelpOption {
  readonly label: string
  readonly detail: string
  readonly href: string
}

type Help = Pick<CouncilSettings, 'helpNow'>

const dial = (phone: string): string => `tel:${phone.replaceAll(/[^\d+]/g, '')}`

/** As they are said in any language. */
export function helpLinesOf({ helpNow }: Help): readonly HelpLine[] {
  const { outOfHoursName, outOfHoursPhone, helplines } = helpNow
  const own: HelpSaid = outOfHoursName === '' ? { phrase: 'help.councilNight' } : { own: `${outOfHoursName}.` }
  return [
    { label: { phrase: 'call', given: { number: '999' } }, detail: [{ phrase: 'help.danger' }], href: 'tel:999' },
    ...(outOfHoursPhone === ''
      ? []
      : [
          {
            label: { phrase: 'call', given: { number: outOfHoursPhone } } as const,
            detail: [own, { phrase: 'help.notSafe' } as const],
            href: dial(outOfHoursPhone),
          },
        ]),
    ...helplines.flatMap(({ name, phone, text, note }) => [
      ...(phone === '' ? [] : [calling(name, phone, note)]),
      ...(text === '' ? [] : [texting(name, text, note)]),
    ]),
    ...advocacy(helpNow),
  ]
}

/** In English. */
export const helpOptionsOf = (help: Help): readonly HelpOption[] =>
  helpLinesOf(help).map(({ label, detail, href }) => ({
    label: inEnglish(label),
    detail: detail.map(inEnglish).join(' '),
    href,
  }))

function inEnglish(said: HelpSaid): string {
  if ('own' in said) return said.own
  return helpWords[said.phrase].replaceAll(/\{(\w+)\}/g, (_, name: string) => said.given?.[name] ?? '')
}

function noteOf(note: string): readonly HelpSaid[] {
  if (note === '') return []
  const phrase = lineNotes.find((key) => helpWords[key] === note)
  return [phrase === undefined ? { own: note } : { phrase }]
}

const calling = (name: string, number: string, note: string): HelpLine => ({
  label: { phrase: 'help.callName', given: { name, number } },
  detail: noteOf(note),
  href: dial(number),
})

function texting(name: string, text: string, note: string): HelpLine {
  const [number = '', ...words] = text.split(/\s+/)
  const word = words.join(' ')
  const detail = noteOf(note)
  return word === ''
    ? { label: { phrase: 'help.textName', given: { name, number } }, detail, href: `sms:${number}` }
    : {
        label: { phrase: 'help.textWord', given: { word, number } },
        detail,
        href: `sms:${number}?&body=${encodeURIComponent(word)}`,
      }
}

/** One way to reach an advocate: by phone, else on the web, else by e-mail. Never through the person complained about. */
function advocacy(help: Help['helpNow']): readonly HelpLine[] {
  const { advocacyName: name, advocacyPhone: number, advocacyWeb, advocacyEmail } = help
  const detail = [{ phrase: 'help.advocate' }] as const
  const line = (label: HelpSaid, href: string): readonly HelpLine[] => [{ label, detail, href }]
  if (number !== '')
    return line(
      name === ''
        ? { phrase: 'help.callAdvocate', given: { number } }
        : { phrase: 'help.callName', given: { name, number } },
      dial(number),
    )
  if (advocacyWeb !== '')
    return line(name === '' ? { phrase: 'help.goToAdvocate' } : { phrase: 'help.goTo', given: { name } }, advocacyWeb)
  if (advocacyEmail !== '')
    return line(
      name === '' ? { phrase: 'help.writeToAdvocate' } : { phrase: 'help.writeTo', given: { name } },
      `mailto:${advocacyEmail}`,
    )
  return []
}
