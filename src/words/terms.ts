// Cuts text into words and folds each for comparing: small letters, no accents, plural and ending taken off. Pure.

export interface Term {
  /** As it was written, in small letters. */
  readonly word: string
  /** Folded: "Buses" and "bus" have the same. */
  readonly stem: string
  readonly start: number
  readonly end: number
}

const LONGEST = 60
const STOP_WORDS = new Set(
  (
    'a about above after again against all also always am an and any anyone anything are as asked at be because been ' +
    'before being below between both but by came can cannot cant come could did didnt do does doesnt doing done dont ' +
    'down during each even ever every everyone few for from further get gets getting give given go goes going gonna ' +
    'good got had has hasnt have havent having he her here hers him his how however i id if ill im in into is isnt it ' +
    'its itself ive just know last less let like lot lots made make makes many may me might more most much must my ' +
    'myself need needs needed never next no nor not now of off often ok on once one only or other our ours out over own people ' +
    'please put really said same say says she should so some someone something still such take than thank thanks that ' +
    'thats the their theirs them then there these they theyre thing things think this those though through to told too ' +
    'under until up us use very wanna want wants wanted was wasnt way we well went were what when where which while ' +
    'who whom why will with without would wouldnt yes yet you your youre yours young person us weve able around back ' +
    'better big kept keep long new old part time times day days'
  ).split(/\s+/),
)

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word)

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')

/** Plurals and common endings taken off: buses, bus; fares, fare; travelling, travel; studies, study. */
export function stemOf(word: string): string {
  let stem = plain(word)
  if (!/^[a-z]{4,}$/.test(stem)) return stem
  if (/ies$/.test(stem) && stem.length > 4) return `${stem.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh|us|zz)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (/[^suia]s$/.test(stem) || /[^u]as$/.test(stem)) stem = stem.slice(0, -1)
  const cut = stem.replace(/(?:ing|ed|er)$/, '')
  if (cut === stem || cut.length < 3 || !/[aeiouy]/.test(cut)) return dropFinalE(stem)
  if (stem.endsWith('er')) return dropFinalE(stem) // worker and work are two things
  return dropFinalE(/([bdglmnprt])\1$/.test(cut) ? cut.slice(0, -1) : cut)
}

const dropFinalE = (stem: string): string => (stem.length > 4 && /[^e]e$/.test(stem) ? stem.slice(0, -1) : stem)

/** The words of a text in order, stop words too. At most `most` of them are read. */
export function termsOf(text: string, most = 20_000): readonly Term[] {
  const terms: Term[] = []
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu)) {
    const word = written
      .slice(0, LONGEST)
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’]s?$|['’]s$|['’]/gu, '')
    terms.push({ word, stem: stemOf(word), start: index, end: index + written.length })
    if (terms.length === most) break
  }
  return terms
}
