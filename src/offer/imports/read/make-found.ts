// From what a source says of one entry, whatever its form, to a draft of ours. What it leaves out or says unclearly becomes a
// note for the editor, never an invention.
import { createHash } from 'node:crypto'
import { entryContent, type EntryContent } from '../../content.ts'
import { entitlementTypes } from '../../terms.ts'
import { looksPersonal } from '../../editor/publish/looks-personal.ts'
import type { FoundPlace, FoundProvider, FoundRow } from './found.ts'
import { guessType } from './guess-type.ts'
import { agesOf, readAges, readAmount, readFrequency, readStatuses, type ReadAmount } from './rules-in-words.ts'

export interface Said {
  readonly where: string
  readonly sourceId: string
  readonly title: string
  /** All that is said of it, in paragraphs. */
  readonly description: string
  readonly more?: readonly string[]
  readonly kind?: string
  /** Headings and terms it stands under. */
  readonly headings?: readonly string[]
  readonly keywords?: readonly string[]
  /** Undefined: the form of the source has no place for it. */
  readonly amount?: string
  readonly frequency?: string
  readonly who?: string
  readonly ageFrom?: number | null
  /** The last whole year, as Open Referral counts. */
  readonly ageTo?: number | null
  readonly steps?: readonly string[]
  readonly evidence?: readonly string[]
  readonly decidedBy?: string
  readonly citation?: string
  readonly phone?: string
  readonly email?: string
  readonly url?: string
  readonly spoken?: readonly string[]
  readonly isRemote?: boolean
  readonly schedules?: EntryContent['where']['schedules']
  readonly provider?: FoundProvider | null
  readonly places?: readonly FoundPlace[]
  readonly ownerPost?: string
  readonly notes?: readonly string[]
  readonly troubles?: readonly string[]
}

export function makeFound(said: Said): FoundRow {
  const troubles = [...(said.troubles ?? [])]
  if (said.title === '') troubles.push('It has no title')
  if (said.sourceId === '') troubles.push('It has no id')
  const notes = [...(said.notes ?? [])]
  if (troubles.length > 0)
    return { ok: false, where: said.where, title: said.title.slice(0, 200).toWellFormed() || 'No title', troubles }
  const parsed = entryContent.safeParse(wellFormed(contentOf(said, notes)))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const trouble = `Its ${issue?.path.join(' ') ?? 'content'} cannot be used: ${issue?.message ?? 'it does not fit'}`
    return { ok: false, where: said.where, title: said.title.toWellFormed(), troubles: [trouble] }
  }
  const written = {
    content: parsed.data,
    ...wellFormed({
      provider: said.provider ?? null,
      places: said.places ?? [],
      ownerPost: said.ownerPost?.trim() || null,
    }),
  }
  const hash = createHash('sha256').update(JSON.stringify(written)).digest('hex')
  return { ok: true, where: said.where, sourceId: said.sourceId.slice(0, 200).toWellFormed(), notes, hash, ...written }
}

/** A text that was cut in the middle of a sign is no text that PostgreSQL keeps. */
const wellFormed = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_key, held: unknown) => (typeof held === 'string' ? held.toWellFormed() : held)),
  ) as T // the same shape

function contentOf(said: Said, notes: string[]): unknown {
  const guess = guessType(said.kind ?? '', [said.title, ...(said.headings ?? []), said.description])
  if (!guess.isSure) notes.push(`its kind: we took it for “${entitlementTypes[guess.type].words}”`)
  const { topic, legal } = entitlementTypes[guess.type]
  const words = wordsOf(said, notes)
  return {
    type: guess.type,
    topic,
    legal,
    moments: [],
    ...words,
    keywords: [...new Set([...(said.keywords ?? []), ...(said.headings ?? [])])]
      .map((word) => word.slice(0, 200).trim())
      .filter((word) => word !== '')
      .slice(0, 40),
    who: whoOf(said, notes),
    amount: amountOf(said, notes).amount,
    frequency: frequencyOf(said, notes),
    basis: basisOf(said.citation ?? ''),
    claim: {
      kind: null,
      steps: linesWithin(said.steps, 10, 600),
      evidence: linesWithin(said.evidence, 12, 200),
      ...text('decidedBy', said.decidedBy, 200),
    },
    providerId: null,
    where: { reach: 'anywhere', isRemote: said.isRemote ?? false, placeIds: [], schedules: said.schedules ?? [] },
    contact: contactOf(said, notes),
    spoken: (said.spoken ?? []).filter((code) => /^[a-z]{2,3}$/.test(code)).slice(0, 20),
    dates: [],
  }
}

const text = (name: string, value: string | undefined, most: number) => {
  const cut = (value ?? '').replace(/\s+/g, ' ').trim().slice(0, most).trim()
  return cut === '' ? {} : { [name]: cut }
}

const linesWithin = (lines: readonly string[] | undefined, most: number, longest: number) =>
  (lines ?? [])
    .map((line) => line.replace(/\s+/g, ' ').trim().slice(0, longest).trim())
    .filter((line) => line !== '')
    .slice(0, most)

const mostSummary = 600

/** The first paragraph sums it up; what is too long for that, and the rest, follows it. */
function wordsOf({ title, description, more = [] }: Said, notes: string[]) {
  const [first = '', ...rest] = description
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  const cut = first.length <= mostSummary ? first.length : endOfSentence(first)
  const left = [first.slice(cut).trim(), ...rest, ...more.map((paragraph) => paragraph.trim())].filter(Boolean)
  const details = left.flatMap((paragraph) => piecesOf(paragraph, 2_000))
  if (details.length > 12) notes.push('its text: it was longer than an entry is, and its end is left out')
  if (title.length > 200) notes.push('its title: it was cut')
  return {
    title: title.replace(/\s+/g, ' ').slice(0, 200).trim(),
    summary: first.slice(0, cut).trim() || title.replace(/\s+/g, ' ').slice(0, 200).trim(),
    details: details.slice(0, 12),
  }
}

function endOfSentence(paragraph: string): number {
  const ends = [...paragraph.slice(0, mostSummary).matchAll(/[.!?](?=\s)/g)]
  const last = ends.at(-1)
  return last ? last.index + 1 : paragraph.slice(0, mostSummary).lastIndexOf(' ') + 1 || mostSummary
}

const piecesOf = (paragraph: string, most: number): string[] =>
  Array.from({ length: Math.ceil(paragraph.length / most) }, (_, piece) =>
    paragraph.slice(piece * most, (piece + 1) * most).trim(),
  ).filter((piece) => piece !== '')

function whoOf(said: Said, notes: string[]) {
  const written = said.who?.trim() ?? ''
  const statuses = readStatuses(written)
  if (statuses.length === 0) notes.push('who it is for: no status is named')
  const ages =
    (said.ageFrom ?? null) !== null || (said.ageTo ?? null) !== null
      ? exactAges(said.ageFrom ?? null, said.ageTo ?? null)
      : readAges(written)
  return {
    statuses: statuses.length === 0 ? ['any'] : statuses,
    ...ages,
    conditions: [],
    ...text('note', written, 600),
  }
}

/** A feed counts in whole years and includes the last one. */
function exactAges(from: number | null, to: number | null) {
  if (to === 25 || to === 21) return { ...agesOf(from, null), ageBelow: to + 1 }
  return agesOf(from, to)
}

function amountOf(said: Said, notes: string[]): ReadAmount {
  const read = readAmount(said.amount ?? '')
  if (!read.isSure) notes.push('how much: nothing plain is said of it')
  return read
}

/** An amount of money that nothing says comes again is taken to come once: the least that it can mean. */
function frequencyOf(said: Said, notes: string[]) {
  const every = readFrequency(`${said.frequency ?? ''} ${said.amount ?? ''}`)
  if (every !== null) return { every }
  const isFigure = readAmount(said.amount ?? '').amount.pence !== undefined
  if (isFigure) notes.push('how often: nothing is said of it')
  return { every: isFigure ? 'once' : 'ongoing' }
}

const basisOf = (citation: string) => ({
  kind: /\bact\b|\bs\.? ?\d|section \d|regulation|statutory/i.test(citation) ? 'statutory' : 'discretionary',
  ...text('citation', citation, 200),
})

function contactOf({ phone, email = '', url = '' }: Said, notes: string[]) {
  const contact: Record<string, string> = { ...text('phone', phone, 40) }
  const address = email.trim().toLowerCase()
  if (address !== '') {
    if (!/^[^\s@,;<>]+@[^\s@,;<>]+\.[a-z]{2,}$/.test(address)) notes.push('its email address: it is not one')
    else if (looksPersonal(address)) notes.push('its email address: it looked like a person’s and is left out')
    else if (entryContent.shape.contact.safeParse({ email: address }).success) contact['email'] = address
  }
  const whole = /^www\./i.test(url.trim()) ? `https://${url.trim()}` : url.trim()
  if (whole !== '') {
    if (entryContent.shape.contact.safeParse({ url: whole }).success) contact['url'] = whole
    else notes.push('its web address: it is not a whole one')
  }
  return contact
}
