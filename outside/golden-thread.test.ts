// The golden thread on the slide and the minutes of a real joint meeting: the twin of journeys/golden-thread.test.ts.
// Which reply answers which ask was judged by hand, from the words alone.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { walkGoldenThread } from '../journeys/golden-thread.ts'

const shared = process.env['ALONGSIDE_SHARED'] ?? join(import.meta.dirname, '../../shared')
const folder = join(shared, 'seeds')
const paper = readFileSync(join(folder, readdirSync(folder).find((name) => name.startsWith('001')) ?? ''), 'utf8')

/** From the first words to where the others begin after them. */
function part(from: RegExp, to: RegExp): string {
  const begin = paper.search(from)
  if (begin < 0) throw new Error(`The paper has nothing like ${from.source}`)
  const rest = paper.slice(begin)
  return rest.slice(0, rest.search(to))
}

walkGoldenThread({
  minutes: {
    title: 'Minutes of the panel',
    dated: ['25', '3', '2022'],
    text: part(/^Care Leavers’ Hub$/m, /^Councillor \w+ asked whether there was scope/m),
  },
  slide: {
    title: 'Update from the joint meeting',
    dated: ['19', '10', '2021'],
    text: part(/^.*: you said….$/m, /^.*Corporate Parenting Panel$/m),
  },
  found: '19 asks, 27 replies and 8 promises',
  askCount: 19,
  replies: [
    { reply: 'job interview offer', ask: 'automatically get an' },
    { reply: 'financial offer', ask: 'allowance is enough' },
    { reply: 'transport offer', ask: 'transport is still' },
    { reply: 'Reviewed family time spaces', ask: 'rooms where family time' },
    { reply: 'Reviewed all family time plans', ask: 'frequency and length' },
    { reply: 'changing Covid rules', ask: 'some guidance around' },
    { reply: 'Had a renewed focus', ask: 'not given a reason', look: 'contact their family' },
    { reply: 'Art Stops', ask: 'negative headlines', look: 'headlines in the news' },
    { reply: 'Use of language', ask: 'to be truthful', look: 'truthful' },
    { reply: 'Film produced', ask: 'produce a film' },
  ],
  unanswered: 11,
  repeat: {
    now: 'transport is still',
    before: 'had raised transport costs',
    raised: 'Raised 2 times since 2021, never answered',
  },
  theme: 'Family time',
  open: 'interview outfit',
})
