// The council that a request is for: by host name, else the only one in the database.
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'
import type { AuthorityId } from '../ids.ts'
import { councilSettings, type CouncilSettings } from './settings.ts'

export interface Council {
  readonly id: AuthorityId
  /** The nine-character ONS code, such as E10000014. */
  readonly code: string
  readonly name: string
  readonly settings: CouncilSettings
  /** Rises with every change of the settings. */
  readonly version: number
}

export interface Councils {
  forHost(host: string): Promise<Council | null>
  byCode(code: string | null): Promise<Council>
  all(): Promise<readonly Council[]>
  /** Forgets what was read, so that a changed setting acts at once in this process. */
  refresh(): void
}

/** Councils change rarely, so they are read at most once in `keptMs`; other processes see a change after that. */
export function openCouncils(kysely: Kysely<Tables>, keptMs = 2_000): Councils {
  let kept: { readonly at: number; readonly list: Promise<Loaded> } | null = null
  const settingsOf = keepParsed()

  const load = (): Promise<Loaded> => {
    if (kept && Date.now() - kept.at < keptMs) return kept.list
    const list = readAll(kysely, settingsOf)
    kept = { at: Date.now(), list }
    list.catch(() => (kept = null))
    return list
  }
  return {
    async forHost(host) {
      const { list, byHost } = await load()
      return byHost.get(host.toLowerCase()) ?? (list.length === 1 ? (list[0] ?? null) : null)
    },
    async byCode(code) {
      const { list } = await load()
      const found =
        code === null ? (list.length === 1 ? list[0] : undefined) : list.find((council) => council.code === code)
      if (found) return found
      const codes = list.map((council) => `${council.code} (${council.name})`).join(', ')
      throw new UnknownCouncil(
        code === null
          ? `This database holds ${list.length} councils. Say which with --council CODE: ${codes || 'there is none yet'}.`
          : `There is no council ${code}. There is: ${codes || 'none yet'}.`,
      )
    },
    all: async () => (await load()).list,
    refresh: () => (kept = null),
  }
}

export class UnknownCouncil extends Error {}

interface Loaded {
  readonly list: readonly Council[]
  readonly byHost: ReadonlyMap<string, Council>
}

/**
 * Settings are read every few seconds and changed every few months: what was read before is not parsed again, for that
 * holds up every request meanwhile.
 */
function keepParsed(): (stored: unknown) => CouncilSettings {
  const parsed = new Map<string, CouncilSettings>()
  return (stored) => {
    const text = JSON.stringify(stored)
    const known = parsed.get(text)
    if (known) return known
    if (parsed.size >= mostParsed) parsed.clear()
    const settings = councilSettings.parse(stored)
    parsed.set(text, settings)
    return settings
  }
}
const mostParsed = 1_000

async function readAll(kysely: Kysely<Tables>, settingsOf: (stored: unknown) => CouncilSettings): Promise<Loaded> {
  const rows = await kysely
    .selectFrom('councils')
    .selectAll()
    .orderBy(sql`name`)
    .execute()
  const byHost = new Map<string, Council>()
  const list = rows.map((row) => {
    const council = { ...row, settings: settingsOf(row.settings) }
    for (const host of row.hosts) byHost.set(host.toLowerCase(), council)
    return council
  })
  return { list, byHost }
}
