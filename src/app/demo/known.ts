// Four young people whose stories every demonstration tells, dated from today, each with an account of their own.
import { addDays, type Day } from '../../platform/clock.ts'
import { birthday, type Life } from './life.ts'

export interface KnownPerson {
  readonly life: Life
  readonly name: string
  readonly knownAs: string
  readonly pronouns: string
}

const back = (today: Day, years: number, days = 0) => addDays(today, -Math.round(years * 365.25) - days)

export function knownPeople(today: Day): KnownPerson[] {
  return [inCare(today), homeFiveMonths(today), nineteen(today), askedAgain(today)]
}

const leaver = { activity: 'F2', home: 'U1', inTouch: 'YES' } as const

function inCare(today: Day): KnownPerson {
  const born = back(today, 16.6)
  const from = addDays(birthday(born, 11), 40)
  const life: Life = {
    ...{ childId: 'AC10001', born, sex: 'F', ethnicity: 'MWBC', cameAlone: false, heldHere: true, leaver },
    episodes: [{ from, to: null, rne: 'S', ls: 'C2', place: 'U6', provider: 'PR1', rec: '' }],
  }
  return { life, name: 'Leila Orchard', knownAs: 'Leila', pronouns: 'she/her' }
}

/** Home for five months: still relevant, and it changes next month unless it breaks down (CLR reg 3(5) and (6)). */
function homeFiveMonths(today: Day): KnownPerson {
  const born = back(today, 17.2)
  const from = addDays(birthday(born, 15), 20)
  const life: Life = {
    ...{ childId: 'AC10002', born, sex: 'M', ethnicity: 'WBRI', cameAlone: false, heldHere: true, leaver },
    episodes: [{ from, to: addDays(today, -152), rne: 'S', ls: 'V2', place: 'U6', provider: 'PR1', rec: 'E4A' }],
  }
  return { life, name: 'Sam Okafor', knownAs: 'Sam', pronouns: 'he/him' }
}

function nineteen(today: Day): KnownPerson {
  const born = back(today, 19.4)
  const from = addDays(birthday(born, 10), 100)
  const moved = addDays(birthday(born, 16), 60)
  const life: Life = {
    ...{ childId: 'AC10003', born, sex: 'F', ethnicity: 'BAFR', cameAlone: false, heldHere: true, leaver },
    episodes: [
      { from, to: moved, rne: 'S', ls: 'C2', place: 'U6', provider: 'PR1', rec: 'X1' },
      { from: moved, to: birthday(born, 18), rne: 'P', ls: 'C2', place: 'K3', provider: 'PR4', rec: 'E5' },
    ],
  }
  return { life, name: 'Jo Meadows', knownAs: 'Jo', pronouns: 'they/them' }
}

function askedAgain(today: Day): KnownPerson {
  const born = back(today, 22.3)
  const from = addDays(birthday(born, 13), 10)
  const life: Life = {
    ...{ childId: 'AC10004', born, sex: 'M', ethnicity: 'AOTH', cameAlone: false, heldHere: true, leaver },
    episodes: [{ from, to: birthday(born, 18), rne: 'S', ls: 'V2', place: 'U4', provider: 'PR4', rec: 'E5' }],
  }
  return { life, name: 'Teo Rowntree', knownAs: 'Teo', pronouns: 'he/him' }
}
