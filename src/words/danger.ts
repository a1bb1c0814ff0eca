// Recognises words of danger as young people write them, so that help can be shown beside what they are writing. It
// never blocks, never diagnoses, keeps nothing and sends nothing. A false alarm costs a glance; idiom is left alone.
import { fold, single, type Folded } from './danger-fold.ts'
import { EVERYDAY, LANGUAGES, NOW, SHARED, SOON, type DangerAbout, type Rules } from './danger-rules.ts'

export interface DangerFound {
  /** As they were typed. For a chosen feeling: the feeling, which stands at no place in the text. */
  readonly words: string
  readonly start: number
  readonly end: number
  readonly about: DangerAbout | 'feeling'
}

export interface Danger {
  /** `now`: somebody may be hurt today. `soon`: somebody should read this before the day is out. */
  readonly level: 'now' | 'soon' | 'none'
  readonly found: readonly DangerFound[]
}

/** Feelings a form may offer that raise the level by a step. */
const FEELINGS = /unsafe|danger|scared|afraid|frightened|terrified|hopeless|trapped|suicid|hurt|desperate|threat/

const spelled = (words: string): string => words.replace(/[~_A-Z]/g, (sign) => spelled(SHARED[sign] ?? sign))
const pattern = (words: string) => new RegExp(` (${single(spelled(words))})(?= )`, 'gu')
const patternsOf = (rules: Rules) =>
  // Object.entries forgets which keys there are.
  (Object.entries(rules) as [DangerAbout, readonly string[]][]).map(
    ([about, words]) => [about, pattern(words.join('|'))] as const,
  )
const everyday = EVERYDAY.map(pattern)
const levels = [
  ['now', [...patternsOf(NOW), ...patternsOf(LANGUAGES)]],
  ['soon', patternsOf(SOON)],
] as const

export function readDanger(text: string, feelings: readonly string[] = []): Danger {
  const { line, words: folded } = fold(text)
  let looked = line
  for (const idiom of everyday) looked = looked.replace(idiom, (words) => ` ${'_'.repeat(words.length - 1)}`)
  let level: Danger['level'] = 'none'
  const found: DangerFound[] = []
  for (const [own, patterns] of levels)
    for (const [about, words] of patterns)
      for (const { 0: matched, index } of looked.matchAll(words)) {
        if (level === 'none') level = own
        const start = wordAt(folded, index + 1)?.start ?? 0
        const end = wordAt(folded, index + matched.length - 1)?.end ?? 0
        found.push({ words: text.slice(start, end), start, end, about })
      }
  const felt = feelings.filter((feeling) => FEELINGS.test(feeling.toLowerCase()))
  if (felt.length > 0) level = level === 'none' ? 'soon' : 'now'
  return {
    level,
    found: [...withoutOverlap(found), ...felt.map((words) => ({ words, start: 0, end: 0, about: 'feeling' }) as const)],
  }
}

/** In order of the text; of two that overlap, the one that begins first, then the longer. */
function withoutOverlap(found: readonly DangerFound[]): DangerFound[] {
  let reached = 0
  return [...found]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ start, end }) => {
      if (start < reached) return false
      reached = end
      return true
    })
}

/** The word that holds a place in the folded line. */
function wordAt(words: Folded['words'], place: number) {
  let low = 0
  let high = words.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((words[middle]?.at ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return words[low]
}
