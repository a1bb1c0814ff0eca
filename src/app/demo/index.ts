// Loads the demonstration council: its invented lives come in by the front door, as a real council's return would,
// year after year. Everyone in it is invented.
import type { House } from '../house.ts'
import { addCouncil, addNamedAccounts, addYoungAccounts } from './accounts.ts'
import { addHappenings } from './happenings.ts'
import { bringIn } from './bring-in.ts'
import { chanceFrom } from './chance.ts'
import { knownPeople } from './known.ts'
import { inventLife } from './life.ts'
import { peopleList, workersList } from './lists.ts'
import { addClaims } from './offer/claims.ts'
import { addOffer } from './offer/load.ts'
import { addUse } from './offer/use.ts'
import { addPledges } from './pledges/load.ts'
import { addTour } from './pledges/tour.ts'
import { cutReturns } from './returns.ts'
import { inventStaff } from './staff.ts'
import { addThreads } from './thread/load.ts'

const seed = 1989

export interface DemoSize {
  readonly people: number
  /** The first collection year whose return is brought in. */
  readonly firstYear: number
}

const whole: DemoSize = { people: 600, firstYear: 2016 }

export async function ensureDemo(house: House, say: (text: string) => void): Promise<void> {
  if ((await house.councils.all()).length > 0) return
  say('Loading the demonstration council: 600 invented young people')
  await loadDemo(house, say)
}

export async function loadDemo(house: House, say: (text: string) => void, size: DemoSize = whole): Promise<void> {
  const today = house.clock.today()
  const chance = chanceFrom(seed)
  const known = knownPeople(today)
  const lives = [
    ...known.map(({ life }) => life),
    ...Array.from({ length: size.people - known.length }, (_, n) => inventLife(chance, n, today)),
  ]
  const staff = inventStaff(chance)

  const council = await addCouncil(house)
  const machine = house.machineFor(council)
  const analyst = await addNamedAccounts(machine, staff)
  const returns = cutReturns(lives, size.firstYear, today)
  for (const { year, files } of returns) {
    say(`  the return of ${year - 1} to ${year}`)
    await bringIn(machine, { kind: 'ssda903', by: analyst, files, year })
  }
  // Whoever no return names is not known here: the lists leave them out, as a case system would.
  const text = returns.flatMap(({ files }) => files.map((file) => file.text)).join('\n')
  const listed = lives.filter(({ childId }) => text.includes(`\n${childId},`))
  say('  names, workers and who works with whom')
  await bringIn(machine, {
    kind: 'people',
    by: analyst,
    files: [{ name: 'people.csv', text: peopleList(chance, listed, known) }],
  })
  await bringIn(machine, {
    kind: 'workers',
    by: analyst,
    files: [{ name: 'workers.csv', text: workersList(chance, { lives: listed, known, staff, today }) }],
  })
  await addYoungAccounts(machine, known)
  await addHappenings(machine, known)
  say('  what young people said, what was promised and what was answered')
  await addThreads(machine, known)
  say('  the local offer')
  await addOffer(machine)
  await addClaims(machine)
  await addUse(machine)
  say('  pledges')
  await addPledges(machine)
  await addTour(machine)
}
