// What people asked for and promised in a meeting, as minutes tell it: in the third person and the past. Who said it
// stays in the text, untouched.
import { placeAt, type Block } from './blocks.ts'
import { draft, type CandidateKind, type Draft } from './candidate.ts'
import { dueIn } from './due.ts'
import type { RuleName } from './rules.ts'
import { sentencesOf } from './sentences.ts'
import { withWhoAndWhen } from './who-and-when.ts'

interface Telling {
  readonly kind: CandidateKind
  readonly rule: RuleName
  readonly says: RegExp
}

const tell = (kind: CandidateKind, rule: RuleName, says: RegExp): Telling => ({ kind, rule, says })

/** In this order: the first that fits is the one. Each is a few fixed words, so that reading stays linear. */
const tellings: readonly Telling[] = [
  tell(
    'promise',
    'agreed-to',
    /\b(?<!(?:are|is|be|been|as) )(?:agreed|undertook|offered|promised|committed|pledged) to (?!be\b|note\b)/i,
  ),
  tell(
    'promise',
    'agreed-to',
    /\b(?:gave|give) (?:an? )?(?:assurance|undertaking|commitment)\b|\bassured \w+ (?:\w+ )?that\b/i,
  ),
  tell(
    'promise',
    'will-be-brought',
    /\b(?:will|would) (?:then )?be (?:presented|reported|brought|shared|circulated|sent|set|discussed|considered|provided|added|arranged|invited|held)\b/i,
  ),
  tell('ask', 'ask-of', /\bask of\b[^.]{0,60}\b(?:is|are|was)\b|\btheir asks? (?:is|are|was|were)\b/i),
  tell(
    'ask',
    'requested',
    /\b(?<!(?:are|is|be) )(?:requested|asked for|called for|made a request|put in a request|sought)\b/i,
  ),
  tell(
    'ask',
    'raised-before',
    /\b(?:raised|highlighted|mentioned)\b[^.]{0,80}\b(?:as an? (?:issue|concern|problem)|(?:previous|several|many|other) (?:previous )?(?:occasions|meetings|times)|again)\b/i,
  ),
  tell(
    'ask',
    'would-like',
    /\b(?:would|'d) (?:also )?(?:like|welcome|appreciate|benefit from|prefer|love)\b|\b(?:wanted|wished) (?:to (?:see|have|know|be)|more)\b|\bneed(?:s|ed)? (?:more|to be (?:more|better))\b|\b(?:more support|support|help) (?:is|was) needed\b/i,
  ),
  tell(
    'ask',
    'suggested',
    /\b(?:suggest(?:ed|ions? (?:included?|was|were))|proposed that|urged|recommended that|encouraged (?:members|the|all|others)|should consider|may be another avenue|asked that)\b/i,
  ),
  tell('ask', 'asked-whether', /\b(?:asked|questioned|queried|enquired) (?:whether|if|about the possibility)\b/i),
  tell(
    'ask',
    'concern',
    /\b(?:expressed|shared|raised|voiced)\b[^.]{0,20}\b(?:concerns?|worr(?:y|ies)|frustration)\b|\bwere concerned\b|\b(?:emphasised|stressed|spoke of|highlighted|reiterated) (?:the importance of|how important)\b|\bmore work to be done\b/i,
  ),
]

/** Somebody who speaks in a meeting or through one. */
const speaker =
  /\b(?:young people|young person|children|care leavers|members?|councillors?|cllrs?|panel|board|committee|council|chair|chairman|chairwoman|carers?|representatives?|officers?|manager|head|director|nurse|s?he|they|it (?:was|is)|suggestions?|meeting|priorities|feedback|cicc)\b/i

export function spokenIn(block: Block): Draft[] {
  return withWhoAndWhen(sentencesOf(block.text)).flatMap(({ text, at }) => {
    const telling = speaker.test(text) ? tellings.find(({ says }) => says.test(text.replaceAll('’', "'"))) : undefined
    if (!telling) return []
    const due = telling.kind === 'promise' ? dueIn(text) : null
    return [draft({ kind: telling.kind, text, place: placeAt(block, at), rule: telling.rule, due })]
  })
}
