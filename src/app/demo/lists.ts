// The two lists that a council brings beside its return: names, and who works with whom.
import { stringify } from 'csv-stringify/sync'
import { addDays, type Day } from '../../platform/clock.ts'
import type { Chance } from './chance.ts'
import type { KnownPerson } from './known.ts'
import { birthday, type Life } from './life.ts'
import { arrivals, firstNames, pronouns, surnames } from './names.ts'
import type { Worker } from './staff.ts'

export function peopleList(chance: Chance, lives: readonly Life[], known: readonly KnownPerson[]): string {
  const columns = [
    'child_id',
    'name',
    'known_as',
    'pronouns',
    'language',
    'safe_contact_1_way',
    'safe_contact_1_to',
    'safe_contact_1_note',
  ]
  const byId = new Map(known.map((person) => [person.life.childId, person]))
  const rows = lives.map((life, index) => {
    const number = `07700 900${String(index % 1000).padStart(3, '0')}`
    const story = byId.get(life.childId)
    if (story) return [life.childId, story.name, story.knownAs, story.pronouns, 'en', 'text', number, 'After 4pm']
    if (life.cameAlone) {
      const { name, language } = chance.pick(arrivals)
      return [life.childId, name, '', 'he/him', language, 'call', number, 'Needs an interpreter']
    }
    const first = chance.pick(firstNames)
    const note = chance.happens(0.08) ? 'Shared phone: do not say who is calling' : ''
    return [
      life.childId,
      `${first} ${chance.pick(surnames)}`,
      first,
      chance.pick(pronouns),
      'en',
      chance.pick(['text', 'call', 'app']),
      number,
      note,
    ]
  })
  return stringify([columns, ...rows])
}

interface Staffing {
  readonly lives: readonly Life[]
  readonly known: readonly KnownPerson[]
  readonly staff: readonly Worker[]
  readonly today: Day
}

export function workersList(chance: Chance, { lives, known, staff, today }: Staffing): string {
  const columns = [
    'worker_ref',
    'name',
    'team',
    'role',
    'sign_in',
    'email',
    'phone',
    'child_id',
    'capacity',
    'from',
    'to',
  ]
  const rows = staff.map((worker, index) => workerRow(worker, index))
  const holding = (role: Worker['role']) => staff.filter((worker) => worker.role === role)
  const advisers = holding('adviser')
  const social = holding('social-worker')
  const reviewing = holding('reviewing-officer')
  for (const [index, life] of lives.entries()) {
    const give = (list: readonly Worker[], from: Day, capacity: string) => {
      // The four stories share one adviser, so that one sign-in shows them all.
      const worker = list[index < known.length ? 0 : index % list.length]
      if (worker) rows.push(allocationRow(worker, life.childId, capacity, from < today ? from : today))
    }
    const sixteen = birthday(life.born, 16)
    if (sixteen <= today && (birthday(life.born, 21) > today || chance.happens(0.5)))
      give(advisers, addDays(sixteen, 30), 'adviser')
    const episode = life.episodes.at(-1)
    if (!episode || episode.to !== null) continue
    give(social, addDays(today, -chance.whole(30, 700)), 'social-worker')
    give(reviewing, addDays(today, -chance.whole(30, 900)), 'reviewing-officer')
  }
  return stringify([columns, ...rows])
}

function workerRow({ ref, name, team, role, signIn }: Worker, index: number): string[] {
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@ashmere.example`
  return [ref, name, team, role, signIn ?? '', email, `01632 960${String(300 + index)}`, '', '', '', '']
}

const allocationRow = ({ ref }: Worker, childId: string, capacity: string, from: Day): string[] => [
  ...[ref, '', '', '', '', '', '', childId, capacity],
  `${from.slice(8)}/${from.slice(5, 7)}/${from.slice(0, 4)}`,
  '',
]
