// Which of the shared kinds an entry is, guessed from its words. An editor is told that it is a guess.
import { entitlementKeys, entitlementTypes, type EntitlementKey } from '../../terms.ts'

const signs: readonly (readonly [EntitlementKey, RegExp])[] = [
  ['staying-put', /staying put|stay(?:ing)? with (?:your|my) foster/],
  ['staying-close', /staying close|taster flat|move[- ]on flat/],
  ['setting-up-home', /setting up (?:a |your )?home|\bsuhg?a?\b|leaving care grant|furnish|white goods/],
  ['vacation-accommodation', /(?:vacation|holidays?|out of term).*(?:accommodation|home|live|stay)|vacation/],
  ['higher-education-bursary', /higher education bursary|university bursary|£2,?000 bursary/],
  ['bursary-16-19', /16 ?(?:to|-|–) ?19 bursary|vulnerable (?:student )?bursary/],
  ['apprenticeship-bursary', /apprentice/],
  ['university-fees', /tuition|university fee|postgraduate|student loan|universit|degree/],
  ['graduation', /graduat/],
  ['council-tax', /council tax/],
  ['waiting-for-universal-credit', /(?:wait|first payment|until).*universal credit|universal credit.*(?:wait|advance)/],
  ['shared-accommodation-rate', /shared (?:accommodation|room) rate|housing benefit|local housing allowance|rent help/],
  ['homelessness-priority', /homeless|priority need|rough sleep/],
  ['social-housing', /social housing|housing register|bidding|priority band|council (?:flat|house)/],
  ['deposit-and-guarantor', /deposit|guarantor|rent in advance/],
  [
    'running-a-home',
    /tv licen[cs]e|winter fuel|contents insurance|removal costs|heating|energy bill|white goods|bills?\b/,
  ],
  [
    'accommodation-and-maintenance',
    /maintenance|weekly allowance|living allowance|supported (?:accommodation|lodging)/,
  ],
  ['emergency-payment', /emergency|crisis|food ?bank|hardship|urgent/],
  ['birthday', /birthday/],
  ['festival', /christmas|\beid\b|festival|diwali|hanukkah/],
  ['identity-documents', /passport|birth certificate|provisional|proof of (?:id|identity)|\bid\b documents?/],
  ['driving', /driv(?:ing|e)|theory test/],
  ['travel', /\bbus\b|rail ?card|travel|transport|bike|train ticket/],
  ['health-costs', /prescription|dental|dentist|optic|glasses|eye test/],
  ['leisure', /gym|leisure|swim|sport|fitness/],
  ['mental-health', /mental health|counsell|therap|wellbeing service|camhs|anxiety|depress/],
  ['health-passport', /health passport|health (?:summary|record)|\bgp\b|register with a doctor|health/],
  ['digital', /laptop|wi-?fi|broadband|phone contract|tablet|data\b|device/],
  ['interview-clothes', /interview|work clothes|uniform|smart clothes/],
  [
    'work-experience',
    /work experience|guaranteed interview|ring-?fenced|placement|traineeship|job\b|employment|career/,
  ],
  ['volunteering', /volunteer/],
  ['savings', /savings?|\bisa\b|bank account|budget|money advice|debt/],
  ['parents', /parent(?!ing board)|\bbaby\b|pregnan|childcare|nursery|midwi|toddler/],
  ['immigration', /immigration|asylum|citizenship|home office|settled status|refugee/],
  ['leaving-custody', /custody|prison|probation|youth offend/],
  ['advocacy', /advoca|complain/],
  ['people-who-matter', /lifelong links|mentor|family time|siblings?|contact with|friends/],
  ['voting', /\bvot(?:e|ing)\b|electoral/],
  ['voice', /forum|children in care council|have your say|participation|young people’s council|panel/],
  ['always-here', /after 25|over 25|always here/],
  ['records', /your (?:records|files)|access to (?:records|files)|subject access/],
  ['education-costs', /books?|course|college|training|equipment|education|learning|school|stud(?:y|ies)/],
  ['pathway-plan', /pathway plan|needs assessment/],
  ['personal-adviser', /personal advis[eo]r|\bpa\b|your adviser|support worker|keyworker/],
]

export interface Guess {
  readonly type: EntitlementKey
  readonly isSure: boolean
}

/** `written` is a kind that the source itself names; the others are looked through in turn. */
export function guessType(written: string, texts: readonly string[]): Guess {
  const named = named44(written)
  if (named) return { type: named, isSure: true }
  for (const text of [written, ...texts]) {
    const lower = text.toLowerCase()
    const found = signs.find(([, sign]) => sign.test(lower))
    if (found) return { type: found[0], isSure: false }
  }
  return { type: 'personal-adviser', isSure: false }
}

function named44(written: string): EntitlementKey | undefined {
  const plain = written.trim().toLowerCase()
  return plain === ''
    ? undefined
    : entitlementKeys.find((key) => key === plain || entitlementTypes[key].words.toLowerCase() === plain)
}
