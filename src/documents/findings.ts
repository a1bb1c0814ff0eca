// What an inspector, an adviser or an audit found; what a meeting is recommended to do; what it resolved.
import { placeAt, type Block } from './blocks.ts'
import { draft, type Draft } from './candidate.ts'
import { dueIn } from './due.ts'
import { ListMarks } from './list-marks.ts'
import type { RuleName } from './rules.ts'
import { sentencesOf } from './sentences.ts'

const inspector =
  '(?:ofsted|inspect(?:ion|ions|ors?|orate)|ilacs|cqc|audit(?:s|ors?)?|peer (?:review|challenge)|monitoring visit|ombudsman|(?:dfe|national|implementation) advis[eo]rs?)'
const saying =
  '(?:said|says|found|finds|reported|identif(?:ied|ies)|noted|told|highlighted|raised|concluded|recommend(?:s|ed))'

const headings: readonly (readonly [RegExp, RuleName])[] = [
  [
    new RegExp(
      `\\b${inspector}\\b[^.]{0,40}\\b(?:${saying}|findings?|recommendations?|issues|feedback)\\b|\\bareas? for improvement\\b|\\bfindings\\b`,
      'i',
    ),
    'inspector-list',
  ],
  [
    /^(?!reasons? for )(?:\d+(?:\.\d+)* )?(?:recommendations?|actions? requested|decisions? required)(?: of .{0,40})?[:.]?$/i,
    'recommended',
  ],
  [/^(?:resolved|decisions?)[:.]?$/i, 'resolved'],
]

const leads: readonly (readonly [RegExp, RuleName])[] = [
  [
    new RegExp(`\\b${inspector}\\b[^.]{0,80}\\b(?:${saying}|around|were|are|issues|findings)\\b`, 'i'),
    'inspector-list',
  ],
  [/\b(?:recommended|asked|requested|invited)\b(?: (?:to|that)\b.{0,60})?$/i, 'recommended'],
  [/\brecommendations?$/i, 'recommended'],
  [/\bresolved(?: that)?$/i, 'resolved'],
]

const sayings: readonly (readonly [RegExp, RuleName])[] = [
  [
    /\b(?:is|are) (?:recommended|asked|requested|invited) (?:to|that)\b|\brecommends? that\b|\bto request that\b/i,
    'recommended',
  ],
  [/^resolved[:. ]|\bit was (?:resolved|agreed) that\b/i, 'resolved'],
  [
    new RegExp(`\\b${inspector}\\b(?! \\w* ?(?:panel|board|programme))[^.]{0,60}\\b${saying}\\b`, 'i'),
    'inspector-said',
  ],
]

export function readFindings(blocks: readonly Block[]): Draft[] {
  const reader = new FindingReader()
  return blocks.flatMap((block) => reader.read(block))
}

class FindingReader {
  #list: RuleName | null = null
  #marks = new ListMarks('')
  #isByHeading = false

  read(block: Block): Draft[] {
    if (block.kind === 'heading' || block.kind === 'mark') {
      this.#open(ruleIn(headings, block.text), '', true)
      return []
    }
    if (block.kind === 'row') return block.cells.flatMap((cell) => this.#sentences(block, cell))
    const colon = leadEnd(block.text)
    const opens = colon === null ? null : ruleIn(leads, block.text.slice(Math.max(0, colon - 200), colon))
    if (opens && colon !== null) return this.#lead(block, colon, opens)
    if (this.#list === null) return this.#sentences(block, block.text)
    return this.#listed(block, this.#list)
  }

  #open(list: RuleName | null, lead: string, byHeading: boolean): void {
    this.#list = list
    this.#marks = new ListMarks(lead)
    this.#isByHeading = byHeading
  }

  /** "Resolved: That the report be noted." holds its item; "asked to:" is followed by items. */
  #lead(block: Block, colon: number, rule: RuleName): Draft[] {
    this.#open(rule, block.marker, false)
    const rest = block.text.slice(colon + 1).trim()
    if (rest === '') return []
    this.#marks.begin(block.marker)
    return [this.#finding(block, rest, block.text.length - rest.length, rule)]
  }

  #listed(block: Block, rule: RuleName): Draft[] {
    const isItem = block.kind === 'item' && this.#marks.takes(block.marker)
    const isFirst = !this.#marks.hasBegun
    if (isItem || (isFirst && rule !== 'inspector-list')) {
      this.#marks.begin(block.marker)
      if (!isItem && !this.#isByHeading) this.#list = null
      return this.#whole(block, rule)
    }
    if (isFirst && !block.text.endsWith(':')) return this.#sentences(block, block.text)
    this.#list = null
    return this.#sentences(block, block.text)
  }

  #whole(block: Block, rule: RuleName): Draft[] {
    const said = rule === 'recommended' && block.kind === 'prose' ? this.#sentences(block, block.text) : []
    return said.length > 0 ? said : [this.#finding(block, block.text, 0, rule)]
  }

  #sentences(block: Block, words: string): Draft[] {
    return sentencesOf(words).flatMap(({ text, at }) => {
      const rule = ruleIn(sayings, text.slice(0, 600))
      return rule && !text.endsWith(':') ? [this.#finding(block, text, at, rule)] : []
    })
  }

  #finding(block: Block, text: string, at: number, rule: RuleName): Draft {
    return draft({ kind: 'finding', text, place: placeAt(block, at), rule, due: dueIn(text) })
  }
}

const ruleIn = (table: readonly (readonly [RegExp, RuleName])[], text: string): RuleName | null =>
  table.find(([says]) => says.test(text.trim()))?.[1] ?? null

/** Where words that open a list end: a colon at the end, or soon after the beginning. */
function leadEnd(text: string): number | null {
  if (text.endsWith(':')) return text.length - 1
  const colon = text.indexOf(':')
  return colon > 0 && colon < 20 ? colon : null
}
