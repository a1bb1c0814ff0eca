import { resolve } from 'node:path'
import { BadBackup } from '../backup/archive.ts'
import { restoreBackup, type RestoreProof } from '../backup/restore.ts'
import { writeBackup } from '../backup/write.ts'
import type { House } from '../house.ts'
import { readArgs, withHouse, WrongUse, type Command, type Terminal } from './command.ts'

const json = { json: { type: 'boolean' } } as const

function onlyFile(positionals: readonly string[]): string {
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new WrongUse('Name one file.')
  return resolve(file)
}

export const backupCommand: Command = {
  name: 'backup',
  usage: 'alongside backup FILE [--json]',
  help: 'Save every council, file and audit event in one file.\nIt can be made while people work. Keep it somewhere else, and try restoring it now and then.',
  run: (args, terminal) => {
    const { values, positionals } = readArgs(args, json)
    const file = onlyFile(positionals)
    return withHouse(terminal, async (house) => {
      const manifest = await writeBackup(house, file)
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      if (values.json)
        terminal.out(`${JSON.stringify({ file, rows, files: manifest.files.length, tables: manifest.tables })}\n`)
      terminal.say(`Saved ${rows} rows and ${manifest.files.length} files in ${file}`)
      if (manifest.missing.length > 0)
        terminal.say(
          `${manifest.missing.length} files that should be on the disk are not there; everything else is saved.`,
        )
      return 0
    })
  },
}

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'alongside restore FILE [--replace] [--json]',
  help: 'Put a backup back, and prove that it is whole.\nStop Alongside first. --replace is needed when the database already holds a council.',
  run: (args, terminal) => {
    const { values, positionals } = readArgs(args, { ...json, replace: { type: 'boolean' } })
    const file = onlyFile(positionals)
    const restore = async (house: House): Promise<number> => {
      const proof = await restoreBackup(house, file, { replace: values.replace ?? false })
      if (values.json) terminal.out(`${JSON.stringify(proof)}\n`)
      return sayProof(terminal, proof)
    }
    return withHouse(terminal, restore, { alone: true }).catch((error: unknown) => {
      if (!(error instanceof BadBackup)) throw error
      terminal.say(`${error.message} Nothing was changed.`)
      return 1
    })
  },
}

function sayProof({ say }: Terminal, { tables, files, audit }: RestoreProof): number {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  say(`Restored ${rows} rows in ${tables.length} tables and ${files} files: every count is as it was saved.`)
  say(audit.ok ? `The audit chain is whole (${audit.events} sealed events).` : audit.message)
  return audit.ok ? 0 : 1
}
