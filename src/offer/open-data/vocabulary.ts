// The shared terms as taxonomies. A term has the same id in every council's feed, so that offers can be compared; only the
// headings above the topics are the council's own choice.
import { bases } from '../content.ts'
import { speakerOf } from '../phrases/index.ts'
import {
  addedHeadings,
  conditionKeys,
  conditions,
  entitlementKeys,
  entitlementTypes,
  headingSets,
  legalHeadings,
  legalHeadingWords,
  momentKeys,
  moments,
  offerStatuses,
  topics,
  type HeadingSet,
  type LegalHeading,
  type OfferStatus,
} from '../terms.ts'
import type { Taxonomy, TaxonomyTerm } from './records.ts'
import { uuidOf } from './uuid.ts'

const kinds = {
  type: [
    'Entitlement type',
    'What kind of entitlement of care leavers this is. Councils that use these can be compared.',
  ],
  law: [
    'Statutory heading',
    'The part of the duty to publish a local offer that this answers: Children and Social Work Act 2017 s.2, as widened by the Children’s Wellbeing and Schools Act 2026 s.8.',
  ],
  topic: [
    'Heading and topic',
    'What it is about. The topics are shared; the headings above them are the council’s own.',
  ],
  status: ['Leaving care status', 'For whom it is, in the terms of the Children Act 1989.'],
  basis: ['Basis', 'Why it is given: the law, a national scheme, or the council’s own choice.'],
  moment: ['Life moment', 'When in life it is wanted.'],
  condition: ['Further condition', 'What else must be so of the person.'],
} as const
export type Kind = keyof typeof kinds

export interface Vocabulary {
  readonly taxonomies: readonly Taxonomy[]
  readonly terms: readonly TaxonomyTerm[]
  readonly termOf: (kind: Kind, key: string) => TaxonomyTerm
}

const made = new Map<HeadingSet, Vocabulary>()

export function vocabularyOf(headings: HeadingSet): Vocabulary {
  const held = made.get(headings)
  if (held) return held
  const vocabulary = makeVocabulary(headings)
  made.set(headings, vocabulary)
  return vocabulary
}

const taxonomyId = (kind: Kind) => uuidOf('taxonomy', kind)
const termId = (kind: Kind, key: string) => uuidOf('term', kind, key)

function makeVocabulary(headings: HeadingSet): Vocabulary {
  const taxonomies = (Object.keys(kinds) as Kind[]).map((kind) => {
    const [name, description] = kinds[kind]
    const terms = termsOf(kind, headings).map(({ key, above, ...words }) => ({
      id: termId(kind, key),
      ...words,
      code: key,
      ...(above === undefined ? {} : { parent_id: termId(kind, above) }),
      taxonomy: name,
      taxonomy_id: taxonomyId(kind),
    }))
    return { id: taxonomyId(kind), name, description, version: '1.0', taxonomy_terms: terms }
  })
  const terms = taxonomies.flatMap(({ taxonomy_terms }) => taxonomy_terms)
  const byId = new Map(terms.map((term) => [term.id, term]))
  return {
    taxonomies,
    terms,
    termOf(kind, key) {
      const term = byId.get(termId(kind, key))
      if (!term) throw new Error(`No term ${key} of ${kind}`)
      return term
    },
  }
}

interface Term {
  readonly key: string
  readonly name: string
  readonly description: string
  readonly above?: string
}

function termsOf(kind: Kind, headings: HeadingSet): readonly Term[] {
  switch (kind) {
    case 'type':
      return entitlementKeys.map((key) => ({ key, name: entitlementTypes[key].words, description: typeWords(key) }))
    case 'law':
      return legalHeadings.map((key) => ({ key, name: legalHeadingWords[key], description: actOf(key) }))
    case 'topic':
      return topicTerms(headings)
    case 'status':
      return offerStatuses.map((key) => ({ key, ...statusTerms[key] }))
    case 'basis':
      return bases.map((key) => ({ key, name: capital(key), description: basisWords[key] }))
    case 'moment':
      return momentKeys.map((key) => ({
        key,
        name: moments[key],
        description: `Wanted at this moment of life: ${moments[key].toLowerCase()}.`,
      }))
    case 'condition':
      return conditionKeys.map((key) => ({
        key,
        name: capital(conditions[key]),
        description: `Only for somebody who is this: ${speakerOf('en').say(`condition.${key}`)}.`,
      }))
  }
}

function typeWords(key: keyof typeof entitlementTypes): string {
  const { words, legal } = entitlementTypes[key]
  return `${words}. It usually answers to: ${legal.map((heading) => legalHeadingWords[heading]).join('; ')}.`
}

const actOf = (key: LegalHeading) =>
  (addedHeadings as readonly string[]).includes(key)
    ? `${legalHeadingWords[key]}: Children’s Wellbeing and Schools Act 2026 s.8.`
    : `${legalHeadingWords[key]}: Children and Social Work Act 2017 s.2(3).`

/** Headings have no term above them, and each topic stands under one. */
function topicTerms(headings: HeadingSet): readonly Term[] {
  const set = headingSets[headings]
  const above = set.map(({ key, words, topics: below }) => ({
    key: headingKey(key),
    name: words,
    description: `A heading of this council’s offer, over: ${below.join(', ')}.`,
  }))
  const below = topics.map((key) => {
    const heading = set.find((one) => one.topics.includes(key))
    return {
      key,
      name: capital(key),
      description: `Everything in the offer about ${key}.`,
      ...(heading ? { above: headingKey(heading.key) } : {}),
    }
  })
  return [...above, ...below]
}

/** A heading may be called as a topic is. */
const headingKey = (key: string) => `heading-${key}`

const statusTerms: Readonly<Record<OfferStatus, { name: string; description: string }>> = {
  eligible: {
    name: 'Eligible child',
    description: '16 or 17, in care, and in care for 13 weeks or more since 14. Children Act 1989 Sch 2 para 19B.',
  },
  relevant: { name: 'Relevant child', description: '16 or 17 and has left care. Children Act 1989 s.23A.' },
  'former-relevant': {
    name: 'Former relevant',
    description: '18 or over, and was an eligible or a relevant child. Children Act 1989 s.23C.',
  },
  qualifying: {
    name: 'Qualifying',
    description: 'Was in care for a shorter time, or left it for a special guardian. Children Act 1989 s.24.',
  },
  any: { name: 'Anyone who was in care', description: 'Everybody who has ever been in care.' },
}

const basisWords = {
  statutory: 'The law says that the council must give it.',
  national: 'A national scheme that is not the council’s. The council helps people to get it.',
  discretionary: 'The council chose to give it.',
} as const

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
