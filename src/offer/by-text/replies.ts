// What we text back. Somebody else may see the phone: no name of an entry, no sum, no word of care, no name of a person; and
// plain signs alone, so that a reply stays one or two messages. Pure.
import { formatDay } from '../../design/index.ts'
import { helpOptionsOf } from '../../platform/councils/help-options.ts'
import type { CouncilSettings } from '../../platform/councils/settings.ts'
import type { Day } from '../../platform/clock.ts'
import type { ClaimStanding } from '../tables.ts'

type Settings = Pick<CouncilSettings, 'contact' | 'helpNow'>

const nobodyReads = 'Nobody reads texts to this number. In danger? Call 999.'

const ring = ({ contact: { phone } }: Settings) =>
  phone === '' ? 'Please ask the person you work with.' : `Please ring ${phone} and we will help.`

/** To a number that is nobody's, or several people's, or that must not be known: one answer for all, whatever they wrote. */
export const notFromThisPhone = (settings: Settings) =>
  `Sorry, we cannot do this by text from this phone. ${ring(settings)} ${nobodyReads}`

export const asked =
  'We have it. We text you when there is news. Text STATUS to see where it is, or STOP for no more texts.'
export const askedBefore = 'You asked for this before, and it is on its way. Text STATUS to see where it is.'
export const notByText = (settings: Settings) => `Sorry, we cannot do this one by text. ${ring(settings)}`
export const unknownWord = (settings: Settings) =>
  `Sorry, we do not know that word. Send one word from the page by itself, or STATUS. ${ring(settings)} ${nobodyReads}`

export const stopped = 'You get no more texts from us. Text START to get them again.'
export const started = 'You get texts from us again.'

/** Ways to be heard at once: it says nothing of who wrote. */
export const inDanger = (settings: Settings) =>
  `You can get help right now. ${helpOptionsOf(settings)
    .filter(({ href }) => href.startsWith('tel:') || href.startsWith('sms:'))
    .map(({ label }) => label)
    .join('. ')}. Texts to this number are not read at once.`

export interface Asked {
  readonly standing: ClaimStanding
  readonly askedOn: Day
  /** Something is wanted from them. */
  readonly wantsMore: boolean
}

const standingWords: Readonly<Record<Exclude<ClaimStanding, 'withdrawn'>, string>> = {
  asked: 'we have it',
  seen: 'we are looking at it',
  waiting: 'it is in the queue',
  agreed: 'we said yes, and it is on its way',
  paid: 'it is done',
  issued: 'it is done',
  refused: 'we have an answer: look at your page, or ring us',
}

/** The newest first. What is long done is left out by whoever asks. */
export function whereTheyStand(claims: readonly Asked[], settings: Settings): string {
  if (claims.length === 0) return `There is nothing on its way for you. ${ring(settings)}`
  const lines = claims.map(({ askedOn, ...claim }) => `Asked ${formatDay(askedOn)}: ${wordsFor(claim)}.`)
  return `${lines.join(' ')} ${ring(settings)}`
}

function wordsFor({ standing, wantsMore }: Omit<Asked, 'askedOn'>): string {
  if (wantsMore) return 'we need something from you: look at your page, or ring us'
  return standing === 'withdrawn' ? 'you took it back' : standingWords[standing]
}
