// Adds a council: the first thing on a database of a council's own.
import type pg from 'pg'
import { newId } from '../../platform/ids.ts'
import { readArgs, withHouse, WrongUse, type Command, type Terminal } from './command.ts'

interface Wanted {
  readonly code: string
  readonly name: string
  readonly hosts: readonly string[]
}

export const councilAdd: Command = {
  name: 'council add',
  usage: 'alongside council add CODE "NAME" [--host HOST…] [--json]',
  help: 'Add a council to the database.\nCODE is its nine-character ONS code, such as E10000014. HOST is the name that leads to it\n(alongside.example.gov.uk): needed when the database holds several councils.',
  run: async (args, terminal) => {
    const { values, positionals } = readArgs(args, {
      host: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    })
    const wanted = readWanted(positionals, values.host ?? [])
    return withHouse(terminal, async (house) => {
      const problem = await house.asOwner((client) => addCouncil(client, wanted))
      house.councils.refresh()
      if (problem !== null) {
        terminal.say(`${problem} Nothing was changed.`)
        return 1
      }
      if (values.json) terminal.out(`${JSON.stringify(wanted)}\n`)
      return sayAdded(terminal, wanted)
    })
  },
}

function readWanted([code, name, ...more]: readonly string[], given: readonly string[]): Wanted {
  if (code === undefined || name === undefined || more.length > 0)
    throw new WrongUse('Give the ONS code and the name, the name in quotes.')
  if (!/^[ENSW]\d{8}$/.test(code)) throw new WrongUse(`"${code}" is no ONS code: a letter and eight digits.`)
  if (name.trim() === '' || name.length > 200) throw new WrongUse('The name must have 1 to 200 characters.')
  const hosts = [...new Set(given.map((host) => host.toLowerCase()))]
  const odd = hosts.find((host) => !/^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$/.test(host))
  if (odd !== undefined)
    throw new WrongUse(`"${odd}" is no host name: write it without https:// and without a port or path.`)
  return { code, name: name.trim(), hosts }
}

/** What stands in the way, or null when the council was added. */
async function addCouncil(client: pg.Client, { code, name, hosts }: Wanted): Promise<string | null> {
  await client.query('begin')
  try {
    await client.query('lock table councils in share row exclusive mode') // two at once would both find the host free
    const taken = await client.query<{ name: string; hosts: string[] }>(
      'select name, hosts from councils where code = $1 or hosts && $2::text[] order by name limit 1',
      [code, hosts],
    )
    const [there] = taken.rows
    if (!there)
      await client.query('insert into councils (id, code, name, hosts) values ($1, $2, $3, $4)', [
        newId<'authority'>(),
        code,
        name,
        hosts,
      ])
    await client.query('commit')
    return there ? `${there.name} already has this code or host.` : null
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

function sayAdded({ say }: Terminal, { code, name, hosts }: Wanted): number {
  say(`Added ${name} (${code})${hosts.length > 0 ? `, found at ${hosts.join(', ')}` : ''}.`)
  say(`Now add the first accounts: alongside user add NAME --name "…" --role admin --council ${code}`)
  return 0
}
