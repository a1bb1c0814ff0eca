import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  candidatesJson,
  faultWords,
  findCandidates,
  isFault,
  readPaper,
  type As,
  type Candidate,
} from '../../documents/index.ts'
import { readArgs, WrongUse, type Command } from './command.ts'

const ways: Readonly<Record<As, string>> = {
  promises: 'sentences and lists that promise or name an aim',
  'you-said': '"you said, we did" and what was asked and promised in minutes',
  'action-plan': 'actions with their steps, owners and days',
  findings: 'what inspectors found, recommendations, resolutions',
}

export const threadRead: Command = {
  name: 'thread read',
  usage: `alongside thread read FILE --as ${Object.keys(ways).join('|')} [--json]`,
  help: `Read a paper into what a person may confirm, without a database. Nothing is kept.
FILE is text, Word (.docx), PowerPoint (.pptx), PDF, Excel (.xlsx) or CSV, known by what is in it.
${Object.entries(ways)
  .map(([way, what]) => `  --as ${way.padEnd(12)} ${what}`)
  .join('\n')}
  --json            {"source", "candidates": [{"kind", "text", "place", "sameAs", "owner", "due", "confidence", "question"}]}
Exit 0 when it was read (there may be no candidates), 1 when it could not be.`,
  run: async (args, terminal) => {
    const { values, positionals } = readArgs(args, { as: { type: 'string' }, json: { type: 'boolean' } })
    const as = wayIn(values.as)
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) throw new WrongUse('Give one file to read.')
    const paper = await readPaper({ name: basename(path), bytes: await bytesOf(path) })
    if (isFault(paper)) {
      terminal.say(faultWords(paper))
      return 1
    }
    const candidates = findCandidates(paper, as)
    if (values.json) terminal.out(`${JSON.stringify(candidatesJson(paper.name, candidates))}\n`)
    else terminal.out(listed(paper.name, candidates))
    return 0
  },
}

function wayIn(given: string | undefined): As {
  const way = (Object.keys(ways) as As[]).find((name) => name === given)
  if (way) return way
  const known = Object.keys(ways).join(', ')
  throw new WrongUse(given === undefined ? `Say how to read it: --as ${known}.` : `--as ${given} is none of ${known}.`)
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const about = await stat(path).catch(() => null)
  if (!about) throw new WrongUse(`There is no file ${path}.`)
  if (about.isDirectory()) throw new WrongUse(`${path} is a folder: give a file.`)
  return readFile(path)
}

function listed(source: string, candidates: readonly Candidate[]): string {
  if (candidates.length === 0) return `${source}: nothing of that kind was found.\n`
  const counts = [...Map.groupBy(candidates, ({ kind }) => kind)].map(([kind, some]) => `${kind} ${some.length}`)
  return `${source}: ${counts.join(', ')}\n\n${candidates.map(entry).join('\n')}\n`
}

function entry(candidate: Candidate, index: number): string {
  const { kind, text, place, owner, due, confidence, question, sameAs, rule } = candidate
  const heading = place.heading === null ? '' : `, under “${place.heading}”`
  const lines = [
    `${index}. ${kind}: ${text}`,
    `   page ${place.page}, line ${place.line}${heading}; ${Math.round(confidence * 100)}% by ${rule}`,
    owner === null ? '' : `   owner: ${owner}`,
    due === null ? '' : `   due: ${due.written}${due.read === null ? '' : ` (${due.read})`}`,
    sameAs.length === 0 ? '' : `   same as: ${sameAs.join(', ')}`,
    question === null ? '' : `   ask: ${question}`,
  ]
  return `${lines.filter((line) => line !== '').join('\n')}\n`
}
