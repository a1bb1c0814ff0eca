// The main job on a whole return of a thousand children: the twin of journeys/main-job.test.ts.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csv, walkMainJob } from '../journeys/main-job.ts'

const shared = process.env['ALONGSIDE_SHARED'] ?? join(import.meta.dirname, '../../shared')
const thousand = join(shared, 'data/ssda903-1000')

const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => csv(name, readFileSync(join(folder, name), 'utf8')))

walkMainJob({
  lastYear: filesIn(join(thousand, 'prev')),
  thisYear: filesIn(thousand),
  childId: '105753',
  expected: { newPeople: '248', fault: null },
})
