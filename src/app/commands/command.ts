// What a command of the command line is, and what several of them share.
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { readConfig } from '../../platform/config.ts'
import type { Council } from '../../platform/councils/council.ts'
import { createLog } from '../../platform/log.ts'
import { openHouse, type House } from '../house.ts'

export interface Terminal {
  readonly env: NodeJS.ProcessEnv
  /** Standard output: results only. */
  readonly out: (text: string) => void
  /** Standard error: everything said to a person. */
  readonly say: (text: string) => void
  readonly input: NodeJS.ReadStream
}

export interface Command {
  /** The words that call it, such as `ssda903 check`. */
  readonly name: string
  readonly usage: string
  /** The first line stands in the overview. */
  readonly help: string
  /** The exit code: 0 done, 1 problems found. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>
}

/** Wrong use: one sentence, then the usage line, exit code 2. */
export class WrongUse extends Error {}

export function readArgs<const T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    // Node's first sentence names the option; what follows speaks of something else.
    throw new WrongUse(error instanceof Error ? `${error.message.split('. ')[0] ?? ''}.` : String(error))
  }
}

/** Opens the running database, or starts and stops it around the work. `alone`: refused while Alongside runs there. */
export async function withHouse<T>(
  terminal: Terminal,
  work: (house: House) => Promise<T>,
  { alone = false }: { readonly alone?: boolean } = {},
): Promise<T> {
  const config = readConfig(terminal.env)
  const log = createLog(terminal.env['LOG_LEVEL'] ?? 'warn')
  const house = await openHouse(config, { purpose: alone ? 'serve' : 'command', log })
  try {
    return await work(house)
  } finally {
    await house.close()
  }
}

export function withCouncil<T>(
  terminal: Terminal,
  code: string | undefined,
  work: (house: House, council: Council) => Promise<T>,
): Promise<T> {
  return withHouse(terminal, async (house) => work(house, await house.councils.byCode(code ?? null)))
}
