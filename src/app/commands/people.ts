import { decideEveryone } from '../../people/index.ts'
import { isDay, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { formatDay } from '../../design/dates.ts'
import { readArgs, withCouncil, WrongUse, type Command } from './command.ts'

export const peopleCommand: Command = {
  name: 'people',
  usage: 'alongside people [--as-of DATE] [--json] [--council CODE]',
  help: `List everyone with their leaving-care status on a day.
Worked out from the facts held today, under the law of that day. The listing is recorded in the audit.
  --as-of DATE     the day, such as 2026-05-31; today when it is left out
  --json           one JSON object a line: {"child", "category", "phase", "until", "reasons", "checks"}
  --council CODE   the council, where the database holds more than one`,
  run: (args, terminal) => {
    const { values, positionals } = readArgs(args, {
      'as-of': { type: 'string' },
      json: { type: 'boolean' },
      council: { type: 'string' },
    })
    if (positionals.length > 0) throw new WrongUse(`"${positionals.join(' ')}" means nothing here.`)
    const asked = dayIn(values['as-of'])
    return withCouncil(terminal, values.council, (house, council) =>
      house.machineFor(council.id)(async (work) => {
        const asOf = asked ?? work.today
        const people = await writeEveryone(work, { asOf, json: values.json ?? false, out: terminal.out })
        terminal.say(`${people} people on ${formatDay(asOf)}.`)
        return 0
      }),
    )
  },
}

interface Listing {
  readonly asOf: Day
  readonly json: boolean
  readonly out: (text: string) => void
}

/** Writes a line a person, and that it was done into the audit. Returns how many there were. */
export async function writeEveryone(work: Work, { asOf, json, out }: Listing): Promise<number> {
  let people = 0
  for await (const { child, decision } of decideEveryone(work, asOf)) {
    people += 1
    const { category, phase, until, reasons, checks } = decision
    const line = json
      ? JSON.stringify({ child, category, phase, until, reasons, checks })
      : [child, category, phase ?? '', until ?? ''].join('\t')
    out(`${line}\n`)
  }
  await work.audit({ event: 'people.exported', detail: { by: 'command line', asOf, people } })
  return people
}

function dayIn(text: string | undefined): Day | null {
  if (text === undefined) return null
  if (!isDay(text)) throw new WrongUse(`--as-of ${text}: write a date as YYYY-MM-DD, such as 2026-05-31.`)
  return text
}
