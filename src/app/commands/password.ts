// Reads a password: typed without showing it, or piped in.
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Terminal } from './command.ts'

export async function readPassword({ input, say }: Terminal): Promise<string> {
  if (input.isTTY) say('Password (it is not shown while you type):')
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input, output: nowhere, terminal: input.isTTY })
  try {
    for await (const line of reader) return line
    return ''
  } finally {
    reader.close()
  }
}
