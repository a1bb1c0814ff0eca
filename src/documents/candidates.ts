import { blocksOf } from './blocks.ts'
import type { As, Candidate, Draft } from './candidate.ts'
import type { Paper } from './paper.ts'
import { readFindings } from './findings.ts'
import { readPlan } from './plan.ts'
import { readPromises } from './promises.ts'
import { rules } from './rules.ts'
import { samenessOf } from './sameness.ts'
import { readYouSaid } from './you-said.ts'

/**
 * What a person may confirm, in reading order. The same paper gives the same candidates, always. A paper that holds
 * nothing of the kind gives none: say so on the page and offer the other three readings.
 */
export function findCandidates(paper: Paper, as: As): Candidate[] {
  const drafts = readers[as](paper)
  const same = samenessOf(drafts.map(({ text }) => text))
  return drafts.map(({ question, rule, partOf, ...draft }, index) => ({
    ...draft,
    sameAs: same[index] ?? [],
    confidence: rules[rule].confidence,
    question,
    rule,
    partOf,
  }))
}

const readers: Readonly<Record<As, (paper: Paper) => Draft[]>> = {
  'you-said': (paper) => readYouSaid(blocksOf(paper)),
  promises: (paper) => readPromises(blocksOf(paper)),
  'action-plan': readPlan,
  findings: (paper) => readFindings(blocksOf(paper)),
}

/** The candidates as JSON gives them: these keys, in this order, and no others. */
export const candidatesJson = (source: string, candidates: readonly Candidate[]) => ({
  source,
  candidates: candidates.map(({ kind, text, place, sameAs, owner, due, confidence, question }) => ({
    kind,
    text,
    place: { page: place.page, line: place.line, heading: place.heading },
    sameAs,
    owner,
    due,
    confidence,
    question,
  })),
})
