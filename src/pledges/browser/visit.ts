// One person at the tablet, from the language to the card. It lives in memory alone and is forgotten whole.
import { newCardCode } from '../kiosk/sealed/card-code.ts'
import { fromBase64, type Bytes } from '../kiosk/sealed/bytes.ts'
import {
  mostEntryBytes,
  packEntry,
  type EntryFile,
  type EntryFileKind,
  type WrittenEntry,
} from '../kiosk/sealed/entry.ts'
import { sealEntry } from '../kiosk/sealed/envelope.ts'
import type { Language } from '../../words/languages.ts'
import type { Store } from './store.ts'

export interface Visit {
  readonly language: Language
  kind: 'message' | 'pledge'
  words: string
  readonly files: Map<EntryFileKind, Bytes>
  hang: WrittenEntry['hang'] | null
  name: string
  pledger: string | null
  organisation: string
  offers: string | null
  reachBy: 'email' | 'phone' | 'none' | null
  reachAt: string
  /** The words of danger for which help was shown: not again for the same. */
  helpShownFor: string
  /** Set when it is kept. */
  code: string | null
}

export const newVisit = (language: Language): Visit => ({
  language,
  kind: 'message',
  words: '',
  files: new Map(),
  hang: null,
  name: '',
  pledger: null,
  organisation: '',
  offers: null,
  reachBy: null,
  reachAt: '',
  helpShownFor: '',
  code: null,
})

export const steps = [
  'choose',
  'pledger',
  'organisation',
  'offers',
  'say',
  'hang',
  'name',
  'reach',
  'reachAt',
  'send',
  'card',
] as const
export type Step = (typeof steps)[number]

const hasOrganisation = ['business', 'provider', 'service']

/** The questions that this visit has, in order: each is asked by itself. */
export function stepsOf(visit: Visit): readonly Step[] {
  const isPledge = visit.kind === 'pledge'
  const asked: Readonly<Record<Step, boolean>> = {
    choose: true,
    pledger: isPledge,
    organisation: isPledge && hasOrganisation.includes(visit.pledger ?? ''),
    offers: isPledge,
    say: true,
    hang: true,
    name: isPledge || visit.hang === 'named',
    reach: isPledge,
    reachAt: isPledge && visit.reachBy !== 'none',
    send: true,
    card: true,
  }
  return steps.filter((step) => asked[step])
}

/** Seals it and keeps it. When this resolves, the words are gone from here and the leaf is safe. */
export async function keepVisit(store: Store, visit: Visit): Promise<string> {
  const tablet = await store.tablet()
  if (!tablet || tablet.isClosing) throw new Error('This tablet takes nothing')
  const code = newCardCode()
  const id = crypto.randomUUID()
  const files: EntryFile[] = [...visit.files].map(([kind, bytes]) => ({ kind, bytes }))
  const plain = packEntry({ header: entryOf(visit, code), files })
  const sealed = await sealEntry({ id: tablet.key.id, bytes: fromBase64(tablet.key.bytes) }, id, plain)
  if (sealed.length > mostEntryBytes) throw new Error('This is more than an entry may hold')
  await store.add({ id, sealed }, { ...tablet, leaves: tablet.leaves + 1 })
  visit.words = ''
  visit.files.clear()
  visit.code = code
  return code
}

function entryOf(visit: Visit, code: string): WrittenEntry {
  const { kind, language, words, name } = visit
  const hang = visit.hang ?? 'no'
  const shared = {
    kind,
    code,
    language,
    words,
    hang,
    saidAt: new Date().toISOString(),
    namedAs: hang === 'named' ? name : null,
  }
  if (kind === 'message') return shared
  return {
    ...shared,
    pledger: visit.pledger ?? 'person',
    offers: visit.offers ?? 'other',
    name,
    organisation: visit.organisation === '' ? null : visit.organisation,
    reachBy: visit.reachBy ?? 'none',
    reachAt: visit.reachAt === '' ? null : visit.reachAt,
  }
}
