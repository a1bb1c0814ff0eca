import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { formats, makeAnnexA, makeOc3, writeSheet, type Format, type Made } from '../../people/index.ts'
import { isDay, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { readArgs, withCouncil, WrongUse, type Command, type Terminal } from './command.ts'

const common = {
  format: { type: 'string' },
  out: { type: 'string' },
  council: { type: 'string' },
} as const

const commonHelp = `  --format csv|xlsx  csv when it is left out
  --out FILE         write it there; otherwise it goes to standard output (xlsx only into a pipe or a file)
  --council CODE     where the database holds more than one council
Restricted people are on it: the list is whole, so keep it where only those may read it who must. It is recorded.`

export const exportAnnexA: Command = {
  name: 'export annex-a-9',
  usage: 'alongside export annex-a-9 [--as-of DATE] [--format csv|xlsx] [--out FILE] [--council CODE]',
  help: `Write list 9 of Annex A: care leavers and eligible children, with their eligibility category.
  --as-of DATE       the day, such as 2026-05-31; today when it is left out
${commonHelp}`,
  run: (args, terminal) => {
    const { values, positionals } = readArgs(args, { ...common, 'as-of': { type: 'string' } })
    const asked = dayIn(values['as-of'])
    return run({ terminal, values, positionals }, 'annex-a-9', async (work) => {
      const asOf = asked ?? work.today
      return { made: await makeAnnexA(work, asOf), of: { asOf } }
    })
  },
}

export const exportOc3: Command = {
  name: 'export oc3',
  usage: 'alongside export oc3 --year Y [--format csv|xlsx] [--out FILE] [--council CODE]',
  help: `Write the OC3 table for the yearly return: what is known of care leavers around their 17th to 21st birthday.
  --year Y           the year in which the collection ends: 2026 is 1 April 2025 to 31 March 2026
${commonHelp}`,
  run: (args, terminal) => {
    const { values, positionals } = readArgs(args, { ...common, year: { type: 'string' } })
    const year = yearIn(values.year)
    return run({ terminal, values, positionals }, 'oc3', async (work) => ({
      made: await makeOc3(work, year),
      of: { year },
    }))
  },
}

interface Asked {
  readonly terminal: Terminal
  readonly values: {
    readonly format?: string | undefined
    readonly out?: string | undefined
    readonly council?: string | undefined
  }
  readonly positionals: readonly string[]
}

type Make = (work: Work) => Promise<{ readonly made: Made; readonly of: Readonly<Record<string, string | number>> }>

function run({ terminal, values, positionals }: Asked, list: string, make: Make): Promise<number> {
  if (positionals.length > 0) throw new WrongUse(`"${positionals.join(' ')}" means nothing here.`)
  const format = formatIn(values.format)
  const out = values.out === undefined ? null : resolve(values.out)
  if (format === 'xlsx' && out === null && process.stdout.isTTY)
    throw new WrongUse('An XLSX file cannot be shown here: say where to write it with --out FILE.')
  return withCouncil(terminal, values.council, (house, council) =>
    house.machineFor(council.id)(async (work) => {
      const { made, of } = await make(work)
      const { people, unsure } = made
      const bytes = await writeSheet(made.sheet, format)
      await work.audit({ event: 'return.exported', detail: { list, ...of, format, people, by: 'command line' } })
      if (out !== null) await writeFile(out, bytes, { mode: 0o600 })
      else if (format === 'csv') terminal.out(bytes.toString('utf8'))
      else process.stdout.write(bytes)
      terminal.say(`${people} people, restricted records included${out === null ? '' : `, in ${out}`}.`)
      if (unsure) terminal.say(`${unsure} more may belong on it: their time in care is not held. See data quality.`)
      return 0
    }),
  )
}

function formatIn(text: string | undefined): Format {
  const found = formats.find((format) => format === (text ?? 'csv'))
  if (!found) throw new WrongUse(`--format ${text ?? ''}: write csv or xlsx.`)
  return found
}

function dayIn(text: string | undefined): Day | null {
  if (text === undefined) return null
  if (!isDay(text)) throw new WrongUse(`--as-of ${text}: write a date as YYYY-MM-DD, such as 2026-05-31.`)
  return text
}

function yearIn(text: string | undefined): number {
  if (text === undefined) throw new WrongUse('Say which year with --year: the one in which the collection ends.')
  if (!/^20\d\d$/.test(text)) throw new WrongUse(`--year ${text}: write a year of four digits, such as 2026.`)
  return Number(text)
}
