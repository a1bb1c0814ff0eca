// The words of a promise, of an aim, and of what is said to be so for every child.
import type { CandidateKind } from './candidate.ts'
import type { RuleName } from './rules.ts'

export interface Promising {
  readonly kind: CandidateKind
  readonly rule: RuleName
}

interface Wording extends Promising {
  readonly says: RegExp
}

const us = '(?:we|the (?:council|authority|local authority|service|county council|borough|partnership))'
const children =
  '(?:of )?(?:our |the )?(?:(?:looked after|cared for|care experienced) )?(?:child(?:ren)?(?: and young people)?|young (?:people|person|adults?)|care leavers?|care experienced people)'
const every = `(?:every|each|all|any|our|the)? ?${children}`
const wording = (kind: CandidateKind, rule: RuleName, says: string): Wording => ({
  kind,
  rule,
  says: new RegExp(says, 'i'),
})

/** In this order: the first that fits is the one. */
const wordings: readonly Wording[] = [
  wording(
    'promise',
    'we-will',
    `\\b${us}(?: all)? (?:will|shall|promise|pledge|undertake|guarantee|are going to|are planning to)\\b`,
  ),
  wording('promise', 'we-will', "\\bwe'll\\b"),
  wording(
    'promise',
    'we-are-committed',
    `\\b${us} (?:(?:are|is|remain) (?:\\w+ )?committed to|commits? to)\\b|\\b(?:our|the) commitment (?:is|to)\\b|^commit(?:ment)? to\\b`,
  ),
  wording(
    'aim',
    'we-want',
    `\\b${us} (?:\\w+ )?(?:wants?|aims?|seeks?|hopes?|intends?|aspires?|(?:would|'d) like|(?:are|is) (?:also )?(?:seeking|working|looking|hoping|aiming|planning|ambitious|determined|keen|exploring)|need to be assured)\\b`,
  ),
  wording(
    'aim',
    'we-want',
    '\\b(?:our|the) (?:\\w+ )?(?:ambition|aim|vision|aspiration|intention|goal|objective|preference|overall priority)s? (?:is|are|for)\\b|\\bthe outcomes we want\\b|\\bit is hoped\\b|\\bof our intention to\\b',
  ),
  wording(
    'promise',
    'for-every-child',
    `(?:^|[,;:] |\\band )${every}(?: [^.]{0,60}?)? (?:will(?! (?:need|automatically))|(?:be |are |is )?(?:offered|guaranteed))\\b`,
  ),
  wording('promise', 'for-every-child', '(?:^|[,;:] |\\bif [^.]{0,60}, )you (?:will|can|have access|are entitled)\\b'),
  wording(
    'promise',
    'we-do-now',
    `(?:^|[,;:] )(?:every|each|all) ${children}(?: (?:in|and|who)(?: [^ .]{1,20}){1,3})? (?:has|have|are|is|gets?|receives?) (?!to\\b)`,
  ),
  wording(
    'promise',
    'we-do-now',
    '^(?:in \\w+ )?we (?:always |continue to |have a clear expectation |must |respect |encourage |retain |accept |challenge |promote |keep |now say )',
  ),
  wording(
    'promise',
    'someone-will',
    '^(?!\\(?(?:this|that|these|those|it|they|he|she|there|which|who|if|when|what|as|in doing|being|due|their|his|her|its)\\b)(?!.{0,140}\\b(?:said|saying|how|whether|asked|explained|commented|emphasised|advised|noted)\\b.{0,140} will )[^.:?]{3,140}? will (?!need\\b|depend\\b|not\\b|automatically\\b|enable\\b|give\\b|mean\\b|likely\\b)(?:\\w+ly )?\\w+',
  ),
]

/** How much of a sentence is looked at: the words that promise stand near its beginning. */
const LOOKED_AT = 600

export function promiseIn(text: string): Promising | null {
  const words = text.slice(0, LOOKED_AT).replaceAll('’', "'")
  const found = wordings.find(({ says }) => says.test(words))
  return found ? { kind: found.kind, rule: found.rule } : null
}

/** An item of an offer to a young person: "Give you…", "Access to…". */
export const isOffered = (text: string): boolean =>
  /^(?:(?:special |dedicated )?(?:support|help|give|provide|offer|attend|advice)\b.{0,200}\byour?\b|access (?:and support )?to\b|exemption\b|help (?:to|with)\b)/i.test(
    text.slice(0, 260),
  )

/** A thing to do, without a subject: "Promote…", "Establishing…", "To host…". */
export const isDoing = (text: string): boolean =>
  /^(?:to )?(?:(?!being)[a-z]{2,}ing [a-z]|(?:accept|adopt|agree|arrange|attend|be|build|challenge|commit|communicate|complete|continue|create|deliver|develop|embed|ensure|establish|explain|explore|give|help|host|identify|implement|improve|increase|introduce|invest|launch|learn|listen|maintain|make|maximise|meet|nominate|offer|open|prepare|produce|promote|protect|provide|publish|recruit|reduce|refine|refresh|report|reshape|respect|review|secure|seek|share|sign|strengthen|support|train|use|work)\b)/i.test(
    text.slice(0, 60),
  )
