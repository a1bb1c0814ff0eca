import {
  ImportFault,
  blankMeans,
  columnsInWords,
  foreseeNow,
  importNow,
  peopleColumns,
  reportOf,
  workerColumns,
  type Imported,
  type Summary,
} from '../../people/index.ts'
import type { InTransaction } from '../../platform/jobs/jobs.ts'
import { WrongUse, readArgs, withCouncil, type Command, type Terminal } from './command.ts'
import { filesIn, yearIn, type GivenFile } from './return-files.ts'

const common = {
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  council: { type: 'string' },
} as const

interface CommonValues {
  readonly 'dry-run'?: boolean | undefined
  readonly json?: boolean | undefined
  readonly council?: string | undefined
}

const commonHelp = `  --dry-run       say what would change, and change nothing
  --json          figures as JSON on standard output
  --council CODE  where the database holds more than one council
All of it goes in, or nothing. Exit 0 when it was done (rows with errors are set aside and counted), 1 when it was not.`

export const importReturn: Command = {
  name: 'import ssda903',
  usage: 'alongside import ssda903 FILE|DIR… [--year Y] [--dry-run] [--json] [--council CODE]',
  help: `Import a return: the CSV tables of one year, a folder that holds them, or the XML file.
The same files twice change nothing; a new year adds to the history and never erases it.
  --year Y        the year in which the collection ends; otherwise it is worked out from the dates and shown
${commonHelp}`,
  run: async (args, terminal) => {
    const { values, positionals } = readArgs(args, { ...common, year: { type: 'string' } })
    const year = yearIn(values.year)
    const files = filesIn(positionals, terminal)
    return run(terminal, values, { kind: 'ssda903', files, options: year === undefined ? {} : { year } })
  },
}

export const importPeople: Command = {
  name: 'import people',
  usage: 'alongside import people FILE [--dry-run] [--json] [--council CODE]',
  help: `Import names and safe ways of contact, which the return does not have.
A CSV file in UTF-8, a row for each young person, with these columns:
${columnsInWords(peopleColumns)}
${blankMeans}
${commonHelp}`,
  run: async (args, terminal) => {
    const { values, positionals } = readArgs(args, common)
    return run(terminal, values, { kind: 'people', files: oneFile(positionals, terminal), options: {} })
  },
}

export const importWorkers: Command = {
  name: 'import workers',
  usage: 'alongside import workers FILE [--new-teams] [--dry-run] [--json] [--council CODE]',
  help: `Import workers, their teams, and whom they work with from when to when.
A CSV file in UTF-8, a row for each worker and each person they work with (or a worker alone), with these columns:
${columnsInWords(workerColumns)}
${blankMeans}
  --new-teams     make teams that do not exist yet (without it they may be made only while there is none at all)
${commonHelp}`,
  run: async (args, terminal) => {
    const { values, positionals } = readArgs(args, { ...common, 'new-teams': { type: 'boolean' } })
    const options = { newTeams: values['new-teams'] ?? false }
    return run(terminal, values, { kind: 'workers', files: oneFile(positionals, terminal), options })
  },
}

function oneFile(paths: readonly string[], terminal: Terminal): GivenFile[] {
  const files = filesIn(paths, terminal)
  if (files.length !== 1) throw new WrongUse('Give one CSV file.')
  return files
}

interface Asked {
  readonly kind: Summary['kind']
  readonly files: readonly GivenFile[]
  readonly options: { readonly year?: number; readonly newTeams?: boolean }
}

function run(terminal: Terminal, values: CommonValues, asked: Asked): Promise<number> {
  return withCouncil(terminal, values.council, (house, council) =>
    carryOut(terminal, house.machineFor(council.id), values, asked),
  )
}

/** Apart from the house, so that tests bring their own. */
export async function carryOut(
  terminal: Pick<Terminal, 'out' | 'say'>,
  inTransaction: InTransaction,
  values: CommonValues,
  asked: Asked,
): Promise<number> {
  const isDry = values['dry-run'] ?? false
  try {
    const imported = await (isDry ? foreseeNow : importNow)(inTransaction, asked)
    if (values.json) terminal.out(`${JSON.stringify(reportOf(imported.summary))}\n`)
    tell(terminal, imported, isDry)
    return imported.summary.blocked.length > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof ImportFault)) throw error
    terminal.say(error.message)
    return 1
  }
}

function tell({ say }: Pick<Terminal, 'say'>, { summary, problems }: Imported, isDry: boolean): void {
  const { people, allocations, kind, year, yearWhy, yearDoubt } = summary
  if (kind === 'ssda903') say(`Collection year: ${year ?? 'not known'} (${yearWhy})`)
  if (yearDoubt !== null) say(yearDoubt)
  for (const why of summary.blocked) say(why)
  if (summary.blocked.length > 0) return
  say(isDry ? 'This is what would change; nothing was changed.' : 'Done.')
  say(`${kind === 'workers' ? 'Workers' : 'People'}: ${countsIn(people)}, ${people.setAside} set aside`)
  if (allocations) say(`Who works with whom: ${countsIn(allocations)}`)
  if (summary.notKept.length > 0)
    say(`Checked but not kept, since no purpose is stated in the settings: ${summary.notKept.join(', ')}`)
  for (const { level, rule, count, title } of summary.byRule) say(`${level} ${rule}: ${count} (${title})`)
  if (problems.length > 0) say('The first of them:')
  for (const { file, line, column, value, message } of problems)
    say(`  ${file}:${line} ${[column, value].filter(Boolean).join(' ')}: ${message}`)
}

const countsIn = (counts: { new: number; changed: number; unchanged: number }) =>
  `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged`
