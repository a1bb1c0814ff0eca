import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { statusLines } from '../../eligibility/index.ts'
import { readArgs, WrongUse, type Command } from './command.ts'

export const statusCommand: Command = {
  name: 'status',
  usage: 'alongside status [FILE]',
  help: `Work out leaving-care status, without a database.
Reads one JSON object a line, {"id", "facts", "asOf"}, from FILE or from standard input, and writes one JSON object a
line in the same order. A document laid out like the examples file is read too. A bad line gets
{"id", "error": {"path", "message"}}, and the rest goes on.
Exit 0 when every line was answered, 1 when one was bad.`,
  run: async (args, terminal) => {
    const { positionals } = readArgs(args, {})
    if (positionals.length > 1) throw new WrongUse('Give one file, or none to read from standard input.')
    const [path] = positionals
    const input = path === undefined || path === '-' ? terminal.input : await openFile(path)
    let bad = 0
    let waiting = ''
    for await (const answer of statusLines(wholeLines(input))) {
      if (answer.bad) bad += 1
      waiting += `${answer.line}\n`
      if (waiting.length < writeAt) continue
      terminal.out(waiting)
      waiting = ''
    }
    if (waiting !== '') terminal.out(waiting)
    if (bad > 0) terminal.say(bad === 1 ? '1 line could not be answered.' : `${bad} lines could not be answered.`)
    return bad > 0 ? 1 : 0
  },
}

/** Answers are written in pieces of this many characters: one write a line would take longer than the answers. */
const writeAt = 65_536

async function openFile(path: string): Promise<AsyncIterable<Buffer>> {
  const about = await stat(path).catch(() => null)
  if (!about) throw new WrongUse(`There is no file ${path}.`)
  if (about.isDirectory()) throw new WrongUse(`${path} is a folder: give a file.`)
  return createReadStream(path, { highWaterMark: 1 << 20 })
}

/** The text in pieces that end where a line ends, so that a piece is read without being searched again. */
export async function* wholeLines(input: AsyncIterable<Buffer | string>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of input) {
    rest += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true })
    const end = rest.lastIndexOf('\n') + 1
    if (end === 0) continue
    yield rest.slice(0, end)
    rest = rest.slice(end)
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
