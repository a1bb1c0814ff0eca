// Generated returns of growing size: check alone, and the whole import with statuses. Memory must grow with the
// number of children, never with the size of the files alone.
import { join } from 'node:path'
import pg from 'pg'
import { run } from './command.ts'
import { benchFolder, startHouse } from './house.ts'
import { line, megabytes, seconds, title } from './print.ts'
import { writeReturns } from './returns.ts'

export async function benchReturns(sizes: readonly number[]): Promise<void> {
  title('The return: two linked years of generated children')
  let before: { children: number; check: number; load: number } | null = null
  for (const children of sizes) {
    const folder = benchFolder()
    await writeReturns({ directory: folder.path, children })
    const check = await checkBoth(folder.path, children)
    const load = await importBoth(folder.path)
    line(`import ${children} children, both years, with statuses`, seconds(load.ms), `peak ${megabytes(load.peak)}`)
    if (before) {
      const times = children / before.children
      line(
        `  growth for ${times} times the children`,
        `check × ${(check.ms / before.check).toFixed(1)}`,
        `import × ${(load.ms / before.load).toFixed(1)}`,
      )
    }
    before = { children, check: check.ms, load: load.ms }
    folder.remove()
  }
}

interface Cost {
  readonly ms: number
  readonly peak: number
}

const together = (runs: readonly Cost[]): Cost => ({
  ms: runs.reduce((sum, { ms }) => sum + ms, 0),
  peak: Math.max(...runs.map(({ peak }) => peak)),
})

/** A check takes one year at a time: the earlier by itself, the later held against it. */
async function checkBoth(directory: string, children: number): Promise<Cost> {
  const prev = join(directory, 'prev')
  const earlier = await run(['ssda903', 'check', prev, '--json'])
  line(`check ${children} children, the earlier year`, seconds(earlier.ms), `peak ${megabytes(earlier.peak)}`)
  const later = await run(['ssda903', 'check', directory, '--previous', prev, '--json'])
  line(`check ${children} children, the later year against it`, seconds(later.ms), `peak ${megabytes(later.peak)}`)
  return together([earlier, later])
}

async function importBoth(directory: string): Promise<Cost> {
  const data = benchFolder()
  const house = await startHouse(data.path, { ALONGSIDE_TODAY: '2026-05-31' })
  const client = new pg.Client({ connectionString: house.ownerUrl })
  await client.connect()
  await client.query(
    `insert into councils (id, code, name, hosts) values (gen_random_uuid(), 'E10000098', 'Benchshire', '{bench}')`,
  )
  await client.end()
  const env = { ALONGSIDE_DATA: data.path, ALONGSIDE_TODAY: '2026-05-31' }
  const runs = []
  for (const place of [join(directory, 'prev'), directory])
    runs.push(await run(['import', 'ssda903', place, '--council', 'E10000098', '--json'], { env }))
  await house.stop()
  data.remove()
  return together(runs)
}
