// An action plan whose table came out of its file in pieces, column by column. Nothing is put together that the paper
// does not show together: days and owners that stand near are named in the question, and a person says whose they are.
import { draft, type Draft } from './candidate.ts'
import { dueOf } from './due.ts'
import type { Line } from './paper.ts'
import { fragmentKind } from './plan-fragment-kinds.ts'
import { missingBefore } from './plan-references.ts'
import { rules } from './rules.ts'

interface Fragment {
  readonly text: string
  readonly line: Line
}

/** Actions, and the references before them and the days and owners after them. */
interface Stretch {
  readonly references: string[]
  readonly actions: Fragment[]
  readonly days: string[]
  readonly owners: string[]
}

export function fragmentsIn(lines: readonly Line[]): Draft[] {
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()].filter(isPlan)
  const title = pages.flat().find(isTitle)?.text.trim() ?? null
  let before: string | null = null
  return stretchesOf(pages.flatMap(fromTitle).reduce(joined, [])).flatMap((stretch) => {
    const missing = stretch.references.flatMap((reference) => {
      const question = missingBefore(before, reference)
      before = reference
      return question === null ? [] : [question]
    })
    return stretch.actions.map((action, index) => fragment(action, stretch, title, index === 0 ? missing : []))
  })
}

/** Days, owners and references stand alone on lines: at least two, one and one. */
function isPlan(page: readonly Line[]): boolean {
  const kinds = page.map(({ text }) => fragmentKind(text.trim()))
  const count = (kind: string) => kinds.filter((found) => found === kind).length
  return count('day') >= 2 && count('owner') >= 1 && (count('reference') >= 1 || page.some(isTitle))
}

const isTitle = ({ text }: Line) => /\baction plan\b/i.test(text) && text.length < 80

/** A page that holds other things before the plan is read from its title on. */
function fromTitle(page: readonly Line[]): readonly Line[] {
  return page.slice(page.findLastIndex(isTitle) + 1)
}

/** A line that begins small, or stands in an open bracket, goes on with the line before it. */
function joined(fragments: Fragment[], line: Line): Fragment[] {
  const text = line.text.trim()
  const last = fragments.at(-1)
  const isOpen = last !== undefined && last.text.lastIndexOf('(') > last.text.lastIndexOf(')')
  if (last && last.text !== '' && text !== '' && last.text.length < LONGEST && (isOpen || /^[\p{Ll}&(]/u.test(text)))
    fragments[fragments.length - 1] = { ...last, text: `${last.text} ${text}` }
  else fragments.push({ text, line })
  return fragments
}

const LONGEST = 1_000

function stretchesOf(fragments: readonly Fragment[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const { text, line } of fragments) {
    const kind = fragmentKind(text)
    const last = stretches.at(-1)
    const isNew =
      !last ||
      (kind === 'words' && hasEnded(last)) ||
      (kind === 'reference' && last.actions.length + last.days.length > 0)
    const open: Stretch = last && !isNew ? last : { references: [], actions: [], days: [], owners: [] }
    if (isNew && kind !== 'gap') stretches.push(open)
    if (kind === 'reference') open.references.push(text)
    else if (kind === 'day') open.days.push(text)
    else if (kind === 'owner') open.owners.push(text)
    else if (kind === 'words' && text.length > 1) open.actions.push({ text: text.replace(/^[-–—•]\s*/, ''), line })
  }
  return stretches
}

const hasEnded = ({ days, owners }: Stretch) => days.length + owners.length > 0

function fragment(
  { text, line }: Fragment,
  stretch: Stretch,
  heading: string | null,
  missing: readonly string[],
): Draft {
  const { references, actions, days, owners } = stretch
  const [day, owner] = [days[0], owners[0]]
  const isAlone = actions.length === 1
  const due = isAlone && days.length === 1 && day !== undefined ? dueOf(day) : null
  const isOwned = isAlone && owners.length === 1 && owner !== undefined
  const near = [
    references.length > 0 ? `the references ${quoted(references)}` : '',
    days.length > 0 && !due ? `the days ${quoted(days)}` : '',
    owners.length > 0 && !isOwned ? `the owners ${quoted(owners)}` : '',
  ].filter((words) => words !== '')
  const question = [
    ...missing,
    rules['plan-fragment'].asks,
    near.length > 0 ? `Near it stand ${near.join(', ')}: which are its own?` : '',
    due?.question ?? '',
  ]
  const place = { page: line.page, line: line.line, heading }
  return draft({
    kind: 'action',
    rule: 'plan-fragment',
    text,
    place,
    owner: isOwned ? owner : null,
    due: due?.due ?? null,
    question: question.filter((words) => words !== '').join(' '),
  })
}

const MOST = 8
const quoted = (words: readonly string[]) =>
  words
    .slice(0, MOST)
    .map((word) => `“${word}”`)
    .join(', ')
