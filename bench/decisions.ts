// How many leaving-care decisions a second: the deciding function alone, and the command with JSON in and prose out.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decide } from '../src/eligibility/index.ts'
import { inventFacts, seeded } from '../src/eligibility/testing.ts'
import { run } from './command.ts'
import { benchFolder } from './house.ts'
import { line, title, whole } from './print.ts'

const count = 100_000

export async function benchDecisions(): Promise<void> {
  title(`Decisions over ${whole(count)} generated histories, one core`)
  const choose = seeded(903)
  const histories = Array.from({ length: count }, () => inventFacts(choose))
  const asOf = '2026-05-31'
  for (const facts of histories.slice(0, 60_000)) decide(facts, asOf) // lets the compiler warm up
  const began = performance.now()
  let categories = 0
  for (const facts of histories) if (decide(facts, asOf).category !== 'none') categories += 1
  const ms = performance.now() - began
  line('decide() alone', `${whole((count / ms) * 1000)} a second`, `(${whole(categories)} have a category)`)

  const folder = benchFolder()
  const file = join(folder.path, 'histories.jsonl')
  writeFileSync(file, histories.map((facts, id) => JSON.stringify({ id, facts, asOf })).join('\n'))
  const ran = await run(['status', file])
  line('alongside status: JSON in, prose out, whole process', `${whole((count / ran.ms) * 1000)} a second`)
  folder.remove()
}
