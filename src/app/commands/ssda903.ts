import { checkReturn, formatCheck, type CheckResult } from '../../ssda903/index.ts'
import { readArgs, type Command } from './command.ts'
import { filesIn, sourceOf, yearIn } from './return-files.ts'

export const ssda903Check: Command = {
  name: 'ssda903 check',
  usage: 'alongside ssda903 check FILE|DIR… [--year Y] [--previous FILE|DIR] [--json]',
  help: `Check a return without a database: its files, their rows, and what one table says of another.
Give the CSV tables in any order, a folder that holds them, or the XML file. Folders are not read deeper.
  --year Y         the year in which the collection ends; otherwise it is worked out from the dates and shown
  --previous PATH  the return of the year before: then the rules that compare two years run too (may be repeated)
  --json           the whole result as JSON on standard output
Exit 0 when there is no error (there may be warnings), 1 when there is one.`,
  run: async (args, terminal) => {
    const { values, positionals } = readArgs(args, {
      year: { type: 'string' },
      previous: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    })
    const year = yearIn(values.year)
    const previous = values.previous && filesIn(values.previous, terminal).map(sourceOf)
    const result = await checkReturn(filesIn(positionals, terminal).map(sourceOf), {
      ...(year !== undefined && { year }),
      ...(previous && { previous }),
    })
    if (values.json) {
      terminal.say(`Collection year: ${result.year ?? 'not known'} (${result.yearWhy})`)
      terminal.out(`${JSON.stringify(jsonOf(result))}\n`)
    } else terminal.out(`${formatCheck(result)}\n`)
    return result.counts.errors > 0 ? 1 : 0
  },
}

const jsonOf = ({ files, problems, rules, counts, year }: CheckResult) => ({
  files: files.map(({ file, table, rows }) => ({ file, table, rows })),
  problems,
  rules: rules.map(({ rule, state, why }) => ({ rule, state, why })),
  counts: { ...counts, year },
})
